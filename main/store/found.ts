import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { copyAside, hasTraces, moveAside, sidecars } from './aside.ts'
import { errorCode } from './disk.ts'
import { type Header, readHeader } from './header.ts'
import { StoreRefused } from './problems.ts'
import { type ClosedSeal, type Seal, forgetSeal, readSeal } from './seal.ts'
import { isWholeByItself } from './whole.ts'

/** What a coach said about a file that is not what it should be. */
export type Accepted = 'asItIs' | 'startEmpty'

/** What lies in a data folder, judged before SQLite has seen any of it. */
export type Found =
  | { readonly kind: 'new'; readonly overEmpty: boolean }
  | {
      readonly kind: 'file'
      readonly userVersion: number
      /** What the content is still to be compared with; null when the file has to be checked as a whole instead. */
      readonly seal: ClosedSeal | null
      readonly wasCutOff: boolean
    }

interface Asked {
  readonly dataFolder: string
  readonly path: string
  /** The newest version of the file this app knows. */
  readonly newest: number
  /** False where files may not be moved. */
  readonly canWrite: boolean
  readonly accepted: Accepted | null
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The first bytes of a journal that holds something to replay. */
const journalMagic = 'd9d505f920a163d7'

/**
 * What SQLite would do with a journal: nothing (`cold`: empty, or never made safe on disk), replay it (`hot`), or take
 * it for one and throw it away (`strange`).
 */
function journalKind(path: string): 'cold' | 'hot' | 'strange' {
  if (sizeOf(path) === 0) return 'cold'
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(8)
    readSync(file, bytes, 0, 8, 0)
    if (bytes[0] === 0) return 'cold'
    return bytes.toString('hex') === journalMagic ? 'hot' : 'strange'
  } finally {
    closeSync(file)
  }
}

/**
 * Which file a journal is: its number, which stays while it is emptied and filled, and when it was born, as a number that
 * came free is given out again. Some disks do not know that and say when it changed last; then it is left out.
 */
export const journalIdentity = (path: string): string | null => {
  const stat = statSync(`${path}-journal`, { bigint: true, throwIfNoEntry: false })
  if (stat === undefined) return null
  const isBirthKnown = stat.birthtimeNs > 0n && stat.birthtimeNs !== stat.ctimeNs
  return isBirthKnown ? `${String(stat.ino)}:${String(stat.birthtimeNs)}` : String(stat.ino)
}

/** Whether the journal beside a file is the one that was seen before. */
function isJournal(path: string, seen: string | null): boolean {
  const stat = statSync(`${path}-journal`, { bigint: true, throwIfNoEntry: false })
  const [ino, born] = seen?.split(':') ?? []
  return (
    stat !== undefined &&
    String(stat.ino) === ino &&
    (born === undefined || String(stat.birthtimeNs) === born)
  )
}

function headerOf(path: string): Header {
  try {
    return readHeader(path)
  } catch (error) {
    if (errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM') throw new StoreRefused('noPermission')
    throw error
  }
}

/** A file whose first page is not ours: another application's, or ours with that page lost. */
function refuseForeign({ path }: Asked, seal: Seal): never {
  const wasOurs = seal.state === 'inUse' || (seal.state === 'closed' && seal.size === sizeOf(path))
  throw new StoreRefused(wasOurs ? 'damaged' : 'foreign')
}

/** A version that is not what the seal says, in a file of the same length, is one changed byte and no other version. */
function assertKnownVersion({ path, newest }: Asked, userVersion: number, seal: Seal): void {
  if (userVersion > newest || userVersion < 0) throw new StoreRefused('newer')
  if (seal.state === 'closed' && seal.size === sizeOf(path) && seal.userVersion !== userVersion)
    throw new StoreRefused('damaged')
}

/** We never use WAL: a file that does was opened by something else, and a WAL beside it could be anybody's. */
function refuseWal(path: string): never {
  const file = openSync(path, 'r')
  try {
    // Closed again before SQLite opens the file.
    throw new StoreRefused(isWholeByItself(file, sizeOf(path)) ? 'changedOutside' : 'damaged')
  } finally {
    closeSync(file)
  }
}

/**
 * Lets SQLite find a journal only when it belongs to this file: after a proper close there is nothing to replay, and
 * while the file is in use the seal says which journal is its own. Answers whether one will be replayed.
 */
function judgeJournal({ dataFolder, path, accepted }: Asked, seal: Seal): boolean {
  const journal = `${path}-journal`
  if (seal.state === 'closed') {
    moveAside(dataFolder, [journal])
    return false
  }
  const kind = journalKind(journal)
  if (kind === 'strange') moveAside(dataFolder, [journal])
  if (seal.state === 'inUse' && accepted === null) {
    const isGone = seal.journal !== null && kind !== 'strange' && !existsSync(journal)
    const isAnother = kind === 'hot' && !isJournal(path, seal.journal)
    if (isGone || isAnother) throw new StoreRefused('changedOutside')
  }
  if (kind !== 'hot') return false
  // Without a seal nobody can tell whose it is: both are kept as they are now.
  if (seal.state !== 'inUse' && accepted === null) copyAside(dataFolder, [path, journal])
  return true
}

/**
 * Looks at what is in a data folder whose lock we hold, and moves out of SQLite's sight what is not ours to use. Throws
 * {@link StoreRefused} when the file has to stay as it is.
 */
export function findFile(asked: Asked): Found {
  const { dataFolder, path, canWrite, accepted } = asked
  const beside = sidecars.map((suffix) => path + suffix)
  if (accepted === 'startEmpty') {
    moveAside(dataFolder, [path, ...beside])
    forgetSeal(dataFolder)
  }
  const seal = readSeal(dataFolder)
  const header = headerOf(path)
  if (header.kind === 'absent' || header.kind === 'empty') {
    if (accepted !== 'startEmpty' && (seal.state !== 'none' || hasTraces(dataFolder)))
      throw new StoreRefused('missing')
    if (!canWrite) throw new StoreRefused('noPermission')
    // The journal of a file that is gone would be replayed into the new one.
    moveAside(dataFolder, beside)
    return { kind: 'new', overEmpty: header.kind === 'empty' }
  }
  if (header.kind !== 'ours') return refuseForeign(asked, seal)
  assertKnownVersion(asked, header.userVersion, seal)
  if (header.usesWal && (accepted === null || !canWrite)) return refuseWal(path)
  if (accepted === 'asItIs') copyAside(dataFolder, [path, ...beside])
  const file = { kind: 'file', userVersion: header.userVersion } as const
  const wasInUse = seal.state === 'inUse'
  if (!canWrite) {
    // To replay it the file would have to be written, and it cannot be moved out of sight.
    if (journalKind(`${path}-journal`) !== 'cold' || sizeOf(`${path}-wal`) > 0)
      throw new StoreRefused('noPermission')
    return { ...file, seal: seal.state === 'closed' ? seal : null, wasCutOff: wasInUse }
  }
  const replays = judgeJournal(asked, seal)
  // We never make these; beside a file that does not use them they stem from another file, and would be adopted.
  moveAside(dataFolder, [`${path}-wal`, `${path}-shm`])
  const wasCutOff = accepted === null && header.userVersion > 0 && (wasInUse || replays)
  return { ...file, seal: seal.state === 'closed' && accepted === null ? seal : null, wasCutOff }
}
