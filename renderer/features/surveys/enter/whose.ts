import type { WaveRespondent } from '../../../../shared/contract/ties.ts'
import { keyOf } from '../../../../shared/domain/import/cells.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { isOpen } from '../standing.ts'

type Called = Pick<WaveRespondent, 'personId' | 'code' | 'displayName'>

/** `P03` as `p3`. */
const withoutZeros = (code: string): string => keyOf(code).replace(/(?<!\d)0+(?=\d)/gu, '')

/**
 * Who may be meant by what was typed. A code or a name in full is that one alone; `3` and `p3` are `P03` when no other code
 * is; else everybody whose code or name begins so, or has a word that does.
 */
export function meant<T extends Called>(typed: string, people: readonly T[]): readonly T[] {
  const key = keyOf(typed)
  if (key === '') return []
  const exact = people.filter(({ code, displayName }) => keyOf(code) === key || keyOf(displayName) === key)
  if (exact.length > 0) return exact
  if (/^\d+$/u.test(key)) {
    const numbered = people.filter(({ code }) => Number(/(\d+)\D*$/u.exec(code)?.[1] ?? '-1') === Number(key))
    if (numbered.length > 0) return numbered
  }
  const same = people.filter(({ code }) => withoutZeros(code) === withoutZeros(typed))
  if (same.length > 0) return same
  const begins = (text: string): boolean =>
    keyOf(text).startsWith(key) ||
    keyOf(text)
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(key))
  return people.filter(({ code, displayName }) => begins(code) || begins(displayName))
}

/** The next one who was asked and did not answer, after this one in the order of the list, then from the start. */
export function nextOpen(people: readonly WaveRespondent[], after: PersonId | null): WaveRespondent | null {
  const at = people.findIndex(({ personId }) => personId === after)
  return (
    [...people.slice(at + 1), ...people.slice(0, at + 1)].find(
      (person) => isOpen(person) && person.personId !== after,
    ) ?? null
  )
}
