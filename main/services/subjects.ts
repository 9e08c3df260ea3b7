import type { Called } from '../../shared/domain/history.ts'
import type { ReadableDb } from '../store/db.ts'
import { text } from '../store/db.ts'
import { type RecordedRow, firstRow } from '../store/repositories/record.ts'

const named = {
  workplace: 'workplace',
  network: 'network',
  organisation: 'organisation',
  attribute: 'attribute',
  coach: 'coach',
  tie_survey: 'survey',
} as const
type NamedTable = keyof typeof named

/** A thing by the words in a row of it: an image on record, or the row as it is now. */
export function calledBy(table: string, values: RecordedRow['values']): Called | null {
  const word = (column: string) => {
    const value = values[column]
    return typeof value === 'string' ? value : ''
  }
  if (table === 'person') return { kind: 'person', code: word('code'), displayName: word('display_name') }
  return Object.hasOwn(named, table) ? { kind: named[table as NamedTable], name: word('name') } : null
}

/** Somebody or something as it is called now; null when it is not there. */
export function calledNow(db: ReadableDb, table: NamedTable | 'person', id: unknown): Called | null {
  if (typeof id !== 'string') return null
  if (table === 'person')
    return (
      db.get('SELECT code, display_name FROM person WHERE id = :id', { id }, (row) => calledBy(table, row)) ??
      null
    )
  return db.get(`SELECT name FROM ${table} WHERE id = :id`, { id }, (row) => calledBy(table, row)) ?? null
}

interface Way {
  readonly table: string
  /** The column of a row on record that says who or what it is about. */
  readonly by: string
  readonly about: NamedTable | 'person'
}

const own = (about: NamedTable | 'person'): Way => ({ table: about, by: 'id', about })
const coach: Way = { table: 'network_coach', by: 'coach_id', about: 'coach' }
const membership: Way = { table: 'membership', by: 'person_id', about: 'person' }

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
  ties: [own('tie_survey')],
  participants: [membership, own('person')],
  'participants.setValue': [{ table: 'attribute_value', by: 'person_id', about: 'person' }],
}

/** Whom or what a step was about, as it is called now. */
export function aboutNow(
  db: ReadableDb,
  { seq, command, counts }: { seq: number; command: string; counts: Readonly<Record<string, number>> },
): Called | null {
  if ((counts['memberships'] ?? 1) > 1) return null
  for (const { table, by, about } of ways[command] ?? ways[command.split('.')[0] ?? ''] ?? []) {
    const row = firstRow(db, seq, table)
    if (row !== undefined) return calledNow(db, about, row.values[by])
  }
  return null
}

export const networkNameNow = (db: ReadableDb, id: string | null): string | null =>
  db.get('SELECT name FROM network WHERE id = :id', { id }, (row) => text(row, 'name')) ?? null
