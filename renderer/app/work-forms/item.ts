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
