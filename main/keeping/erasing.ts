import { readdirSync } from 'node:fs'
import type { Certificate, ErasePreview, TiesOfErased, ToErase } from '../../shared/contract/erase.ts'
import { Failure } from '../../shared/contract/failures.ts'
import type { Written } from '../../shared/contract/base.ts'
import type { PersonId, RoundId, TieWaveId } from '../../shared/domain/ids.ts'
import type { OpeningNotice } from '../../shared/contract/opening.ts'
import type { AppStore } from '../handlers/context.ts'
import type { ErasableKind } from '../store/erasing/rules.ts'
import type { Log } from '../log.ts'
import { setAsideFolder } from '../store/aside.ts'
import { errorCode } from '../store/disk.ts'
import type { Attachments } from './attachments/attachments.ts'
import type { Backups } from './backups/backups.ts'
import { type Ledger, type Run, certificatesOf, ledgerIdentity, meant, openLedger } from './ledger.ts'

/** What removing for good must know of backups, and may do to them. */
export interface BackupsForErase {
  /** How many there are, and when the last of them is removed. */
  countAndUntil(): Promise<ErasePreview['backups']>
  /** Makes a new one of what is there now, checks it, and then removes every older one. */
  replaceAllByNew(): Promise<void>
}

/** What removing for good needs from around it. */
export interface ErasingParts {
  readonly store: Pick<AppStore, 'query' | 'write'>
  /** Asked anew each time: a coach may choose another folder. */
  dataFolder(): string
  /** Null while there is nothing to ask about backups, as before the app is all there. */
  readonly backups: BackupsForErase | null
  /** The files that belong to what is in the store; null as long as there are no backups to ask what they point at. */
  readonly attachments: Pick<Attachments, 'sweep'> | null
  /** What windows typed that is in no store. */
  readonly unfinished: { forget(): Promise<void> }
  readonly log: Log
  /** The ledger could not be read, and was put aside. */
  onLedgerDamaged(): void
}

/** The moments in between which a fault may strike; for tests. */
export const eraseMoments = ['found', 'meant', 'removed', 'forgotten', 'backups', 'done'] as const
export type EraseMoment = (typeof eraseMoments)[number]

export interface EraseInput {
  readonly what: ToErase
  readonly ties: TiesOfErased
  readonly backupsToo: boolean
}

/** A sheet by the code of one's own. */
export interface SheetAsked {
  readonly roundId: RoundId
  readonly code: string
}

/** Somebody in a wave of a tie survey. */
export interface OptOutAsked {
  readonly waveId: TieWaveId
  readonly personId: PersonId
}

export interface Erasing {
  preview(what: ToErase): Promise<ErasePreview>
  /** See {@link createErasing}. NOT_FOUND, CHANGED_MEANWHILE, DISK_FULL, STORE_READ_ONLY. */
  run(input: EraseInput): Promise<Certificate>
  /** A sheet that somebody asks back: gone for good, and no backup or bundle brings it back. NOT_FOUND for its code. */
  withdraw(asked: SheetAsked): Promise<Written<Record<string, never>>>
  /** Somebody opts out of a wave: answers by and about them are gone for good, and nothing brings them back. INVALID_INPUT. */
  optOut(asked: OptOutAsked): Promise<Written<Record<string, never>>>
  certificates(): Certificate[]
  /**
   * Removes again what was removed before and is there again, and finishes what was cut off; answers how many people,
   * networks, workplaces, sheets and opt-outs came back and went. Writes nothing when there is nothing to do. The keeper does the first half
   * before anybody sees a file ({@link eraseAgain}); this one is for the start of the app, and after an import.
   */
  reapply(): Promise<{ readonly count: number }>
  /** Whether what has an id was removed for good; for rows from outside. Throws when the ledger cannot be read. */
  check(): (id: string) => boolean
}

const noBackups: ErasePreview['backups'] = { count: 0, until: null }

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function isStillKnown(store: ErasingParts['store'], what: ToErase): Promise<boolean> {
  try {
    await store.query('erase.about', { what })
    return true
  } catch (error) {
    if (error instanceof Failure && error.body.code === 'NOT_FOUND') return false
    throw error
  }
}

/** Only what never began is taken back out of the ledger; where that is not sure, it is finished at the next start. */
async function withdrawUnlessDone(
  parts: ErasingParts,
  ledger: Ledger,
  run: Run,
  what: ToErase,
): Promise<void> {
  try {
    if (await isStillKnown(parts.store, what)) await ledger.withdraw(run)
  } catch (error) {
    parts.log.fault('erase.withdraw', error)
  }
}

/** What somebody takes back themselves: a sheet, or all that stands of them in a wave. */
interface Taking {
  readonly kind: 'sheet' | 'optOut'
  /** Throws a failure when there is nothing to take back. */
  about(): Promise<{ readonly id: string; readonly isFictitious: boolean }>
  remove(): Promise<Written<Record<string, never>>>
}

/** As above, for what somebody takes back. */
async function withdrawUnlessGone(log: Log, ledger: Ledger, run: Run, taking: Taking): Promise<void> {
  try {
    await taking.about()
    await ledger.withdraw(run)
  } catch (error) {
    // It is gone: what is left to do is done at the next start.
    if (!(error instanceof Failure && isGone(error))) log.fault('erase.withdraw', error)
  }
}

const isGone = ({ body }: Failure) => body.code === 'NOT_FOUND' || body.code === 'INVALID_INPUT'

/** False when it did not come off: they go by themselves when their time is over. */
async function replaceBackups({ backups, log }: ErasingParts): Promise<boolean> {
  try {
    await backups?.replaceAllByNew()
    return backups !== null
  } catch (error) {
    log.fault('erase.backups', error)
    return false
  }
}

/**
 * The last steps, the same after a cut: the file has been written anew, and what windows typed is forgotten. Backups that
 * could not be replaced are told about by the date on the certificate.
 */
async function finish(
  parts: ErasingParts,
  ledger: Ledger,
  run: Run,
  rows: number,
  reached: (moment: EraseMoment) => void,
): Promise<Omit<Certificate, 'kind'>> {
  const files = await parts.attachments?.sweep(run.files)
  await parts.unfinished.forget()
  reached('forgotten')
  const areReplaced = run.backupsToo && (await replaceBackups(parts))
  reached('backups')
  // Those made since are of what is left.
  const done = {
    rows,
    attachments: files?.gone ?? 0,
    goneFromBackups: (areReplaced ? null : run.backupsUntil) ?? Date.now(),
  }
  await ledger.put({ ...run, files: [], done })
  reached('done')
  const { at, kind, reference } = run
  parts.log.event('erase.done', { kind, rows, things: run.of.length })
  return { at, reference, ...done }
}

/** The ledger as it is on disk; read again only when the file is another one. */
function keptOpen(parts: ErasingParts): () => Ledger {
  let open: { readonly of: string; readonly ledger: Ledger } | null = null
  return () => {
    const of = ledgerIdentity(parts.dataFolder())
    if (open?.of !== of) {
      const ledger = openLedger(parts.dataFolder(), () => {
        parts.log.event('ledger.damaged')
        parts.onLedgerDamaged()
      })
      open = { of, ledger }
    }
    return open.ledger
  }
}

type RemovedBefore =
  | { readonly kind: ErasableKind; readonly id: string; readonly tiesStay: boolean }
  | { readonly kind: 'optOut'; readonly id: string }

/**
 * Removing for good, one after the other. The ledger says what is meant before the store does it, so that a cut ends
 * either before anything began (nothing in the ledger: nothing was removed) or is finished at the next start: from the
 * moment it is in the ledger, it will be removed. A failure that is told (a full disk) withdraws it where it did not
 * happen.
 */
export function createErasing(
  parts: ErasingParts,
  reached: (moment: EraseMoment) => void = () => undefined,
): Erasing {
  const { store, log } = parts
  const ledger = keptOpen(parts)
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work)
    last = done.catch(() => null)
    return done
  }

  async function run({ what, ties, backupsToo }: EraseInput): Promise<Certificate> {
    const { ids, files, isFictitious } = await store.query('erase.about', { what })
    reached('found')
    const book = ledger()
    const backupsUntil = (await parts.backups?.countAndUntil())?.until ?? null
    const begun = meant(book, {
      ...what,
      ties,
      backupsToo,
      backupsUntil,
      files,
      ids: isFictitious ? [] : ids,
    })
    await book.put(begun)
    reached('meant')
    let rows: number
    try {
      rows = (await store.write('erase.run', { what, ties, expected: ids })).result.rows
    } catch (error) {
      await withdrawUnlessDone(parts, book, begun, what)
      throw error
    }
    reached('removed')
    return { kind: what.kind, ...(await finish(parts, book, begun, rows, reached)) }
  }

  async function takeBack(taking: Taking): Promise<Written<Record<string, never>>> {
    const { id, isFictitious } = await taking.about()
    if (isFictitious) return taking.remove()
    const book = ledger()
    const backupsUntil = (await parts.backups?.countAndUntil())?.until ?? null
    const begun = meant(book, {
      kind: taking.kind,
      id,
      ties: 'remove',
      backupsToo: false,
      backupsUntil,
      ids: [id],
      files: [],
    })
    await book.put(begun)
    let written: Written<Record<string, never>>
    try {
      written = await taking.remove()
    } catch (error) {
      await withdrawUnlessGone(log, book, begun, taking)
      throw error
    }
    await book.put({
      ...begun,
      done: { rows: 1, attachments: 0, goneFromBackups: backupsUntil ?? Date.now() },
    })
    log.event(`erase.${taking.kind}`)
    return written
  }

  const withdraw = (asked: SheetAsked) =>
    takeBack({
      kind: 'sheet',
      about: () => store.query('sheets.toWithdraw', asked),
      remove: () => store.write('sheets.withdraw', asked),
    })

  const optOut = (asked: OptOutAsked) =>
    takeBack({
      kind: 'optOut',
      about: () => store.query('ties.toOptOut', asked),
      remove: () => store.write('ties.optOut', asked),
    })

  async function reapply(): Promise<{ count: number }> {
    const book = ledger()
    if (book.runs.length === 0) return { count: 0 }
    const found = (await store.query('erase.known')).flatMap(({ kind, id }): RemovedBefore[] => {
      const by = book.runOf(id)
      if (by === undefined) return []
      return kind === 'optOut'
        ? [{ kind, id }]
        : [{ kind, id, tiesStay: kind === 'person' && by.ties === 'unnamed' }]
    })
    const cutOff = book.runs.filter(({ done }) => done === null)
    if (found.length === 0 && cutOff.length === 0) return { count: 0 }
    const { rows } = (await store.write('erase.again', { things: found })).result
    log.event('erase.again', { things: found.length, cutOff: cutOff.length })
    // Until backups can be asked, it stays to be finished.
    if (parts.backups !== null) for (const each of cutOff) await finish(parts, book, each, rows, reached)
    return { count: found.length }
  }

  return {
    async preview(what) {
      const seen = await store.query('erase.preview', { what })
      return {
        ...seen,
        backups: (await parts.backups?.countAndUntil()) ?? noBackups,
        setAside: filesIn(setAsideFolder(parts.dataFolder())).filter((name) => /\.sqlite/u.test(name)).length,
      }
    },
    run: (input) => inTurn(() => run(input)),
    withdraw: (asked) => inTurn(() => withdraw(asked)),
    optOut: (asked) => inTurn(() => optOut(asked)),
    certificates: () => certificatesOf(ledger()),
    reapply: () => inTurn(reapply),
    check() {
      const book = ledger()
      return (id) => book.runOf(id) !== undefined
    },
  }
}

/** The backups of the app as removing for good sees them. */
export const backupsForErase = (backups: Pick<Backups, 'list' | 'make' | 'keepOnly'>): BackupsForErase => ({
  countAndUntil() {
    const ends = backups.list().backups.map(({ until }) => until)
    return Promise.resolve({ count: ends.length, until: ends.length === 0 ? null : Math.max(...ends) })
  },
  async replaceAllByNew() {
    const { id } = await backups.make('byHand')
    await backups.keepOnly(id)
  },
})

/**
 * What was removed for good stays removed, whatever file was opened: for the keeper, before anybody sees it. What was cut
 * off is finished by {@link Erasing.reapply}, when there are backups to ask. Never throws: where it does not come off (a
 * full disk) it is in the log, and tried again at the next opening.
 */
export async function eraseAgain(
  store: ErasingParts['store'],
  dataFolder: string,
  log: Log,
): Promise<readonly OpeningNotice[]> {
  const told: OpeningNotice[] = []
  try {
    const erasing = createErasing({
      store,
      dataFolder: () => dataFolder,
      backups: null,
      attachments: null,
      unfinished: { forget: () => Promise.resolve() },
      log,
      onLedgerDamaged: () => told.push({ kind: 'ledgerDamaged' }),
    })
    const { count } = await erasing.reapply()
    if (count > 0) told.push({ kind: 'erasedAgain', count })
  } catch (error) {
    log.fault('erase.again', error)
  }
  return told
}
