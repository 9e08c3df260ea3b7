import type { TFunction } from 'i18next'
import type { ChangeId } from '../../../shared/domain/ids.ts'
import type { Formatters } from '../../i18n/format.ts'
import { tell, type ToastMessage } from '../toasts.tsx'
import { whatWasDone } from './sentences.ts'

/** What takes something away says so, with a way back; what has more to tell (an import, participants) does it itself. */
const removals: ReadonlySet<string> = new Set([
  'workplaces.remove',
  'workplaces.removeExample',
  'networks.remove',
  'attributes.remove',
  'organisations.remove',
  'coaches.remove',
  'ties.removeSurvey',
])

/** Removals this close together, in milliseconds, were one press: one message tells of them all. */
const together = 400

interface Gathered {
  readonly changes: ChangeId[]
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

/** Tells of what was removed, once for all that goes in one press. */
export function tellRemoval(
  command: string,
  written: unknown,
  t: TFunction,
  format: Formatters,
  actionFor: (changes: readonly ChangeId[]) => ToastMessage['action'],
): void {
  const change = changeOf(written)
  if (change === null || !removals.has(command)) return
  const now = gathered.get(command)
  if (now !== undefined) clearTimeout(now.timer)
  const changes = [...(now?.changes ?? []), change]
  const timer = setTimeout(() => {
    gathered.delete(command)
    const done = { command, fields: [], counts: { removed: changes.length } }
    tell(whatWasDone(t, done, format), actionFor(changes), changes)
  }, together)
  gathered.set(command, { changes, timer })
}
