import { fail } from '../../shared/contract/failures.ts'
import type { HistoryStep } from '../../shared/domain/history.ts'
import type { ChangeId, NetworkId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  type StepRecord,
  findStep,
  laterAboutSameThings,
  laterOnSameRows,
  markPassedOver,
  stepToRepeat,
  stepToTakeBack,
  stepsBefore,
} from '../store/history.ts'
import { type Direction, NotAsLeft, applyImages } from '../store/take-back.ts'
import { keepSummaries } from '../store/repositories/round-picture.ts'
import { reachesEntered } from '../store/repositories/sheets.ts'
import type { Outcome } from '../store/write.ts'
import { required } from './required.ts'
import { networkNameNow, subjectOf } from './subjects.ts'

const toStep = (db: ReadableDb, step: StepRecord): HistoryStep => ({
  change: step.id,
  seq: step.seq,
  at: step.at,
  command: step.command,
  fields: [...step.fields],
  counts: { ...step.counts },
  networkId: step.networkId,
  networkName: networkNameNow(db, step.networkId),
  ...subjectOf(db, step),
  isTakenBack: step.isTakenBack,
  isKept: step.isKept,
})

interface Page {
  readonly networkId?: NetworkId | undefined
  readonly before?: number | undefined
  readonly limit: number
}

function list(db: ReadableDb, { networkId, before = Number.MAX_SAFE_INTEGER, limit }: Page) {
  const steps = stepsBefore(db, { networkId: networkId ?? null, before, limit })
  const last = steps.at(-1)
  return {
    steps: steps.map((step) => toStep(db, step)),
    next: last === undefined || steps.length < limit ? null : last.seq,
  }
}

function state(db: ReadableDb): { undo: HistoryStep | null; redo: HistoryStep | null } {
  const [undoes, redoes] = [stepToTakeBack(db), stepToRepeat(db)]
  return {
    undo: undoes === undefined ? null : toStep(db, undoes),
    redo: redoes === undefined ? null : toStep(db, redoes),
  }
}

const inTheWay = (db: ReadableDb, step: StepRecord, later: readonly StepRecord[]) =>
  fail('CHANGED_MEANWHILE', {
    step: toStep(db, step),
    later: later.map((each) => toStep(db, each)),
  })

type Moved = Outcome<{ readonly step: HistoryStep }>

function move(db: WritableDb, found: StepRecord | undefined, direction: Direction): Moved {
  const step = required('change', found)
  // Taken back in another window a moment ago, or its images are no longer kept: there is nothing left to do.
  if (step.isTakenBack !== (direction === 'repeat') || !step.isKept)
    throw fail('NOT_FOUND', { what: 'change' })
  const later = laterOnSameRows(db, step)
  if (later.length > 0) throw inTheWay(db, step, later)
  const refused = (at: ReadableDb) => inTheWay(at, step, laterAboutSameThings(at, step, direction))
  try {
    applyImages(db, step.seq, direction)
    if (/^(?:rounds|sheet)/u.test(step.command) && reachesEntered(db)) throw new NotAsLeft()
  } catch (error) {
    throw error instanceof NotAsLeft ? refused(db) : error
  }
  keepSummaries(db)
  return {
    result: { step: { ...toStep(db, step), isTakenBack: direction === 'takeBack' } },
    networkId: step.networkId,
    history: { step: step.seq, direction, refused },
  }
}

interface One {
  readonly change: ChangeId
}

const undo = (db: WritableDb): Moved => move(db, stepToTakeBack(db), 'takeBack')
const redo = (db: WritableDb): Moved => move(db, stepToRepeat(db), 'repeat')
/** Takes one step back, wherever it stands; for the toast, the list of what happened, and the trash. */
export const takeBack = (db: WritableDb, { change }: One): Moved => move(db, findStep(db, change), 'takeBack')
const repeat = (db: WritableDb, { change }: One): Moved => move(db, findStep(db, change), 'repeat')

function passOver(db: WritableDb, { change }: One): Outcome<Record<string, never>> {
  markPassedOver(db, required('change', findStep(db, change)).seq)
  return { result: {}, history: 'record' }
}

export const queries = { 'history.list': list, 'history.state': state } as const
export const commands = {
  'history.undo': undo,
  'history.redo': redo,
  'history.takeBack': takeBack,
  'history.repeat': repeat,
  'history.passOver': passOver,
} as const
