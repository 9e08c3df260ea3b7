import type { Localised } from './localised.ts'
import type { WorkFormId } from './work-forms.ts'

interface RunSheetItemText {
  readonly id: string
  readonly minutes: number
  readonly title: Localised
  /** A fixed item returns in every meeting; leaving one out is the coach's choice, and is noticed. */
  readonly fixed: boolean
  readonly workFormId?: WorkFormId
}

const texts = [
  {
    id: 'arrival',
    minutes: 15,
    title: { nl: 'Inloop, liefst met iets te eten', en: 'Arrival, preferably with food' },
    fixed: false,
  },
  {
    id: 'openingDelta',
    minutes: 10,
    title: { nl: 'Opening: gekozen delta van vorige keer', en: 'Opening: the delta chosen last time' },
    fixed: true,
  },
  {
    id: 'practice',
    minutes: 20,
    title: { nl: 'Ervaringen uit de praktijk', en: 'Experiences from practice' },
    fixed: true,
  },
  { id: 'core', minutes: 50, title: { nl: 'Kern: werkvorm', en: 'Core: work form' }, fixed: false },
  {
    id: 'decisions',
    minutes: 10,
    title: { nl: 'Besluiten en afspraken', en: 'Decisions and agreements' },
    fixed: true,
  },
  {
    id: 'broadUse',
    minutes: 5,
    title: { nl: 'Wie vertellen we dit? (brede benutting)', en: 'Whom do we tell? (broad use)' },
    fixed: false,
  },
  {
    id: 'plusDelta',
    minutes: 10,
    title: { nl: 'Plus-delta', en: 'Plus/delta' },
    fixed: true,
    workFormId: 'plusDelta',
  },
] as const satisfies readonly RunSheetItemText[]

export type DefaultItemId = (typeof texts)[number]['id']

export interface DefaultRunSheetItem extends RunSheetItemText {
  readonly id: DefaultItemId
}

/** The run sheet a new meeting starts with: two hours, in order. The clock times follow from the minutes. */
export const defaultRunSheet: readonly DefaultRunSheetItem[] = texts
