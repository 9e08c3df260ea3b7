import { closeSync, fstatSync, fsyncSync, openSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { journalIdentity } from './found.ts'
import { type ClosedSeal, hashWhole, hashing, writeSeal } from './seal.ts'

/** How the open file compares with what it was when it was closed last. */
export type Verdict = 'pending' | 'holds' | 'differs'

/** Keeps the seal of an open file true. */
export interface Sealing {
  /** Whether no byte has to be read to know that the file differs. */
  isOfAnotherSize(): boolean
  /** Reads on for so many bytes; the first verdict other than `pending` stays. */
  readonly verify: (bytes: number) => Verdict
  /** Makes the seal say that the file is in use, before it is. */
  beforeWrite(): void
  /** Seals the file as it is now. One that cannot be written stays away: the next opening then checks everything. */
  seal(): void
  /** Seals unless the seal on disk still holds. Only while SQLite has the file. */
  close(): void
}

interface Sealed {
  readonly dataFolder: string
  readonly path: string
  readonly file: number
  readonly sqlite: Database.Database
  /** What to compare with; null when the file was checked as a whole. */
  readonly seal: ClosedSeal | null
}

export function createSealing({ dataFolder, path, file, sqlite, seal }: Sealed): Sealing {
  const reading = hashing(file)
  let verdict: Verdict = seal === null ? 'holds' : 'pending'
  /** Whether the seal on disk says what the file is. */
  let isOnDisk = seal !== null
  let inUse = false
  let closedAt = seal?.closedAt ?? null

  const isOfAnotherSize = () => seal !== null && fstatSync(file).size !== seal.size

  /** A transaction that could not be rolled back leaves a journal that must be replayed: such a file is in use. */
  const isAtRest = () =>
    !sqlite.inTransaction && (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) === 0

  const sealNow = () => {
    if (!isAtRest()) return
    const userVersion = Number(sqlite.pragma('user_version', { simple: true }))
    const now = Date.now()
    try {
      // SQLite cuts a file that became shorter after the commit, and does not wait for that.
      fsyncSync(file)
      writeSeal(dataFolder, {
        version: 1,
        state: 'closed',
        ...hashWhole(file),
        closedAt: now,
        userVersion,
      })
      isOnDisk = true
      inUse = false
      closedAt = now
    } catch {
      isOnDisk = false
    }
  }

  return {
    isOfAnotherSize,
    verify(bytes) {
      if (verdict !== 'pending' || seal === null) return verdict
      if (isOfAnotherSize()) return (verdict = 'differs')
      const whole = reading.step(bytes)
      if (whole === null) return verdict
      return (verdict = whole.sha256 === seal.sha256 && whole.size === seal.size ? 'holds' : 'differs')
    },
    beforeWrite() {
      if (inUse) return
      // Made now, so that the seal can say which journal belongs to this use.
      closeSync(openSync(`${path}-journal`, 'a', 0o600))
      writeSeal(dataFolder, { version: 1, state: 'inUse', journal: journalIdentity(path), closedAt })
      inUse = true
    },
    seal: sealNow,
    close() {
      if (inUse || !isOnDisk) sealNow()
    },
  }
}
