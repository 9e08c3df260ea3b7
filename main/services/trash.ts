import type { Called, TrashItem } from '../../shared/domain/history.ts'
import type { ChangeId, NetworkId, PersonId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { type StepRecord, removingSteps } from '../store/history.ts'
import {
  type RecordedRow,
  isPresent,
  removedCounts,
  removedRows,
  wipeRemoved,
  wipeTakenBack,
} from '../store/repositories/record.ts'
import type { Outcome } from '../store/write.ts'
import { takeBack } from './history.ts'
import { calledBy, calledNow, networkNameNow } from './subjects.ts'

/** What a coach calls a thing, the greatest first: the rest went along with it. */
export const things = [
  { table: 'workplace', kind: 'workplace' },
  { table: 'network', kind: 'network' },
  { table: 'meeting', kind: 'meeting' },
  { table: 'tie_survey', kind: 'survey' },
  { table: 'tie_wave', kind: 'wave' },
  { table: 'organisation', kind: 'organisation' },
  { table: 'attribute', kind: 'attribute' },
  { table: 'coach', kind: 'coach' },
  { table: 'membership', kind: 'participant' },
  { table: 'person', kind: 'participant' },
  { table: 'holiday', kind: 'holiday' },
  { table: 'run_sheet_item', kind: 'runSheetItem' },
  { table: 'evaluation_line', kind: 'evaluationLine' },
  { table: 'turn', kind: 'turn' },
  { table: 'consultation', kind: 'consultation' },
  { table: 'agreement', kind: 'agreement' },
  { table: 'facility', kind: 'facility' },
  { table: 'template', kind: 'template' },
  { table: 'work_form', kind: 'workForm' },
  { table: 'board', kind: 'board' },
  { table: 'product', kind: 'product' },
  { table: 'document', kind: 'document' },
  { table: 'document_point', kind: 'documentPoint' },
  { table: 'consultation_point', kind: 'consultationPoint' },
  { table: 'document_section', kind: 'documentSection' },
  { table: 'document_version', kind: 'documentVersion' },
  { table: 'cluster', kind: 'cluster' },
  { table: 'card', kind: 'card' },
  { table: 'finding', kind: 'finding' },
  { table: 'attachment', kind: 'attachment' },
  { table: 'activity', kind: 'activity' },
  { table: 'party', kind: 'party' },
  { table: 'research_question', kind: 'researchQuestion' },
  { table: 'need', kind: 'need' },
  { table: 'monitoring_round', kind: 'round' },
  { table: 'value_entry', kind: 'valueEntry' },
  { table: 'value_story', kind: 'valueStory' },
  { table: 'network_outcome', kind: 'outcome' },
  { table: 'leader_contact', kind: 'leaderContact' },
  { table: 'sharing', kind: 'sharing' },
  { table: 'success', kind: 'success' },
  { table: 'reaction', kind: 'reaction' },
  { table: 'round_indicator', kind: 'roundIndicator' },
  { table: 'round_example', kind: 'example' },
  { table: 'round_topic', kind: 'topic' },
  { table: 'outside_contact', kind: 'outsideContact' },
  { table: 'outreach', kind: 'outreach' },
] as const satisfies readonly { table: string; kind: TrashItem['kind'] }[]

/** More names than this nobody reads in one line. */
const mostNamed = 5

/** What things that went together are put in order by. */
function wordOf(called: Called): string {
  if (called.kind === 'person') return called.code
  return called.kind === 'meeting' || called.kind === 'consultation' ? called.on : called.name
}

/** The person of a removed membership: removed along with it, or still there for another network. */
function member(db: ReadableDb, { values }: RecordedRow, people: readonly RecordedRow[]): Called | null {
  const id = values['person_id']
  const gone = people.find((person) => person.values['id'] === id)
  return gone === undefined ? calledNow(db, 'person', id) : calledBy('person', gone.values)
}

function withinNow(db: ReadableDb, { networkId }: StepRecord, first: RecordedRow): string | null {
  const network = networkNameNow(db, networkId)
  if (network !== null) return network
  const workplace = calledNow(db, 'workplace', first.values['workplace_id'])
  return workplace?.kind === 'workplace' ? workplace.name : null
}

interface Removed {
  readonly step: StepRecord
  readonly thing: (typeof things)[number]
  readonly counts: ReadonlyMap<string, number>
  readonly rows: readonly RecordedRow[]
  readonly first: RecordedRow
}

/** The greatest things that a step removed; null when they are there again. */
function removedBy(db: ReadableDb, step: StepRecord): Removed | null {
  const counts = removedCounts(db, step.seq)
  const thing = things.find(({ table }) => counts.has(table))
  if (thing === undefined) return null
  const rows = removedRows(db, step.seq, thing.table, 200)
  const [first] = rows
  if (first === undefined || isPresent(db, thing.table, first.key)) return null
  return { step, thing, counts, rows, first }
}

/** Somebody who is still in another network is not in the trash. */
function erasableOf(db: ReadableDb, { thing, rows, first }: Removed): TrashItem['erasable'] {
  const { id, person_id: personId } = first.values
  if (rows.length !== 1) return null
  switch (thing.table) {
    case 'workplace':
      return { kind: 'workplace', id: id as WorkplaceId }
    case 'network':
      return { kind: 'network', id: id as NetworkId }
    case 'membership':
      return calledNow(db, 'person', personId) === null ? { kind: 'person', id: personId as PersonId } : null
    case 'person':
      return { kind: 'person', id: id as PersonId }
    default:
      return null
  }
}

/** What a coach sees of it; nothing when it has no name left: then it went along with something greater later on. */
function toItem(db: ReadableDb, removed: Removed): TrashItem[] {
  const { step, thing, counts, rows, first } = removed
  const people = thing.table === 'membership' ? removedRows(db, step.seq, 'person', 200) : []
  const called = rows
    .flatMap(
      (row) =>
        (thing.table === 'membership' ? member(db, row, people) : calledBy(thing.table, row.values)) ?? [],
    )
    .sort((a, b) => wordOf(a).localeCompare(wordOf(b), 'nl', { numeric: true }))
  if (called.length === 0) return []
  const along = (table: string) => (thing.table === table ? 0 : (counts.get(table) ?? 0))
  return [
    {
      change: step.id,
      at: step.at,
      kind: thing.kind,
      things: called.slice(0, mostNamed),
      count: counts.get(thing.table) ?? called.length,
      along: {
        networks: along('network'),
        people: thing.kind === 'participant' ? 0 : along('person'),
        organisations: along('organisation'),
        surveys: along('tie_survey'),
        meetings: along('meeting'),
      },
      within: withinNow(db, step, first),
      erasable: erasableOf(db, removed),
    },
  ]
}

const inTrash = (db: ReadableDb): Removed[] =>
  removingSteps(
    db,
    things.map(({ table }) => table),
  ).flatMap((step) => removedBy(db, step) ?? [])

const list = (db: ReadableDb): TrashItem[] => inTrash(db).flatMap((removed) => toItem(db, removed))

/** Removes for good what these changes removed; without a choice everything, and what was taken back as well. */
function empty(
  db: WritableDb,
  { changes }: { readonly changes?: readonly ChangeId[] | undefined },
): Outcome<Record<string, never>> {
  const chosen = inTrash(db).filter(({ step }) => changes?.includes(step.id) ?? true)
  wipeRemoved(
    db,
    chosen.map(({ step }) => step.seq),
  )
  if (changes === undefined) wipeTakenBack(db)
  return { result: {}, history: 'record', isForGood: true }
}

export const queries = { 'trash.list': list } as const
export const commands = { 'trash.restore': takeBack, 'trash.empty': empty } as const
