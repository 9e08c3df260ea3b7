import { cleanText, keyOf, numberIn } from '../../../shared/domain/import/cells.ts'
import { isOfDrawing, roleNamed } from '../../../shared/domain/import/header-words.ts'
import {
  maxImportCell,
  maxImportColumns,
  maxImportRows,
  maxMatrixSize,
  mostLists,
} from '../../../shared/domain/import/shapes.ts'
import { packTable, type PackedTable } from '../packed-table.ts'
import type { NetworkFile, NetworkSheet } from './found.ts'
import { refusal } from './refuse.ts'

/** What a reader says of a network while it goes through the file. */
export interface NetworkBuilder {
  /** Somebody; `attributes` by name. */
  person(id: string, label: string, line: number, attributes?: ReadonlyMap<string, string>): void
  readonly people: () => number
  /** A relation that ties belong to; the same name gives the same one. */
  relation(name: string): RelationBuilder
  /** A square of answers, a row for each person of `names`, with the line of each. */
  matrix(name: string, names: readonly string[], rows: readonly MatrixLine[]): void
  /** These rows were given for one half, and hold for the other. */
  mutual(rows: readonly MatrixLine[]): void
  /** Something that says nothing about people or ties. */
  notRead(): void
  /** What the file says of the relation without more: our own exports do. */
  about(
    relation: string,
    said: { readonly name: string; readonly wave: string; readonly scaleMax: number | null },
  ): void
  finish(): Pick<NetworkFile, 'sheets' | 'notices'>
}

export interface RelationBuilder {
  /** A tie; one without a direction counts both ways. An empty `value` is a line left open: not known. */
  tie(
    from: string,
    to: string,
    line: number,
    said?: {
      readonly isMutual?: boolean
      readonly value?: string
      readonly attributes?: ReadonlyMap<string, string>
    },
  ): void
}

export interface MatrixLine {
  readonly line: number
  readonly cells: readonly string[]
}

interface Tie {
  readonly from: string
  readonly to: string
  readonly line: number
  /** Values by the place of their column; missing ones are undefined. */
  readonly said: readonly (string | undefined)[]
}

interface Relation {
  readonly name: string
  readonly columns: string[]
  readonly ties: Tie[]
}

interface Collected extends Relation {
  readonly places: Map<string, number>
}

// oxlint-disable-next-line no-control-regex -- it parts the cells of a packed table
const separator = /\u001f/gu
const cellOf = (text: string, line: number): string => {
  if (text.length > maxImportCell) throw refusal('textTooLong', line)
  return text.includes('\u001f') ? text.replace(separator, ' ') : text
}

/** Columns that grow as names come by; more than a table may have is refused. */
function placeIn(columns: string[], places: Map<string, number>, name: string, line: number): number {
  const known = places.get(name)
  if (known !== undefined) return known
  if (columns.length >= maxImportColumns - 3) throw refusal('unsafeGraph', line)
  places.set(name, columns.length)
  columns.push(cellOf(cleanText(name), line))
  return columns.length - 1
}

/** Collects what a network file says and makes tables of it, as if it were a workbook. */
export function networkBuilder(): NetworkBuilder {
  const persons: { id: string; label: string; line: number; said: (string | undefined)[] }[] = []
  const attributes: string[] = []
  const attributePlaces = new Map<string, number>()
  const relations = new Map<string, Collected>()
  const squares: NetworkSheet[] = []
  const told = new Map<string, { name: string; wave: string; scaleMax: number | null }>()
  const counts = { undirected: 0, notRead: 0, ties: 0 }

  function relation(name: string): RelationBuilder {
    const key = keyOf(name)
    const known: Collected = relations.get(key) ?? {
      name: cleanText(name),
      columns: [],
      ties: [],
      places: new Map(),
    }
    relations.set(key, known)
    return {
      tie(from, to, line, { isMutual = false, value, attributes: own } = {}) {
        const said: (string | undefined)[] = []
        const put = (column: string, text: string) => {
          said[placeIn(known.columns, known.places, column, line)] = cellOf(text, line)
        }
        if (value !== undefined) put('weight', value)
        for (const [column, text] of own ?? []) put(column, text)
        const add = (one: string, other: string) => {
          counts.ties += 1
          if (counts.ties > maxImportRows) throw refusal('tooManyRows', line)
          known.ties.push({ from: cellOf(one, line), to: cellOf(other, line), line, said })
        }
        add(from, to)
        if (!isMutual) return
        counts.undirected += 1
        if (keyOf(from) !== keyOf(to)) add(to, from)
      },
    }
  }

  return {
    relation,
    people: () => persons.length,
    person(id, label, line, own) {
      if (persons.length >= maxImportRows) throw refusal('tooManyPeople', line)
      const said: (string | undefined)[] = []
      for (const [name, text] of own ?? [])
        said[placeIn(attributes, attributePlaces, name, line)] = cellOf(text, line)
      persons.push({ id: cellOf(id, line), label: cellOf(label, line), line, said })
    },
    matrix(name, names, rows) {
      if (names.length > maxMatrixSize) throw refusal('tooManyColumns', rows[0]?.line ?? 1)
      const packer = packTable()
      const line = rows[0]?.line ?? 1
      packer.add(['', ...names.map((each) => cellOf(each, line))], line)
      for (const [index, row] of rows.entries()) packer.add([names[index] ?? '', ...row.cells], row.line)
      const table = packer.finish(names.length + 1, 0)
      squares.push({ name: cleanText(name), wave: '', scaleMax: null, kind: 'matrix', table })
    },
    mutual(rows) {
      for (const [row, { cells }] of rows.entries())
        for (const cell of cells.slice(0, row)) if ((numberIn(cell) ?? 0) !== 0) counts.undirected += 1
    },
    notRead() {
      counts.notRead += 1
    },
    about(name, said) {
      told.set(keyOf(name), said)
    },
    finish() {
      const sheets: NetworkSheet[] = []
      if (persons.length > 0) {
        const isLabelled = persons.some(({ id, label }) => label !== '' && cleanText(label) !== cleanText(id))
        const packer = packTable()
        packer.add(['id', ...(isLabelled ? ['label'] : []), ...attributes], persons[0]?.line ?? 1)
        for (const { id, label, line, said } of persons) {
          packer.add([id, ...(isLabelled ? [label] : []), ...attributes.map((_, at) => said[at] ?? '')], line)
        }
        const table = packer.finish(attributes.length + (isLabelled ? 2 : 1), 0)
        sheets.push({ name: '', wave: '', scaleMax: null, kind: 'people', table })
      }
      for (const known of relations.values()) {
        if (known.ties.length === 0) continue
        const about = told.get(keyOf(known.name))
        for (const { name, columns, ties } of split(known)) {
          const said = about !== undefined && name === known.name ? about : { name, wave: '', scaleMax: null }
          sheets.push({ ...said, kind: 'ties', table: tableOf(columns, ties) })
        }
      }
      sheets.push(...squares)
      return {
        sheets,
        notices: (['undirected', 'notRead'] as const)
          .filter((kind) => counts[kind] > 0)
          .map((kind) => ({ kind, count: counts[kind] })),
      }
    },
  }
}

function tableOf(
  columns: readonly { readonly name: string; readonly at: number }[],
  ties: readonly Tie[],
): PackedTable {
  const packer = packTable()
  packer.add(['from', 'to', ...columns.map(({ name }) => name)], ties[0]?.line ?? 1)
  for (const { from, to, line, said } of ties)
    packer.add([from, to, ...columns.map(({ at }) => said[at] ?? '')], line)
  return packer.finish(columns.length + 2, 0)
}

interface Part {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly at: number }[]
  readonly ties: readonly Tie[]
}

const isRelationName =
  /^(?:relation|relatie|relations?hip|tie ?type|edge ?type|type|kind|soort|layer|laag|link ?type)$/iu

/**
 * The relations within one list: by a column that names them, or one for each column of numbers where there are several. A column of
 * numbers that is the same for everybody beside others that differ says nothing.
 */
function split({ name, columns, ties }: Relation): readonly Part[] {
  const all = columns.map((column, at) => ({ name: column, at }))
  const valuesOf = (at: number) => ties.flatMap(({ said }) => ((said[at] ?? '') ? [said[at] ?? ''] : []))
  const named = all.find(({ name: column, at }) => {
    if (!isRelationName.test(column)) return false
    const kinds = new Set(valuesOf(at).map(keyOf))
    return kinds.size > 1 && kinds.size <= mostLists && [...kinds].some((kind) => numberIn(kind) === null)
  })
  if (named !== undefined) {
    const rest = all.filter((column) => column !== named)
    const groups = Map.groupBy(ties, ({ said }) => keyOf(said[named.at] ?? ''))
    return [...groups.values()].map((own) => ({
      name: cleanText(own[0]?.said[named.at] ?? ''),
      columns: rest,
      ties: own,
    }))
  }
  const isOther = (column: string) =>
    isOfDrawing(column) ||
    roleNamed(column) === 'closeness' ||
    roleNamed(column) === 'formality' ||
    /^(?:id|key|label|name|naam|time\w*|start|end|spells?)$/iu.test(column)
  const numeric = all.filter(({ name: column, at }) => {
    if (isOther(column)) return false
    const values = valuesOf(at)
    return values.length > 0 && values.every((value) => numberIn(value) !== null)
  })
  const telling = numeric.filter(
    ({ name: column, at }) => roleNamed(column) !== 'value' || new Set(valuesOf(at)).size > 1,
  )
  if (telling.length < 2 || telling.length > mostLists) return [{ name, columns: all, ties }]
  const rest = all.filter((column) => !numeric.includes(column))
  return telling.map((column) => ({
    name: roleNamed(column.name) === 'value' && name !== '' ? name : column.name,
    columns: [{ ...column, name: 'weight' }, ...rest],
    ties: ties.filter(({ said }) => (said[column.at] ?? '') !== ''),
  }))
}
