import { createHash } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from '../../shared/z.ts'
import { errorCode, syncFolder } from './disk.ts'

export const sealFileName = 'netwerkcoach.seal'

const Closed = z.object({
  version: z.literal(1),
  state: z.literal('closed'),
  /** Of the data file, in bytes. */
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Milliseconds since 1970. */
  closedAt: z.number(),
  userVersion: z.int(),
})
const InUse = z.object({
  version: z.literal(1),
  state: z.literal('inUse'),
  /** Which journal belongs to this use, see found.ts; null when none does, as while a file is put in its place. */
  journal: z.string().nullable(),
  /** When the file was last closed properly before this use. */
  closedAt: z.number().nullable(),
})
const Written = z.discriminatedUnion('state', [Closed, InUse])

/** What the data file was when it was closed last, or that it is being written to. */
export type ClosedSeal = z.infer<typeof Closed>
export type WrittenSeal = z.infer<typeof Written>
export type Seal = WrittenSeal | { readonly state: 'none' | 'unreadable' }

const sealPath = (dataFolder: string) => join(dataFolder, sealFileName)

/** What the seal in this folder says. */
export function readSeal(dataFolder: string): Seal {
  let text: string
  try {
    text = readFileSync(sealPath(dataFolder), 'utf8')
  } catch (error) {
    return { state: errorCode(error) === 'ENOENT' ? 'none' : 'unreadable' }
  }
  try {
    return Written.parse(JSON.parse(text))
  } catch {
    return { state: 'unreadable' }
  }
}

/** When the file was closed properly for the last time, in milliseconds since 1970; null when that is not known. */
export const closedAtOf = (seal: Seal): number | null => ('closedAt' in seal ? seal.closedAt : null)

/** Written beside, made safe on disk, then given its name: a cut-off write leaves the seal before it. */
export function writeSeal(dataFolder: string, seal: WrittenSeal): void {
  const path = sealPath(dataFolder)
  const beside = `${path}.part`
  try {
    const file = openSync(beside, 'w', 0o600)
    try {
      writeSync(file, `${JSON.stringify(seal)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dataFolder)
}

/** Says that nothing is known of the file: it is checked as a whole when it is opened next. */
export function forgetSeal(dataFolder: string): void {
  rmSync(sealPath(dataFolder), { force: true })
}

/** Reads an open file from its beginning, piece by piece, and hashes it. */
export interface Hashing {
  /** Reads on for at most so many bytes; the hash once there is nothing left, null until then. */
  readonly step: (bytes: number) => { readonly size: number; readonly sha256: string } | null
}

const piece = 1024 * 1024

/** The handle stays open: closing any handle of a file drops every lock this process has on it. */
export function hashing(file: number): Hashing {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(piece)
  let size = 0
  let sha256: string | null = null
  return {
    step(bytes) {
      if (sha256 !== null) return { size, sha256 }
      for (let read = 0; read < bytes;) {
        const length = readSync(file, buffer, 0, Math.min(piece, bytes - read), size)
        if (length === 0) {
          sha256 = hash.digest('hex')
          return { size, sha256 }
        }
        hash.update(buffer.subarray(0, length))
        size += length
        read += length
      }
      return null
    },
  }
}

/** The size and hash of a whole open file. */
export function hashWhole(file: number): { readonly size: number; readonly sha256: string } {
  const { step } = hashing(file)
  for (;;) {
    const whole = step(piece)
    if (whole !== null) return whole
  }
}
