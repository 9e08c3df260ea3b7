import type { Option } from './types.ts'

/** The letters with which an option is being looked for, and when the last of them was typed (milliseconds). */
export interface Looked {
  readonly letters: string
  readonly at: number
}

export const nothingLooked: Looked = { letters: '', at: 0 }

/** After this long without a letter, one that fits an option begins anew. */
const startsAnewAfter = 1_000

const beginsWith = ({ label }: Option, letters: string): boolean =>
  label.toLocaleLowerCase().startsWith(letters.toLocaleLowerCase())

/**
 * One more letter typed on a list of options. `found`: the option it leads to, in the order of the list; a letter typed
 * again goes to the next one. No option begins with what was typed: `found` is null, and `letters` hold all of it, so
 * that it can become the name of a new one.
 */
export function lookFor(
  options: readonly Option[],
  { letters, at }: Looked,
  { letter, now, chosen }: { readonly letter: string; readonly now: number; readonly chosen: string },
): Looked & { readonly found: Option | null } {
  const all = letters + letter
  const isFresh = letters !== '' && now - at > startsAnewAfter
  const found = isFresh ? undefined : options.find((option) => beginsWith(option, all))
  if (found !== undefined) return { letters: all, at: now, found }
  const isAgain = letters !== '' && all.toLocaleLowerCase() === letter.toLocaleLowerCase().repeat(all.length)
  const able = options.filter((option) => beginsWith(option, letter))
  const next = able[(able.findIndex(({ id }) => id === chosen) + 1) % able.length]
  if (next !== undefined && isAgain) return { letters: isFresh ? letter : all, at: now, found: next }
  if (next !== undefined && isFresh) return { letters: letter, at: now, found: next }
  return { letters: all, at: now, found: null }
}
