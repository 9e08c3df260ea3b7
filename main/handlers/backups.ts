import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const backups = {
  list: os.backups.list.handler(later),
  make: os.backups.make.handler(later),
  look: os.backups.look.handler(later),
  verify: os.backups.verify.handler(later),
  restore: os.backups.restore.handler(later),
  saveCopy: os.backups.saveCopy.handler(later),
  openCopy: os.backups.openCopy.handler(later),
  restoreCopy: os.backups.restoreCopy.handler(later),
  closeCopy: os.backups.closeCopy.handler(later),
  publish: os.backups.publish.handler(later),
  stopPublishing: os.backups.stopPublishing.handler(later),
}
