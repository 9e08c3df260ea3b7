import { z } from '../../z.ts'
import { numberIn, wholeNumberIn } from './cells.ts'

/**
 * How the numbers of a table are taken: `asIs`, whole numbers on the scale; `any`, any contact is a tie of 1; `inGroups`, four groups of
 * about as many ties each, by the size of the number. In all three 0 is "no tie" and less than 0 is refused.
 */
export const ValueReading = z.enum(['asIs', 'any', 'inGroups'])
export type ValueReading = z.infer<typeof ValueReading>

/** The groups of one survey, over all its tables that are taken that way: the value each gets, from which number to which. */
export const ValueGroups = z.object({
  survey: z.int(),
  groups: z.array(z.object({ value: z.int(), from: z.number(), to: z.number(), count: z.int() })),
})
export type ValueGroups = z.infer<typeof ValueGroups>

/** The largest value a way of taking numbers gives; null: as large as they are. */
export const largestOf: Readonly<Record<ValueReading, number | null>> = { asIs: null, any: 1, inGroups: 4 }

/** Largest numbers of the first, second and third of four groups; the fourth holds what is above. */
export type Bounds = readonly number[]

/**
 * Bounds at the quartiles of the numbers above 0, each a number that is there (the inverse of the distribution function). Equal
 * numbers stay in one group, so there can be fewer than four.
 */
export function boundsOf(numbers: readonly number[]): Bounds {
  const sorted = Float64Array.from(numbers).sort()
  return [1, 2, 3].map((quarter) => sorted[Math.ceil((quarter * sorted.length) / 4) - 1] ?? 0)
}

export const groupOf = (value: number, bounds: Bounds): number =>
  1 + bounds.filter((bound) => value > bound).length

/** The groups as they are shown: those that hold a number, with the smallest and largest in them. */
export function groupsOf(numbers: readonly number[]): ValueGroups['groups'] {
  const bounds = boundsOf(numbers)
  const groups = new Map<number, { value: number; from: number; to: number; count: number }>()
  for (const number of numbers) {
    const value = groupOf(number, bounds)
    const known = groups.get(value)
    if (known === undefined) groups.set(value, { value, from: number, to: number, count: 1 })
    else {
      known.from = Math.min(known.from, number)
      known.to = Math.max(known.to, number)
      known.count += 1
    }
  }
  return [...groups.values()].sort((one, other) => one.value - other.value)
}

/** What a filled cell says on the scale, or why it says nothing there. */
export function valueIn(
  cell: string,
  reading: ValueReading,
  bounds: Bounds,
  scaleMax: number,
): number | { readonly reason: 'notANumber' | 'outsideScale' } {
  const number = reading === 'asIs' ? wholeNumberIn(cell) : numberIn(cell)
  if (number === null) return { reason: 'notANumber' }
  if (number < 0) return { reason: 'outsideScale' }
  if (number === 0) return 0
  const value = reading === 'asIs' ? number : reading === 'any' ? 1 : groupOf(number, bounds)
  return value > scaleMax ? { reason: 'outsideScale' } : value
}
