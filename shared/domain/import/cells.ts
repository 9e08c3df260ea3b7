// Only printable ASCII, single spaces, none at the ends: most cells, and nothing to clean in them.
const isClean = /^[!-~]+(?: [!-~]+)*$/u
// What cannot be seen and makes two equal-looking words differ: controls, zero width, direction marks, BOM.
const invisible =
  // oxlint-disable-next-line no-control-regex -- controls are what it takes out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/gu
const whitespace = /[\s\u0085]+/gu

/**
 * A cell as it is stored: composed Unicode (NFC), every run of white space (line breaks too) one space, nothing
 * invisible, trimmed. What it says is kept as text: `01` stays `01`, `=cmd()` stays `=cmd()`.
 */
export function cleanText(cell: string): string {
  if (cell === '' || isClean.test(cell)) return cell
  return cell.replace(invisible, '').replace(whitespace, ' ').trim().normalize('NFC')
}

/** What two ids, names of organisations or names of attributes share when a coach would call them the same. */
export function keyOf(text: string): string {
  // Upper case first: it unfolds letters that lower case alone keeps apart, such as the German sharp s.
  return cleanText(text).toUpperCase().toLowerCase().normalize('NFC')
}

/** The whole number a cell says (`3`, ` 3 `, `3,0`, `-1`), or null when it says none (`2,5`, `often`, nothing). */
export function wholeNumberIn(cell: string): number | null {
  const match = /^([+-]?\d{1,15})(?:[.,]0*)?$/u.exec(cleanText(cell))
  return match?.[1] === undefined ? null : Number(match[1])
}

/**
 * The number a cell says (`2,5`, `-1`, `.5`, `1e3`), or null when it says none. A group mark (`1.000,5`) makes it none:
 * whether that is a thousand nobody can tell.
 */
export function numberIn(cell: string): number | null {
  const text = cleanText(cell)
  if (text.length > 40 || !/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,3})?$/u.test(text)) return null
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** The letter a spreadsheet gives the column with this index: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const head = index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)
  return head + String.fromCharCode(65 + (index % 26))
}

/** The first `max` characters, never half of one; an ellipsis stands for the rest. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  let end = max - 1
  const last = text.charCodeAt(end - 1)
  if (last >= 0xd800 && last <= 0xdbff) end -= 1
  return `${text.slice(0, end)}…`
}

/**
 * A cell as it was before an export guarded it: exports put an apostrophe in front of what a spreadsheet would run
 * (`'=1+1`), and only there, so only there it is taken away (`'t Hart` keeps its own).
 */
export const withoutGuard = (cell: string): string =>
  /^''*(?:[\t\r]|\s*[=+\-@])/u.test(cell) ? cell.slice(1) : cell
