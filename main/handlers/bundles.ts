import { os } from './context.ts'

/** A bundle is made and read in a thread of its own; the store hears of it when it is taken in. */
export const bundles = {
  save: os.bundles.save.handler(({ input, context, signal }) => context.bundles.save(input, signal)),
  read: os.bundles.read.handler(({ input, context, signal }) =>
    context.bundles.read(input.file, input.passphrase, signal),
  ),
  takeIn: os.bundles.takeIn.handler(({ input, context }) =>
    context.bundles.takeIn(input.draft, input.workplaces),
  ),
  drop: os.bundles.drop.handler(({ input, context }) => {
    context.bundles.drop(input.draft)
    return {}
  }),
}
