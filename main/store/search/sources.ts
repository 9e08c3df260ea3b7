import type { SearchKind } from '../../../shared/domain/search.ts'

/** What opens when it is chosen; the service makes an address of it. */
export type OpensAt =
  | 'networks'
  | 'network'
  | 'participants'
  | 'meetings'
  | 'meeting'
  | 'running'
  | 'lookBack'
  | 'agreements'
  | 'facilities'
  | 'document'
  | 'start'
  | 'board'
  | 'product'
  | 'rounds'
  | 'round'
  | 'picture'
  | 'conclusions'
  | 'yields'
  | 'surveys'
  | 'wave'
  | 'ties'
  | 'consultation'
  | 'workForm'
  | 'templates'

/** A table with something that a coach typed or named. SQL is about the row `r`. */
export interface Source {
  readonly kind: SearchKind
  readonly table: string
  /** What it is called; it may be empty, and then it is known by what was found in it. */
  readonly name: readonly string[]
  readonly body: readonly string[]
  /** Columns of `body` that hold JSON: structured text, or a list of words. */
  readonly json?: readonly string[]
  /** Only rows for which this holds are searched. */
  readonly where?: string
  /** The network it belongs to; null for what belongs to several or none. */
  readonly network: string | null
  readonly opens: OpensAt
  /** The id in the address, where that is not the network's. */
  readonly of?: string
  /** What it is called by when it has no name of its own. */
  readonly called?: string
  /** Who it is about: called by code or name, as the coach has chosen. */
  readonly person?: string
  /** The meeting it belongs to. */
  readonly meeting?: string
  /** What else it is a part of, in the coach's words. */
  readonly within?: string
  /** When it was, for what is called by its day. */
  readonly on?: string
  /** Found by its first letters too. */
  readonly byLetters?: true
}

const one = (column: string, table: string, id: string) => `(SELECT ${column} FROM ${table} WHERE id = ${id})`
const ofMeeting = {
  network: one('network_id', 'meeting', 'r.meeting_id'),
  of: 'r.meeting_id',
  meeting: 'r.meeting_id',
} as const
const ofDocument = {
  network: one('network_id', 'document', 'r.document_id'),
  opens: 'document',
  of: 'r.document_id',
  within: one('title', 'document', 'r.document_id'),
  meeting: one('meeting_id', 'document', 'r.document_id'),
} as const
const ofBoard = {
  network: one('network_id', 'board', 'r.board_id'),
  opens: 'board',
  of: 'r.board_id',
  within: one('title', 'board', 'r.board_id'),
} as const
const ofProduct = {
  network: one('network_id', 'product', 'r.product_id'),
  opens: 'product',
  of: 'r.product_id',
  within: one('name', 'product', 'r.product_id'),
} as const
const ofRound = {
  network: one('network_id', 'monitoring_round', 'r.round_id'),
  of: 'r.round_id',
  within: one('name', 'monitoring_round', 'r.round_id'),
} as const
/** Nothing of what a group says of its crosses can be found while these are hidden. */
const revealed = '(SELECT is_revealed FROM monitoring_round WHERE id = r.round_id) = 1'
const ofNetwork = { network: 'r.network_id' } as const
const start = { network: 'r.network_id', opens: 'start' } as const
const yields = { network: 'r.network_id', opens: 'yields' } as const
const aboutOrganisation = one('name', 'organisation', 'r.organisation_id')
const tryOut = 'r.try_out_id'
const productOfTryOut = one('product_id', 'try_out', tryOut)
const story = 'r.story_id'
const surveyOfWave = (wave: string) => one('survey_id', 'tie_wave', wave)
/** A file or link lies with one of three things. */
const attached = (
  to: Pick<Source, 'opens' | 'of' | 'network' | 'within' | 'meeting'>,
  column: string,
): Source => ({
  kind: 'attachment',
  table: 'attachment',
  name: ['name'],
  body: ['url'],
  where: `r.${column} IS NOT NULL`,
  byLetters: true,
  ...to,
})
const boardOfCard = one('board_id', 'card', 'r.card_id')
const productOfVersion = one('product_id', 'product_version', 'r.product_version_id')

/**
 * Everything that can be found. Its place in this list is in the index, so a change here makes the index anew at the next
 * opening. Of sheets nothing is: no cross, no remark, no code.
 */
export const sources: readonly Source[] = [
  {
    kind: 'workplace',
    table: 'workplace',
    name: ['name'],
    body: [],
    network: null,
    opens: 'networks',
    byLetters: true,
  },
  {
    kind: 'network',
    table: 'network',
    name: ['name'],
    body: [
      'theme',
      'type_label',
      'assignment',
      'commissioner',
      'privacy_purpose',
      'privacy_responsible_organisation',
    ],
    network: 'r.id',
    opens: 'network',
    byLetters: true,
  },
  {
    kind: 'signal',
    table: 'signal_dismissal',
    name: [],
    body: ['reason'],
    ...ofNetwork,
    opens: 'network',
  },
  {
    kind: 'person',
    table: 'person',
    name: ['code', 'display_name'],
    body: ['role'],
    where: 'NOT EXISTS (SELECT 1 FROM unnamed_person WHERE person_id = r.id)',
    network: null,
    opens: 'participants',
    person: 'r.id',
    within: aboutOrganisation,
    byLetters: true,
  },
  {
    kind: 'personValue',
    table: 'attribute_value',
    name: [],
    body: ['value'],
    network: null,
    opens: 'participants',
    person: 'r.person_id',
    within: one('name', 'attribute', 'r.attribute_id'),
  },
  {
    kind: 'coach',
    table: 'coach',
    name: ['name'],
    body: [],
    network: null,
    opens: 'network',
    byLetters: true,
  },
  {
    kind: 'organisation',
    table: 'organisation',
    name: ['name'],
    body: [],
    network: null,
    opens: 'participants',
    byLetters: true,
  },
  {
    kind: 'meeting',
    table: 'meeting',
    name: ['title'],
    body: ['place', 'learning_aim', 'notes', 'cancel_reason'],
    ...ofNetwork,
    opens: 'meeting',
    of: 'r.id',
    meeting: 'r.id',
    byLetters: true,
  },
  {
    kind: 'runSheetItem',
    table: 'run_sheet_item',
    name: ['title'],
    body: ['aim', 'materials', 'notes', 'lead_text'],
    ...ofMeeting,
    opens: 'meeting',
  },
  { kind: 'turn', table: 'turn', name: ['text'], body: [], ...ofMeeting, opens: 'running' },
  {
    kind: 'evaluationLine',
    table: 'evaluation_line',
    name: ['text'],
    body: ['closed_note'],
    ...ofMeeting,
    opens: 'lookBack',
  },
  {
    kind: 'agreement',
    table: 'agreement',
    name: ['text'],
    body: ['closed_note', 'owner_text'],
    ...ofNetwork,
    opens: 'agreements',
    meeting: 'r.meeting_id',
  },
  {
    kind: 'document',
    table: 'document',
    name: ['title'],
    body: [],
    ...ofNetwork,
    opens: 'document',
    of: 'r.id',
    meeting: 'r.meeting_id',
    byLetters: true,
  },
  { kind: 'documentPoint', table: 'document_point', name: ['text'], body: ['note'], ...ofDocument },
  {
    kind: 'documentSection',
    table: 'document_section',
    name: ['title'],
    body: ['body'],
    json: ['body'],
    ...ofDocument,
  },
  { kind: 'documentVersion', table: 'document_version', name: ['name'], body: [], ...ofDocument },
  { kind: 'activity', table: 'activity', name: ['name'], body: ['note'], ...start },
  { kind: 'party', table: 'party', name: ['name'], body: ['brings', 'gets'], ...start },
  {
    kind: 'situation',
    table: 'starting_situation',
    name: [],
    body: ['initiatives', 'works', 'differs', 'asks'],
    ...start,
    called: aboutOrganisation,
  },
  { kind: 'question', table: 'research_question', name: ['text'], body: ['answer'], ...start },
  {
    kind: 'expertise',
    table: 'expertise',
    name: [],
    body: ['asked_for', 'wants_to_learn', 'opens_door'],
    ...start,
    person: 'r.person_id',
  },
  { kind: 'need', table: 'need', name: ['text'], body: ['outside'], ...start },
  {
    kind: 'board',
    table: 'board',
    name: ['title'],
    body: ['question'],
    ...ofNetwork,
    opens: 'board',
    of: 'r.id',
    byLetters: true,
  },
  { kind: 'cluster', table: 'cluster', name: ['name'], body: ['note'], ...ofBoard },
  { kind: 'card', table: 'card', name: ['text'], body: ['note', 'author_text'], ...ofBoard },
  { kind: 'decision', table: 'decision', name: [], body: ['reason', 'owner_text'], ...ofBoard },
  {
    kind: 'product',
    table: 'product',
    name: ['name'],
    body: ['purpose', 'owner_text'],
    ...ofNetwork,
    opens: 'product',
    of: 'r.id',
    byLetters: true,
  },
  { kind: 'productVersion', table: 'product_version', name: ['name'], body: ['changes'], ...ofProduct },
  { kind: 'tryOut', table: 'try_out', name: ['setting'], body: [], ...ofProduct },
  {
    kind: 'finding',
    table: 'finding',
    name: ['text'],
    body: [],
    network: one('network_id', 'product', productOfTryOut),
    opens: 'product',
    of: productOfTryOut,
    within: one('name', 'product', productOfTryOut),
  },
  {
    kind: 'productUse',
    table: 'product_use',
    name: [],
    body: ['note'],
    ...ofProduct,
    called: aboutOrganisation,
  },
  {
    kind: 'round',
    table: 'monitoring_round',
    name: ['name'],
    body: ['purpose'],
    ...ofNetwork,
    opens: 'round',
    of: 'r.id',
    byLetters: true,
  },
  {
    kind: 'roundIndicator',
    table: 'round_indicator',
    name: ['own_name'],
    body: ['question', 'left_pole', 'right_pole'],
    ...ofRound,
    opens: 'round',
  },
  { kind: 'roundSkip', table: 'round_skip', name: [], body: ['reason'], ...ofRound, opens: 'round' },
  {
    kind: 'groupMark',
    table: 'group_mark',
    name: [],
    body: ['reason'],
    where: revealed,
    ...ofRound,
    opens: 'picture',
  },
  {
    kind: 'indicatorLink',
    table: 'indicator_link',
    name: [],
    body: ['note'],
    where: revealed,
    ...ofRound,
    opens: 'picture',
  },
  {
    kind: 'example',
    table: 'round_example',
    name: ['text'],
    body: [],
    where: revealed,
    ...ofRound,
    opens: 'picture',
  },
  {
    kind: 'conclusion',
    table: 'conclusion',
    name: [],
    body: ['text'],
    where: revealed,
    ...ofRound,
    opens: 'conclusions',
  },
  {
    kind: 'topic',
    table: 'round_topic',
    name: ['text'],
    body: [],
    where: revealed,
    ...ofRound,
    opens: 'conclusions',
  },
  {
    kind: 'doubleLoop',
    table: 'double_loop',
    name: [],
    body: ['noticed', 'assumption', 'change'],
    where: revealed,
    ...ofRound,
    opens: 'conclusions',
  },
  { kind: 'cycleSkip', table: 'cycle_skip', name: [], body: ['reason'], ...ofNetwork, opens: 'rounds' },
  { kind: 'valueEntry', table: 'value_entry', name: ['text'], body: ['evidence', 'who_text'], ...yields },
  { kind: 'valueStory', table: 'value_story', name: ['title'], body: ['who_text'], ...yields },
  {
    kind: 'valueStep',
    table: 'value_step',
    name: [],
    body: ['text', 'evidence'],
    network: one('network_id', 'value_story', story),
    opens: 'yields',
    within: one('title', 'value_story', story),
  },
  { kind: 'outcome', table: 'network_outcome', name: ['text'], body: ['evidence', 'kind'], ...yields },
  { kind: 'leaderContact', table: 'leader_contact', name: ['about'], body: ['role', 'follow_up'], ...yields },
  { kind: 'sharing', table: 'sharing', name: ['what'], body: ['audience', 'note'], ...yields },
  {
    kind: 'success',
    table: 'success',
    name: ['title'],
    body: ['text', 'audience_note', 'follow_up_question'],
    ...yields,
  },
  {
    kind: 'reaction',
    table: 'reaction',
    name: ['text'],
    body: ['from'],
    network: one('network_id', 'success', 'r.success_id'),
    opens: 'yields',
    within: one('title', 'success', 'r.success_id'),
  },
  {
    kind: 'survey',
    table: 'tie_survey',
    name: ['name'],
    body: ['question', 'period', 'closeness_question', 'outside_question', 'scale_words'],
    json: ['scale_words'],
    ...ofNetwork,
    opens: 'surveys',
    byLetters: true,
  },
  {
    kind: 'wave',
    table: 'tie_wave',
    name: ['label'],
    body: [],
    network: one('network_id', 'tie_survey', 'r.survey_id'),
    opens: 'wave',
    of: 'r.id',
    within: one('name', 'tie_survey', 'r.survey_id'),
    byLetters: true,
  },
  {
    kind: 'outsideContact',
    table: 'outside_contact',
    name: ['role', 'organisation'],
    body: [],
    network: one('network_id', 'tie_survey', surveyOfWave('r.wave_id')),
    opens: 'wave',
    of: 'r.wave_id',
    within: one('label', 'tie_wave', 'r.wave_id'),
  },
  {
    kind: 'outreach',
    table: 'outreach',
    name: ['text'],
    body: ['whom', 'note'],
    ...ofNetwork,
    opens: 'ties',
  },
  {
    kind: 'facility',
    table: 'facility',
    name: ['name'],
    body: ['provider', 'note', 'end_note'],
    ...ofNetwork,
    opens: 'facilities',
  },
  {
    kind: 'consultation',
    table: 'consultation',
    name: [],
    body: ['place', 'notes'],
    network: null,
    opens: 'consultation',
    of: 'r.id',
    on: 'r."on"',
  },
  {
    kind: 'consultationPoint',
    table: 'consultation_point',
    name: ['title'],
    body: ['notes'],
    ...ofNetwork,
    opens: 'consultation',
    of: 'r.consultation_id',
    on: one('"on"', 'consultation', 'r.consultation_id'),
  },
  {
    kind: 'workForm',
    table: 'work_form',
    name: ['title'],
    body: ['purpose', 'materials', 'steps', 'handout', 'source'],
    json: ['steps'],
    network: null,
    opens: 'workForm',
    of: 'r.id',
    byLetters: true,
  },
  {
    kind: 'template',
    table: 'template',
    name: ['title'],
    body: [],
    network: null,
    opens: 'templates',
    byLetters: true,
  },
  {
    kind: 'templateSection',
    table: 'template_section',
    name: ['title'],
    body: ['guidance'],
    network: null,
    opens: 'templates',
    within: one('title', 'template', 'r.template_id'),
  },
  {
    kind: 'templatePoint',
    table: 'template_point',
    name: ['text'],
    body: [],
    network: null,
    opens: 'templates',
    within: one('title', 'template', 'r.template_id'),
  },
  attached(
    {
      opens: 'board',
      of: boardOfCard,
      network: one('network_id', 'board', boardOfCard),
      within: one('title', 'board', boardOfCard),
    },
    'card_id',
  ),
  attached(
    {
      opens: 'product',
      of: productOfVersion,
      network: one('network_id', 'product', productOfVersion),
      within: one('name', 'product', productOfVersion),
    },
    'product_version_id',
  ),
  attached(ofDocument, 'document_id'),
  { kind: 'attribute', table: 'attribute', name: ['name'], body: [], network: null, opens: 'participants' },
  { kind: 'holiday', table: 'holiday', name: ['name'], body: [], network: null, opens: 'meetings' },
]

/** What can be found only while the round it belongs to is revealed. */
export const waitForReveal: readonly Source[] = sources.filter(({ where }) => where === revealed)

/** Tables, or single columns, in which nothing can be found, each with its reason; a test holds every other to being searched. */
export const notSearched: ReadonlyMap<string, string> = new Map([
  ['sheet', 'what somebody put on a sheet is read in the round, behind its gate'],
  ['mark', 'crosses are not words'],
  ['round_summary', 'follows from the marks'],
  ['change', 'fields and numbers, no text'],
  ['change_row', 'what was, not what is'],
  ['saved_file', 'which files were saved from this machine'],
  ['agreement_event', 'who had an agreement before; the agreement itself is found'],
  ['assignment_version', 'how the assignment read before; what it is now is found with the network'],
  ['document_version_section', 'how a section read before; what it is now is found'],
  ['decision_cluster', 'the name that a cluster had; the decision and the cluster are found'],
  ['consent', 'who agreed with a version; the version is found'],
  ['agreement.about', 'a choice out of a list'],
  ['document_section.guidance', 'came with the template, and is found there'],
  ['estimate', 'numbers on a rating sheet'],
  ['skill_practice', 'a choice out of a list'],
  ['attendance', 'a choice out of a list'],
  ['signal_threshold', 'numbers, by their name in the code'],
  ['tie', 'an answer is no word to look for'],
  ['tie_respondent', 'whether somebody answered'],
])
