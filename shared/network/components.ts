import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface Components {
  /** Connected parts of at least two people, largest first; the people in the order of the graph. */
  readonly parts: readonly (readonly string[])[]
  /** Answered every line, and no contact was named by or about them. */
  readonly withoutTies: readonly string[]
  /** No contact known, but not everything was answered: never to be called isolated. */
  readonly undecided: readonly string[]
  /** True when every line was answered. If not, parts may hang together through an unknown contact. */
  readonly certain: boolean
}

/**
 * The connected parts of the network, whoever named whom. People without ties are kept apart from the parts,
 * and from those of whom no contact is known because they did not answer. Always defined; an empty network
 * has no parts.
 * Source: connected components of the undirected graph.
 * Cannot say that a gap is real when answers are missing, nor that being without ties here means being alone
 * at work: the questionnaire asks about one theme in one period.
 */
export function components(graph: TieGraph): Components {
  const index = indexGraph(graph)
  const parent = Int32Array.from(index.people, (_, position) => position)
  const root = (start: number): number => {
    let at = start
    for (;;) {
      const above = parent[at] ?? at
      if (above === at) return at
      // Halving the path while walking it keeps every later walk short.
      const next = parent[above] ?? above
      parent[at] = next
      at = next
    }
  }
  const tied = new Uint8Array(index.people.length)
  for (const { a, b } of index.pairs) {
    tied[a] = 1
    tied[b] = 1
    parent[root(a)] = root(b)
  }

  const parts = new Map<number, string[]>()
  const withoutTies: string[] = []
  const undecided: string[] = []
  index.people.forEach((person, position) => {
    if (tied[position] === 1) {
      const key = root(position)
      const part = parts.get(key)
      if (part === undefined) parts.set(key, [person.id])
      else part.push(person.id)
    } else if (index.rowComplete[position] === true) withoutTies.push(person.id)
    else undecided.push(person.id)
  })
  return {
    parts: [...parts.values()].sort((a, b) => b.length - a.length),
    withoutTies,
    undecided,
    certain: index.everyoneAnswered,
  }
}

export const componentsMeasure: Measure<'components', Components> = {
  id: 'components',
  name: { nl: 'Losse delen', en: 'Separate parts' },
  inputs: ['ties'],
  compute: (graph) => components(graph),
  says: { nl: 'Of het netwerk samenhangt.', en: 'Whether the network hangs together.' },
  cannotSay: {
    nl: 'Of een gat echt is als er antwoorden ontbreken. Zonder band in deze vraag is niet hetzelfde als alleen staan: gevraagd is naar één thema in één periode.',
    en: 'Whether a gap is real when answers are missing. Without a tie in this question is not the same as being alone: it asked about one theme in one period.',
  },
  source: 'Connected components of the undirected graph',
}
