import { os } from './context.ts'

export const lookBack = {
  addLines: os.lookBack.addLines.handler(({ input, context }) =>
    context.store.write('lookBack.addLines', input),
  ),
  updateLine: os.lookBack.updateLine.handler(({ input, context }) =>
    context.store.write('lookBack.updateLine', input),
  ),
  removeLines: os.lookBack.removeLines.handler(({ input, context }) =>
    context.store.write('lookBack.removeLines', input),
  ),
  choose: os.lookBack.choose.handler(({ input, context }) => context.store.write('lookBack.choose', input)),
  closeDelta: os.lookBack.closeDelta.handler(({ input, context }) =>
    context.store.write('lookBack.closeDelta', input),
  ),
  setVoice: os.lookBack.setVoice.handler(({ input, context }) =>
    context.store.write('lookBack.setVoice', input),
  ),
}
