import { os } from './context.ts'

export const unfinished = {
  keep: os.unfinished.keep.handler(async ({ input, context }) => {
    await context.unfinished.keep(input)
    return {}
  }),
  take: os.unfinished.take.handler(async ({ input, context }) => ({
    cells: [...(await context.unfinished.take(input))],
  })),
}
