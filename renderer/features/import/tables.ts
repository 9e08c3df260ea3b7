import type {
  ColumnRole,
  ImportDraft,
  ImportRequest,
  ImportSurvey,
  TableKind,
  TableMapping,
} from '../../../shared/contract/imports.ts'
import { clip } from '../../../shared/domain/import/cells.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'

/** A file that was read, and how the coach wants it taken. */
export interface MappedTable {
  readonly draft: ImportDraft
  readonly kind: TableKind
  readonly hasHeader: boolean
  readonly roles: readonly ColumnRole[]
}

/** At most one table of each kind goes into one import. */
export type Tables = { readonly [K in TableKind]: MappedTable | null }

export const noTables: Tables = { people: null, ties: null }

/** What a column can be, by what the table holds; in the order of the list. */
export const rolesOf: Readonly<Record<TableKind, readonly ColumnRole['as'][]>> = {
  people: ['skip', 'id', 'code', 'displayName', 'role', 'organisation', 'attribute'],
  ties: ['skip', 'from', 'to', 'value'],
}

const asProposed = (draft: ImportDraft, kind: TableKind): MappedTable => ({
  draft,
  kind,
  hasHeader: draft.hasHeader,
  roles: draft.columns.map(({ proposal }) => proposal[kind]),
})

/** Puts a file in the place of its kind; one that was there gives way. */
export const withDraft = (tables: Tables, draft: ImportDraft): Tables => ({
  ...tables,
  [draft.kind]: asProposed(draft, draft.kind),
})

export const without = (tables: Tables, kind: TableKind): Tables => ({ ...tables, [kind]: null })

export const withTable = (tables: Tables, table: MappedTable): Tables => ({ ...tables, [table.kind]: table })

/** The other kind was meant: the table changes places with the one that is there, each with its own proposals. */
export function flipped(tables: Tables, kind: TableKind): Tables {
  const other = kind === 'people' ? 'ties' : 'people'
  const [moved, displaced] = [tables[kind], tables[other]]
  return {
    ...tables,
    [other]: moved === null ? null : asProposed(moved.draft, other),
    [kind]: displaced === null ? null : asProposed(displaced.draft, kind),
  }
}

/** Gives a column a role; a role that only one column can have leaves the column that had it. */
export function withRole(table: MappedTable, index: number, as: ColumnRole['as']): MappedTable {
  const header = table.draft.columns[index]?.header ?? ''
  const role: ColumnRole = as === 'attribute' ? { as, name: table.hasHeader ? clip(header, 60) : '' } : { as }
  const roles = table.roles.map((known, at): ColumnRole => {
    if (at === index) return role
    return as !== 'attribute' && as !== 'skip' && known.as === as ? { as: 'skip' } : known
  })
  return { ...table, roles }
}

export const withAttributeName = (table: MappedTable, index: number, name: string): MappedTable => ({
  ...table,
  roles: table.roles.map((role, at) =>
    at === index && role.as === 'attribute' ? { as: 'attribute', name } : role,
  ),
})

/** The largest answer in the column of values; 1 where an edge list only says who names whom. */
export function largestAnswer(table: MappedTable | null): number {
  const at = table?.roles.findIndex((role) => role.as === 'value') ?? -1
  return at === -1 ? 1 : (table?.draft.columns[at]?.largest ?? 4)
}

export const hasRole = (table: MappedTable | null, as: ColumnRole['as']): boolean =>
  table?.roles.some((role) => role.as === as) ?? false

/** Whether every attribute has a name; one without cannot be asked about yet. */
const isNamed = (table: MappedTable | null): boolean =>
  table === null || table.roles.every((role) => role.as !== 'attribute' || role.name.trim() !== '')

const mappingOf = ({ draft, hasHeader, roles }: MappedTable): TableMapping => ({
  draftId: draft.draftId,
  hasHeader,
  roles: [...roles],
})

/** What is asked of the planner; null while it cannot be asked: no file yet, or an attribute without a name. */
export function requestOf(
  networkId: NetworkId,
  { people, ties }: Tables,
  survey: ImportSurvey | null,
): ImportRequest | null {
  if ((people === null && ties === null) || !isNamed(people)) return null
  return {
    networkId,
    people: people === null ? null : mappingOf(people),
    ties: ties === null ? null : mappingOf(ties),
    survey: ties === null ? null : survey,
  }
}
