import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const products = {
  list: os.products.list.handler(later),
  add: os.products.add.handler(later),
  update: os.products.update.handler(later),
  move: os.products.move.handler(later),
  remove: os.products.remove.handler(later),
  addVersion: os.products.addVersion.handler(later),
  updateVersion: os.products.updateVersion.handler(later),
  removeVersion: os.products.removeVersion.handler(later),
  addTryOut: os.products.addTryOut.handler(later),
  updateTryOut: os.products.updateTryOut.handler(later),
  removeTryOuts: os.products.removeTryOuts.handler(later),
  addFindings: os.products.addFindings.handler(later),
  updateFinding: os.products.updateFinding.handler(later),
  removeFindings: os.products.removeFindings.handler(later),
  setUse: os.products.setUse.handler(later),
}
