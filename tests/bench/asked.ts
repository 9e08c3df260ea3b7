import { goals } from './goals/goals.ts'
import type { Goal } from './line.ts'

/** The goals asked for by number, in their own order; all of them unless some are named. */
export function goalsFor(args: readonly string[]): readonly Goal[] {
  const numbers = args.map((arg) => Number(arg.replace(/^#/u, '')))
  const unknown = args.filter((_, i) => !goals.some(({ number }) => number === numbers[i]))
  if (unknown.length > 0)
    throw new RangeError(`No goal ${unknown.join(', ')}: they run from 1 to ${goals.length}.`)
  return numbers.length === 0 ? goals : goals.filter(({ number }) => numbers.includes(number))
}
