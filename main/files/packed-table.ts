import type { TableRows } from '../../shared/domain/import/table.ts'

/**
 * A table in memory that every thread can read and none has to copy: the cells as UTF-8, joined by a separator that
 * cannot stand in a text that was read, and where each row starts. It takes about as much room as the file did.
 */
export interface PackedTable {
  readonly cells: SharedArrayBuffer
  /** `rowCount + 1` places in `cells`, as 32-bit numbers. */
  readonly starts: SharedArrayBuffer
  readonly rowCount: number
  readonly columnCount: number
  readonly linesAbove: number
  /** Of a table made of a file that is none: the line of each row, as 32-bit numbers; else null. */
  readonly lines: SharedArrayBuffer | null
}

const separator = '\u001f'

function grown(buffer: Buffer<ArrayBuffer>, used: number, needed: number): Buffer<ArrayBuffer> {
  if (used + needed <= buffer.length) return buffer
  const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, used + needed))
  buffer.copy(larger, 0, 0, used)
  return larger
}

export interface TablePacker {
  /** `line` for every row or for none. */
  add(cells: readonly string[], line?: number): void
  readonly rowCount: () => number
  finish(columnCount: number, linesAbove: number): PackedTable
}

export function packTable(): TablePacker {
  let buffer = Buffer.allocUnsafe(1 << 16)
  let used = 0
  const starts: number[] = [0]
  const lines: number[] = []
  return {
    add(cells, line) {
      if (line !== undefined) lines.push(line)
      const row = cells.join(separator)
      // No UTF-16 unit takes more than three bytes.
      buffer = grown(buffer, used, row.length * 3)
      used += buffer.write(row, used, 'utf8')
      starts.push(used)
    },
    rowCount: () => starts.length - 1,
    finish(columnCount, linesAbove) {
      const cells = new SharedArrayBuffer(used)
      buffer.copy(new Uint8Array(cells), 0, 0, used)
      const places = new SharedArrayBuffer(starts.length * 4)
      new Uint32Array(places).set(starts)
      const rowCount = starts.length - 1
      const numbers = lines.length === rowCount && rowCount > 0 ? new SharedArrayBuffer(rowCount * 4) : null
      if (numbers !== null) new Uint32Array(numbers).set(lines)
      return { cells, starts: places, rowCount, columnCount, linesAbove, lines: numbers }
    },
  }
}

/** The rows of a packed table, taken out as they are asked for. */
export function unpackTable(packed: PackedTable): TableRows {
  const cells = Buffer.from(packed.cells)
  const starts = new Uint32Array(packed.starts)
  const { rowCount, columnCount, linesAbove } = packed
  const lines = packed.lines === null ? null : new Uint32Array(packed.lines)
  return {
    ...(lines === null ? {} : { lineOf: (index: number) => lines[index] ?? 0 }),
    rowCount,
    columnCount,
    linesAbove,
    row: (index) => {
      if (index < 0 || index >= rowCount) throw new RangeError('No such row')
      return cells.toString('utf8', starts[index], starts[index + 1]).split(separator)
    },
  }
}
