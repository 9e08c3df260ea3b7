import type { Language } from '../content/localised.ts'
import { defaultRunSheet } from '../content/run-sheet.ts'
import { type ClockMoment, clockAt, minutesOf } from './clock.ts'
import type { RunSheetItem, Turn } from './meetings.ts'

/** When an item begins and ends on the clock; `daysLater` above 0 says that it runs past midnight. */
export interface ItemTimes {
  readonly from: ClockMoment
  readonly to: ClockMoment
}

/** The clock times that follow from the start of the meeting and the minutes of each item (added minutes counted). */
export function itemTimes(
  starts: string,
  items: readonly { readonly minutes: number; readonly addedMinutes?: number }[],
): ItemTimes[] {
  let at = minutesOf(starts)
  return items.map(({ minutes, addedMinutes = 0 }) => {
    const from = clockAt(at)
    at += Math.max(0, minutes + addedMinutes)
    return { from, to: clockAt(at) }
  })
}

/** What is written on an item before it is held: what is copied when a run sheet is taken over. */
export type ItemText = Pick<
  RunSheetItem,
  'kind' | 'title' | 'aim' | 'minutes' | 'lead' | 'workFormId' | 'materials' | 'notes' | 'isFixed'
>

export const nobody: RunSheetItem['lead'] = { personId: null, coachId: null, text: '' }

export const blankItem: Omit<ItemText, 'title' | 'minutes'> = {
  kind: 'own',
  aim: '',
  lead: nobody,
  workFormId: null,
  materials: '',
  notes: '',
  isFixed: false,
}

/** The run sheet a new meeting starts with, in the coach's language. */
export const defaultItems = (language: Language): ItemText[] =>
  defaultRunSheet.map((item) => ({
    ...blankItem,
    kind: item.id,
    title: item.title[language],
    minutes: item.minutes,
    workFormId: item.workFormId ?? null,
    isFixed: item.fixed,
  }))

const usualOrder: readonly RunSheetItem['kind'][] = defaultRunSheet.map(({ id }) => id)

/**
 * Where an item of the default run sheet goes among those there are: before the first that usually comes later, or else
 * at the end.
 */
export function placeOfDefault(
  items: readonly { readonly kind: RunSheetItem['kind'] }[],
  kind: RunSheetItem['kind'],
): number {
  const own = usualOrder.indexOf(kind)
  const at = items.findIndex((item) => usualOrder.indexOf(item.kind) > own)
  return at === -1 ? items.length : at
}

/** Where something extra goes: before the decisions, or else before what usually comes after them. */
export const placeOfExtra = (items: readonly { readonly kind: RunSheetItem['kind'] }[]): number =>
  placeOfDefault(items, 'core')

/** Minutes an item gets that came from a spontaneous turn; the coach makes it what they like. */
export const minutesForTurn = 10
const longestTitle = 160

/** As much of a text as fits in so many characters, with an ellipsis; never half of a character. */
function shortened(text: string, most: number): string {
  let short = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length > most - 1) break
    short += segment
  }
  return `${short.trimEnd()}…`
}

/** What was caught in an earlier meeting as an item: all its words, the long ones in the notes. */
export function itemFromTurn({ text }: Pick<Turn, 'text'>): ItemText {
  const isShort = text.length <= longestTitle
  return {
    ...blankItem,
    title: isShort ? text : shortened(text, longestTitle),
    minutes: minutesForTurn,
    notes: isShort ? '' : text,
  }
}
