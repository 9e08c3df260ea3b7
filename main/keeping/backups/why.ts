import type { BackupList } from '../../../shared/contract/backups.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import { StoreFault } from '../../store/protocol.ts'
import { NotEqual } from './jobs.ts'

/** Why a backup did not come off, in a word a coach can do something with. */
export function whyOf(error: unknown): NonNullable<BackupList['failed']>['why'] {
  if (error instanceof NotEqual) return 'notEqual'
  if (error instanceof Failure) {
    const { code, data } = error.body
    if (code === 'DISK_FULL') return 'diskFull'
    if (code === 'STORE_READ_ONLY') return 'noPermission'
    if (code === 'UNEXPECTED' && data.reference === 'file-noPermission') return 'noPermission'
  }
  const code = error instanceof StoreFault ? error.fault.code : null
  return code === 'EACCES' || code === 'EPERM' ? 'noPermission' : 'fault'
}

export const isFull = (error: unknown) => error instanceof Failure && error.body.code === 'DISK_FULL'
