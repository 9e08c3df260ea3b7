import { layFree, roughly } from './layout-free.ts'
import type { LayoutAnswer, LayoutJob } from './layout-client.ts'
import type { Laid, LayoutInput } from './layout-input.ts'

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  const { job, input } = data
  const rough = roughly(input)
  if (rough !== null) post({ job, isStill: false, laid: rough })
  if (input.way.kind === 'free') post({ job, isStill: true, laid: layFree(input) })
  else
    layOtherwise(input).then((laid) => {
      post({ job, isStill: true, laid })
    }, reportError)
})

/** The first picture lies free; what the other layouts need is fetched when one of them is asked for. */
async function layOtherwise(input: LayoutInput): Promise<Laid> {
  const { layOut } = await import('./layout.ts')
  return layOut(input)
}

function post(answer: LayoutAnswer): void {
  postMessage(answer, { transfer: [answer.laid.places.buffer] })
}
