import type { AgreementRow } from '../../shared/contract/agreements.ts'
import type { ConsultationDesk } from '../../shared/contract/consultations.ts'
import type { MeetingDesk, MeetingRow } from '../../shared/contract/meetings.ts'
import type { ParticipantRow } from '../../shared/contract/participants.ts'
import { minutesBetween } from '../../shared/domain/clock.ts'
import type { Coach } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { Holiday, Meeting, Who } from '../../shared/domain/meetings.ts'
import { itemTimes } from '../../shared/domain/run-sheet.ts'
import { isIn, schoolYearOf } from '../../shared/domain/school-year.ts'
import type { PointAnswer } from '../../shared/domain/templates.ts'
import { ruleOf } from '../../shared/signals/index.ts'
import { roundsAfter } from '../../shared/domain/year-plan.ts'
import type { WorkForm } from '../../shared/domain/work-forms.ts'
import { noRoundFacts, type RoundFacts } from './round-facts.ts'
import { noTieFacts, type TieFacts } from './tie-facts.ts'
import { noWorkFacts, type WorkFacts, type WorkFormOnPaper } from './work-facts.ts'

/** Which meeting, when and where. */
export type MeetingHeadFacts = Pick<
  Meeting,
  'networkId' | 'number' | 'title' | 'on' | 'starts' | 'ends' | 'place' | 'learningAim'
>

export interface ItemOnPaper {
  /** `14:00`; with a plus when it is past midnight. */
  readonly starts: string
  readonly minutes: number
  readonly title: string
  readonly aim: string
  readonly lead: string
  /** Its title. */
  readonly workForm: string | null
  readonly materials: string
  readonly notes: string
}

export interface PointOnPaper {
  readonly text: string
  readonly answer: PointAnswer | null
  readonly note: string
}

export interface ListOnPaper {
  readonly title: string
  readonly points: readonly PointOnPaper[]
}

export interface AgreementOnPaper {
  readonly text: string
  readonly owner: string
  readonly due: LocalDate | null
  readonly state: AgreementRow['state']
  readonly closedOn: LocalDate | null
  readonly closedNote: string
  /** The meeting it was made in, or the consultation; null for one the coach noted down. */
  readonly origin: { readonly kind: 'meeting' | 'consultation'; readonly number: number | null } | null
  readonly originOn: LocalDate | null
  readonly networkName: string
}

export interface MeetingOnPaper extends MeetingHeadFacts {
  readonly available: number
  readonly items: readonly ItemOnPaper[]
  /** Null while no list was made for it. */
  readonly list: readonly ListOnPaper[] | null
  /** Of its run sheet, each once, in their order. */
  readonly workForms: readonly WorkFormOnPaper[]
}

export type YearLine =
  | { readonly kind: 'meeting'; readonly meeting: MeetingRow }
  | { readonly kind: 'round'; readonly on: LocalDate }
  | { readonly kind: 'holiday'; readonly holiday: Pick<Holiday, 'name' | 'from' | 'to'> }

export interface YearOnPaper {
  readonly name: string
  readonly lines: readonly YearLine[]
}

export interface ConsultationOnPaper {
  readonly on: LocalDate
  readonly starts: string | null
  readonly place: string
  readonly notes: string
  readonly coaches: readonly string[]
  readonly networks: readonly string[]
  readonly points: readonly {
    /** Null: about all of them. */
    readonly network: string | null
    readonly title: string
    readonly notes: string
    readonly isDone: boolean
  }[]
  readonly actions: readonly AgreementOnPaper[]
}

/** What is known of the network and put on paper; null where it is left to be written by hand. */
export interface PaperFacts extends WorkFacts, RoundFacts, TieFacts {
  readonly meeting: MeetingOnPaper | null
  readonly openAgreements: readonly AgreementOnPaper[] | null
  readonly meetingAgreements: readonly AgreementOnPaper[] | null
  readonly year: YearOnPaper | null
  readonly consultation: ConsultationOnPaper | null
}

export const noFacts: PaperFacts = {
  ...noWorkFacts,
  ...noRoundFacts,
  ...noTieFacts,
  meeting: null,
  openAgreements: null,
  meetingAgreements: null,
  year: null,
  consultation: null,
}

/** Whom a run sheet can speak of. Coaches have no code. */
export interface PeopleKnown {
  readonly rows: readonly Pick<ParticipantRow, 'person'>[]
  readonly coaches: readonly Pick<Coach, 'id' | 'name'>[]
  /** Names instead of codes, because the coach chose so. */
  readonly showsNames: boolean
}

/** Somebody by code, or by name where that was chosen; a coach by name; else the coach's own words. */
export function whoOnPaper(who: Who, { rows, coaches, showsNames }: PeopleKnown): string {
  if (who.personId !== null) {
    const person = rows.find((row) => row.person.id === who.personId)?.person
    if (person === undefined) return ''
    return showsNames && person.displayName !== '' ? person.displayName : person.code
  }
  if (who.coachId !== null) return coaches.find(({ id }) => id === who.coachId)?.name ?? ''
  return who.text
}

/** The work forms of a run sheet that are still there, built-in or own, each once, in their order. */
export function workFormsOf<Form extends Pick<WorkForm, 'ref'>>(
  items: readonly { readonly workFormId: string | null }[],
  forms: readonly Form[],
): readonly Form[] {
  const found = items.flatMap(({ workFormId }) => forms.find(({ ref }) => ref === workFormId) ?? [])
  return [...new Set(found)]
}

/** A meeting as it goes on paper, with the clock times as they were planned. */
export function meetingOnPaper(
  { meeting, items, list }: Pick<MeetingDesk, 'meeting' | 'items' | 'list'>,
  people: PeopleKnown,
  forms: readonly (WorkFormOnPaper & Pick<WorkForm, 'ref'>)[],
): MeetingOnPaper {
  const inOrder = items.toSorted((a, b) => a.position - b.position)
  const times = itemTimes(
    meeting.starts,
    inOrder.map(({ minutes }) => ({ minutes })),
  )
  const { networkId, number, title, on, starts, ends, place, learningAim } = meeting
  return {
    ...{ networkId, number, title, on, starts, ends, place, learningAim },
    available: minutesBetween(starts, ends),
    items: inOrder.map((item, n) => {
      const from = times[n]?.from ?? { clock: starts, daysLater: 0 }
      return {
        starts: from.daysLater > 0 ? `${from.clock} +${String(from.daysLater)}` : from.clock,
        minutes: item.minutes,
        title: item.title,
        aim: item.aim,
        lead: whoOnPaper(item.lead, people),
        workForm: workFormsOf([item], forms)[0]?.title ?? null,
        materials: item.materials,
        notes: item.notes,
      }
    }),
    list: list === null ? null : listOnPaper(list.points),
    workForms: workFormsOf(inOrder, forms),
  }
}

/** The points of a list under the headings they have, in their order. */
export function listOnPaper(
  points: readonly (PointOnPaper & { readonly section: string; readonly position: number })[],
): readonly ListOnPaper[] {
  const sections: { title: string; points: PointOnPaper[] }[] = []
  for (const { section, text, answer, note } of points.toSorted((a, b) => a.position - b.position)) {
    let last = sections.find(({ title }) => title === section)
    if (last === undefined) sections.push((last = { title: section, points: [] }))
    last.points.push({ text, answer, note })
  }
  return sections
}

/** An agreement, with its owner by code, or by name where that was chosen. */
export function agreementOnPaper(row: AgreementRow, showsNames: boolean): AgreementOnPaper {
  const { text, due, state, closedOn, closedNote, ownerCode, ownerName, networkName, originOn } = row
  const isMeeting = row.meetingId !== null
  return {
    ...{ text, due, state, closedOn, closedNote, networkName, originOn },
    owner: ownerCode === null || (showsNames && ownerName !== '') ? ownerName : ownerCode,
    origin: isMeeting
      ? { kind: 'meeting', number: row.originNumber }
      : row.consultationId === null
        ? null
        : { kind: 'consultation', number: null },
  }
}

/**
 * The school year a day is in: meetings, holidays and the two rounds, by date. A round falls after a meeting that goes on,
 * halfway and at the end; cancelled ones stay in the list and are not counted.
 */
export function yearOnPaper(
  meetings: readonly MeetingRow[],
  holidays: readonly Pick<Holiday, 'name' | 'from' | 'to'>[],
  day: LocalDate,
): YearOnPaper {
  const year = schoolYearOf(day)
  const inYear = meetings
    .filter(({ on }) => isIn(year, on))
    .toSorted((a, b) => `${a.on} ${a.starts}`.localeCompare(`${b.on} ${b.starts}`))
  const going = inYear.filter(({ state }) => state !== 'cancelled')
  const rounds = new Set(roundsAfter(going.length).map((n) => going[n - 1]?.id))
  const free = holidays.filter(({ from, to }) => from <= year.to && to >= year.from)
  const dated: { readonly on: LocalDate; readonly line: YearLine }[] = [
    ...free.map((holiday) => ({ on: holiday.from, line: { kind: 'holiday', holiday } as const })),
    ...inYear.flatMap((meeting): { readonly on: LocalDate; readonly line: YearLine }[] => [
      { on: meeting.on, line: { kind: 'meeting', meeting } },
      ...(rounds.has(meeting.id)
        ? [{ on: meeting.on, line: { kind: 'round', on: meeting.on } as const }]
        : []),
    ]),
  ]
  return {
    name: year.name,
    lines: dated.toSorted((a, b) => a.on.localeCompare(b.on)).map(({ line }) => line),
  }
}

/** What the coaches prepared together. Nobody of a network is on it, by name or by code; nor what is for their eyes on screen. */
export function consultationOnPaper(
  { consultation, networks, points, actions }: ConsultationDesk,
  coaches: PeopleKnown['coaches'],
): ConsultationOnPaper {
  const nameOf = (id: string | null) => networks.find(({ networkId }) => networkId === id)?.name ?? null
  return {
    on: consultation.on,
    starts: consultation.starts,
    place: consultation.place,
    notes: consultation.notes,
    coaches: coaches.filter(({ id }) => consultation.coachIds.includes(id)).map(({ name }) => name),
    networks: networks.map(({ name }) => name),
    points: points
      .filter(({ rule }) => rule === null || ruleOf(rule)?.isOffPaper !== true)
      .toSorted((a, b) => a.position - b.position)
      .map(({ networkId, title, notes, isDone }) => ({ network: nameOf(networkId), title, notes, isDone })),
    actions: actions.map((row) => ({
      ...agreementOnPaper(row, false),
      ...(row.owner.personId === null ? {} : { owner: '' }),
    })),
  }
}
