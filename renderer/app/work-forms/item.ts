import { defaultRunSheet } from '../../../shared/content/run-sheet.ts'
import type { RunSheetItem } from '../../../shared/domain/meetings.ts'
import { placeOfExtra } from '../../../shared/domain/run-sheet.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { minutesFor } from './suggest.ts'

const longestMaterials = 300

/** What a work form needs, as it stands on a run sheet. */
export const materialsOf = ({ materials }: Pick<WorkForm, 'materials'>): string =>
  materials.join(', ').slice(0, longestMaterials).trim()

/** A work form as an item of a run sheet; `left`: minutes there are for it, null when nobody knows. */
export const itemOf = (form: WorkForm, left: number | null) => ({
  title: form.title,
  minutes: minutesFor(form, left),
  workFormId: form.ref,
  materials: materialsOf(form),
})

/** The item after which something extra goes: before the decisions. */
export const afterWhich = (items: readonly RunSheetItem[]): RunSheetItem['id'] | null =>
  items[placeOfExtra(items) - 1]?.id ?? null

const usualCore = defaultRunSheet.find(({ id }) => id === 'core')?.title

/** A title nobody has worded yet: it may give way to the name of the work form that is chosen. */
export const isUnworded = (title: string): boolean => title === usualCore?.nl || title === usualCore?.en

interface SheetNow {
  readonly items: readonly RunSheetItem[]
  /** Minutes of the meeting that no item has; below 0 when there are too many. */
  readonly left: number
}

/** The core of the meeting that still waits for its work form. */
const emptyCore = ({ items }: SheetNow): RunSheetItem | undefined =>
  items.find(
    ({ kind, workFormId, title, passed }) =>
      kind === 'core' && workFormId === null && passed === null && isUnworded(title),
  )

/** Minutes there are for the next work form; 0 or less when there is no time left. */
export const roomOn = (sheet: SheetNow): number => {
  const core = emptyCore(sheet)
  return core === undefined ? sheet.left : core.minutes + Math.min(0, sheet.left)
}

export type Placing = { readonly minutes: number; readonly leftAfter: number } & (
  | { readonly fills: RunSheetItem['id']; readonly patch: ReturnType<typeof itemOf> }
  | {
      readonly fills: null
      readonly after: RunSheetItem['id'] | null
      readonly item: ReturnType<typeof itemOf>
    }
)

/**
 * Where a work form goes on a run sheet and how long it takes: into the core while that waits for one, otherwise as an
 * item of its own before the decisions. Its minutes keep within what the form takes, then within what there is.
 */
export function placingOf(form: WorkForm, sheet: SheetNow): Placing {
  const { items, left } = sheet
  const core = emptyCore(sheet)
  const room = roomOn(sheet)
  if (core === undefined) {
    const item = itemOf(form, room > 0 ? room : null)
    const leftAfter = left - item.minutes
    return { fills: null, after: afterWhich(items), item, minutes: item.minutes, leftAfter }
  }
  const own = itemOf(form, Math.max(1, room))
  const patch = { ...own, materials: core.materials === '' ? own.materials : core.materials }
  const leftAfter = left + core.minutes - patch.minutes
  return { fills: core.id, patch, minutes: patch.minutes, leftAfter }
}
