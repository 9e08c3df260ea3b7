import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

export const attachments = {
  addFile: os.attachments.addFile.handler(later),
  addLink: os.attachments.addLink.handler(later),
  rename: os.attachments.rename.handler(later),
  remove: os.attachments.remove.handler(later),
  content: os.attachments.content.handler(later),
  open: os.attachments.open.handler(later),
}
