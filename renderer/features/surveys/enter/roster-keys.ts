import type { TieSurvey } from '../../../../shared/domain/entities.ts'

/** The longest scale of which each step has a key of its own. */
export const mostKeys = 9

/** What a line asks, in the order of the paper. */
export type Part = 'value' | 'closeness' | 'formality'

export interface Stop {
  /** Which line, from 0. */
  readonly line: number
  readonly part: Part
}

type Asks = Pick<TieSurvey, 'asksCloseness' | 'asksFormality'>

const partsOf = ({ asksCloseness, asksFormality }: Asks): readonly Part[] => [
  'value',
  ...(asksCloseness ? (['closeness'] as const) : []),
  ...(asksFormality ? (['formality'] as const) : []),
]

/**
 * Where the hand goes after an answer: what else is asked about this tie, where there is one, else the next line; `end`
 * after the last.
 * @param value what now stands in the first column of the line
 */
export function stopAfter(stop: Stop, value: number | null, lines: number, asks: Asks): Stop | 'end' {
  const parts = partsOf(asks)
  const next = value === null || value === 0 ? undefined : parts[parts.indexOf(stop.part) + 1]
  if (next !== undefined) return { line: stop.line, part: next }
  return stop.line + 1 < lines ? { line: stop.line + 1, part: 'value' } : 'end'
}

/** The same column, so many lines down; stays at the ends. */
export const stopBeside = ({ line, part }: Stop, by: number, lines: number): Stop => ({
  line: Math.min(Math.max(line + by, 0), lines - 1),
  part,
})

export type Pressed =
  | { readonly kind: 'put'; readonly value: number | null; readonly goesOn: boolean }
  | { readonly kind: 'line'; readonly by: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'rest' }

/** A figure that is no step of this scale; null for every other key. */
export const beside = (key: string, { min = 0, max, letters = '' }: Scale): string | null =>
  letters === '' && /^\d$/u.test(key) && (Number(key) < min || Number(key) > max) ? key : null

/** What can be chosen; `letters` where the steps have letters for keys. */
interface Scale {
  readonly min?: number
  readonly max: number
  readonly letters?: string
}

/**
 * What a key does on one answer: figures choose and go on, Backspace empties, left and right move over the scale, up, down
 * and Enter over the lines; `r`: the rest is "not". Null: it is not for this place.
 * @param letters the keys of the steps, where they are letters (of `formal`, `informal`)
 */
export function pressedOn(
  key: string,
  now: number | null,
  { min = 0, max, letters = '' }: Scale,
): Pressed | null {
  if (/^\d$/u.test(key) && letters === '') {
    const value = Number(key)
    return value < min || value > max ? null : { kind: 'put', value, goesOn: true }
  }
  const letter = letters === '' ? -1 : letters.indexOf(key.toLowerCase())
  if (letter >= 0 && key.length === 1) return { kind: 'put', value: letter, goesOn: true }
  switch (key) {
    case 'Backspace':
    case 'Delete':
      return { kind: 'put', value: null, goesOn: false }
    case 'ArrowLeft':
      return now === null ? null : { kind: 'put', value: now - 1 < min ? null : now - 1, goesOn: false }
    case 'ArrowRight':
      return { kind: 'put', value: now === null ? min : Math.min(now + 1, max), goesOn: false }
    case 'ArrowUp':
      return { kind: 'line', by: -1 }
    case 'ArrowDown':
      return { kind: 'line', by: 1 }
    case 'Enter':
      return { kind: 'next' }
    case 'r':
    case 'R':
      return { kind: 'rest' }
    default:
      return null
  }
}
