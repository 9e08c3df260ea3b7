import type { RespondentStatus } from '../entities.ts'
import type { PersonId } from '../ids.ts'
import type { ImportSurvey } from './shapes.ts'
import type { WaveToStore } from './state.ts'

/** Where the answers of one wave go, one by one. */
export interface WaveSink {
  readonly onArc: (arc: WaveToStore['arcs'][number]) => void
  /** Only of somebody who answered. */
  readonly onBlank: (pair: WaveToStore['blanks'][number]) => void
}

/** Who a wave is about before its answers are looked at. */
export interface Asked {
  /** Who was asked, as far as is known without the answers. */
  readonly members: readonly PersonId[]
  /** Members of the network whom the file leaves out: not asked. */
  readonly others: readonly PersonId[]
  /** What the table of people says of whether somebody answered. */
  readonly statuses: ReadonlyMap<PersonId, RespondentStatus>
}

/** Where everybody stands: by what they said, else by what the table of people says, else as silence was said to mean. */
export function statusesOf(
  people: Iterable<PersonId>,
  answered: ReadonlySet<PersonId>,
  { others, statuses }: Asked,
  silent: ImportSurvey['silent'],
): WaveToStore['respondents'] {
  const found: WaveToStore['respondents'] = []
  const taken = new Set<PersonId>()
  for (const personId of people) {
    taken.add(personId)
    const status = answered.has(personId) ? 'answered' : (statuses.get(personId) ?? silent)
    found.push({ personId, status })
  }
  for (const personId of others) if (!taken.has(personId)) found.push({ personId, status: 'notAsked' })
  return found
}

/** Hands out the lines left open by who answered, or is said to have: of somebody else nothing is known anyway. */
export function tellBlanks(
  blanks: WaveToStore['blanks'],
  answered: ReadonlySet<PersonId>,
  { statuses }: Asked,
  { onBlank }: WaveSink,
): void {
  for (const pair of blanks)
    if (answered.has(pair.from) || statuses.get(pair.from) === 'answered') onBlank(pair)
}
