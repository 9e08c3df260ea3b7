import { os } from './context.ts'

/** Files are read and planned in threads of their own; the store hears of an import when it is confirmed. */
export const imports = {
  read: os.imports.read.handler(({ input, context, signal }) =>
    context.drafts.read(input.draftId, input.file, signal),
  ),
  sheet: os.imports.sheet.handler(({ input, context }) => context.drafts.sheet(input.draftId, input.sheet)),
  progress: os.imports.progress.handler(({ input, context, signal }) =>
    context.drafts.progress(input.draftId, signal),
  ),
  cancel: os.imports.cancel.handler(({ input, context }) => {
    context.drafts.drop(input.draftId)
    return {}
  }),
  plan: os.imports.plan.handler(async ({ input, context, signal }) => {
    const existing = await context.store.query('imports.existing', { networkId: input.networkId })
    return context.drafts.plan(input, existing, signal)
  }),
  confirm: os.imports.confirm.handler(async ({ input, context, signal }) => {
    const { digest, ...request } = input
    const existing = await context.store.query('imports.existing', { networkId: request.networkId })
    return context.drafts.confirm(
      request,
      existing,
      digest,
      async (content, plan) => {
        const { change, result } = await context.store.write('imports.apply', content)
        return { change, result: { people: plan.people, ties: plan.ties, waveId: result.waveId } }
      },
      signal,
    )
  }),
}
