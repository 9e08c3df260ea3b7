import type {
  ColumnRole,
  ImportDraft,
  ImportRequest,
  ImportSurvey,
  MatrixLabels,
  MatrixMapping,
  TableKind,
  TableMapping,
} from '../../../shared/contract/imports.ts'
import { clip, keyOf } from '../../../shared/domain/import/cells.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'

/** Matrices one import takes, as the contract says. */
export const mostMatrices = 8

/** A sheet of people or of ties that was read, and how the coach wants it taken. */
export interface MappedTable {
  readonly draft: ImportDraft
  readonly kind: 'people' | 'ties'
  readonly hasHeader: boolean
  readonly roles: readonly ColumnRole[]
}

/** A square of answers, which becomes a wave of its own. */
export interface MappedMatrix {
  readonly draft: ImportDraft
  readonly kind: 'matrix'
  readonly labels: MatrixLabels
  readonly answering: MatrixMapping['answering']
  /** Null: the table of people in this import where there is one, else the people of the network. */
  readonly order: MatrixMapping['order'] | null
  readonly waveLabel: string
}

export type Mapped = MappedTable | MappedMatrix

/** At most one table of people and one of ties go into one import, and as many matrices as there were waves. */
export interface Tables {
  readonly people: MappedTable | null
  readonly ties: MappedTable | null
  readonly matrices: readonly MappedMatrix[]
}

export const noTables: Tables = { people: null, ties: null, matrices: [] }

/** What a column can be, by what the table holds; in the order of the list. */
export const rolesOf: Readonly<Record<MappedTable['kind'], readonly ColumnRole['as'][]>> = {
  people: ['skip', 'id', 'code', 'displayName', 'role', 'organisation', 'attribute'],
  ties: ['skip', 'from', 'to', 'value'],
}

/** What tells one sheet on the desk from another. */
export const keyOfTable = ({ draft }: { readonly draft: ImportDraft }): string =>
  `${draft.draftId} ${String(draft.sheet)}`

/** Everything on the desk, in the order it is shown. */
export const allOf = ({ people, ties, matrices }: Tables): readonly Mapped[] => [
  ...(people === null ? [] : [people]),
  ...(ties === null ? [] : [ties]),
  ...matrices,
]

const asProposed = (draft: ImportDraft, kind: MappedTable['kind']): MappedTable => ({
  draft,
  kind,
  hasHeader: draft.hasHeader,
  roles: draft.columns.map(({ proposal }) => proposal[kind]),
})

/** A name for the wave: the sheet where the workbook has several squares, else the file without its ending. */
function waveLabelFor(tables: Tables, { fileName, sheet, sheets }: ImportDraft): string {
  const several = sheets.filter(({ matrix }) => matrix !== null).length > 1
  const plain = clip(several ? (sheets[sheet]?.name ?? '') : fileName.replace(/\.[^.]*$/u, ''), 70)
  const taken = new Set(tables.matrices.map(({ waveLabel }) => keyOf(waveLabel)))
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? plain : `${plain} ${String(number)}`
    if (!taken.has(keyOf(label))) return label
  }
}

const asMatrix = (tables: Tables, draft: ImportDraft): MappedMatrix => ({
  draft,
  kind: 'matrix',
  labels: draft.matrix?.labels ?? 'none',
  answering: 'rows',
  order: null,
  waveLabel: waveLabelFor(tables, draft),
})

/** Puts a sheet in the place of its kind, or of the kind asked; a table that was there gives way, matrices make room. */
export function withDraft(tables: Tables, draft: ImportDraft, kind: TableKind = draft.kind): Tables {
  const others = without(tables, { draft })
  if (kind !== 'matrix') return { ...others, [kind]: asProposed(draft, kind) }
  return { ...others, matrices: [...others.matrices, asMatrix(others, draft)].slice(-mostMatrices) }
}

/** Another sheet of the same file in the place of this one; it keeps the kind where its own place is taken by another table. */
export function withSheet(tables: Tables, table: Mapped, draft: ImportDraft): Tables {
  const others = without(tables, table)
  const isTaken = draft.kind !== 'matrix' && others[draft.kind] !== null
  return withDraft(others, draft, isTaken ? table.kind : draft.kind)
}

/** Takes a sheet off the desk. */
export function without(tables: Tables, table: { readonly draft: ImportDraft }): Tables {
  const key = keyOfTable(table)
  const keep = (known: MappedTable | null) => (known !== null && keyOfTable(known) === key ? null : known)
  return {
    people: keep(tables.people),
    ties: keep(tables.ties),
    matrices: tables.matrices.filter((matrix) => keyOfTable(matrix) !== key),
  }
}

/** The same sheet, taken in another way. */
export const withTable = (tables: Tables, table: Mapped): Tables =>
  table.kind === 'matrix'
    ? {
        ...tables,
        matrices: tables.matrices.map((known) => (keyOfTable(known) === keyOfTable(table) ? table : known)),
      }
    : { ...tables, [table.kind]: table }

/** Another kind was meant: people and ties change places, each with its own proposals. */
export function asKind(tables: Tables, table: Mapped, kind: TableKind): Tables {
  const displaced = kind === 'matrix' ? null : tables[kind]
  const moved = withDraft(without(tables, table), table.draft, kind)
  if (displaced === null || table.kind === 'matrix' || table.kind === kind) return moved
  return { ...moved, [table.kind]: asProposed(displaced.draft, table.kind) }
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

/** The largest answer in the column of values and in the matrices; 1 where an edge list only says who names whom. */
export function largestAnswer({ ties, matrices }: Pick<Tables, 'ties' | 'matrices'>): number {
  const at = ties?.roles.findIndex((role) => role.as === 'value') ?? -1
  const ofTies = at === -1 ? 1 : (ties?.draft.columns[at]?.largest ?? 4)
  return Math.max(ties === null ? 0 : ofTies, ...matrices.map(({ draft }) => draft.matrix?.largest ?? 4), 1)
}

export const hasRole = (table: MappedTable | null, as: ColumnRole['as']): boolean =>
  table?.roles.some((role) => role.as === as) ?? false

/** Whether every attribute has a name; one without cannot be asked about yet. */
const isNamed = (table: MappedTable | null): boolean =>
  table === null || table.roles.every((role) => role.as !== 'attribute' || role.name.trim() !== '')

const mappingOf = ({ draft, hasHeader, roles }: MappedTable): TableMapping => ({
  draftId: draft.draftId,
  sheet: draft.sheet,
  hasHeader,
  roles: [...roles],
})

/** Whom the rows of a matrix without names follow. */
export const orderOf = ({ order }: MappedMatrix, { people }: Tables): MatrixMapping['order'] =>
  order ?? (people === null ? 'network' : 'people')

/** What is asked of the planner; null while it cannot be asked: no file yet, or an attribute or a wave without a name. */
export function requestOf(
  networkId: NetworkId,
  tables: Tables,
  survey: ImportSurvey | null,
): ImportRequest | null {
  const { people, ties, matrices } = tables
  if (allOf(tables).length === 0 || !isNamed(people)) return null
  if (matrices.some(({ waveLabel }) => waveLabel.trim() === '')) return null
  return {
    networkId,
    people: people === null ? null : mappingOf(people),
    ties: ties === null ? null : mappingOf(ties),
    matrices: matrices.map((matrix) => ({
      draftId: matrix.draft.draftId,
      sheet: matrix.draft.sheet,
      labels: matrix.labels,
      answering: matrix.answering,
      order: orderOf(matrix, tables),
      waveLabel: matrix.waveLabel.trim(),
    })),
    survey: ties === null && matrices.length === 0 ? null : survey,
  }
}
