import type { Spread } from './monitoring.ts'

/** Where the crosses of one indicator lay in two rounds; null where that round did not ask it. */
export interface BothRounds {
  readonly before: { readonly now: Pick<Spread, 'median' | 'answered'> } | null
  readonly after: { readonly now: Pick<Spread, 'median' | 'answered'> } | null
}

/**
 * Medians no further apart than this are in the same place: three millimetres is what a hand that puts the same cross
 * twice differs, and about the width of the cross itself.
 */
export const samePlace = 3
/** With fewer crosses than this in either round one of them moves the middle: then nothing is said to have moved or stayed. */
export const fewest = 5
/** The numbers of crosses differ a lot from this share of the larger on, and from three on: below that it is one or two people. */
export const muchOf = 0.25
const muchAtLeast = 3

/** What became of the median of one indicator. Neither pole is better, so neither direction is. */
export type Movement =
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly toward: 'left' | 'right' }
  | { readonly kind: 'stayed'; readonly from: number; readonly to: number }
  /** Too few crosses in one of the two to speak of moving; how many there are. */
  | { readonly kind: 'few'; readonly before: number; readonly after: number }
  /** Asked in one of the two rounds only; null: without a cross. */
  | { readonly kind: 'onlyBefore' | 'onlyAfter'; readonly median: number | null }
  /** Asked in both, without a cross in one of them. */
  | { readonly kind: 'noneBefore' | 'noneAfter'; readonly median: number }
  | { readonly kind: 'none' }

export function movementOf({ before, after }: BothRounds): Movement {
  const [from, to] = [before?.now.median ?? null, after?.now.median ?? null]
  if (before === null) return after === null ? { kind: 'none' } : { kind: 'onlyAfter', median: to }
  if (after === null) return { kind: 'onlyBefore', median: from }
  if (from === null) return to === null ? { kind: 'none' } : { kind: 'noneBefore', median: to }
  if (to === null) return { kind: 'noneAfter', median: from }
  const [then, now] = [before.now.answered, after.now.answered]
  if (then < fewest || now < fewest) return { kind: 'few', before: then, after: now }
  // In tenths: 62.3 and 65.3 are three apart, whatever a computer makes of the difference.
  if (Math.abs(Math.round(to * 10) - Math.round(from * 10)) <= samePlace * 10)
    return { kind: 'stayed', from, to }
  return { kind: 'moved', from, to, toward: to < from ? 'left' : 'right' }
}

/** Whether two numbers of crosses are so far apart that they cannot be of the same people. */
export const differsMuch = (then: number, now: number): boolean =>
  Math.abs(then - now) >= Math.max(muchAtLeast, muchOf * Math.max(then, now))
