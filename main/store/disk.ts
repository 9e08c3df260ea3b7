import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs'

/** Makes a folder that only this user can enter, and closes one that was open to others. */
export function privateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
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

/** Which file a path leads to: two paths or moments with the same identity are the same file. */
export function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : `${String(stat.dev)}:${String(stat.ino)}`
}

/** The code of a file system or SQLite error ("ENOENT", "SQLITE_BUSY"), or null. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
