import { fail } from '../../shared/contract/failures.ts'
import { maxImportRows } from '../../shared/domain/import/shapes.ts'
import { packTable, type PackedTable } from './packed-table.ts'

/** Rows whose length decides how many columns the table has. */
const rowsCompared = 1_000

/** A line of text in one cell above a table of more columns: a title, or the rule that our own exports carry. */
const isTitle = (cells: readonly string[]) => cells.length === 1 && /\S\s+\S.{8}/su.test(cells[0] ?? '')
const mostTitles = 5

export interface TableBuilder {
  /** Takes the next line of the file; empty cells at its end are left out of it. Throws FILE_UNREADABLE `tooManyRows`. */
  add(cells: readonly string[]): void
  finish(): PackedTable
}

/**
 * Puts the lines of a file together to a table: blank lines above and below it are left out, and so are lines of title above.
 * @param columns cells that most lines have
 */
export function tableBuilder(columns: number): TableBuilder {
  const packer = packTable()
  const lengths = new Map<number, number>()
  let firstLength = 0
  let linesAbove = 0
  let titles = 0
  let blanks = 0
  return {
    add(cells) {
      if (packer.rowCount() === 0) {
        const title = columns > 1 && titles < mostTitles && isTitle(cells)
        if (title) titles += 1
        if (title || cells.length === 0) {
          linesAbove += 1
          return
        }
        firstLength = cells.length
      } else if (cells.length === 0) {
        blanks += 1
        return
      }
      // One more than rows of data may be: the first may be a header.
      if (packer.rowCount() + blanks > maxImportRows) {
        throw fail('FILE_UNREADABLE', {
          reason: 'tooManyRows',
          row: maxImportRows + 2 + linesAbove,
          column: null,
        })
      }
      for (; blanks > 0; blanks -= 1) packer.add([])
      if (packer.rowCount() < rowsCompared) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1)
      packer.add(cells)
    },
    finish: () => packer.finish(columnsOf(firstLength, lengths), linesAbove),
  }
}

/** As many columns as the first row has, or as most rows have where that is more. */
function columnsOf(firstLength: number, lengths: ReadonlyMap<number, number>): number {
  let usual = firstLength
  for (const [length, count] of lengths) {
    const usualCount = lengths.get(usual) ?? 0
    if (count > usualCount || (count === usualCount && length > usual)) usual = length
  }
  return Math.max(firstLength, usual)
}
