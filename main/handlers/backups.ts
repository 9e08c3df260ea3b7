import { os } from './context.ts'

/** Everything about backups happens in threads of their own; what is done is told to the windows as it goes. */
export const backups = {
  list: os.backups.list.handler(({ context }) => context.backups.list()),
  make: os.backups.make.handler(({ context }) => context.backups.make('byHand')),
  look: os.backups.look.handler(({ input, context }) => context.backups.look(input.id)),
  verify: os.backups.verify.handler(({ input, context }) => context.backups.verify(input.id)),
  restore: os.backups.restore.handler(async ({ input, context }) => {
    await context.backups.restore(input.id)
    return {}
  }),
  saveCopy: os.backups.saveCopy.handler(({ input, context }) =>
    context.backups.saveCopy(input.id, input.passphrase),
  ),
  copyPiece: os.backups.copyPiece.handler(({ input, context }) =>
    context.backups.copyPiece(input.draft, input.at),
  ),
  beginCopy: os.backups.beginCopy.handler(({ input, context }) => ({
    draft: context.backups.beginCopy(input.name, input.bytes),
  })),
  addToCopy: os.backups.addToCopy.handler(async ({ input, context }) => {
    await context.backups.addToCopy(input.draft, input.at, input.piece)
    return {}
  }),
  openCopy: os.backups.openCopy.handler(({ input, context }) =>
    context.backups.openCopy(input.draft, input.passphrase),
  ),
  restoreCopy: os.backups.restoreCopy.handler(async ({ input, context }) => {
    await context.backups.restoreCopy(input.draft)
    return {}
  }),
  closeCopy: os.backups.closeCopy.handler(({ input, context }) => {
    context.backups.closeCopy(input.draft)
    return {}
  }),
  publish: os.backups.publish.handler(({ input, context }) => context.backups.publish(input.passphrase)),
  stopPublishing: os.backups.stopPublishing.handler(({ context }) => {
    context.backups.stopPublishing()
    return {}
  }),
}
