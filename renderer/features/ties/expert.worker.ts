import { readExpert } from '../../../shared/network/expert.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'
import type { ExpertFigures } from './expert-client.ts'

/** Works out what takes time away from the window; getters do not travel, so their answers do. */
addEventListener('message', ({ data }: MessageEvent<{ graph: TieGraph; threshold: number }>) => {
  const { communities, inDegreeCentralization, cutPoints, betweenness, constraint } = readExpert(data.graph, {
    threshold: data.threshold,
  })
  const figures: ExpertFigures = { communities, inDegreeCentralization, cutPoints, betweenness, constraint }
  postMessage(figures)
})
