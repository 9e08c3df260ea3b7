import { scaleUtc, utcMonth } from 'd3'
import { daysAfter } from '../../../shared/domain/days.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { schoolYearFrom, schoolYearOf, type SchoolYear } from '../../../shared/domain/school-year.ts'
import { placeLabels, uprightAround, type Box, type PlacedLabel, type Wish } from './boxes.ts'
import {
  keyOf,
  type LineFlag,
  type LineItem,
  type LineMeeting,
  type LineRound,
  type LineThread,
} from './facts.ts'

interface LayoutAsk {
  readonly items: readonly LineItem[]
  readonly today: LocalDate
  readonly todayMark: string
  /** Room for one school year, in pixels. */
  readonly width: number
  /** Height of the letters, in pixels, and how wide they make a text. */
  readonly size: number
  readonly widthOf: (text: string) => number
  /** `nov`. */
  readonly monthName: (month: Date) => string
}

interface Spot {
  readonly key: string
  readonly x: number
  readonly y: number
}
export type DrawnMeeting = LineMeeting & Spot
export type DrawnRound = LineRound & Spot
/** `x`, `y`: the foot of its pole. */
export type DrawnFlag = LineFlag & Spot & { readonly top: number }
/** `ends`: where it hangs from, from left to right. */
export type DrawnThread = LineThread &
  Spot & { readonly path: string; readonly ends: readonly [number, number] }
export type Drawn = DrawnMeeting | DrawnRound | DrawnFlag | DrawnThread

export interface YearLayout {
  readonly width: number
  readonly height: number
  /** One pixel of the design, larger on a beamer. */
  readonly unit: number
  readonly lineY: number
  /** Where the line begins and ends. */
  readonly ends: readonly [number, number]
  readonly todayX: number
  /** Upright lines, as paths with a gap where a label lies. */
  readonly todayPath: string
  readonly years: readonly (SchoolYear & { readonly x: number })[]
  readonly months: readonly { readonly x: number; readonly isSeptember: boolean; readonly path: string }[]
  /** The poles of the flags, by their keys. */
  readonly poles: ReadonlyMap<string, string>
  /** In the order of time: how the keyboard walks. */
  readonly drawn: readonly Drawn[]
  readonly labels: readonly PlacedLabel[]
}

/** The lanes from top to bottom, in pixels of the design. */
const lane = {
  today: 2,
  flags: [22, 38],
  rounds: 66,
  ticks: 88,
  line: 108,
  numbers: 120,
  threadTop: 137,
  threads: [152, 170, 188],
  threadLabel: 3,
  months: 208,
  height: 228,
} as const
const margin = 24
/** Of a dot, and of the larger mark of a round. */
export const radius = 7.5
export const roundRadius = 9
/** So many rows for meetings that would cover each other. */
const rows = 3
const rowStep = 17
/** A date that was mistyped by decades must not draw out the line. */
const yearsBack = 10
const yearsAhead = 4
/** From 1 September to 31 July; August lies between two years. */
const daysShown = 333

const septemberOf = (year: SchoolYear): LocalDate => `${year.from.slice(0, 4)}-09-01`
const instant = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`)
const startOf = (date: LocalDate): number => Number(schoolYearOf(date).from.slice(0, 4))

/** The school years in which there is something, without a gap, and always the present one. */
export function yearsShown(items: readonly LineItem[], today: LocalDate): SchoolYear[] {
  const now = startOf(today)
  const starts = items
    .flatMap((item) =>
      item.kind === 'flag'
        ? []
        : [startOf(item.on), ...(item.kind === 'thread' ? [startOf(item.until)] : [])],
    )
    .filter((year) => year >= now - yearsBack && year <= now + yearsAhead)
  const first = Math.min(now, ...starts)
  const last = Math.max(now, ...starts)
  return Array.from({ length: last - first + 1 }, (_, i) => schoolYearFrom(first + i))
}

const order = { flag: 0, round: 1, meeting: 2, thread: 3 } as const
const inTime = (a: LineItem, b: LineItem): number =>
  a.on === b.on ? order[a.kind] - order[b.kind] : a.on < b.on ? -1 : 1

/** Where everything stands on the year line. D3 gives the scale and the months; lanes are fixed. */
export function layoutYearLine(ask: LayoutAsk): YearLayout {
  const { items, today, size, widthOf } = ask
  const unit = size / 12
  const years = yearsShown(items, today)
  const firstYear = years[0] ?? schoolYearOf(today)
  const lastYear = years.at(-1) ?? firstYear
  const isEarly = [today, ...items.map(({ on }) => on)].some(
    (on) => firstYear.from <= on && on < septemberOf(firstYear),
  )
  const from = isEarly ? firstYear.from : septemberOf(firstYear)
  const to = lastYear.to
  const edge = margin * unit
  const perDay = Math.max(1, (ask.width - 2 * edge) / daysShown)
  const days = (instant(to).getTime() - instant(from).getTime()) / 86_400_000
  const right = edge + days * perDay
  const scale = scaleUtc([instant(from), instant(to)], [edge, right])
  const xOf = (date: LocalDate): number => scale(instant(date))
  const isShown = (date: LocalDate): boolean => from <= date && date <= to
  const paper: Box = { x: 0, y: 0, width: right + edge, height: lane.height * unit }

  const sorted = items.filter(({ on }) => isShown(on)).sort(inTime)
  const meetings = spread(
    sorted.filter((item) => item.kind === 'meeting'),
    xOf,
    unit,
  )
  const threads = hang(
    sorted.filter((item) => item.kind === 'thread').filter(({ until }) => isShown(until)),
    xOf,
    unit,
  )
  // Where a meeting has its tick the pole stays above it.
  const ticked = new Set(meetings.filter(({ isEvaluated }) => isEvaluated).map(({ on }) => on))
  const footOf = ({ on }: LineFlag) => (ticked.has(on) ? lane.ticks - 9 : lane.line)
  const drawn = sorted.flatMap((item): Drawn[] => {
    const key = keyOf(item)
    if (item.kind === 'meeting') return meetings.filter((each) => each.key === key)
    if (item.kind === 'thread') return threads.filter((each) => each.key === key)
    const x = xOf(item.on)
    return item.kind === 'round'
      ? [{ ...item, key, x, y: lane.rounds * unit }]
      : [{ ...item, key, x, y: footOf(item) * unit, top: lane.flags[0] * unit }]
  })

  const months = utcMonth
    .range(instant(from), instant(daysAfter(to, 1)))
    .map((month) => ({ month, x: scale(month) }))
  const height = size * 1.25
  const at = (text: string, x: number, y: number): Box => ({ x, y, width: widthOf(text), height })
  const todayX = xOf(today)
  const beside = 5 * unit
  const markWidth = widthOf(ask.todayMark)
  const wishes: Wish[] = [
    {
      key: 'today',
      text: ask.todayMark,
      places: [todayX - markWidth - beside, todayX + beside].map((x) =>
        at(ask.todayMark, x, lane.today * unit),
      ),
    },
    ...months.map(({ month, x }) => {
      const text = ask.monthName(month)
      return {
        key: `month ${month.toISOString()}`,
        text,
        places: [at(text, x + 4 * unit, lane.months * unit)],
      }
    }),
    ...drawn.map((item) => ({
      key: item.key,
      text: item.short,
      places: placesOf(item, unit, widthOf, height),
    })),
  ]
  const labels = placeLabels(wishes, {
    marks: drawn.flatMap((item) => marksOf(item, unit)),
    lines: [upright(todayX, 0, paper.height), ...drawn.flatMap((item) => linesOf(item, unit))],
    paper,
  })
  const [monthsFrom, monthsTo] = [lane.flags[0] * unit, (lane.months + 14) * unit]
  const flags = drawn.filter((item) => item.kind === 'flag')
  return {
    width: paper.width,
    height: paper.height,
    unit,
    lineY: lane.line * unit,
    ends: [edge, right],
    todayX,
    years: years.map((year) => ({ ...year, x: xOf(year === firstYear ? from : septemberOf(year)) - edge })),
    months: months.map(({ month, x }) => ({
      x,
      isSeptember: month.getUTCMonth() === 8,
      path: uprightAround(x, monthsFrom, monthsTo, labels),
    })),
    todayPath: uprightAround(todayX, lane.today * unit, monthsTo, labels),
    poles: new Map(flags.map(({ key, x, y, top }) => [key, uprightAround(x, top, y, labels)])),
    drawn,
    labels,
  }
}

/** Meetings that would cover each other stand below each other. */
function spread(
  meetings: readonly LineMeeting[],
  xOf: (date: LocalDate) => number,
  unit: number,
): DrawnMeeting[] {
  const taken = Array.from({ length: rows }, () => -Infinity)
  const apart = (2 * radius + 2) * unit
  return meetings.map((meeting) => {
    const x = xOf(meeting.on)
    const free = taken.findIndex((last) => x - last >= apart)
    // With no row free, the one that has been left alone longest.
    const row = free === -1 ? taken.indexOf(Math.min(...taken)) : free
    taken[row] = x
    return { ...meeting, key: keyOf(meeting), x, y: (lane.line + row * rowStep) * unit }
  })
}

/** Short threads hang higher than long ones, and none through another as long as there are lanes. */
function hang(threads: readonly LineThread[], xOf: (date: LocalDate) => number, unit: number): DrawnThread[] {
  const lanes = lane.threads.map((): (readonly [number, number])[] => [])
  // Under the numbers, which it would cross out.
  const top = lane.threadTop * unit
  return threads
    .map((thread) => ({ thread, from: xOf(thread.on), to: xOf(thread.until) }))
    .sort((a, b) => a.to - a.from - (b.to - b.from))
    .map(({ thread, from, to }) => {
      const free = lanes.findIndex((taken) => taken.every(([left, end]) => to <= left || from >= end))
      const which = free === -1 ? lanes.length - 1 : free
      lanes[which]?.push([from, to])
      const y = (lane.threads[which] ?? lane.threads[0]) * unit
      // A curve whose lowest point is at y: the handles lie a third deeper.
      const handle = top + ((y - top) * 4) / 3
      const inset = threadInset(from, to, unit)
      const path = `M${fixed(from)} ${fixed(top)}C${fixed(from + inset)} ${fixed(handle)} ${fixed(to - inset)} ${fixed(handle)} ${fixed(to)} ${fixed(top)}`
      return { ...thread, key: keyOf(thread), x: (from + to) / 2, y, path, ends: [from, to] as const }
    })
}
/** How far the handles of a thread stand inside its ends. */
const threadInset = (from: number, to: number, unit: number): number => Math.min((to - from) / 6, 14 * unit)
const fixed = (value: number): string => value.toFixed(1)

function placesOf(item: Drawn, unit: number, widthOf: (text: string) => number, height: number): Box[] {
  const width = widthOf(item.short)
  const box = (x: number, y: number): Box => ({ x, y, width, height })
  const { x, y } = item
  switch (item.kind) {
    case 'meeting':
      return [
        box(x - width / 2, y + 12 * unit),
        box(x + (radius + 3) * unit, y - height / 2),
        box(x - width / 2, y - (radius + 3) * unit - height),
      ]
    case 'round':
      return [
        box(x + (roundRadius + 5) * unit, y - height / 2),
        box(x - (roundRadius + 5) * unit - width, y - height / 2),
      ]
    case 'flag':
      return lane.flags.flatMap((top) => [
        box(x + 18 * unit, (top - 1) * unit),
        box(x - width - 5 * unit, (top - 1) * unit),
      ])
    case 'thread':
      return [
        ...[0, -0.3, 0.3].map((shift) => box(x - width / 2 + shift * width, y + lane.threadLabel * unit)),
        box(item.ends[1] + 5 * unit, y - height),
        box(item.ends[0] - 5 * unit - width, y - height),
      ]
  }
}

const upright = (x: number, top: number, bottom: number): Box => ({
  x: x - 2,
  y: top,
  width: 4,
  height: bottom - top,
})

/** What of an item a label keeps off if it can. */
function linesOf(item: Drawn, unit: number): Box[] {
  if (item.kind === 'flag') return [upright(item.x, item.top, item.y)]
  if (item.kind !== 'thread') return []
  // The curve as a row of small boxes: its height follows t(1 - t), its lowest point lies halfway.
  const [from, to] = item.ends
  const top = lane.threadTop * unit
  const inset = threadInset(from, to, unit)
  const steps = 16
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const across = 3 * t * (1 - t) * ((1 - t) * (from + inset) + t * (to - inset))
    const x = (1 - t) ** 3 * from + across + t ** 3 * to
    return { x: x - 2, y: top + (item.y - top) * 4 * t * (1 - t) - 2, width: 4, height: 4 }
  })
}

/** What of an item no label may lie on. */
function marksOf(item: Drawn, unit: number): Box[] {
  const around = (x: number, y: number, reach: number): Box => ({
    x: x - reach,
    y: y - reach,
    width: 2 * reach,
    height: 2 * reach,
  })
  switch (item.kind) {
    case 'meeting':
      return [
        around(item.x, item.y, (radius + 2) * unit),
        ...(item.isEvaluated ? [around(item.x, tickY(item, unit), 6 * unit)] : []),
      ]
    case 'round':
      return [around(item.x, item.y, (roundRadius + 1) * unit)]
    case 'flag':
      return [{ x: item.x - 1, y: item.top, width: 16 * unit, height: 12 * unit }]
    case 'thread':
      return []
  }
}

/** Where the tick of a short evaluation stands: above its meeting. */
export const tickY = ({ y }: Spot, unit: number): number => y - (lane.line - lane.ticks) * unit
