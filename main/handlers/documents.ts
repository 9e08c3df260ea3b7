import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const templates = {
  list: os.templates.list.handler(later),
  copy: os.templates.copy.handler(later),
  change: os.templates.change.handler(later),
  remove: os.templates.remove.handler(later),
}

export const documents = {
  list: os.documents.list.handler(later),
  make: os.documents.make.handler(later),
  answer: os.documents.answer.handler(later),
  addPoint: os.documents.addPoint.handler(later),
  removePoints: os.documents.removePoints.handler(later),
  remove: os.documents.remove.handler(later),
}
