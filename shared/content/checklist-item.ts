import type { Localised } from './localised.ts'

/** One point of a checklist, or one piece of advice. */
export interface ChecklistItem<Id extends string = string> {
  readonly id: Id
  readonly text: Localised
}
