import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const opening = {
  state: os.opening.state.handler(later),
  choose: os.opening.choose.handler(later),
  dismiss: os.opening.dismiss.handler(later),
}
