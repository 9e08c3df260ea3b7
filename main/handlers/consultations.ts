import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const consultations = {
  list: os.consultations.list.handler(later),
  desk: os.consultations.desk.handler(later),
  add: os.consultations.add.handler(later),
  update: os.consultations.update.handler(later),
  remove: os.consultations.remove.handler(later),
  addPoint: os.consultations.addPoint.handler(later),
  updatePoint: os.consultations.updatePoint.handler(later),
  movePoint: os.consultations.movePoint.handler(later),
  removePoints: os.consultations.removePoints.handler(later),
}
