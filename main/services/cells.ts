/**
 * A cell that a spreadsheet will show, never run: whatever starts as a formula (after spaces too) gets an apostrophe in
 * front. A text that has such apostrophes of its own gets one more, so that nothing is lost: taking one away from cells
 * that match gives back what was stored.
 */
export const formulaSafe = (cell: string): string => (/^'*(?:[\t\r]|\s*[=+\-@])/u.test(cell) ? `'${cell}` : cell)
