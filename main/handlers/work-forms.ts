import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const workForms = {
  list: os.workForms.list.handler(later),
  add: os.workForms.add.handler(later),
  copy: os.workForms.copy.handler(later),
  update: os.workForms.update.handler(later),
  remove: os.workForms.remove.handler(later),
}

export const exchange = {
  save: os.exchange.save.handler(later),
  look: os.exchange.look.handler(later),
  takeIn: os.exchange.takeIn.handler(later),
}
