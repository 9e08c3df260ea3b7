import { os } from './context.ts'

export const erase = {
  preview: os.erase.preview.handler(({ input, context }) => context.erasing.preview(input.what)),
  run: os.erase.run.handler(async ({ input, context }) => {
    const certificate = await context.erasing.run(input)
    // Half a name may still lie there; what windows have open they write down again.
    await context.unfinished.forget()
    if (input.what.kind === 'person') await context.unfinished.forgetOf([input.what.id])
    return certificate
  }),
  certificates: os.erase.certificates.handler(({ context }) => context.erasing.certificates()),
}
