/** More than this is no table of sheets. */
export const mostText = 1_000_000
const mostColumns = 120

export type TableText =
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'tooMuch'; readonly of: 'text' | 'rows' | 'columns' }

export interface TableRow {
  /** As a spreadsheet numbers it: from 1, with the empty rows counted. */
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * The cells of a text copied from a spreadsheet, or of a CSV file: between tabs, else semicolons, else commas. A cell
 * between quotation marks may hold separators and line breaks. Empty rows are left out.
 * @param mostRows stops there: nothing of a text that is too much is read
 */
export function tableText(text: string, mostRows: number): TableText {
  if (text.length > mostText) return { kind: 'tooMuch', of: 'text' }
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  let cells: string[] = []
  let number = 1
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null
    const end = quoted === null ? endOfCell(text, at, separator) : quoted.end
    cells.push((quoted === null ? text.slice(at, end) : quoted.text).replaceAll(/\s+/gu, ' ').trim())
    if (cells.length > mostColumns) return { kind: 'tooMuch', of: 'columns' }
    if (text[end] === separator) {
      at = end + 1
      // A separator at the very end: one more cell, with nothing in it.
      if (at === text.length) cells.push('')
      else continue
    }
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
    if (rows.length > mostRows) return { kind: 'tooMuch', of: 'rows' }
    number += 1
    cells = []
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return { kind: 'table', rows }
}

/** The first of these that the first lines have: a comma may stand in a number, a semicolon in words. */
function separatorOf(text: string): string {
  const start = text.slice(0, 20_000)
  return ['\t', ';', ','].find((mark) => start.includes(mark)) ?? '\t'
}

function endOfCell(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === separator || sign === '\n' || sign === '\r') return at
  }
  return text.length
}

/** A quotation mark only opens a cell when its twin closes it right before a separator; otherwise it is just typed. */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } | null {
  let at = from + 1
  for (;;) {
    const mark = text.indexOf('"', at)
    if (mark === -1) return null
    const next = text[mark + 1]
    if (next !== '"') {
      const isClosed = next === undefined || next === separator || next === '\n' || next === '\r'
      return isClosed ? { text: text.slice(from + 1, mark).replaceAll('""', '"'), end: mark + 1 } : null
    }
    at = mark + 2
  }
}
