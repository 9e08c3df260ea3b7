import type { Box, Point } from './plane.ts'

/** Things on paper, found by where they are: looking around one place costs the same however many there are. */
export interface Near<T> {
  readonly add: (box: Box, thing: T) => void
  readonly addLine: (from: Point, to: Point, thing: T) => void
  /** What may reach into the box, and perhaps a little that does not; a thing may come more than once. */
  readonly around: (box: Box) => readonly T[]
}

const cell = 48
const across = 1 << 12

export function createNear<T>(): Near<T> {
  const cells = new Map<number, T[]>()
  const number = (value: number) => Math.floor(value / cell)
  const put = (column: number, row: number, thing: T) => {
    const key = column * across + row
    const there = cells.get(key)
    if (there === undefined) cells.set(key, [thing])
    else if (there.at(-1) !== thing) there.push(thing)
  }
  return {
    add: (box, thing) => {
      for (let column = number(box.left); column <= number(box.right); column += 1)
        for (let row = number(box.top); row <= number(box.bottom); row += 1) put(column, row, thing)
    },
    addLine: (from, to, thing) => {
      // Half a cell at a time, with the cells around each step: no corner is cut.
      const steps = Math.max(1, Math.ceil((2 * Math.hypot(to.x - from.x, to.y - from.y)) / cell))
      const reach = cell / 4
      for (let step = 0; step <= steps; step += 1) {
        const x = from.x + ((to.x - from.x) * step) / steps
        const y = from.y + ((to.y - from.y) * step) / steps
        for (let column = number(x - reach); column <= number(x + reach); column += 1)
          for (let row = number(y - reach); row <= number(y + reach); row += 1) put(column, row, thing)
      }
    },
    around: (box) => {
      const found: T[] = []
      for (let column = number(box.left); column <= number(box.right); column += 1)
        for (let row = number(box.top); row <= number(box.bottom); row += 1) {
          const there = cells.get(column * across + row)
          if (there !== undefined) found.push(...there)
        }
      return found
    },
  }
}
