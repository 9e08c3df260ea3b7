import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const erase = {
  preview: os.erase.preview.handler(later),
  run: os.erase.run.handler(later),
  certificates: os.erase.certificates.handler(later),
}
