import { layOut } from './layout.ts'
import type { LayoutAnswer, LayoutJob } from './layout-client.ts'

addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  const places = layOut(data.input)
  const answer: LayoutAnswer = { job: data.job, places }
  postMessage(answer, { transfer: [places.buffer] })
})
