import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const bundles = {
  save: os.bundles.save.handler(later),
  read: os.bundles.read.handler(later),
  takeIn: os.bundles.takeIn.handler(later),
  drop: os.bundles.drop.handler(later),
}
