import { createHash, randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import { fail } from '../../../shared/contract/failures.ts'
import { errorCode } from '../../store/disk.ts'

/** Where files lie in a data folder, named by what is in them: `attachments/ab/abcd…`. */
export const attachmentsFolder = (dataFolder: string): string => join(dataFolder, 'attachments')

const sha256 = /^[0-9a-f]{64}$/u
const partFile = /^[0-9a-f-]{36}\.part$/u

/** A file as its name and size say it; what is in it is looked at when it is read. */
export interface StoredFile {
  readonly sha256: string
  readonly bytes: number
}

/** The moments before which a fault may strike; for tests. */
export const putMoments = [
  'folder',
  'create',
  'write',
  'sync',
  'folder.two',
  'rename',
  'sync.two',
  'sync.folder',
] as const
export type PutMoment = (typeof putMoments)[number]

export interface FileFolder {
  /**
   * Keeps bytes; on disk as a whole when it resolves, and nothing of them otherwise. Throws FILE_UNREADABLE (`empty`,
   * `tooLarge`) and the errors of the disk.
   */
  put(bytes: Uint8Array): Promise<StoredFile>
  /** What is in it, held against its name; null when it is not there or is something else. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Whether it is there with so many bytes; does not look into it. */
  has(file: StoredFile): Promise<boolean>
  /** `modified`: when it was put there, milliseconds since 1970. */
  all(): Promise<(StoredFile & { readonly modified: number })[]>
  remove(sha256: string): Promise<void>
  /** Removes what a cut left half; only while nothing is being put. */
  sweepParts(): Promise<void>
}

/** Makes a new name in this folder survive a power cut; Windows knows no such thing. */
async function settle(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/**
 * Whether there is a folder of ours, and no way to somewhere else. To put something in it is made where it is not there, and
 * anything else by that name is STORE_READ_ONLY.
 */
async function ownFolder(path: string, make: boolean): Promise<boolean> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (found?.isDirectory() === true) return true
  if (!make) return false
  // Also a link to a folder: what is put in there would lie somewhere nobody chose.
  if (found !== null) throw fail('STORE_READ_ONLY')
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  return true
}

/**
 * The files of a data folder. Every call looks at the folder anew: it may be another one by now.
 * @param at asked before every step on the disk, so that a test can cut the power there
 */
export function openFileFolder(
  dataFolder: () => string,
  at: (moment: PutMoment) => void = () => undefined,
): FileFolder {
  const root = () => attachmentsFolder(dataFolder())

  function placeOf(hash: string): { readonly folder: string; readonly path: string } {
    if (!sha256.test(hash)) throw new Error('Not the name of a file')
    const folder = join(root(), hash.slice(0, 2))
    return { folder, path: join(folder, hash) }
  }

  async function isThere(hash: string): Promise<boolean> {
    return (await ownFolder(root(), false)) && (await ownFolder(placeOf(hash).folder, false))
  }

  /** Written beside, waited for, and then given its name: a cut at any point leaves the whole file or none. */
  async function put(bytes: Uint8Array): Promise<StoredFile> {
    const unreadable = (reason: 'empty' | 'tooLarge') =>
      fail('FILE_UNREADABLE', { reason, row: null, column: null })
    if (bytes.length === 0) throw unreadable('empty')
    if (bytes.length > mostAttachmentBytes) throw unreadable('tooLarge')
    at('folder')
    await ownFolder(root(), true)
    const beside = join(root(), `${randomUUID()}.part`)
    try {
      const hash = createHash('sha256')
      at('create')
      const file = await open(beside, 'wx', 0o600)
      try {
        // A piece at a time: in between, windows are answered.
        for (let from = 0; from < bytes.length; from += 512 * 1024) {
          const piece = bytes.subarray(from, from + 512 * 1024)
          hash.update(piece)
          at('write')
          await file.writeFile(piece)
        }
        at('sync')
        await file.sync()
      } finally {
        await file.close()
      }
      const name = hash.digest('hex')
      const { folder, path } = placeOf(name)
      at('folder.two')
      await ownFolder(folder, true)
      at('rename')
      // In the place of one that is there: it is the same, or has gone to ruin.
      await rename(beside, path)
      at('sync.two')
      await settle(folder)
      at('sync.folder')
      await settle(root())
      await settle(dataFolder())
      return { sha256: name, bytes: bytes.length }
    } catch (error) {
      await rm(beside, { force: true }).catch(() => null)
      throw error
    }
  }

  async function statOf(path: string): Promise<Stats | null> {
    const found = await lstat(path).catch(() => null)
    return found?.isFile() === true ? found : null
  }

  async function namesIn(folder: string): Promise<string[]> {
    return (await ownFolder(folder, false)) ? readdir(folder) : []
  }

  return {
    put,
    async read(name) {
      const { path } = placeOf(name)
      if (!(await isThere(name))) return null
      const size = (await statOf(path))?.size ?? null
      if (size === null || size > mostAttachmentBytes) return null
      const bytes = new Uint8Array(size)
      const hash = createHash('sha256')
      const file = await open(path, 'r')
      try {
        for (let from = 0; from < size;) {
          const { bytesRead } = await file.read(bytes, from, Math.min(512 * 1024, size - from), from)
          if (bytesRead === 0) return null
          hash.update(bytes.subarray(from, from + bytesRead))
          from += bytesRead
        }
      } finally {
        await file.close()
      }
      return hash.digest('hex') === name ? bytes : null
    },
    has: async ({ sha256: name, bytes }) =>
      (await isThere(name)) && (await statOf(placeOf(name).path))?.size === bytes,
    async all() {
      const found: (StoredFile & { modified: number })[] = []
      for (const two of await namesIn(root())) {
        if (!/^[0-9a-f]{2}$/u.test(two)) continue
        for (const name of await namesIn(join(root(), two))) {
          const file = await statOf(join(root(), two, name))
          if (file !== null && sha256.test(name) && name.startsWith(two))
            found.push({ sha256: name, bytes: file.size, modified: file.mtimeMs })
        }
      }
      return found
    },
    async remove(name) {
      if (!(await isThere(name))) return
      const { folder, path } = placeOf(name)
      await rm(path, { force: true })
      await settle(folder)
    },
    async sweepParts() {
      for (const name of await namesIn(root()))
        if (partFile.test(name)) await rm(join(root(), name), { force: true })
    },
  }
}
