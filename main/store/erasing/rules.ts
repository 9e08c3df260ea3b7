import { searchTables } from '../search/tables.ts'

/** What can be removed for good by itself; each is the table its row stands in. A sheet when somebody asks theirs back. */
export const erasableKinds = ['person', 'network', 'workplace', 'sheet'] as const
export type ErasableKind = (typeof erasableKinds)[number]

/*
 * What goes along with a row is found by walking the foreign keys. Here stands what no foreign key can say.
 */

/** Ids in columns that are no foreign key: what becomes of the row when that thing goes. */
export const looseIds: readonly {
  readonly table: string
  readonly column: string
  /** `anything`: whatever has an id of its own. */
  readonly of: ErasableKind | 'anything'
  readonly then: 'removeRow' | 'forgetId'
}[] = [
  { table: 'change', column: 'network_id', of: 'network', then: 'forgetId' },
  { table: 'saved_file', column: 'workplace_id', of: 'workplace', then: 'removeRow' },
  { table: 'saved_file', column: 'network_id', of: 'network', then: 'forgetId' },
  { table: 'search_network', column: 'network_id', of: 'network', then: 'removeRow' },
  { table: 'signal_dismissal', column: 'subject', of: 'anything', then: 'removeRow' },
  // A work form by its built-in name, or an own one by its id; of another werkplaats perhaps.
  { table: 'run_sheet_item', column: 'work_form_id', of: 'anything', then: 'forgetId' },
  { table: 'work_form', column: 'copy_of', of: 'anything', then: 'forgetId' },
]

/** The columns by which somebody or something is called: other texts may say these words. */
export const namingColumns: ReadonlyMap<string, readonly string[]> = new Map([
  ['person', ['display_name', 'code']],
  ['network', ['name']],
  ['workplace', ['name']],
])

/** Rows about a person that may stay, about somebody nobody can name: their part in the ties of others. */
export const canStayUnnamed: ReadonlySet<string> = new Set(['tie_respondent'])

/** The tables that are not reached from a werkplaats by foreign keys, each with its reason; a test holds every other to that. */
export const reachedOtherwise: ReadonlyMap<string, string> = new Map<string, string>([
  ['change', 'fields and numbers, no text; the id of a network in it is forgotten'],
  ['change_row', 'wiped image by image'],
  ['saved_file', 'by its loose ids'],
  ['round_summary', 'goes with its round, and as soon as a mark of it goes'],
  ...searchTables.map(
    (name) => [name, 'follows from the rows, within the change that removes them'] as const,
  ),
])
