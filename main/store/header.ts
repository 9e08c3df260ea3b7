import { closeSync, openSync, readSync } from 'node:fs'

/** What the data file is called in its folder. */
export const dataFileName = 'netwerkcoach.sqlite'

/** Says that a SQLite file is ours: "NwCo". */
export const applicationId = 0x4e77436f

const magic = 'SQLite format 3\u0000'

export type Header =
  | { readonly kind: 'absent' | 'empty' | 'foreign' }
  | { readonly kind: 'ours'; readonly userVersion: number; readonly usesWal: boolean }

/**
 * Reads what a file says of itself without opening it as a database: opening may replay a journal, and a file that is
 * not ours, or is from a newer version, must stay as it is to the byte.
 */
export function readHeader(path: string): Header {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'absent' }
    throw error
  }
  try {
    const bytes = Buffer.alloc(100)
    const length = readSync(file, bytes, 0, bytes.length, 0)
    if (length === 0) return { kind: 'empty' }
    const ours =
      length === bytes.length &&
      bytes.toString('latin1', 0, 16) === magic &&
      bytes.readUInt32BE(68) === applicationId
    if (!ours) return { kind: 'foreign' }
    return { kind: 'ours', userVersion: bytes.readInt32BE(60), usesWal: bytes[18] === 2 || bytes[19] === 2 }
  } finally {
    // Closed before SQLite opens the file: closing any handle later would drop the locks of the whole process.
    closeSync(file)
  }
}
