/** `30–45`, or `30` where both are one. */
export const range = (from: number, to: number): string =>
  from === to ? String(from) : `${String(from)}–${String(to)}`

/** A range as it is typed. */
export interface TypedRange {
  readonly from: string
  readonly to: string
}

export type RangeProblem = 'number' | 'beforeFrom'

const whole = (text: string, most: number): number | null => {
  const number = Number(text.trim())
  return /^\s*\d{1,4}\s*$/u.test(text) && number >= 1 && number <= most ? number : null
}

/** The numbers that were typed, both from 1 to `most`, or what is amiss with them. */
export function readRange(
  typed: TypedRange,
  most: number,
): { readonly from: number; readonly to: number } | RangeProblem {
  const from = whole(typed.from, most)
  const to = whole(typed.to, most)
  if (from === null || to === null) return 'number'
  return to < from ? 'beforeFrom' : { from, to }
}
