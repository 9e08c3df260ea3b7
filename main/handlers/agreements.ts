import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const agreements = {
  list: os.agreements.list.handler(later),
  add: os.agreements.add.handler(later),
  update: os.agreements.update.handler(later),
  setState: os.agreements.setState.handler(later),
  history: os.agreements.history.handler(later),
  remove: os.agreements.remove.handler(later),
}

export const facilities = {
  list: os.facilities.list.handler(later),
  add: os.facilities.add.handler(later),
  update: os.facilities.update.handler(later),
  end: os.facilities.end.handler(later),
  remove: os.facilities.remove.handler(later),
}
