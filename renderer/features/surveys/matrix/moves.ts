export interface Cell {
  readonly row: number
  readonly column: number
}

export interface MoveKey {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

/** How many rows a page is. */
const page = 10

/** Where a key goes in a square of so many; null when it goes nowhere. Enter goes down a column, Tab leaves the square. */
export function movedTo({ row, column }: Cell, { key, ctrl, shift }: MoveKey, size: number): Cell | null {
  const last = size - 1
  const at = (r: number, c: number): Cell => ({
    row: Math.min(Math.max(r, 0), last),
    column: Math.min(Math.max(c, 0), last),
  })
  switch (key) {
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, ctrl ? last : column + 1)
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column)
    case 'ArrowDown':
      return at(ctrl ? last : row + 1, column)
    case 'Home':
      return at(ctrl ? 0 : row, 0)
    case 'End':
      return at(ctrl ? last : row, last)
    case 'PageUp':
      return at(row - page, column)
    case 'PageDown':
      return at(row + page, column)
    case 'Enter':
      return at(row + (shift ? -1 : 1), column)
    default:
      return null
  }
}

/** After an answer: the next cell of this row that can be filled in, else the first of the next row that can; else here. */
export function nextCell(from: Cell, size: number, canFill: (cell: Cell) => boolean): Cell {
  for (let column = from.column + 1; column < size; column += 1) {
    const cell = { row: from.row, column }
    if (canFill(cell)) return cell
  }
  for (let row = from.row + 1; row < size; row += 1)
    for (let column = 0; column < size; column += 1) if (canFill({ row, column })) return { row, column }
  return from
}

/** The rows that are drawn: those in view and some around them, of a square too large to draw whole. */
export function rowsInView(
  { top, height, rowHeight }: { readonly top: number; readonly height: number; readonly rowHeight: number },
  size: number,
  around: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(top / rowHeight)
  const last = Math.ceil((top + height) / rowHeight)
  return { from: Math.max(0, first - around), to: Math.min(size, last + around) }
}
