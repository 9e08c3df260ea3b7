import type { LineFlag, LineItem, LineMeeting, LineRound, LineThread } from '../../charts/year-line/facts.ts'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { CyclePlace, RoundRow } from '../../../shared/contract/monitoring.ts'
import type { Facility, FacilityKind } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { schoolYearOf } from '../../../shared/domain/school-year.ts'
import type { Destination } from '../../app/routing/address.ts'
import { say, type Words } from '../../app/commands/command.ts'
import { nameOfMeeting } from '../../app/preparation.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'

export interface YearFacts {
  readonly meetings: readonly MeetingRow[]
  readonly agreements: readonly AgreementRow[]
  readonly facilities: readonly Facility[]
  readonly rounds: readonly RoundRow[]
  readonly cycle: readonly CyclePlace[]
}

interface Saying {
  readonly t: TFunction
  readonly format: Formatters
}

export const stateWords: Readonly<Record<LineMeeting['state'], Words>> = {
  planned: ($) => $.today.states.planned,
  prepared: ($) => $.today.states.prepared,
  held: ($) => $.today.states.held,
  cancelled: ($) => $.today.states.cancelled,
}

export const stateOf = ({ state, preparation }: MeetingRow): LineMeeting['state'] =>
  state === 'planned' && preparation.isPrepared ? 'prepared' : state

/** Everything on the year line, with its words in the language on screen. */
export function lineItems(facts: YearFacts, saying: Saying): LineItem[] {
  return [
    ...facts.meetings.map((meeting) => meetingItem(meeting, saying)),
    ...roundItems(facts, saying),
    ...flagItems(facts.facilities, saying),
    ...threadItems(facts, saying),
  ]
}

function meetingItem(meeting: MeetingRow, { t, format }: Saying): LineMeeting {
  const state = stateOf(meeting)
  const isEvaluated = meeting.hasEvaluation
  const words = [
    meeting.title === '' || meeting.number === null
      ? nameOfMeeting(t, meeting)
      : `${nameOfMeeting(t, meeting)} (${meeting.title})`,
    format.date(meeting.on),
    say(t, stateWords[state]),
    ...(isEvaluated ? [t(($) => $.today.evaluated)] : []),
  ]
  return {
    kind: 'meeting',
    id: meeting.id,
    on: meeting.on,
    state,
    isEvaluated,
    short: meeting.number === null ? '' : String(meeting.number),
    words: words.join(', '),
  }
}

/** The rounds there are, and the halves that expect one; a half that was left out stands in the table alone. */
function roundItems(
  { rounds, cycle }: Pick<YearFacts, 'rounds' | 'cycle'>,
  { t, format }: Saying,
): LineRound[] {
  const opened = rounds.map((round): LineRound => {
    const { id, on, name, isRevealed, closedOn } = round
    const isHeld = isRevealed || closedOn !== null
    const words = [name, format.date(on), roundState(t, round)]
    return { kind: 'round', id, on, isThere: true, isHeld, short: name, words: words.join(', ') }
  })
  const expected = cycle.flatMap((place): LineRound[] => {
    if (place.round !== null || (place.state !== 'due' && place.state !== 'later')) return []
    const { expectedOn: on } = place
    const short = roundName(t, place)
    const state =
      place.state === 'due' ? t(($) => $.today.roundStates.due) : t(($) => $.today.roundStates.later)
    const words = [short, format.date(on), state].join(', ')
    return [{ kind: 'round', id: placeId(place), on, isThere: false, isHeld: false, short, words }]
  })
  return [...opened, ...expected]
}

const placeId = ({ schoolYear, half }: Pick<CyclePlace, 'schoolYear' | 'half'>): string =>
  `${String(schoolYear)}-${String(half)}`

const roundName = (t: TFunction, { half }: Pick<CyclePlace, 'half'>): string =>
  half === 1 ? t(($) => $.today.autumnRound) : t(($) => $.today.springRound)

function roundState(t: TFunction, { isRevealed, closedOn, answered, asked }: RoundRow): string {
  if (closedOn !== null) return t(($) => $.today.roundStates.closed)
  return isRevealed
    ? t(($) => $.today.roundStates.shown)
    : t(($) => $.today.roundStates.collecting, { answered, asked })
}

const kindWords: Readonly<Record<FacilityKind, Words>> = {
  room: ($) => $.agreements.kinds.room,
  time: ($) => $.agreements.kinds.time,
  lunch: ($) => $.agreements.kinds.lunch,
  budget: ($) => $.agreements.kinds.budget,
  coach: ($) => $.agreements.kinds.coach,
  learningEnvironment: ($) => $.agreements.kinds.learningEnvironment,
  website: ($) => $.agreements.kinds.website,
  studyDay: ($) => $.agreements.kinds.studyDay,
  evaluationTools: ($) => $.agreements.kinds.evaluationTools,
  other: ($) => $.agreements.kinds.other,
}
export const facilityName = (t: TFunction, { kind, name }: Pick<Facility, 'kind' | 'name'>): string =>
  name === '' ? say(t, kindWords[kind]) : name

/** What began on one day is one flag, and what ended on it another. */
function flagItems(facilities: readonly Facility[], { t, format }: Saying): LineFlag[] {
  const flags = new Map<string, Facility[]>()
  const put = (key: string, facility: Facility) => {
    flags.set(key, [...(flags.get(key) ?? []), facility])
  }
  for (const facility of facilities) {
    if (facility.from !== null) put(`${facility.from} from`, facility)
    if (facility.to !== null) put(`${facility.to} to`, facility)
  }
  return [...flags].map(([id, together]) => {
    const [on = '', which] = id.split(' ')
    const isEnd = which === 'to'
    const all = together.map((facility) => flagWords(t, facility, isEnd))
    const count = together.length
    const [only] = together
    const short =
      count === 1 && only !== undefined
        ? // Its kind: shorter than a name, and the name is in the words.
          flagWords(t, only.kind === 'other' ? only : { ...only, name: '' }, isEnd)
        : isEnd
          ? t(($) => $.today.facilitiesEnded, { count })
          : t(($) => $.today.facilitiesBegan, { count })
    const notes = together.map((facility, i) =>
      isEnd && facility.endNote !== '' ? `${all[i] ?? ''} (${facility.endNote})` : (all[i] ?? ''),
    )
    return { kind: 'flag', id, on, isEnd, short, words: `${format.date(on)}: ${notes.join('; ')}` }
  })
}

function flagWords(t: TFunction, facility: Pick<Facility, 'kind' | 'name'>, isEnd: boolean): string {
  const what = facilityName(t, facility)
  return isEnd ? t(($) => $.today.facilityEnded, { what }) : t(($) => $.today.facilityBegan, { what })
}

/** The first meeting on or after the day an agreement is due; the day itself when there is none. */
export function fallsDueAt(due: LocalDate, meetings: readonly Pick<MeetingRow, 'on' | 'state'>[]): LocalDate {
  const later = meetings.filter(({ on, state }) => state !== 'cancelled' && on >= due).map(({ on }) => on)
  return later.reduce((first, on) => (first === '' || on < first ? on : first), '') || due
}

/** Agreements made on one day for one meeting are one thread. What was dropped no longer hangs there. */
function threadItems({ agreements, meetings }: YearFacts, { t, format }: Saying): LineThread[] {
  const threads = new Map<string, AgreementRow[]>()
  for (const agreement of agreements) {
    if (agreement.due === null || agreement.state === 'dropped') continue
    const on = agreement.originOn ?? agreement.madeOn
    const until = fallsDueAt(agreement.due, meetings)
    if (until <= on) continue
    const key = `${on} ${until}`
    threads.set(key, [...(threads.get(key) ?? []), agreement])
  }
  return [...threads].map(([key, together]) => {
    const [on = '', until = ''] = key.split(' ')
    const short = t(($) => $.today.agreementCount, { count: together.length })
    const texts = together.map(({ text }) => text).join('; ')
    return {
      kind: 'thread',
      id: together[0]?.id ?? key,
      on,
      until,
      isClosed: together.every(({ state }) => state !== 'open'),
      short,
      words: `${short}, ${format.date(on)} – ${format.date(until)}: ${texts}`,
    }
  })
}

/** Where an item is opened. */
export function destinationOf(networkId: string, item: LineItem): Destination {
  const params = { networkId }
  switch (item.kind) {
    case 'meeting':
      return {
        to:
          item.state === 'held'
            ? '/network/$networkId/meetings/$meetingId/look-back'
            : '/network/$networkId/meetings/$meetingId',
        params: { networkId, meetingId: item.id },
      }
    case 'round':
      return item.isThere
        ? { to: '/network/$networkId/monitoring/$roundId', params: { networkId, roundId: item.id } }
        : { to: '/network/$networkId/monitoring', params, search: { ask: item.id } }
    case 'flag':
      return { to: '/network/$networkId/facilities', params }
    case 'thread':
      return { to: '/network/$networkId/agreements', params, hash: item.id }
  }
}

/** One line of the table beside the picture. */
export interface YearRow {
  readonly key: string
  readonly on: LocalDate
  readonly what: string
  readonly state: string
  readonly until: LocalDate | null
  readonly destination: Destination
}

/** The same facts as on the line, each agreement on a line of its own, of one school year. */
export function yearRows(facts: YearFacts, year: string, networkId: string, saying: Saying): YearRow[] {
  const { t, format } = saying
  const isIn = (on: LocalDate | null): boolean => on !== null && schoolYearOf(on).name === year
  const row = (item: LineItem, what: string, state: string): YearRow => ({
    key: `${item.kind} ${item.id}`,
    on: item.on,
    what,
    state,
    until: null,
    destination: destinationOf(networkId, item),
  })
  const meetings = facts.meetings.map((meeting) => {
    const item = meetingItem(meeting, saying)
    const evaluated = item.isEvaluated ? `, ${t(($) => $.today.evaluated)}` : ''
    const name = nameOfMeeting(t, meeting)
    const what = meeting.title === '' || meeting.title === name ? name : `${name}: ${meeting.title}`
    return row(item, what, `${say(t, stateWords[item.state])}${evaluated}`)
  })
  const opened = facts.rounds.map((round): YearRow => ({
    key: `round ${round.id}`,
    on: round.on,
    what: round.name,
    state: roundState(t, round),
    until: null,
    destination: {
      to: '/network/$networkId/monitoring/$roundId',
      params: { networkId, roundId: round.id },
    },
  }))
  const places = facts.cycle.flatMap((place): YearRow[] => {
    if (place.round !== null) return []
    const state =
      place.state === 'due'
        ? t(($) => $.today.roundStates.due)
        : place.state === 'skipped'
          ? t(($) => $.today.roundStates.skipped, { reason: place.reason })
          : t(($) => $.today.roundStates.later)
    return [
      {
        key: `place ${placeId(place)}`,
        on: place.expectedOn,
        what: roundName(t, place),
        state,
        until: null,
        destination: { to: '/network/$networkId/monitoring', params: { networkId } },
      },
    ]
  })
  const rounds = [...opened, ...places]
  const flags = facts.facilities.flatMap((facility) =>
    ([false, true] as const).flatMap((isEnd): YearRow[] => {
      const on = isEnd ? facility.to : facility.from
      if (on === null) return []
      return [
        {
          key: `flag ${facility.id} ${isEnd ? 'to' : 'from'}`,
          on,
          what: flagWords(t, facility, isEnd),
          state: isEnd ? facility.endNote : '',
          until: null,
          destination: { to: '/network/$networkId/facilities', params: { networkId } },
        },
      ]
    }),
  )
  const agreements = facts.agreements.map(({ id, text, originOn, madeOn, due, state }): YearRow => ({
    key: `agreement ${id}`,
    on: originOn ?? madeOn,
    what: text,
    state: say(t, agreementStates[state]).toLocaleLowerCase(format.language),
    until: due,
    destination: { to: '/network/$networkId/agreements', params: { networkId }, hash: id },
  }))
  return [...flags, ...rounds, ...meetings, ...agreements]
    .filter(({ on, until }) => isIn(on) || isIn(until))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

const agreementStates: Readonly<Record<AgreementRow['state'], Words>> = {
  open: ($) => $.agreements.states.open,
  done: ($) => $.agreements.states.done,
  dropped: ($) => $.agreements.states.dropped,
}
