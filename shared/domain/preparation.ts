import { minutesBetween } from './clock.ts'
import type { Meeting, RunSheetItem } from './meetings.ts'

export interface PreparationFacts {
  readonly meeting: Pick<Meeting, 'learningAim' | 'starts' | 'ends'>
  readonly items: readonly Pick<RunSheetItem, 'kind' | 'minutes'>[]
  /** Points of the preparation list that are ticked or do not apply, and all of them. */
  readonly list: { readonly done: number; readonly total: number }
}

export interface PreparationState {
  readonly hasAim: boolean
  readonly items: number
  readonly hasPracticeItem: boolean
  readonly minutes: number
  readonly available: number
  readonly listDone: number
  readonly listTotal: number
  readonly isPrepared: boolean
}

/**
 * How far a meeting is prepared, worked out anew each time. Prepared: there is a learning aim, a run sheet with practice
 * experience on it, and it fits in the time. Points of the list may still be open.
 */
export function preparation({ meeting, items, list }: PreparationFacts): PreparationState {
  const hasAim = meeting.learningAim.trim() !== ''
  const hasPracticeItem = items.some(({ kind }) => kind === 'practice')
  const minutes = items.reduce((total, item) => total + item.minutes, 0)
  const available = minutesBetween(meeting.starts, meeting.ends)
  return {
    hasAim,
    items: items.length,
    hasPracticeItem,
    minutes,
    available,
    listDone: list.done,
    listTotal: list.total,
    isPrepared: hasAim && hasPracticeItem && minutes > 0 && minutes <= available,
  }
}
