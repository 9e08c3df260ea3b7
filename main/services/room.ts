import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import { skills } from '../../shared/content/skills.ts'
import type { MeetingId, PersonId, TurnId } from '../../shared/domain/ids.ts'
import type { AttendanceState, RunSheetItem, Turn } from '../../shared/domain/meetings.ts'
import { itemFromTurn, placeOfExtra } from '../../shared/domain/run-sheet.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import * as room from '../store/repositories/meeting-room.ts'
import { findRunning } from '../store/repositories/run-sheets.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { arrange } from './places.ts'
import { required } from './required.ts'
import { insertAt } from './run-sheet.ts'

interface InMeeting {
  readonly meetingId: MeetingId
}

/** NOT_FOUND for somebody who was not in the network that day and was not noted before. */
function attend(
  db: WritableDb,
  input: InMeeting & { readonly personIds: readonly PersonId[]; readonly state: AttendanceState | null },
): Outcome<Record<string, never>> {
  const { meetingId, personIds, state } = input
  const { networkId } = requiredMeeting(db, meetingId)
  const inRoom = new Set(room.peopleInRoom(db, meetingId).map(({ personId }) => personId))
  for (const personId of new Set(personIds)) {
    required('person', inRoom.has(personId) ? personId : undefined)
    room.setAttendance(db, meetingId, personId, state)
  }
  return { result: {}, networkId, summary: { counts: { people: personIds.length } } }
}

function practise(
  db: WritableDb,
  { meetingId, skill, isPractised }: InMeeting & { readonly skill: string; readonly isPractised: boolean },
): Outcome<Record<string, never>> {
  const { networkId } = requiredMeeting(db, meetingId)
  required(
    'skill',
    skills.find(({ id }) => id === skill),
  )
  room.setPractised(db, meetingId, skill, isPractised)
  return { result: {}, networkId }
}

const requiredTurn = (db: ReadableDb, id: TurnId): Turn => required('turn', room.findTurn(db, id))

/** Remembers during which item it came up. */
function catchTurn(
  db: WritableDb,
  { meetingId, text }: InMeeting & { readonly text: string },
): Outcome<Turn> {
  const { networkId } = requiredMeeting(db, meetingId)
  const before = room.turnsOf(db, meetingId)
  arrange(db, before, room.updateTurn)
  const turn: Turn = {
    id: randomUUID() as TurnId,
    meetingId,
    itemId: findRunning(db, meetingId)?.itemId ?? null,
    position: before.length,
    text,
    usedInItemId: null,
  }
  room.insertTurn(db, turn)
  return { result: turn, networkId }
}

const networkOf = (db: ReadableDb, { meetingId }: Turn) => requiredMeeting(db, meetingId).networkId

function updateTurn(db: WritableDb, { id, text }: Pick<Turn, 'id' | 'text'>): Outcome<Turn> {
  const turn = { ...requiredTurn(db, id), text }
  room.updateTurn(db, turn)
  return { result: turn, networkId: networkOf(db, turn), summary: { fields: ['text'] } }
}

function removeTurn(db: WritableDb, { id }: Pick<Turn, 'id'>): Outcome<Record<string, never>> {
  const turn = requiredTurn(db, id)
  const networkId = networkOf(db, turn)
  room.deleteTurn(db, id)
  arrange(db, room.turnsOf(db, turn.meetingId), room.updateTurn)
  return { result: {}, networkId }
}

/** ALREADY_EXISTS when another window made an item of it before. */
function useTurn(db: WritableDb, { meetingId, id }: InMeeting & Pick<Turn, 'id'>): Outcome<RunSheetItem> {
  const { networkId } = requiredMeeting(db, meetingId)
  const turn = requiredTurn(db, id)
  if (networkOf(db, turn) !== networkId) throw fail('NOT_FOUND', { what: 'turn' })
  if (turn.usedInItemId !== null) throw fail('ALREADY_EXISTS', { field: 'turn' })
  const item = insertAt(db, meetingId, itemFromTurn(turn), placeOfExtra)
  room.updateTurn(db, { ...turn, usedInItemId: item.id })
  return { result: item, networkId }
}

export const commands = {
  'room.attend': attend,
  'room.practise': practise,
  'room.catchTurn': catchTurn,
  'room.updateTurn': updateTurn,
  'room.removeTurn': removeTurn,
  'room.useTurn': useTurn,
} as const
