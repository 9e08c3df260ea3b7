import { randomUUID } from 'node:crypto'
import type { OpenSheet } from '../../shared/contract/monitoring.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { PersonId, RoundId, SheetId } from '../../shared/domain/ids.ts'
import { keyOf } from '../../shared/domain/import/cells.ts'
import {
  type Mark,
  type MarkValue,
  type Round,
  type Sheet,
  mostSheets,
} from '../../shared/domain/monitoring.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { eraseGoing } from '../store/erasing/erase.ts'
import { goingWith } from '../store/erasing/going.ts'
import { findPerson } from '../store/repositories/people.ts'
import { keepSummaries } from '../store/repositories/round-picture.ts'
import { indicatorsOfRound, peopleOfRound } from '../store/repositories/rounds.ts'
import * as sheets from '../store/repositories/sheets.ts'
import type { Outcome } from '../store/write.ts'
import { required, requiredNetwork, requirePrivacyCard } from './required.ts'
import { openRound, refused, requiredRound } from './round-gate.ts'

/*
 * Sheets are entered alone and looked at together. What the history says of one is that it was entered: no field, no
 * count, and nothing that tells one sheet from another.
 */

type Nothing = Outcome<Record<string, never>>
interface One {
  readonly id: SheetId
}

/** A round in which sheets can be entered: by people whose network may hold them. */
function enteringRound(db: ReadableDb, id: RoundId, path = 'roundId'): Round {
  const round = openRound(db, id, path)
  if (round.isRevealed) throw refused('revealed', path)
  requirePrivacyCard(requiredNetwork(db, round.networkId))
  return round
}

/** A sheet that is being entered, in a round that still takes sheets. */
function openSheet(db: ReadableDb, id: SheetId): { readonly sheet: Sheet; readonly round: Round } {
  const sheet = required('sheet', sheets.findSheet(db, id))
  const round = enteringRound(db, sheet.roundId, 'id')
  if (sheet.isDone) throw refused('done', 'id')
  return { sheet, round }
}

/** In a round where marks are not by person, nobody hears whose it is. */
const shownOf = (sheet: Sheet, { isNamed }: Round): Sheet => (isNamed ? sheet : { ...sheet, personId: null })

/** The one way to see marks before the reveal. */
function get(db: ReadableDb, { id }: One): OpenSheet {
  const sheet = required('sheet', sheets.findSheet(db, id))
  const round = requiredRound(db, sheet.roundId)
  if (round.isRevealed) throw refused('revealed', 'id')
  if (sheet.isDone) throw refused('done', 'id')
  return { ...shownOf(sheet, round), marks: sheets.marksOnSheet(db, id) }
}

/** Whether a code of one's own is taken in a round, whatever its case and spaces; by another sheet than this. */
const isTaken = (present: readonly Sheet[], code: string, but?: SheetId): boolean =>
  code !== '' && present.some((each) => each.id !== but && keyOf(each.code) === keyOf(code))

/** Who is asked and was still in the network on the day of the round. */
function checkAsked(db: ReadableDb, roundId: RoundId, personId: PersonId, path: string): void {
  const person = peopleOfRound(db, roundId).find((each) => each.personId === personId)
  if (person === undefined) throw refused('notAsked', path)
  if (person.hasLeft) throw refused('left', path)
}

const blank = (roundId: RoundId): Sheet => ({
  id: randomUUID() as SheetId,
  roundId,
  code: '',
  personId: null,
  origin: 'paper',
  isDone: false,
  remark: '',
})

interface Begun {
  readonly roundId: RoundId
  readonly code?: string | undefined
  readonly personId?: PersonId | null | undefined
}

function begin(db: WritableDb, { roundId, code = '', personId = null }: Begun): Outcome<Sheet> {
  const round = enteringRound(db, roundId)
  const present = sheets.sheetsOfRound(db, roundId)
  if (present.length >= mostSheets) throw refused('tooMany', 'roundId')
  if (round.isNamed) {
    if (personId === null) throw refused('named', 'personId')
    checkAsked(db, roundId, personId, 'personId')
    if (present.some((each) => each.personId === personId))
      throw fail('ALREADY_EXISTS', { field: 'personId' })
  } else if (personId !== null) throw refused('unnamed', 'personId')
  if (isTaken(present, code)) throw fail('ALREADY_EXISTS', { field: 'code' })
  const sheet = { ...blank(roundId), code, personId }
  sheets.insertSheet(db, sheet)
  return { result: sheet, networkId: round.networkId }
}

interface SheetPatch extends One {
  readonly patch: { readonly code?: string | undefined; readonly remark?: string | undefined }
}

function update(db: WritableDb, { id, patch }: SheetPatch): Nothing {
  const { sheet, round } = openSheet(db, id)
  const { code = sheet.code, remark = sheet.remark } = patch
  if (isTaken(sheets.sheetsOfRound(db, sheet.roundId), code, id))
    throw fail('ALREADY_EXISTS', { field: 'code' })
  sheets.updateSheet(db, { ...sheet, code, remark })
  return { result: {}, networkId: round.networkId }
}

type SaidMark = Omit<Mark, 'value'> & { readonly value: MarkValue | null }

/** Holds marks to what the round asks. */
function checkMarks(
  db: ReadableDb,
  { id, asksDesired }: Round,
  marks: readonly SaidMark[],
  path: string,
): void {
  const asked = new Set(indicatorsOfRound(db, id).map(({ indicatorId }) => indicatorId))
  marks.forEach(({ indicatorId, kind }, i) => {
    if (!asked.has(indicatorId)) throw refused('notAsked', `${path}.${String(i)}.indicatorId`)
    if (kind === 'desired' && !asksDesired) throw refused('notAsked', `${path}.${String(i)}.kind`)
  })
}

function mark(db: WritableDb, { id, marks }: One & { readonly marks: readonly SaidMark[] }): Nothing {
  const { round } = openSheet(db, id)
  checkMarks(db, round, marks, 'marks')
  for (const each of marks) sheets.putMark(db, id, each)
  return { result: {}, networkId: round.networkId }
}

/** A sheet on which nothing is said counts for nobody: `empty`. */
function finish(db: WritableDb, { id }: One): Nothing {
  const { sheet, round } = openSheet(db, id)
  if (sheet.remark.trim() === '' && !sheets.hasMarks(db, id)) throw refused('empty', 'id')
  sheets.updateSheet(db, { ...sheet, isDone: true })
  return { result: {}, networkId: round.networkId }
}

function remove(db: WritableDb, { id }: One): Nothing {
  const { round } = openSheet(db, id)
  sheets.deleteSheet(db, id)
  return { result: {}, networkId: round.networkId }
}

interface Pasted {
  readonly roundId: RoundId
  readonly sheets: readonly { readonly code: string; readonly marks: readonly Mark[] }[]
}

/** Whose each pasted sheet is: in a named round by the code of a participant. */
function ownersOf(db: ReadableDb, round: Round, pasted: Pasted['sheets']): (PersonId | null)[] {
  if (!round.isNamed) return pasted.map(() => null)
  const people = peopleOfRound(db, round.id)
  return pasted.map(({ code }, i) => {
    const path = `sheets.${String(i)}.code`
    const person = people.find((each) => keyOf(each.code) === keyOf(code))
    if (person === undefined) throw refused('notAsked', path)
    if (person.hasLeft) throw refused('left', path)
    return person.personId
  })
}

/** All or none, and in no order: not even the history knows which row of the table came first. */
function paste(db: WritableDb, { roundId, sheets: pasted }: Pasted): Outcome<{ readonly count: number }> {
  const round = enteringRound(db, roundId)
  const present = sheets.sheetsOfRound(db, roundId)
  if (present.length + pasted.length > mostSheets) throw refused('tooMany', 'sheets')
  const owners = ownersOf(db, round, pasted)
  const taken = new Set(present.map((each) => (round.isNamed ? (each.personId ?? '') : keyOf(each.code))))
  const coming = pasted.map(({ code, marks }, i) => {
    const personId = owners[i] ?? null
    const key = personId ?? keyOf(code)
    if (key !== '' && taken.has(key)) throw refused('codeTaken', `sheets.${String(i)}.code`)
    taken.add(key)
    checkMarks(db, round, marks, `sheets.${String(i)}.marks`)
    return { sheet: { ...blank(roundId), code: round.isNamed ? '' : code, personId, isDone: true }, marks }
  })
  coming.sort((a, b) => (a.sheet.id < b.sheet.id ? -1 : 1))
  for (const { sheet, marks } of coming) {
    sheets.insertSheet(db, sheet)
    sheets.putMarks(db, sheet.id, marks)
  }
  return { result: { count: coming.length }, networkId: round.networkId }
}

interface Asked {
  readonly roundId: RoundId
  readonly code: string
}

/** By the code of one's own; in a round that was by name also by the code of the participant. */
function sheetWithCode(db: ReadableDb, { roundId, code }: Asked): Sheet {
  const present = sheets.sheetsOfRound(db, roundId)
  const key = keyOf(code)
  const ofPerson = ({ personId }: Sheet) =>
    personId !== null && keyOf(findPerson(db, personId)?.code ?? '') === key
  return required(
    'sheet',
    present.find((each) => each.code !== '' && keyOf(each.code) === key) ?? present.find(ofPerson),
  )
}

/** What the ledger of what was removed for good is to hold of it; nothing of the fictitious example. */
function toWithdraw(db: ReadableDb, asked: Asked): { readonly id: SheetId; readonly isFictitious: boolean } {
  const { networkId } = requiredRound(db, asked.roundId)
  return {
    id: sheetWithCode(db, asked).id,
    isFictitious: requiredNetwork(db, networkId).fictitious,
  }
}

/** Gone from the tables and from the record, whatever state the round is in. What is left of it is that somebody did. */
function withdraw(db: WritableDb, asked: Asked): Nothing {
  const { networkId } = requiredRound(db, asked.roundId)
  const { id } = sheetWithCode(db, asked)
  eraseGoing(db, goingWith(db, [{ kind: 'sheet', id, tiesStay: false }]))
  keepSummaries(db)
  return { result: {}, networkId, history: 'event', isForGood: true }
}

export const queries = { 'sheets.get': get, 'sheets.toWithdraw': toWithdraw } as const
export const commands = {
  'sheets.begin': begin,
  'sheets.update': update,
  'sheets.mark': mark,
  'sheets.finish': finish,
  'sheets.remove': remove,
  'sheets.paste': paste,
  'sheets.withdraw': withdraw,
} as const
