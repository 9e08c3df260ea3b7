import { checklists } from '../../shared/content/checklists.ts'
import { evaluationSheetSource } from '../../shared/content/evaluation-sheet.ts'
import type { Localised } from '../../shared/content/localised.ts'
import { finder } from '../../shared/content/lookup.ts'
import type { SourceId } from '../../shared/content/sources.ts'
import { startTemplate } from '../../shared/content/template-start.ts'
import { valuesSource } from '../../shared/content/values.ts'
import type { TemplateKind } from '../../shared/domain/templates.ts'

/** How the desk puts the sheets together, in its order. */
export const sheetGroups = [
  'meeting',
  'year',
  'consultation',
  'crosses',
  'values',
  'reports',
  'ties',
  'people',
  'starting',
  'plan',
  'checklists',
  'products',
  'boards',
  'workForms',
] as const
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
  /** What has to be chosen for it to be filled in; without it there are lines to write on. The head says which meeting or consultation it is. */
  readonly about:
    | 'meeting'
    | 'consultation'
    | 'document'
    | 'product'
    | 'board'
    | 'workForm'
    | 'round'
    | 'story'
    | 'organisation'
    | 'wave'
    | 'person'
    | null
  /** The kind of document that fills it. */
  readonly documentKind: TemplateKind | null
  /** Who does what can stand on it, by code unless names were chosen. */
  readonly showsPeople: boolean
  /** Named in the footer. */
  readonly source: SourceId | null
}

const plain = {
  isMeasured: false,
  fills: null,
  about: null,
  documentKind: null,
  showsPeople: false,
  source: null,
} as const
const personal = { ...plain, isPersonal: true } as const
const ofGroup = { ...plain, isPersonal: false } as const
const ofMeeting = { ...ofGroup, group: 'meeting', about: 'meeting' } as const
const ofRound = { ...ofGroup, group: 'crosses', about: 'round' } as const
const ofWave = { ...ofGroup, group: 'ties', about: 'wave' } as const
const checklist = { ...ofGroup, group: 'checklists', about: 'document' } as const

const texts = [
  {
    ...ofMeeting,
    id: 'runSheet',
    name: { nl: 'Draaiboek', en: 'Run sheet' },
    showsPeople: true,
  },
  {
    ...ofMeeting,
    id: 'preparationList',
    name: { nl: 'Voorbereidingslijst', en: 'Preparation list' },
  },
  {
    ...personal,
    id: 'shortEvaluation',
    group: 'meeting',
    about: 'meeting',
    name: { nl: 'Korte evaluatie', en: 'Short evaluation' },
  },
  {
    ...ofMeeting,
    id: 'workFormHandout',
    name: { nl: 'Werkvormen van de bijeenkomst', en: 'Work forms of the meeting' },
  },
  {
    ...ofMeeting,
    id: 'meetingAgreements',
    name: { nl: 'Afspraken van de bijeenkomst', en: 'Agreements of the meeting' },
    showsPeople: true,
  },
  {
    ...ofGroup,
    id: 'openAgreements',
    group: 'year',
    name: { nl: 'Openstaande afspraken', en: 'Open agreements' },
    showsPeople: true,
  },
  { ...ofGroup, id: 'yearPlan', group: 'year', name: { nl: 'Jaarplan', en: 'Year plan' } },
  {
    ...ofGroup,
    id: 'consultationNotes',
    group: 'consultation',
    about: 'consultation',
    name: { nl: 'Verslag van het coachoverleg', en: 'Notes of the consultation' },
  },
  {
    ...personal,
    id: 'evaluationSheet',
    group: 'crosses',
    about: 'round',
    name: { nl: 'Evaluatieblad', en: 'Evaluation sheet' },
    isMeasured: true,
    source: evaluationSheetSource,
  },
  {
    ...ofRound,
    id: 'groupSheet',
    name: { nl: 'Groepsblad', en: 'Group sheet' },
    isMeasured: true,
    source: evaluationSheetSource,
  },
  {
    ...ofRound,
    id: 'sharedPicture',
    name: { nl: 'Gedeeld beeld', en: 'Shared picture' },
    isMeasured: true,
    source: evaluationSheetSource,
  },
  {
    ...ofRound,
    id: 'roundComparison',
    name: { nl: 'Vergelijking met de ronde ervoor', en: 'Comparison with the round before' },
    showsPeople: true,
    source: evaluationSheetSource,
  },
  {
    ...ofRound,
    id: 'conclusions',
    name: { nl: 'Conclusies en afspraken', en: 'Conclusions and agreements' },
    showsPeople: true,
  },
  {
    ...personal,
    id: 'valueSheet',
    group: 'values',
    about: 'round',
    name: { nl: 'Waardenblad', en: 'Value sheet' },
    source: valuesSource,
  },
  {
    ...personal,
    id: 'valueStory',
    group: 'values',
    about: 'story',
    name: { nl: 'Waardeverhaal', en: 'Value story' },
    source: valuesSource,
  },
  {
    ...ofGroup,
    id: 'valueOverview',
    group: 'values',
    name: { nl: 'Waarden bij elkaar', en: 'Values together' },
    source: valuesSource,
  },
  {
    ...ofGroup,
    id: 'halfYearReport',
    group: 'reports',
    name: { nl: 'Halfjaarverslag', en: 'Half-year report' },
  },
  {
    ...ofGroup,
    id: 'schoolReport',
    group: 'reports',
    about: 'organisation',
    name: { nl: 'Halfjaarverslag voor één school', en: 'Half-year report for one school' },
  },
  {
    ...ofWave,
    id: 'tieInformation',
    name: { nl: 'Informatie vooraf over banden', en: 'Information beforehand about ties' },
  },
  {
    ...personal,
    id: 'tieQuestionnaire',
    group: 'ties',
    about: 'wave',
    name: { nl: 'Vragenlijst over banden', en: 'Tie questionnaire' },
    fills: 'roster',
    showsPeople: true,
  },
  {
    ...personal,
    id: 'ringsSheet',
    group: 'ties',
    about: 'wave',
    name: { nl: 'Kringenblad', en: 'Rings sheet' },
  },
  {
    ...ofWave,
    id: 'tiePicture',
    name: { nl: 'Tekening van het netwerk', en: 'Picture of the network' },
    showsPeople: true,
  },
  {
    ...ofGroup,
    id: 'ownData',
    group: 'people',
    about: 'person',
    name: { nl: 'Eigen gegevens van een deelnemer', en: 'Own data of a participant' },
  },
  {
    ...ofGroup,
    id: 'startingWell',
    group: 'starting',
    name: { nl: 'Het begin van het netwerk', en: 'The beginning of the network' },
  },
  {
    ...ofGroup,
    id: 'expertiseMap',
    group: 'starting',
    name: { nl: 'Wie weet wat', en: 'Who knows what' },
    showsPeople: true,
  },
  {
    ...ofGroup,
    id: 'projectPlan',
    group: 'plan',
    about: 'document',
    documentKind: 'projectPlan',
    name: { nl: 'Projectplan', en: 'Project plan' },
    showsPeople: true,
  },
  { ...checklist, id: 'startChecklist', documentKind: 'start', name: startTemplate.title },
  { ...checklist, id: 'leadershipChecklist', documentKind: 'leadership', name: checklists.leadership.name },
  {
    ...checklist,
    id: 'compositionChecklist',
    documentKind: 'composition',
    name: checklists.composition.name,
  },
  {
    ...checklist,
    id: 'disseminationChecklist',
    documentKind: 'dissemination',
    name: checklists.dissemination.name,
  },
  { ...checklist, id: 'designChecklist', documentKind: 'design', name: checklists.design.name },
  {
    ...ofGroup,
    id: 'productSheet',
    group: 'products',
    about: 'product',
    name: { nl: 'Product', en: 'Product' },
    showsPeople: true,
  },
  {
    ...ofGroup,
    id: 'boardSheet',
    group: 'boards',
    about: 'board',
    name: { nl: 'Prikbord', en: 'Pin board' },
    showsPeople: true,
  },
  {
    ...ofGroup,
    id: 'workForm',
    group: 'workForms',
    about: 'workForm',
    name: { nl: 'Werkvorm', en: 'Work form' },
  },
] as const satisfies readonly SheetText[]

export type SheetId = (typeof texts)[number]['id']

export interface SheetKind extends SheetText {
  readonly id: SheetId
}

/** Every sheet the print desk offers, in its order; what stands on each is in `sheets/`. */
export const catalogue: readonly SheetKind[] = texts

export const sheetById = finder(catalogue)

export const isSheetId = (text: string): text is SheetId => catalogue.some(({ id }) => id === text)

/** Whether a sheet is filled in by one thing that its own part of the address names. */
export const isOfOne = ({ about }: Pick<SheetKind, 'about'>): boolean =>
  about !== null && about !== 'meeting' && about !== 'consultation'

/** What a sheet of a round needs of it: all but the blank ones show crosses, and those only after the reveal. */
export const needsReveal = (sheet: SheetId): boolean =>
  sheet === 'sharedPicture' || sheet === 'roundComparison'

/** Whether half a year is chosen for it. */
export const isReport = (sheet: SheetId): boolean => sheetById(sheet).group === 'reports'
