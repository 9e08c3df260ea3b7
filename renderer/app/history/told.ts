import type { TFunction } from '../../i18n/translate.ts'
import type { ChangeId } from '../../../shared/domain/ids.ts'
import type { Formatters } from '../../i18n/format.ts'
import { hush, tell, type ToastMessage } from '../toasts.tsx'
import { sentencesOfHistory } from './in-words.ts'

/**
 * What takes something away says so, with a way back: every command that is called so, but for one that has more to tell and
 * does it itself, and a sheet that was asked back, of which nothing is left.
 */
const isRemoval = (command: string): boolean =>
  /\.(?:remove|withdraw)/u.test(command) && command !== 'participants.remove' && command !== 'sheets.withdraw'

/** Removals this close together, in milliseconds, were one press: one message tells of them all. */
const together = 400

interface Gathered {
  readonly changes: ChangeId[]
  readonly count: number
  timer: ReturnType<typeof setTimeout>
}
const gathered = new Map<string, Gathered>()

/** As a mutation's key has it: `[['networks', 'remove'], …]`. */
export const commandOf = (key: readonly unknown[] | undefined): string => {
  const [path] = key ?? []
  return Array.isArray(path) ? path.join('.') : ''
}

const changeOf = (written: unknown): ChangeId | null =>
  typeof written === 'object' && written !== null && 'change' in written && typeof written.change === 'string'
    ? (written.change as ChangeId)
    : null

/** What is said of going back or forth holds until something else is done. */
export const lastMove = 'lastMove'

/** Takes away what was said of going back or forth, when this is the answer of a change. */
export function hushLastMove(answer: unknown): void {
  if (changeOf(answer) !== null) hush(lastMove)
}

/** How many things a removal names; most remove one. */
const countOf = (input: unknown): number =>
  typeof input === 'object' && input !== null && 'ids' in input && Array.isArray(input.ids)
    ? input.ids.length
    : 1

/** Tells of what was removed, once for all that goes in one press. `input`: what the command was asked with. */
export function tellRemoval(
  command: string,
  { written, input }: { readonly written: unknown; readonly input: unknown },
  t: TFunction,
  format: Formatters,
  actionFor: (changes: readonly ChangeId[]) => ToastMessage['action'],
): void {
  const change = changeOf(written)
  if (change === null || !isRemoval(command)) return
  const now = gathered.get(command)
  if (now !== undefined) clearTimeout(now.timer)
  const changes = [...(now?.changes ?? []), change]
  const count = (now?.count ?? 0) + countOf(input)
  const timer = setTimeout(() => {
    gathered.delete(command)
    const done = { command, fields: [], counts: { removed: count } }
    void sentencesOfHistory().then(({ whatWasDone }) => {
      tell(whatWasDone(t, done, format), actionFor(changes), changes)
    })
  }, together)
  gathered.set(command, { changes, count, timer })
}
