import { os } from './context.ts'

export const runSheet = {
  add: os.runSheet.add.handler(({ input, context }) => context.store.write('runSheet.add', input)),
  addDefault: os.runSheet.addDefault.handler(({ input, context }) =>
    context.store.write('runSheet.addDefault', { ...input, language: context.settings.get().language }),
  ),
  update: os.runSheet.update.handler(({ input, context }) => context.store.write('runSheet.update', input)),
  move: os.runSheet.move.handler(({ input, context }) => context.store.write('runSheet.move', input)),
  remove: os.runSheet.remove.handler(({ input, context }) => context.store.write('runSheet.remove', input)),
}
