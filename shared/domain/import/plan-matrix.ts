import type { PersonId } from '../ids.ts'
import { columnLetter, keyOf } from './cells.ts'
import type { Matrix } from './matrix.ts'
import { newcomers } from './newcomers.ts'
import type { Planning } from './plan-people.ts'
import type { ImportSurvey, MatrixMapping, MatrixPlan, RefusalReason } from './shapes.ts'
import type { WaveToStore } from './state.ts'
import { rowNumber, type TableRows } from './table.ts'
import { type Bounds, valueIn } from './values.ts'
import { statusesOf, tellBlanks, type Asked, type WaveSink } from './wave.ts'

/** Somebody whose place in a matrix is known without a name in it. */
export interface OrderedPerson {
  readonly personId: PersonId
  readonly code: string
}

export interface MatrixOutcome {
  readonly plan: MatrixPlan
  readonly respondents: WaveToStore['respondents']
  readonly create: number
  readonly merge: number
}

/** Somebody at a row or a column, or why it is nobody. */
type Place = OrderedPerson | { readonly reason: RefusalReason; readonly name: string }

/**
 * Takes a square of answers apart, cell by cell. 0 means "asked, no tie", a blank cell that nothing is known; every cell counts
 * once: a tie, no tie, blank or refused. Who has a cell filled beside the diagonal has answered.
 * @param order the people of the rows and columns, where the matrix does not name them; as many as it has rows
 * @param around everybody who is a member when the import is done, in `others`: whom the matrix leaves out was not asked
 */
export function planMatrix(
  table: TableRows,
  matrix: Matrix,
  mapping: MatrixMapping,
  order: readonly OrderedPerson[],
  survey: ImportSurvey,
  bounds: Bounds,
  around: Asked,
  planning: Planning,
  sink: WaveSink,
): MatrixOutcome {
  const { size, firstRow } = matrix
  const wave = mapping.waveLabel
  const { refusals, onRow } = planning
  const { endOf, welcome, came } = newcomers(planning, survey.unknownIds)
  const counts = { ties: 0, noTie: 0, blank: 0, refuse: 0 }
  const left = matrix.rowNames === null ? 0 : 1
  // A file that is no spreadsheet has no letters: there a column is whom it is of.
  const letterOf = (column: number) =>
    table.lineOf === undefined
      ? columnLetter(column + left)
      : ((matrix.columnNames ?? matrix.rowNames)?.[column] ?? String(column + 1))
  const rowOf = (row: number) => rowNumber(table, row + firstRow)

  function refuse(row: number, column: string | null, reason: RefusalReason, cell: string, times = 1): void {
    if (times === 0) return
    counts.refuse += times
    refusals.refuse({ table: 'matrix', wave, row, column, reason, cell, times })
  }

  /** Who stands at each place of one side: by the name there, or by the order. */
  function placesOf(names: readonly string[] | null): readonly Place[] {
    const seen = new Set<PersonId>()
    return Array.from({ length: size }, (_, index): Place => {
      if (names === null) return order[index] ?? { reason: 'missingId', name: '' }
      const name = names[index] ?? ''
      if (name === '') return { reason: 'missingId', name }
      const end = endOf(name)
      if ('reason' in end) return { reason: end.reason, name }
      if (seen.has(end.person.personId)) return { reason: 'duplicate', name }
      seen.add(end.person.personId)
      welcome(name, end.person)
      return { personId: end.person.personId, code: end.person.code }
    })
  }

  const rows = placesOf(matrix.rowNames ?? matrix.columnNames)
  const columns = placesOf(matrix.columnNames ?? matrix.rowNames)
  const isPerson = (place: Place | undefined): place is OrderedPerson =>
    place !== undefined && !('reason' in place)
  const isOut = ({ personId }: OrderedPerson) => around.statuses.get(personId) === 'optedOut'
  const rowsTaken = rows.filter(isPerson).length
  const asked = new Set<PersonId>()
  const answered = new Set<PersonId>()
  const blanks: WaveToStore['blanks'] = []
  for (const place of [...rows, ...columns]) if (isPerson(place)) asked.add(place.personId)

  // A column that is nobody's is refused once, with as many cells as there are rows of somebody.
  for (const [index, place] of columns.entries()) {
    if (!isPerson(place)) refuse(rowOf(-firstRow), letterOf(index), place.reason, place.name, rowsTaken)
  }
  for (const [index, from] of rows.entries()) {
    onRow()
    if (!isPerson(from)) {
      refuse(rowOf(index), null, from.reason, from.name, size)
      continue
    }
    const cells = matrix.row(index)
    for (const [column, to] of columns.entries()) {
      if (!isPerson(to)) continue
      const cell = cells[column] ?? ''
      const isSelf = from.personId === to.personId
      const [giver, taker] = mapping.answering === 'rows' ? [from, to] : [to, from]
      const pair = { from: giver.personId, to: taker.personId }
      const value = cell === '' ? null : valueIn(cell, mapping.reading, bounds, survey.scaleMax)
      if (value === null) {
        counts.blank += 1
        if (!isSelf) blanks.push(pair)
      } else if (typeof value !== 'number') refuse(rowOf(index), letterOf(column), value.reason, cell)
      else if (isSelf) {
        // The diagonal often holds zeros: nothing was said there.
        if (value === 0) counts.noTie += 1
        else refuse(rowOf(index), letterOf(column), 'selfTie', cell)
      } else if (isOut(from) || isOut(to)) refuse(rowOf(index), letterOf(column), 'optedOut', cell)
      else {
        answered.add(giver.personId)
        if (value === 0) counts.noTie += 1
        else {
          counts.ties += 1
          sink.onArc({ ...pair, value })
        }
      }
    }
  }

  tellBlanks(blanks, answered, around, sink)
  const respondents = statusesOf(asked, answered, around, survey.silent)
  const named = matrix.rowNames !== null || matrix.columnNames !== null
  return {
    ...came,
    respondents,
    plan: {
      size,
      people: named ? rowsTaken : order.length,
      codes: rows.map((place) => (isPerson(place) ? place.code : null)),
      ...counts,
    },
  }
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** People in the order of their codes, as the table of participants shows them: P2 before P10. */
export const byCode = <P extends { readonly code: string }>(people: readonly P[]): readonly P[] =>
  people.toSorted(
    (one, other) => collator.compare(one.code, other.code) || (keyOf(one.code) < keyOf(other.code) ? -1 : 1),
  )
