import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { fail } from '../../shared/contract/failures.ts'

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return resolve(folder)
  }
}

const holders = new Map<string, string>()

/**
 * Marks a data folder as opened from this thread, until the answer is called; throws STORE_BUSY when it is already. Other
 * processes are kept out by the lock on the file, but a lock on POSIX belongs to the process, and looking at the file a
 * second time from within would drop it.
 */
export function useFolder(dataFolder: string, holder: string): () => void {
  const folder = real(dataFolder)
  const present = holders.get(folder)
  if (present !== undefined) throw fail('STORE_BUSY', { holder: present })
  holders.set(folder, holder)
  return () => void holders.delete(folder)
}
