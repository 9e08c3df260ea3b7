import { os } from './context.ts'

export const products = {
  list: os.products.list.handler(({ input, context }) => context.store.query('products.list', input)),
  add: os.products.add.handler(({ input, context }) => context.store.write('products.add', input)),
  update: os.products.update.handler(({ input, context }) => context.store.write('products.update', input)),
  move: os.products.move.handler(({ input, context }) => context.store.write('products.move', input)),
  remove: os.products.remove.handler(({ input, context }) => context.store.write('products.remove', input)),
  addVersion: os.products.addVersion.handler(({ input, context }) =>
    context.store.write('products.addVersion', input),
  ),
  updateVersion: os.products.updateVersion.handler(({ input, context }) =>
    context.store.write('products.updateVersion', input),
  ),
  removeVersion: os.products.removeVersion.handler(({ input, context }) =>
    context.store.write('products.removeVersion', input),
  ),
  addTryOut: os.products.addTryOut.handler(({ input, context }) =>
    context.store.write('products.addTryOut', input),
  ),
  updateTryOut: os.products.updateTryOut.handler(({ input, context }) =>
    context.store.write('products.updateTryOut', input),
  ),
  removeTryOuts: os.products.removeTryOuts.handler(({ input, context }) =>
    context.store.write('products.removeTryOuts', input),
  ),
  addFindings: os.products.addFindings.handler(({ input, context }) =>
    context.store.write('products.addFindings', input),
  ),
  updateFinding: os.products.updateFinding.handler(({ input, context }) =>
    context.store.write('products.updateFinding', input),
  ),
  removeFindings: os.products.removeFindings.handler(({ input, context }) =>
    context.store.write('products.removeFindings', input),
  ),
  setUse: os.products.setUse.handler(({ input, context }) => context.store.write('products.setUse', input)),
}
