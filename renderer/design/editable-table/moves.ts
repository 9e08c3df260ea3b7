import type { Move } from './keys.ts'

/** Counted from 0; line 0 holds the headings. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface GridSize {
  /** Headings included; at least 1. */
  readonly lines: number
  readonly columns: number
  /** How many lines a page key goes. */
  readonly page: number
}

const within = (n: number, least: number, most: number) => Math.max(least, Math.min(n, most))

/** Where a key leads from here; it never leaves the table. Page keys and Control+Home stay out of the headings. */
export function moved({ line, column }: Position, by: Move, { lines, columns, page }: GridSize): Position {
  const lastLine = lines - 1
  const lastColumn = columns - 1
  const firstBody = Math.min(1, lastLine)
  switch (by) {
    case 'up':
      return { line: within(line - 1, 0, lastLine), column }
    case 'down':
      return { line: within(line + 1, 0, lastLine), column }
    case 'left':
      return { line, column: within(column - 1, 0, lastColumn) }
    case 'right':
      return { line, column: within(column + 1, 0, lastColumn) }
    case 'lineStart':
      return { line, column: 0 }
    case 'lineEnd':
      return { line, column: lastColumn }
    case 'tableStart':
      return { line: firstBody, column: 0 }
    case 'tableEnd':
      return { line: lastLine, column: lastColumn }
    case 'pageUp':
      return { line: within(line - page, firstBody, lastLine), column }
    case 'pageDown':
      return { line: within(line + page, firstBody, lastLine), column }
  }
}

/**
 * The next (or previous) cell that can be typed in, reading order, lines after each other; null where there is none.
 */
export function neighbour(
  from: Position,
  step: 1 | -1,
  { lines, columns }: Pick<GridSize, 'lines' | 'columns'>,
  canType: (position: Position) => boolean,
): Position | null {
  for (let at = from.line * columns + from.column + step; at >= columns && at < lines * columns; at += step) {
    const position = { line: Math.floor(at / columns), column: at % columns }
    if (canType(position)) return position
  }
  return null
}
