import { keyOf } from '../../../shared/domain/import/cells.ts'

/**
 * The cells of a text copied from a spreadsheet: tabs between cells, lines between rows. A cell with a tab or a line
 * break in it comes between quotation marks; it is joined to one line here. Empty rows are left out.
 */
export function copiedCells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = quotedCell(text, at)
    const end = quoted === null ? endOfCell(text, at) : quoted.end
    row.push((quoted === null ? text.slice(at, end) : quoted.text).replace(/\s+/gu, ' ').trim())
    const isRowEnd = end >= text.length || text[end] !== '\t'
    if (isRowEnd) {
      rows.push(row)
      row = []
    } else if (end === text.length - 1) {
      row.push('')
      rows.push(row)
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

const separators = ['\t', '\n', '\r']

function endOfCell(text: string, from: number): number {
  const ends = separators.map((mark) => text.indexOf(mark, from)).filter((end) => end >= 0)
  return ends.length === 0 ? text.length : Math.min(...ends)
}

/** A quotation mark only opens a cell when its twin closes it right before a separator; otherwise it is just typed. */
function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  if (text[from] !== '"') return null
  let at = from + 1
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) return null
    if (text[mark + 1] !== '"') {
      const isClosed = mark + 1 === text.length || separators.includes(text[mark + 1] ?? '')
      return isClosed ? { text: text.slice(from + 1, mark).replaceAll('""', '"'), end: mark + 1 } : null
    }
    at = mark + 2
  }
}

export interface PastedRows {
  /** One record per row: column id to the words of the cell; empty cells are left out. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  /** Headings of the copied rows that no column here answers to. */
  readonly ignored: readonly string[]
}

/**
 * Lays copied cells on the columns of the new line. A first row of headings is recognised (at least one heading and
 * nothing but headings on columns of ours) and decides which cell goes where; otherwise the cells fill the columns
 * from `start` on, and what sticks out is ignored.
 */
export function laidOut(
  cells: readonly (readonly string[])[],
  columns: readonly { readonly id: string; readonly label: string }[],
  start: number,
): PastedRows {
  const headings = headingsOf(cells, columns)
  const targets = headings?.targets ?? columns.slice(start).map(({ id }) => id)
  const rows = (headings === null ? cells : cells.slice(1))
    .map((row) =>
      Object.fromEntries(
        row.flatMap((cell, at) => {
          const target = targets[at]
          return cell === '' || target === undefined || target === null ? [] : [[target, cell]]
        }),
      ),
    )
    .filter((row) => Object.keys(row).length > 0)
  return { rows, ignored: headings?.ignored ?? [] }
}

function headingsOf(
  cells: readonly (readonly string[])[],
  columns: readonly { readonly id: string; readonly label: string }[],
): { readonly targets: readonly (string | null)[]; readonly ignored: readonly string[] } | null {
  const first = cells[0]
  if (first === undefined || cells.length < 2) return null
  const byLabel = new Map(columns.map(({ id, label }) => [keyOf(label), id]))
  const targets = first.map((cell) => byLabel.get(keyOf(cell)) ?? null)
  const found = targets.filter((target) => target !== null)
  // One match among many could be a person called "Code"; half of the cells is a row of headings.
  if (found.length === 0 || found.length * 2 < first.filter((cell) => cell !== '').length) return null
  if (new Set(found).size < found.length) return null
  return { targets, ignored: first.filter((cell, at) => cell !== '' && targets[at] === null) }
}
