import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const signals = {
  list: os.signals.list.handler(later),
  dismiss: os.signals.dismiss.handler(later),
  bringBack: os.signals.bringBack.handler(later),
  thresholds: os.signals.thresholds.handler(later),
  setThreshold: os.signals.setThreshold.handler(later),
}

export const today = {
  get: os.today.get.handler(later),
}
