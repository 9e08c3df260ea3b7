import type {
  ColumnRole,
  ImportDraft,
  ImportRequest,
  ImportSurvey,
  MatrixLabels,
  MatrixMapping,
  NumberRange,
  TableKind,
  TableMapping,
  ValueReading,
} from '../../../shared/contract/imports.ts'
import { clip, keyOf } from '../../../shared/domain/import/cells.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { isNetworkFile } from './sheets.ts'

/** Matrices and lists one import takes, as the contract says. */
export const mostMatrices = 8

/** A sheet of people that was read, and how the coach wants it taken. */
export interface MappedPeople {
  readonly draft: ImportDraft
  readonly kind: 'people'
  readonly hasHeader: boolean
  readonly roles: readonly ColumnRole[]
}

/** What tables of answers have in common: each becomes a wave of its own. */
interface Answers {
  readonly draft: ImportDraft
  /** The question it answers: tables with the same one are waves of one survey. */
  readonly question: string
  /** Null: as the date says. */
  readonly waveLabel: string | null
  /** Null: as its numbers ask for. */
  readonly reading: ValueReading | null
}

/** A list of ties. */
export interface MappedTies extends Answers {
  readonly kind: 'ties'
  readonly hasHeader: boolean
  readonly roles: readonly ColumnRole[]
}

/** A square of answers. */
export interface MappedMatrix extends Answers {
  readonly kind: 'matrix'
  readonly labels: MatrixLabels
  readonly answering: MatrixMapping['answering']
  /** Null: the table of people in this import where there is one, else the people of the network. */
  readonly order: MatrixMapping['order'] | null
}

export type MappedTable = MappedPeople | MappedTies
export type MappedAnswers = MappedTies | MappedMatrix
export type Mapped = MappedPeople | MappedAnswers

/** At most one table of people goes into one import, and as many lists and matrices as there were questions and waves. */
export interface Tables {
  readonly people: MappedPeople | null
  readonly ties: readonly MappedTies[]
  readonly matrices: readonly MappedMatrix[]
}

export const noTables: Tables = { people: null, ties: [], matrices: [] }

/** What a column can be, by what the table holds; in the order of the list. */
export const rolesOf: Readonly<Record<MappedTable['kind'], readonly ColumnRole['as'][]>> = {
  people: ['skip', 'id', 'code', 'displayName', 'role', 'organisation', 'status', 'attribute'],
  ties: ['skip', 'from', 'to', 'value', 'closeness', 'formality'],
}

/** What tells one sheet on the desk from another. */
export const keyOfTable = ({ draft }: { readonly draft: ImportDraft }): string =>
  `${draft.draftId} ${String(draft.sheet)}`

/** Tables of answers, in the order of the request. */
export const answersOf = ({
  ties,
  matrices,
}: Pick<Tables, 'ties' | 'matrices'>): readonly MappedAnswers[] => [...ties, ...matrices]

/** Everything on the desk, in the order it is shown. */
export const allOf = (tables: Tables): readonly Mapped[] => [
  ...(tables.people === null ? [] : [tables.people]),
  ...answersOf(tables),
]

const asPeople = (draft: ImportDraft): MappedPeople => ({
  draft,
  kind: 'people',
  hasHeader: draft.hasHeader,
  roles: draft.columns.map(({ proposal }) => proposal.people),
})

/** The question of tables that say nothing of one. */
export const plainQuestion = ''

/** A name without the number at its end: `TIME_1` and `TIME_2` are two times of one question. */
const stem = (name: string) => name.replace(/[\s_.:-]*\d+$/u, '')
const isOneOfSeveral = (name: string, { sheets }: ImportDraft) =>
  stem(name) !== '' && sheets.filter((sheet) => keyOf(stem(sheet.name)) === keyOf(stem(name))).length > 1

/** What the question is called in a network file: relations of another name are other questions. */
export function questionName(draft: ImportDraft): string {
  const name = draft.sheets[draft.sheet]?.name ?? ''
  return isNetworkFile(draft) && isOneOfSeveral(name, draft) ? stem(name) : isNetworkFile(draft) ? name : ''
}

function questionFor(draft: ImportDraft): string {
  const name = questionName(draft)
  return name === '' ? plainQuestion : `${draft.draftId} ${keyOf(name)}`
}

/** A name for the wave: what the file says, the sheet where it has several, else a file of squares without its ending. */
function waveLabelFor(tables: Tables, draft: ImportDraft, kind: MappedAnswers['kind']): string | null {
  const { fileName, sheet, sheets } = draft
  const known = sheets[sheet]
  const name = known?.name ?? ''
  const several = sheets.filter(({ matrix }) => matrix !== null).length > 1
  const plain = isNetworkFile(draft)
    ? known?.wave !== undefined && known.wave !== ''
      ? known.wave
      : isOneOfSeveral(name, draft)
        ? name
        : ''
    : kind === 'ties'
      ? ''
      : several
        ? name
        : fileName.replace(/\.[^.]*$/u, '')
  if (plain === '') return null
  const question = questionFor(draft)
  const taken = new Set(
    answersOf(tables).flatMap((other) =>
      other.question === question && other.waveLabel !== null ? [keyOf(other.waveLabel)] : [],
    ),
  )
  for (let number = 1; ; number += 1) {
    const label = number === 1 ? clip(plain, 70) : `${clip(plain, 70)} ${String(number)}`
    if (!taken.has(keyOf(label))) return label
  }
}

const asAnswers = (tables: Tables, draft: ImportDraft, kind: MappedAnswers['kind']): MappedAnswers => {
  const common = {
    draft,
    question: questionFor(draft),
    waveLabel: waveLabelFor(tables, draft, kind),
    reading: null,
  }
  if (kind === 'matrix')
    return { ...common, kind, labels: draft.matrix?.labels ?? 'none', answering: 'rows', order: null }
  const roles = draft.columns.map(({ proposal }) => proposal.ties)
  return { ...common, kind, hasHeader: draft.hasHeader, roles }
}

/** Puts a sheet in the place of its kind, or of the kind asked; people that were there give way, lists and matrices make room. */
export function withDraft(tables: Tables, draft: ImportDraft, kind: TableKind = draft.kind): Tables {
  const others = without(tables, { draft })
  if (kind === 'people') return { ...others, people: asPeople(draft) }
  const made = asAnswers(others, draft, kind)
  return made.kind === 'matrix'
    ? { ...others, matrices: [...others.matrices, made].slice(-mostMatrices) }
    : { ...others, ties: [...others.ties, made].slice(-mostMatrices) }
}

/** Another sheet of the same file in the place of this one; it keeps the kind where its own place is taken by another table. */
export function withSheet(tables: Tables, table: Mapped, draft: ImportDraft): Tables {
  const others = without(tables, table)
  const isTaken = draft.kind === 'people' && others.people !== null
  return withDraft(others, draft, isTaken ? table.kind : draft.kind)
}

/** Takes a sheet off the desk. */
export function without(tables: Tables, table: { readonly draft: ImportDraft }): Tables {
  const key = keyOfTable(table)
  const isOther = (known: Mapped) => keyOfTable(known) !== key
  return {
    people: tables.people !== null && isOther(tables.people) ? tables.people : null,
    ties: tables.ties.filter(isOther),
    matrices: tables.matrices.filter(isOther),
  }
}

/** The same sheet, taken in another way. */
export function withTable(tables: Tables, table: Mapped): Tables {
  if (table.kind === 'people') return { ...tables, people: table }
  const inPlace = <T extends Mapped>(known: readonly T[], changed: T) =>
    known.map((each) => (keyOfTable(each) === keyOfTable(changed) ? changed : each))
  return table.kind === 'matrix'
    ? { ...tables, matrices: inPlace(tables.matrices, table) }
    : { ...tables, ties: inPlace(tables.ties, table) }
}

/** Another kind was meant: two tables of people and ties change places, each with its own proposals. */
export function asKind(tables: Tables, table: Mapped, kind: TableKind): Tables {
  const [only] = tables.ties
  const displaced =
    kind === 'people'
      ? tables.people
      : kind === 'ties' && table.kind === 'people' && tables.ties.length === 1 && tables.matrices.length === 0
        ? (only ?? null)
        : null
  const moved = withDraft(without(tables, table), table.draft, kind)
  if (displaced === null || table.kind === 'matrix' || table.kind === kind) return moved
  return withDraft(moved, displaced.draft, table.kind)
}

/** Gives a column a role; a role that only one column can have leaves the column that had it. */
export function withRole<T extends MappedTable>(table: T, index: number, as: ColumnRole['as']): T {
  const header = table.draft.columns[index]?.header ?? ''
  const role: ColumnRole = as === 'attribute' ? { as, name: table.hasHeader ? clip(header, 60) : '' } : { as }
  const roles = table.roles.map((known, at): ColumnRole => {
    if (at === index) return role
    return as !== 'attribute' && as !== 'skip' && known.as === as ? { as: 'skip' } : known
  })
  return { ...table, roles }
}

export const withAttributeName = <T extends MappedTable>(table: T, index: number, name: string): T => ({
  ...table,
  roles: table.roles.map((role, at) =>
    at === index && role.as === 'attribute' ? { as: 'attribute', name } : role,
  ),
})

/** The numbers of a table of answers, as it is taken now; null: it only says who names whom, or more than numbers. */
export function numbersOf(table: MappedAnswers): NumberRange | null {
  if (table.kind === 'matrix') return table.draft.matrix?.numbers ?? null
  const at = table.roles.findIndex((role) => role.as === 'value')
  return at === -1 ? null : (table.draft.columns[at]?.numbers ?? null)
}

/** How numbers are taken unless the coach says otherwise: counts and fractions are no answers on a scale. */
export function readingOf(table: MappedAnswers): ValueReading {
  if (table.reading !== null) return table.reading
  const numbers = numbersOf(table)
  return numbers === null || (numbers.isWhole && numbers.largest <= 100) ? 'asIs' : 'inGroups'
}

/** The largest answer the tables give; 1 where lists only say who names whom. */
export function largestAnswer(tables: readonly MappedAnswers[]): number {
  const largest = tables.map((table) => {
    const reading = readingOf(table)
    if (reading !== 'asIs') return reading === 'any' ? 1 : 4
    const asked = table.draft.sheets[table.draft.sheet]?.scaleMax ?? 1
    const hasValues = table.kind === 'matrix' || hasRole(table, 'value')
    return Math.max(asked, numbersOf(table)?.largest ?? (hasValues ? 4 : 1))
  })
  return Math.max(1, ...largest)
}

/** One question the answers on the desk belong to, with its tables: waves of one survey. */
export interface Question {
  readonly key: string
  /** What the file calls it; empty where it says nothing. */
  readonly name: string
  readonly tables: readonly MappedAnswers[]
}

/** The questions on the desk, in the order of the first table of each. */
export function questionsOf(tables: Tables): readonly Question[] {
  const groups = Map.groupBy(answersOf(tables), ({ question }) => question)
  return [...groups].map(([key, own]) => ({
    key,
    name: own.map(({ draft }) => questionName(draft)).find((name) => name !== '') ?? '',
    tables: own,
  }))
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

/**
 * What is asked of the planner; null while it cannot be asked: no file yet, or an attribute or a wave without a name.
 * @param surveys one for each question on the desk; null while one of them cannot be asked yet
 * @param wave what a wave is called that nobody named
 */
export function requestOf(
  networkId: NetworkId,
  tables: Tables,
  surveys: readonly ImportSurvey[] | null,
  wave: string,
): ImportRequest | null {
  const { people, ties, matrices } = tables
  if (allOf(tables).length === 0 || !isNamed(people)) return null
  const labelOf = ({ waveLabel }: MappedAnswers) => (waveLabel ?? wave).trim()
  if (answersOf(tables).some((table) => labelOf(table) === '')) return null
  const questions = questionsOf(tables).map(({ key }) => key)
  const asWave = (table: MappedAnswers) => ({
    survey: questions.indexOf(table.question),
    waveLabel: labelOf(table),
    reading: readingOf(table),
  })
  return {
    networkId,
    people: people === null ? null : mappingOf(people),
    ties: ties.map((table) => ({ ...mappingOf(table), ...asWave(table) })),
    matrices: matrices.map((matrix) => ({
      draftId: matrix.draft.draftId,
      sheet: matrix.draft.sheet,
      labels: matrix.labels,
      answering: matrix.answering,
      order: orderOf(matrix, tables),
      ...asWave(matrix),
    })),
    surveys: [...(surveys ?? [])],
  }
}
