import { simulate } from './d3-canvas.ts'
import type { Dot, Line } from './d3-canvas.ts'

/** D3's forces run to their end away from the page. */
addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly people: number; readonly ends: Uint32Array }>) => {
    const dots = Array.from({ length: data.people }, (_, at): Dot => ({ at, group: '' }))
    const lines = Array.from({ length: data.ends.length / 2 }, (_, line): Line => ({
      source: data.ends[2 * line] ?? 0,
      target: data.ends[2 * line + 1] ?? 0,
    }))
    simulate(dots, lines).stop().tick(300)
    postMessage(Float64Array.from(dots.flatMap(({ x = 0, y = 0 }) => [x, y])))
  },
)
