import { checklists } from '../../shared/content/checklists.ts'
import { evaluationSheetSource } from '../../shared/content/evaluation-sheet.ts'
import type { Localised } from '../../shared/content/localised.ts'
import { finder } from '../../shared/content/lookup.ts'
import type { SourceId } from '../../shared/content/sources.ts'
import { valuesSource } from '../../shared/content/values.ts'

/** How the desk puts the sheets together, in its order. */
export const sheetGroups = ['crosses', 'values', 'meeting', 'ties', 'checklists', 'plan'] as const
export type SheetGroup = (typeof sheetGroups)[number]

interface SheetText {
  readonly id: string
  readonly group: SheetGroup
  /** In the list of the desk, and in the name of the file; never anything about a person or a network. */
  readonly name: Localised
  /** Filled in by each participant alone, or by the group as one. */
  readonly isPersonal: boolean
  /** There are lines on it to put a ruler along: every page tells how to check its size. */
  readonly isMeasured: boolean
  /** What the app can put on it instead of lines to write on. */
  readonly fills: 'roster' | null
  /** Named in the footer. */
  readonly source: SourceId | null
}

const personal = { isPersonal: true, isMeasured: false, fills: null, source: null } as const
const ofGroup = { isPersonal: false, isMeasured: false, fills: null, source: null } as const
const checklist = { ...ofGroup, group: 'checklists' } as const

const texts = [
  {
    ...personal,
    id: 'evaluationSheet',
    group: 'crosses',
    name: { nl: 'Evaluatieblad', en: 'Evaluation sheet' },
    isMeasured: true,
    source: evaluationSheetSource,
  },
  {
    ...personal,
    id: 'valueSheet',
    group: 'values',
    name: { nl: 'Waardenblad', en: 'Value sheet' },
    source: valuesSource,
  },
  {
    ...personal,
    id: 'valueStory',
    group: 'values',
    name: { nl: 'Waardeverhaal', en: 'Value story' },
    source: valuesSource,
  },
  {
    ...personal,
    id: 'shortEvaluation',
    group: 'meeting',
    name: { nl: 'Korte evaluatie', en: 'Short evaluation' },
  },
  {
    ...personal,
    id: 'tieQuestionnaire',
    group: 'ties',
    name: { nl: 'Vragenlijst over banden', en: 'Tie questionnaire' },
    fills: 'roster',
  },
  { ...checklist, id: 'designChecklist', name: checklists.design.name },
  { ...checklist, id: 'leadershipChecklist', name: checklists.leadership.name },
  { ...checklist, id: 'disseminationChecklist', name: checklists.dissemination.name },
  { ...checklist, id: 'compositionChecklist', name: checklists.composition.name },
  { ...ofGroup, id: 'projectPlan', group: 'plan', name: { nl: 'Projectplan', en: 'Project plan' } },
] as const satisfies readonly SheetText[]

export type SheetId = (typeof texts)[number]['id']

export interface SheetKind extends SheetText {
  readonly id: SheetId
}

/** Every sheet the print desk offers, in its order; what stands on each is in `sheets/`. */
export const catalogue: readonly SheetKind[] = texts

export const sheetById = finder(catalogue)

export const isSheetId = (text: string): text is SheetId => catalogue.some(({ id }) => id === text)
