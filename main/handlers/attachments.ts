import { os } from './context.ts'

/** What is in a file passes by the store's thread: it only hears of the rows. */
export const attachments = {
  addFile: os.attachments.addFile.handler(({ input, context }) => context.attachments.addFile(input)),
  addLink: os.attachments.addLink.handler(({ input, context }) =>
    context.store.write('attachments.addLink', input),
  ),
  rename: os.attachments.rename.handler(({ input, context }) =>
    context.store.write('attachments.rename', input),
  ),
  remove: os.attachments.remove.handler(({ input, context }) =>
    context.store.write('attachments.remove', input),
  ),
  content: os.attachments.content.handler(({ input, context }) => context.attachments.content(input.id)),
  open: os.attachments.open.handler(({ input, context }) => context.attachments.open(input.id)),
}
