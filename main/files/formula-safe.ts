const beginning = /^(?='*(?:[\t\r]|\s*[=+\-@]))/u
// A spreadsheet set to another separator cuts inside a text, quotes or not: what would follow may not run either.
const afterSeparator = /([;,\t|][\s"]*)(?='*[=+\-@])/gu

/**
 * A cell that a spreadsheet will show, never run: whatever starts as a formula (after spaces too) gets an apostrophe in
 * front, and so does a formula behind a separator within it. A text that has such apostrophes of its own gets one more,
 * so that taking one away again loses nothing.
 */
export const formulaSafe = (cell: string): string =>
  cell.replace(afterSeparator, "$1'").replace(beginning, "'")
