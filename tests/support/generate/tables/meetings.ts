import { insertHoliday } from '../../../../main/store/repositories/holidays.ts'
import * as room from '../../../../main/store/repositories/meeting-room.ts'
import { insertMeeting } from '../../../../main/store/repositories/meetings.ts'
import { insertItem, putRunning } from '../../../../main/store/repositories/run-sheets.ts'
import { skills } from '../../../../shared/content/skills.ts'
import { minutesOf, clockAt } from '../../../../shared/domain/clock.ts'
import { weekdays } from '../../../../shared/domain/days.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type {
  EvaluationLineId,
  HolidayId,
  MeetingId,
  PersonId,
  RunSheetItemId,
  TurnId,
} from '../../../../shared/domain/ids.ts'
import type { Holiday, Meeting, RunSheetItem } from '../../../../shared/domain/meetings.ts'
import { defaultItems, nobody } from '../../../../shared/domain/run-sheet.ts'
import { schoolYearOf } from '../../../../shared/domain/school-year.ts'
import { proposeYear, usualMeetings } from '../../../../shared/domain/year-plan.ts'
import { daysAfter, endOf, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const breaks = [
  { name: 'Herfstvakantie', from: '10-17', days: 8 },
  { name: 'Kerstvakantie', from: '12-20', days: 15 },
  { name: 'Voorjaarsvakantie', from: '02-20', days: 8 },
  { name: 'Meivakantie', from: '04-25', days: 15 },
] as const

const aims = [
  'Wat zien leerlingen ons doen als zij zelf mogen kiezen?',
  'Na deze bijeenkomst weten we welke vraag we eerst onderzoeken.\nEn wie meekijkt.',
  'Een ontwerp dat morgen in de klas kan',
]
const plusses = ['Samen aan één voorbeeld gewerkt', 'Goed dat de pabo erbij was', 'De inloop met soep']
const deltas = ['Eerder beginnen met de kern', 'Iedereen aan het woord laten', 'Korter mededelingen doen']
const toWork = ['Ik probeer de planner uit', 'Ik laat het mijn duo-collega zien']
const turns = ['De inspectie komt in maart', 'Kunnen ouders een keer meedenken?', '=SOM("lunch")']

function storeHolidays({ db, plan, workplaces }: World, random: Random): readonly Holiday[] {
  return workplaces.flatMap(({ id: workplaceId }) =>
    Array.from({ length: plan.years + 2 }, (_, n) => String(Number(plan.from.slice(0, 4)) + n)).flatMap(
      (year) =>
        breaks.map(({ name, from, days }): Holiday => {
          const first = `${year}-${from}`
          const id = random.uuid() as HolidayId
          const holiday = { id, workplaceId, name, from: first, to: daysAfter(first, days) }
          insertHoliday(db, holiday)
          return holiday
        }),
    ),
  )
}

/** The dates of a network's school years, evenly spread, as the app proposes them. */
function datesOf(world: World, network: Network, holidays: readonly Holiday[], random: Random): string[] {
  const span = world.spans.get(network.id)
  if (span === undefined) throw new Error('A network without a first day')
  const last = network.plannedEnd ?? endOf(world.plan)
  const weekday = weekdays[random.int(1, 3)] ?? 2
  const dates: string[] = []
  let year = schoolYearOf(span.from)
  for (; year.from <= last; year = schoolYearOf(daysAfter(year.to, 1))) {
    const own = holidays.filter(({ workplaceId }) => workplaceId === network.workplaceId)
    const plan = proposeYear({ schoolYear: year, count: usualMeetings, weekday, holidays: own })
    if (plan.kind === 'plan') dates.push(...plan.meetings.map(({ on }) => on))
  }
  return dates.filter((on) => span.from <= on && on <= last)
}

function storeItems(
  { db }: World,
  meeting: Meeting,
  members: readonly PersonId[],
  random: Random,
): RunSheetItem[] {
  const isHeld = meeting.state === 'held'
  const items = defaultItems('nl').map((text, position): RunSheetItem => {
    const personId = text.kind === 'practice' && members.length > 0 ? random.pick(members) : null
    return {
      ...text,
      id: random.uuid() as RunSheetItemId,
      meetingId: meeting.id,
      position,
      aim: text.kind === 'core' ? 'Een eerste schets' : '',
      materials: text.kind === 'core' ? 'stiften, vellen' : '',
      lead: { ...nobody, personId, text: text.kind === 'arrival' ? 'iedereen' : '' },
      addedMinutes: isHeld && random.chance(0.1) ? 5 : 0,
      spentSeconds: isHeld ? text.minutes * 60 + random.int(-60, 120) : 0,
      passed: isHeld ? (random.chance(0.05) ? 'skipped' : 'done') : null,
    }
  })
  for (const item of items) insertItem(db, item)
  return items
}

/** Held to the end: who was there, what came up, what was practised, what it was like. */
function hold(
  { db }: World,
  meeting: Meeting,
  items: readonly RunSheetItem[],
  members: readonly PersonId[],
  random: Random,
) {
  const { id: meetingId } = meeting
  // Wherever the tests run: the clock of a meeting is a number of milliseconds, as if it were in UTC.
  const startedAt = timeOf(meeting.on) + minutesOf(meeting.starts) * 60_000
  putRunning(db, { meetingId, startedAt, itemId: null, since: null, endedAt: startedAt + 7_200_000 })
  for (const personId of members)
    room.setAttendance(
      db,
      meetingId,
      personId,
      random.chance(0.85) ? 'present' : random.pick(['absent', 'excused']),
    )
  random.some(turns, random.int(1, 2)).forEach((text, position) => {
    const itemId = random.pick(items).id
    room.insertTurn(db, {
      id: random.uuid() as TurnId,
      meetingId,
      itemId,
      position,
      text,
      usedInItemId: null,
    })
  })
  for (const { id } of random.some(skills, random.int(1, 2))) room.setPractised(db, meetingId, id, true)
  if (random.chance(0.1)) return
  const lines = [
    ...random.some(plusses, 3).map((text) => ({ kind: 'plus', text }) as const),
    ...random.some(deltas, random.int(1, 3)).map((text) => ({ kind: 'delta', text }) as const),
    ...random.some(toWork, 1).map((text) => ({ kind: 'toWork', text }) as const),
  ]
  const chosen = lines.findIndex(({ kind }) => kind === 'delta')
  lines.forEach((line, position) => {
    const isChosen = position === chosen && random.chance(0.9)
    const isClosed = isChosen && random.chance(0.7)
    room.insertLine(db, {
      ...line,
      id: random.uuid() as EvaluationLineId,
      meetingId,
      position,
      isChosen,
      closedOn: isClosed ? daysAfter(meeting.on, 42) : null,
      closedNote: isClosed ? 'Gedaan.' : '',
    })
  })
  room.setVoice(db, meetingId, [0, random.int(0, 1), random.int(1, 3), random.int(2, 6), random.int(1, 4)])
}

/** A year plan for every school year of every network; what lies before the end of the plan was held. */
export const meetings: Part = {
  name: 'meetings',
  tables: [
    'holiday',
    'meeting',
    'run_sheet_item',
    'running',
    'attendance',
    'turn',
    'skill_practice',
    'evaluation_line',
    'voice',
  ],
  needs: ['memberships'],
  fill(world, random) {
    const holidays = storeHolidays(world, random)
    const today = endOf(world.plan)
    for (const network of world.networks) {
      const starts = random.pick(['13:30', '14:00', '15:15', '19:30'])
      const mine = world.memberships.filter(({ networkId }) => networkId === network.id)
      datesOf(world, network, holidays, random).forEach((on, n) => {
        const isPast = on < today
        const state = random.chance(0.04) ? 'cancelled' : isPast ? 'held' : 'planned'
        const meeting: Meeting = {
          id: random.uuid() as MeetingId,
          networkId: network.id,
          number: (n % usualMeetings) + 1,
          title: n === 0 ? 'Start' : '',
          on,
          starts,
          ends: clockAt(minutesOf(starts) + 120).clock,
          place: random.chance(0.8) ? `Lokaal ${String(random.int(1, 40))}` : '',
          learningAim: isPast || random.chance(0.3) ? random.pick(aims) : '',
          notes: isPast && random.chance(0.5) ? 'Rustig begin.\nMeer tijd voor de kern.' : '',
          state,
          cancelReason: state === 'cancelled' ? 'Studiedag' : '',
        }
        insertMeeting(world.db, meeting)
        world.meetings.push(meeting)
        const members = mine
          .filter(({ from, to }) => (from ?? on) <= on && on <= (to ?? on))
          .map(({ personId }) => personId)
        const items = storeItems(world, meeting, members, random)
        if (state === 'held') hold(world, meeting, items, [...new Set(members)], random)
      })
    }
  },
}
