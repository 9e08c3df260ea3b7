import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  statSync,
  statfsSync,
} from 'node:fs'

/** Sets who may do what with something of ours; what belongs to somebody else stays as it is. */
export function restrict(path: string, mode: number): void {
  try {
    chmodSync(path, mode)
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EROFS'].includes(errorCode(error) ?? '')) throw error
  }
}

/** Makes a folder that only this user can enter, and closes one of this user that was open to others. */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  restrict(path, 0o700)
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename or a new name in this folder survive a power cut; Windows knows no such thing. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Bytes that this user can still write in a folder; null where the disk does not tell. */
export function roomIn(folder: string): number | null {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder)
    return blocks === 0 ? null : bavail * bsize
  } catch {
    return null
  }
}

/** Which file a path leads to: two paths or moments with the same identity are the same file. */
export function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${String(stat.dev)}:${String(stat.ino)}`
}

/** The code of a file system or SQLite error ("ENOENT", "SQLITE_BUSY"), or null. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
