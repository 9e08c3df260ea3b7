import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { MeetingId, NetworkId, RunSheetItemId } from '../../shared/domain/ids.ts'
import { type Meeting, type RunSheetItem, mostItems } from '../../shared/domain/meetings.ts'
import { type ItemText, defaultItems, nobody } from '../../shared/domain/run-sheet.ts'
import { isIn, schoolYearOf } from '../../shared/domain/school-year.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { WritableDb } from '../store/db.ts'
import {
  attendeesOf,
  deleteMeeting,
  findMeeting,
  insertMeeting,
  meetingsOf,
  updateMeeting,
} from '../store/repositories/meetings.ts'
import { deleteUnheldPeople } from '../store/repositories/people.ts'
import {
  deleteItem,
  deleteRunning,
  insertItem,
  itemsOf,
  putRunning,
  findRunning,
  updateItem,
} from '../store/repositories/run-sheets.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { changedFields, patched } from './patch.ts'
import { arrange, withoutGaps } from './places.ts'
import { required, requiredNetwork } from './required.ts'

type Editable = Omit<Meeting, 'id' | 'networkId' | 'state' | 'cancelReason'>
type MeetingPatch = { readonly [K in keyof Editable]?: Editable[K] | undefined }
type NewMeeting = MeetingPatch & Pick<Meeting, 'on' | 'starts' | 'ends'>

interface One {
  readonly id: MeetingId
}

/** Puts an item with these words on a run sheet, not held yet. */
export function addItem(
  db: WritableDb,
  meetingId: MeetingId,
  text: ItemText,
  position: number,
): RunSheetItem {
  const item: RunSheetItem = {
    ...text,
    id: randomUUID() as RunSheetItemId,
    meetingId,
    position,
    addedMinutes: 0,
    spentSeconds: 0,
    passed: null,
  }
  insertItem(db, item)
  return item
}

function checkTimes({ starts, ends }: Pick<Meeting, 'starts' | 'ends'>, path: string): void {
  if (ends <= starts) throw fail('INVALID_INPUT', { fields: [{ path, rule: 'beforeStart' }] })
}

/** The number after the last in the school year that a day is in. */
function nextNumber(meetings: readonly Meeting[], on: LocalDate): number | null {
  const year = schoolYearOf(on)
  const numbers = meetings.filter((meeting) => isIn(year, meeting.on)).map(({ number }) => number ?? 0)
  const next = Math.max(0, ...numbers) + 1
  return next > 400 ? null : next
}

function add(
  db: WritableDb,
  input: {
    readonly networkId: NetworkId
    readonly meetings: readonly NewMeeting[]
    readonly language: Language
  },
): Outcome<Meeting[]> {
  const { networkId, language } = input
  requiredNetwork(db, networkId)
  input.meetings.forEach((meeting, i) => {
    checkTimes(meeting, `meetings.${String(i)}.ends`)
  })
  const known = meetingsOf(db, networkId)
  const byDay = input.meetings.toSorted((a, b) => (`${a.on} ${a.starts}` < `${b.on} ${b.starts}` ? -1 : 1))
  const added = byDay.map((said): Meeting => {
    const blank: Meeting = {
      id: randomUUID() as MeetingId,
      networkId,
      number: nextNumber(known, said.on),
      title: '',
      on: said.on,
      starts: said.starts,
      ends: said.ends,
      place: '',
      learningAim: '',
      notes: '',
      state: 'planned',
      cancelReason: '',
    }
    const meeting = patched(blank, said)
    insertMeeting(db, meeting)
    defaultItems(language).forEach((item, position) => addItem(db, meeting.id, item, position))
    known.push(meeting)
    return meeting
  })
  return { result: added, networkId, summary: { counts: { meetings: added.length } } }
}

function stored(db: WritableDb, before: Meeting, after: Meeting): Outcome<Meeting> {
  updateMeeting(db, after)
  return { result: after, networkId: after.networkId, summary: { fields: changedFields(before, after) } }
}

function update(db: WritableDb, { id, patch }: One & { readonly patch: MeetingPatch }): Outcome<Meeting> {
  const before = requiredMeeting(db, id)
  const meeting = patched(before, patch)
  checkTimes(meeting, patch.ends === undefined && patch.starts !== undefined ? 'patch.starts' : 'patch.ends')
  return stored(db, before, meeting)
}

/** It stays in the year plan; what was noted in it, and its agreements, stay as they are. */
function cancel(db: WritableDb, { id, reason }: One & { readonly reason: string }): Outcome<Meeting> {
  const before = requiredMeeting(db, id)
  return stored(db, before, { ...before, state: 'cancelled', cancelReason: reason })
}

/** Planned again: as if it had never been started, so that its clock can be started afresh. */
function plan(db: WritableDb, { id }: One): Outcome<Meeting> {
  const before = requiredMeeting(db, id)
  deleteRunning(db, id)
  for (const item of itemsOf(db, id))
    updateItem(db, { ...item, addedMinutes: 0, spentSeconds: 0, passed: null })
  return stored(db, before, { ...before, state: 'planned', cancelReason: '' })
}

/** Marks a meeting as held, whether it was planned or cancelled before. */
export const held = (meeting: Meeting): Meeting => ({ ...meeting, state: 'held', cancelReason: '' })

function markHeld(db: WritableDb, { id }: One): Outcome<Meeting> {
  const before = requiredMeeting(db, id)
  return stored(db, before, held(before))
}

/** Another window may have removed some already; NOT_FOUND only when none is left. Who was only in these goes along. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly MeetingId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findMeeting(db, id) ?? [])
  const { networkId } = required('meeting', found[0])
  const attendees = attendeesOf(
    db,
    found.map(({ id }) => id),
  )
  for (const { id } of found) deleteMeeting(db, id)
  const people = deleteUnheldPeople(db, attendees)
  const isOneNetwork = found.every((meeting) => meeting.networkId === networkId)
  return {
    result: {},
    networkId: isOneNetwork ? networkId : null,
    summary: { counts: { meetings: found.length, people } },
  }
}

/** A cancelled meeting has no number any more. */
function renumber(
  db: WritableDb,
  { networkId, on }: { readonly networkId: NetworkId; readonly on: LocalDate },
): Outcome<{ count: number }> {
  requiredNetwork(db, networkId)
  const year = schoolYearOf(on)
  const inYear = meetingsOf(db, networkId).filter((meeting) => isIn(year, meeting.on))
  let count = 0
  for (const meeting of inYear) {
    const number = meeting.state === 'cancelled' ? null : ++count
    if (number !== meeting.number) updateMeeting(db, { ...meeting, number })
  }
  return { result: { count }, networkId, summary: { counts: { meetings: count } } }
}

/** What was written on each item; who leads it only where they can: nobody of another network, no coach of elsewhere. */
function takeOver(
  db: WritableDb,
  { id, from, how }: One & { readonly from: MeetingId; readonly how: 'replace' | 'append' },
): Outcome<RunSheetItem[]> {
  const meeting = requiredMeeting(db, id)
  const source = requiredMeeting(db, from)
  const { networkId } = meeting
  const isSameNetwork = source.networkId === networkId
  const isSameWorkplace =
    requiredNetwork(db, source.networkId).workplaceId === requiredNetwork(db, networkId).workplaceId
  const copied = itemsOf(db, from).map((item): ItemText => {
    const isLeadHere =
      (item.lead.personId === null || isSameNetwork) && (item.lead.coachId === null || isSameWorkplace)
    return { ...item, lead: isLeadHere ? item.lead : nobody }
  })
  const present = itemsOf(db, id)
  const kept = how === 'append' ? present : []
  if (kept.length + copied.length > mostItems)
    throw fail('INVALID_INPUT', { fields: [{ path: 'from', rule: 'tooMany' }] })
  if (how === 'replace') {
    // The items are gone, and with them the one the clock was running for.
    const running = findRunning(db, id)
    if (running !== undefined) putRunning(db, { ...running, itemId: null, since: null })
    for (const item of present) deleteItem(db, item.id)
  }
  arrange(db, kept, updateItem)
  copied.forEach((item, i) => addItem(db, id, item, kept.length + i))
  return {
    result: withoutGaps(itemsOf(db, id)),
    networkId,
    summary: { counts: { items: copied.length } },
  }
}

export const commands = {
  'meetings.add': add,
  'meetings.update': update,
  'meetings.cancel': cancel,
  'meetings.plan': plan,
  'meetings.markHeld': markHeld,
  'meetings.remove': remove,
  'meetings.renumber': renumber,
  'meetings.takeOver': takeOver,
} as const
