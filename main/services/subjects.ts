import { FacilityKind } from '../../shared/domain/agreements.ts'
import type { Called } from '../../shared/domain/history.ts'
import type { ReadableDb } from '../store/db.ts'
import { text } from '../store/db.ts'
import { type RecordedRow, firstRow, rowInChange } from '../store/repositories/record.ts'

/** What a row of a table is called, and the column with the word for it. */
const named = {
  workplace: { kind: 'workplace', by: 'name' },
  network: { kind: 'network', by: 'name' },
  organisation: { kind: 'organisation', by: 'name' },
  attribute: { kind: 'attribute', by: 'name' },
  coach: { kind: 'coach', by: 'name' },
  tie_survey: { kind: 'survey', by: 'name' },
  tie_wave: { kind: 'wave', by: 'label' },
  outreach: { kind: 'outreach', by: 'text' },
  holiday: { kind: 'holiday', by: 'name' },
  run_sheet_item: { kind: 'runSheetItem', by: 'title' },
  turn: { kind: 'turn', by: 'text' },
  evaluation_line: { kind: 'evaluationLine', by: 'text' },
  agreement: { kind: 'agreement', by: 'text' },
  template: { kind: 'template', by: 'title' },
  document: { kind: 'document', by: 'title' },
  document_point: { kind: 'documentPoint', by: 'text' },
  consultation_point: { kind: 'consultationPoint', by: 'title' },
  work_form: { kind: 'workForm', by: 'title' },
  product: { kind: 'product', by: 'name' },
  board: { kind: 'board', by: 'title' },
  document_section: { kind: 'documentSection', by: 'title' },
  cluster: { kind: 'cluster', by: 'name' },
  card: { kind: 'card', by: 'text' },
  finding: { kind: 'finding', by: 'text' },
  attachment: { kind: 'attachment', by: 'name' },
  activity: { kind: 'activity', by: 'name' },
  party: { kind: 'party', by: 'name' },
  research_question: { kind: 'researchQuestion', by: 'text' },
  need: { kind: 'need', by: 'text' },
  monitoring_round: { kind: 'round', by: 'name' },
  round_indicator: { kind: 'roundIndicator', by: 'own_name' },
  round_example: { kind: 'example', by: 'text' },
  round_topic: { kind: 'topic', by: 'text' },
  value_entry: { kind: 'valueEntry', by: 'text' },
  value_story: { kind: 'valueStory', by: 'title' },
  network_outcome: { kind: 'outcome', by: 'text' },
  leader_contact: { kind: 'leaderContact', by: 'about' },
  sharing: { kind: 'sharing', by: 'what' },
  success: { kind: 'success', by: 'title' },
  reaction: { kind: 'reaction', by: 'text' },
} as const
type CalledTable =
  | keyof typeof named
  | 'person'
  | 'meeting'
  | 'consultation'
  | 'facility'
  | 'document_version'

/** A thing by the words in a row of it: an image on record, or the row as it is now. */
export function calledBy(table: string, values: RecordedRow['values']): Called | null {
  const word = (column: string) => {
    const value = values[column]
    return typeof value === 'string' ? value : ''
  }
  if (table === 'person') return { kind: 'person', code: word('code'), displayName: word('display_name') }
  if (table === 'meeting') {
    const number = values['number']
    return {
      kind: 'meeting',
      number: typeof number === 'number' ? number : null,
      title: word('title'),
      on: word('on'),
    }
  }
  // A version has a number, and often a name as well.
  if (table === 'document_version') {
    const name = word('name')
    return { kind: 'documentVersion', name: name === '' ? String(values['number']) : name }
  }
  if (table === 'consultation') return { kind: 'consultation', on: word('on') }
  if (table === 'facility')
    return { kind: 'facility', facility: FacilityKind.parse(word('kind')), name: word('name') }
  // One of the two is always there.
  if (table === 'outside_contact') {
    const organisation = word('organisation')
    return { kind: 'outsideContact', name: organisation === '' ? word('role') : organisation }
  }
  if (!Object.hasOwn(named, table)) return null
  const { kind, by } = named[table as keyof typeof named]
  return { kind, name: word(by) }
}

/** Somebody or something as it is called now; null when it is not there. */
export function calledNow(db: ReadableDb, table: CalledTable, id: unknown): Called | null {
  if (typeof id !== 'string') return null
  return db.get(`SELECT * FROM ${table} WHERE id = :id`, { id }, (row) => calledBy(table, row)) ?? null
}

interface Way {
  readonly table: string
  /** The column of a row on record that says who or what it is about. */
  readonly by: string
  readonly about: CalledTable
  /** That column names a row of this table, and the row what it is about. */
  readonly through?: { readonly table: 'sheet'; readonly by: 'round_id' }
}

const own = (about: CalledTable): Way => ({ table: about, by: 'id', about })
const coach: Way = { table: 'network_coach', by: 'coach_id', about: 'coach' }
const membership: Way = { table: 'membership', by: 'person_id', about: 'person' }
const respondent: Way = { table: 'tie_respondent', by: 'person_id', about: 'person' }
/** Who gave the answer in a row of this table. */
const answering = (table: string): Way => ({ table, by: 'from_person_id', about: 'person' })
/** The meeting that a row of this table belongs to. */
const meetingOf = (table: string): Way => ({ table, by: 'meeting_id', about: 'meeting' })
/** The document or consultation that a point belongs to. */
const pointOf = (whole: 'document' | 'consultation'): Way => ({
  table: `${whole}_point`,
  by: `${whole}_id`,
  about: whole,
})

/** A list in another order: about the network it is of, since more than one thing has another place. */
const listOf = (table: string): readonly Way[] => [{ table, by: 'network_id', about: 'network' }]
const partOfProduct = (table: string): Way => ({ table, by: 'product_id', about: 'product' })
const partOfRound = (table: string): Way => ({ table, by: 'round_id', about: 'monitoring_round' })
const partOfBoard = (table: string): Way => ({ table, by: 'board_id', about: 'board' })

const sectionOfDocument: Way = { table: 'document_section', by: 'document_id', about: 'document' }

/** Where a command of an area says what it was about; one that is about many things says it by its counts. */
const ways: Readonly<Record<string, readonly Way[]>> = {
  workplaces: [own('workplace')],
  // There is one example.
  'workplaces.openExample': [],
  'workplaces.removeExample': [],
  networks: [own('network')],
  organisations: [own('organisation')],
  attributes: [own('attribute')],
  // Linked to another network, a coach is the same coach.
  coaches: [own('coach'), coach],
  // What somebody answered is not said: only whose sheet it was.
  ties: [
    own('tie_survey'),
    own('tie_wave'),
    respondent,
    answering('tie'),
    answering('tie_blank'),
    answering('outside_contact'),
  ],
  'ties.place': [{ table: 'tie_place', by: 'survey_id', about: 'tie_survey' }],
  tieFiles: [{ table: 'tie_respondent', by: 'wave_id', about: 'tie_wave' }],
  outreach: [own('outreach')],
  participants: [membership, own('person')],
  'participants.setValue': [{ table: 'attribute_value', by: 'person_id', about: 'person' }],
  meetings: [own('meeting')],
  'meetings.takeOver': [meetingOf('run_sheet_item')],
  runSheet: [meetingOf('run_sheet_item')],
  'runSheet.add': [own('run_sheet_item')],
  'runSheet.update': [own('run_sheet_item')],
  'runSheet.remove': [own('run_sheet_item'), meetingOf('run_sheet_item')],
  running: [meetingOf('running'), meetingOf('run_sheet_item')],
  room: [meetingOf('attendance'), meetingOf('skill_practice'), meetingOf('turn')],
  'room.useTurn': [meetingOf('run_sheet_item')],
  lookBack: [meetingOf('evaluation_line'), meetingOf('voice')],
  holidays: [own('holiday')],
  agreements: [own('agreement')],
  facilities: [own('facility')],
  templates: [own('template')],
  documents: [own('document'), pointOf('document'), sectionOfDocument],
  attachments: [own('attachment')],
  versions: [own('document_version'), { table: 'consent', by: 'version_id', about: 'document_version' }],
  'versions.putBack': [sectionOfDocument],
  workForms: [own('work_form')],
  consultations: [own('consultation'), pointOf('consultation')],
  signals: [{ table: 'signal_dismissal', by: 'network_id', about: 'network' }],
  assignment: [{ table: 'assignment_version', by: 'network_id', about: 'network' }],
  activities: [own('activity')],
  parties: [own('party')],
  'parties.move': listOf('party'),
  situations: [{ table: 'starting_situation', by: 'organisation_id', about: 'organisation' }],
  questions: [own('research_question')],
  'questions.move': listOf('research_question'),
  expertise: [{ table: 'expertise', by: 'person_id', about: 'person' }],
  needs: [own('need'), { table: 'need_person', by: 'need_id', about: 'need' }],
  'needs.move': listOf('need'),
  products: [own('product'), partOfProduct('product_version'), partOfProduct('product_use')],
  'products.move': listOf('product'),
  'products.addTryOut': [partOfProduct('try_out')],
  'products.updateTryOut': [partOfProduct('try_out')],
  'products.removeTryOuts': [partOfProduct('try_out')],
  'products.addFindings': [own('finding')],
  'products.updateFinding': [own('finding')],
  'products.removeFindings': [own('finding')],
  boards: [own('board')],
  'boards.move': listOf('board'),
  cards: [own('card')],
  'cards.move': [partOfBoard('card')],
  clusters: [own('cluster')],
  'clusters.move': [partOfBoard('cluster')],
  ratings: [own('board'), partOfBoard('rating_sheet')],
  decisions: [partOfBoard('decision')],
  rounds: [
    own('monitoring_round'),
    partOfRound('round_indicator'),
    partOfRound('round_person'),
    partOfRound('round_skip'),
  ],
  // Which sheet is not said: only in which round.
  sheets: [
    partOfRound('sheet'),
    { table: 'mark', by: 'sheet_id', about: 'monitoring_round', through: { table: 'sheet', by: 'round_id' } },
  ],
  sheetFiles: [partOfRound('sheet')],
  roundTalk: [
    partOfRound('group_mark'),
    partOfRound('indicator_link'),
    partOfRound('round_example'),
    partOfRound('conclusion'),
    partOfRound('round_topic'),
    partOfRound('double_loop'),
  ],
  cycle: [{ table: 'cycle_skip', by: 'network_id', about: 'network' }],
  valueEntries: [own('value_entry')],
  valueStories: [own('value_story'), { table: 'value_step', by: 'story_id', about: 'value_story' }],
  outcomes: [own('network_outcome')],
  leaderContacts: [own('leader_contact')],
  sharings: [own('sharing')],
  successes: [own('success'), { table: 'reaction', by: 'success_id', about: 'success' }],
}

/** Counts that say that a command was about many things, so about none in particular. */
const many = [
  'memberships',
  'meetings',
  'holidays',
  'agreements',
  'facilities',
  'versions',
  'products',
  'tryOuts',
  'findings',
  'cards',
  'removed',
  'workForms',
  'attachments',
  'examples',
  'entries',
  'stories',
  'outcomes',
  'contacts',
  'sharings',
  'successes',
  'reactions',
  'respondents',
  'outreach',
]

/** What a row of these tables is a part of. */
const wholes: Readonly<Record<string, { readonly by: string; readonly of: CalledTable }>> = {
  tie_wave: { by: 'survey_id', of: 'tie_survey' },
  run_sheet_item: { by: 'meeting_id', of: 'meeting' },
  turn: { by: 'meeting_id', of: 'meeting' },
  evaluation_line: { by: 'meeting_id', of: 'meeting' },
  card: { by: 'board_id', of: 'board' },
  cluster: { by: 'board_id', of: 'board' },
  document_section: { by: 'document_id', of: 'document' },
  document_point: { by: 'document_id', of: 'document' },
  document_version: { by: 'document_id', of: 'document' },
  consultation_point: { by: 'consultation_id', of: 'consultation' },
  reaction: { by: 'success_id', of: 'success' },
}

interface Subject {
  readonly about: Called | null
  /** What that is a part of. */
  readonly place: Called | null
}
const nothing: Subject = { about: null, place: null }

interface StepOnRecord {
  readonly seq: number
  readonly command: string
  readonly counts: Readonly<Record<string, number>>
}

/**
 * Whom or what a step was about, as it is called now; when it is not there, as it was called when this step added, changed
 * or removed it.
 */
export function subjectOf(db: ReadableDb, { seq, command, counts }: StepOnRecord): Subject {
  if (many.some((each) => (counts[each] ?? 1) > 1)) return nothing
  for (const { table, by, about, through } of ways[command] ?? ways[command.split('.')[0] ?? ''] ?? []) {
    const row = firstRow(db, seq, table)
    const value = row?.values[by]
    const id = through === undefined ? value : columnOf(db, through.table, value, through.by)
    // More than one part: about the whole.
    if (row === undefined || typeof id !== 'string' || (by === 'id' && (counts['items'] ?? 1) > 1)) continue
    const then = rowInChange(db, { seq, table: about, id })
    const whole = wholes[about]
    return {
      about: calledNow(db, about, id) ?? (then === undefined ? null : calledBy(about, then)),
      place: whole === undefined || then === undefined ? null : calledNow(db, whole.of, then[whole.by]),
    }
  }
  return nothing
}

/** A column of a row as it is now; undefined when the row is not there. */
const columnOf = (db: ReadableDb, table: string, id: unknown, column: string): unknown =>
  typeof id === 'string'
    ? db.get(`SELECT ${column} AS value FROM ${table} WHERE id = :id`, { id }, ({ value }) => value)
    : undefined

export const networkNameNow = (db: ReadableDb, id: string | null): string | null =>
  db.get('SELECT name FROM network WHERE id = :id', { id }, (row) => text(row, 'name')) ?? null
