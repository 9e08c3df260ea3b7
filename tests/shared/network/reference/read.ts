import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerState, TieGraph } from '../../../../shared/network/index.ts'

/** A graph as `make.py` writes it; see there. */
interface Spec {
  readonly people: readonly (readonly [string, AnswerState, Readonly<Record<string, string | null>>])[]
  readonly arcs: readonly (readonly [string, string, number, number?])[]
  readonly scaleMax: number
  readonly closenessMax?: number
  readonly blanks?: readonly (readonly [string, string])[]
  readonly outside?: readonly (readonly [string, string, string, number | null])[]
}

type Maybe = number | null

export interface ByAttribute {
  readonly ei: Readonly<
    Record<'external' | 'internal' | 'possibleExternal' | 'possibleInternal', number> &
      Record<'observed' | 'expected' | 'rescaled', Maybe>
  >
  readonly blau: { readonly k: number } & Readonly<Record<'plain' | 'normalised' | 'unbiased', Maybe>>
  readonly bondingBridging: Readonly<
    Record<'close' | 'loose', Record<'alike' | 'different' | 'unknown', number>>
  >
  readonly relabelling:
    | ({ readonly exact: boolean; readonly arrangements: Maybe } & Readonly<
        Record<'atMost' | 'atLeast' | 'lowest' | 'highest' | 'mean', number>
      >)
    | null
}

/** What `make.py` found. */
export interface Expected {
  readonly people: number
  readonly everyoneAnswered: boolean
  readonly arcs: number
  readonly pairs: number
  readonly density: Readonly<Record<'observed' | 'lowest' | 'highest', Maybe>> & {
    readonly undecided: number
  }
  readonly reciprocity: { readonly byArc: Maybe; readonly byPair: Maybe; readonly mutual: number }
  readonly averageDegree: Maybe
  readonly inDegree: readonly number[]
  readonly centralization: Maybe
  readonly parts: readonly (readonly string[])[]
  readonly single: readonly string[]
  readonly strengths: readonly (readonly [string, string, number])[]
  readonly cutPoints: readonly string[]
  readonly betweenness: readonly number[]
  readonly constraint: readonly Maybe[]
  readonly communities:
    | (Readonly<Record<'ofSchool' | 'lowest' | 'highest', number>> & { readonly optimal: Maybe })
    | null
  readonly school: ByAttribute
  readonly role: ByAttribute
  readonly rollUp: {
    readonly nodes: readonly (readonly [string, number])[]
    readonly ties: readonly (readonly [string, string, number, number])[]
  }
  readonly externalReach:
    | (Readonly<Record<'places' | 'organisations' | 'naming', number>> &
        Readonly<Record<'share' | 'lowest' | 'highest', Maybe>>)
    | null
}

export interface ExpectedChanges {
  readonly joined: readonly string[]
  readonly left: readonly string[]
  readonly stayed: readonly string[]
  readonly ties: readonly (readonly [string, string, string])[]
  readonly withJoined: number
  readonly withLeft: number
  readonly among: string
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

const given = read('graphs.json') as {
  readonly graphs: Readonly<Record<string, Spec>>
  readonly waves: Readonly<Record<string, readonly [Spec, Spec]>>
}
const found = read('expected.json') as {
  readonly graphs: Readonly<Record<string, Expected>>
  readonly waves: Readonly<Record<string, ExpectedChanges>>
}

function graphOf({ people, arcs, scaleMax, closenessMax, blanks, outside }: Spec): TieGraph {
  return {
    people: people.map(([id, answered, attributes]) => ({ id, answered, attributes })),
    arcs: arcs.map(([from, to, value, closeness]) =>
      closeness === undefined ? { from, to, value } : { from, to, value, closeness },
    ),
    scaleMax,
    ...(closenessMax === undefined ? {} : { closenessMax }),
    ...(blanks === undefined ? {} : { blanks: blanks.map(([from, to]) => ({ from, to })) }),
    ...(outside === undefined
      ? {}
      : {
          outside: outside.map(([from, role, organisation, value]) => ({ from, role, organisation, value })),
        }),
  }
}

function expectedOf<T>(all: Readonly<Record<string, T>>, name: string): T {
  const expected = all[name]
  if (expected === undefined) throw new Error(`Nothing is expected of ${name}: run make.py`)
  return expected
}

export const references = Object.entries(given.graphs).map(([name, spec]) => ({
  name,
  graph: graphOf(spec),
  expected: expectedOf(found.graphs, name),
}))

export const waves = Object.entries(given.waves).map(([name, [before, after]]) => ({
  name,
  before: graphOf(before),
  after: graphOf(after),
  expected: expectedOf(found.waves, name),
}))
