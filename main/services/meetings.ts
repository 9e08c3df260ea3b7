import type { AgreementRow } from '../../shared/contract/agreements.ts'
import type {
  ChosenDelta,
  MeetingDesk,
  MeetingRoom,
  MeetingRow,
  Preparation,
} from '../../shared/contract/meetings.ts'
import { skills } from '../../shared/content/skills.ts'
import type { CalendarFacts } from '../../shared/domain/calendar.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { MeetingId, NetworkId } from '../../shared/domain/ids.ts'
import type { Meeting } from '../../shared/domain/meetings.ts'
import { preparation } from '../../shared/domain/preparation.ts'
import type { ReadableDb } from '../store/db.ts'
import * as room from '../store/repositories/meeting-room.ts'
import { findMeeting, meetingCounts, meetingsOf } from '../store/repositories/meetings.ts'
import { findRunning, itemFactsOf, itemsOf } from '../store/repositories/run-sheets.ts'
import { agreementsOfMeeting, openAgreements } from './agreements.ts'
import { disseminationList, documentOfMeeting } from './documents.ts'
import { inOrder } from './order.ts'
import { withoutGaps } from './places.ts'
import { required, requiredNetwork } from './required.ts'
import { lastGroupMarks } from './round-talk.ts'
import { signalsOf } from './signals.ts'

export const requiredMeeting = (db: ReadableDb, id: MeetingId): Meeting =>
  required('meeting', findMeeting(db, id))

const noList = { done: 0, total: 0 }

/** The meetings of a network by day and time, each with how far it is prepared and what came of it. */
export function meetingRows(db: ReadableDb, networkId: NetworkId): MeetingRow[] {
  const items = itemFactsOf(db, networkId)
  const counts = meetingCounts(db, { networkId })
  return meetingsOf(db, networkId).map((meeting) => {
    const own = counts.get(meeting.id)
    return {
      ...meeting,
      preparation: preparation({ meeting, items: items.get(meeting.id) ?? [], list: own?.list ?? noList }),
      present: own?.present ?? 0,
      hasEvaluation: own?.hasEvaluation ?? false,
      openAgreements: own?.openAgreements ?? 0,
    }
  })
}

/** How far one meeting is prepared. */
export const preparationOf = (db: ReadableDb, meetingId: MeetingId): Preparation =>
  preparation({
    meeting: requiredMeeting(db, meetingId),
    items: itemsOf(db, meetingId),
    list: meetingCounts(db, { meetingId }).get(meetingId)?.list ?? noList,
  })

function list(db: ReadableDb, { networkId }: { networkId: NetworkId }): MeetingRow[] {
  requiredNetwork(db, networkId)
  return meetingRows(db, networkId)
}

const deltasBefore = (db: ReadableDb, id: MeetingId): ChosenDelta[] =>
  room.openDeltasBefore(db, id).map((line) => ({ line, meeting: requiredMeeting(db, line.meetingId) }))

/** The last meeting before this one that was not cancelled. */
function previousOf(db: ReadableDb, meeting: Meeting): MeetingDesk['previous'] {
  const all = meetingsOf(db, meeting.networkId)
  const previous = all
    .slice(
      0,
      all.findIndex(({ id }) => id === meeting.id),
    )
    .findLast(({ state }) => state !== 'cancelled')
  if (previous === undefined) return null
  const people = room.peopleInRoom(db, previous.id)
  const lines = room.linesOf(db, previous.id)
  return {
    meeting: previous,
    present: people.filter(({ state }) => state === 'present').length,
    absent: people.filter(({ state }) => state === 'absent' || state === 'excused').length,
    skills: room.skillsOf(db, previous.id),
    plus: lines.filter(({ kind }) => kind === 'plus').length,
    delta: lines.filter(({ kind }) => kind === 'delta').length,
  }
}

interface One {
  readonly id: MeetingId
}

function desk(db: ReadableDb, { id, today }: One & { readonly today: LocalDate }): MeetingDesk {
  const meeting = requiredMeeting(db, id)
  const practised = new Set(room.skillsPractisedIn(db, meeting.networkId))
  return {
    meeting,
    items: withoutGaps(itemsOf(db, id)),
    preparation: preparationOf(db, id),
    list: documentOfMeeting(db, id),
    previous: previousOf(db, meeting),
    deltas: deltasBefore(db, id),
    agreements: openAgreements(db, meeting.networkId, today),
    turns: room.unusedTurnsBefore(db, id),
    signals: signalsOf(db, meeting.networkId, today),
    unpractised: skills.filter((skill) => !practised.has(skill.id)).map((skill) => skill.id),
    groupMarks: lastGroupMarks(db, meeting.networkId),
    dissemination: disseminationList(db, meeting.networkId),
  }
}

/** What is open in the network, and what was agreed in this meeting whatever became of it. */
function agreementsFor(db: ReadableDb, { id, networkId }: Meeting, today: LocalDate): AgreementRow[] {
  const open = openAgreements(db, networkId, today)
  const closed = agreementsOfMeeting(db, id, today).filter(({ state }) => state !== 'open')
  return [...open, ...closed]
}

function meetingRoom(db: ReadableDb, { id, today }: One & { readonly today: LocalDate }): MeetingRoom {
  const meeting = requiredMeeting(db, id)
  return {
    meeting,
    items: withoutGaps(itemsOf(db, id)),
    running: findRunning(db, id) ?? null,
    people: inOrder(room.peopleInRoom(db, id), ({ code }) => code),
    turns: withoutGaps(room.turnsOf(db, id)),
    skills: room.skillsOf(db, id),
    lines: withoutGaps(room.linesOf(db, id)),
    voice: room.voiceOf(db, id),
    agreements: agreementsFor(db, meeting, today),
    deltas: deltasBefore(db, id),
  }
}

function calendar(db: ReadableDb, { networkId }: { networkId: NetworkId }): CalendarFacts {
  const { name } = requiredNetwork(db, networkId)
  const meetings = meetingsOf(db, networkId).filter(({ state }) => state !== 'cancelled')
  return {
    networkName: name,
    meetings: meetings.map(({ id, number, title, on, starts, ends, place }) => ({
      id,
      number,
      title,
      on,
      starts,
      ends,
      place,
    })),
  }
}

export const queries = {
  'meetings.list': list,
  'meetings.desk': desk,
  'meetings.room': meetingRoom,
  'meetings.calendar': calendar,
} as const
