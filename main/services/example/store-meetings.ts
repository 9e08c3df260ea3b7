import type { LocalDate } from '../../../shared/domain/fields.ts'
import { momentOf } from '../../../shared/domain/clock.ts'
import type {
  CoachId,
  EvaluationLineId,
  MeetingId,
  PersonId,
  RunSheetItemId,
  TurnId,
} from '../../../shared/domain/ids.ts'
import type { RunSheetItem } from '../../../shared/domain/meetings.ts'
import {
  type ItemText,
  defaultItems,
  itemFromTurn,
  nobody,
  placeOfExtra,
} from '../../../shared/domain/run-sheet.ts'
import type { WritableDb } from '../../store/db.ts'
import * as room from '../../store/repositories/meeting-room.ts'
import { insertMeeting } from '../../store/repositories/meetings.ts'
import { insertItem, putRunning } from '../../store/repositories/run-sheets.ts'
import { coaches, exampleId, exampleNetworkId as networkId, people } from './content.ts'
import { type ExampleMeeting, type HeldMeeting, meetings, place, times, turnUsed } from './meetings.ts'

const personId = (code: string) => exampleId(`person ${code}`) as PersonId
/** The example's meeting with this number, counted from 1. */
export const exampleMeetingId = (number: number) => exampleId(`meeting ${String(number)}`) as MeetingId
const itemId = (number: number, what: string) =>
  exampleId(`meeting ${String(number)} item ${what}`) as RunSheetItemId
const turnId = (number: number) => exampleId(`meeting ${String(number)} turn`) as TurnId

function sheetOf({ core, practice }: ExampleMeeting, at: number): ItemText[] {
  const [first] = coaches
  const coachId = exampleId(`coach ${first?.name ?? ''}`) as CoachId
  const items = defaultItems('nl').map((item): ItemText => {
    if (item.kind === 'core' && core !== null) return { ...item, ...core, lead: { ...nobody, coachId } }
    if (item.kind === 'practice' && practice !== null)
      return { ...item, lead: { ...nobody, personId: personId(practice) } }
    return item
  })
  const caught = at === turnUsed.usedAt ? meetings[turnUsed.caughtAt]?.held?.turn : null
  if (caught === null || caught === undefined) return items
  const place = placeOfExtra(items)
  return [
    ...items
      .slice(0, place)
      .map((item) => (item.kind === 'core' ? { ...item, minutes: item.minutes - 10 } : item)),
    itemFromTurn({ text: caught }),
    ...items.slice(place),
  ]
}

function storeSheet(db: WritableDb, meeting: ExampleMeeting, at: number): void {
  const number = at + 1
  sheetOf(meeting, at).forEach((text, position) => {
    const added = text.kind === 'core' ? (meeting.held?.addedToCore ?? 0) : 0
    const item: RunSheetItem = {
      ...text,
      id: itemId(number, text.kind),
      meetingId: exampleMeetingId(number),
      position,
      addedMinutes: added,
      spentSeconds: meeting.held === null ? 0 : (text.minutes + added) * 60 + position * 7,
      passed: meeting.held === null ? null : 'done',
    }
    insertItem(db, item)
  })
}

function storeHeld(db: WritableDb, held: HeldMeeting, number: number, on: LocalDate, next: LocalDate): void {
  const meetingId = exampleMeetingId(number)
  const startedAt = momentOf(on, times.starts)
  const endedAt = momentOf(on, times.ends) + held.addedToCore * 60_000
  putRunning(db, { meetingId, startedAt, itemId: null, since: null, endedAt })
  const members = room.peopleInRoom(db, meetingId)
  for (const { code } of people) {
    if (!members.some((member) => member.personId === personId(code))) continue
    const state = held.absent.includes(code) ? 'absent' : held.excused.includes(code) ? 'excused' : 'present'
    room.setAttendance(db, meetingId, personId(code), state)
  }
  for (const skill of held.skills) room.setPractised(db, meetingId, skill, true)
  if (held.turn !== null)
    room.insertTurn(db, {
      id: turnId(number),
      meetingId,
      itemId: itemId(number, 'practice'),
      position: 0,
      text: held.turn,
      usedInItemId: number === turnUsed.caughtAt + 1 ? itemId(turnUsed.usedAt + 1, 'own') : null,
    })
  held.lines.forEach(({ kind, text, chosen }, position) => {
    room.insertLine(db, {
      id: exampleId(`meeting ${String(number)} line ${String(position)}`) as EvaluationLineId,
      meetingId,
      kind,
      position,
      text,
      isChosen: chosen !== undefined,
      closedOn: chosen === 'closed' ? next : null,
      closedNote: chosen === 'closed' ? 'Gedaan in deze bijeenkomst.' : '',
    })
  })
  room.setVoice(db, meetingId, [...held.voice])
}

/** Stores the year plan of the example with all that was noted; `dated` says on which day something of it falls. */
export function storeMeetings(db: WritableDb, dated: (date: LocalDate) => LocalDate): void {
  meetings.forEach((meeting, at) => {
    const { title, on, learningAim, held } = meeting
    insertMeeting(db, {
      id: exampleMeetingId(at + 1),
      networkId,
      number: at + 1,
      title,
      on: dated(on),
      ...times,
      place,
      learningAim,
      notes: held?.notes ?? '',
      state: held === null ? 'planned' : 'held',
      cancelReason: '',
    })
    storeSheet(db, meeting, at)
  })
  // After all run sheets: what came up in one meeting is an item of a later one.
  meetings.forEach(({ on, held }, at) => {
    if (held !== null) storeHeld(db, held, at + 1, dated(on), dated(meetings[at + 1]?.on ?? on))
  })
}
