import { categoriesOf } from './categories.ts'
import { figure, noFigure, share } from './figure.ts'
import type { Figure, UndefinedReason } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface EiIndex {
  /** (E-I)/(E+I): -1 = all contacts within, +1 = all across. */
  readonly observed: Figure
  /** (B-W)/(B+W): what the sizes of the categories alone would give. Always shown beside `observed`. */
  readonly expected: Figure
  /** (dE-dI)/(dE+dI) with dE = E/B and dI = I/W: corrected for those sizes. Beside the raw value, not instead. */
  readonly rescaled: Figure
  /** E: connected pairs across categories. */
  readonly external: number
  /** I: connected pairs within a category. */
  readonly internal: number
  /** B: pairs across categories that could be connected. */
  readonly possibleExternal: number
  /** W: pairs within a category that could be connected. */
  readonly possibleInternal: number
  /** People left out because their value is not known, and the connected pairs that fall away with them. */
  readonly unknownPeople: number
  readonly unknownPairs: number
}

/**
 * Whether people seek each other within their own category or across, over connected pairs; -1 to +1, three
 * figures. `observed` is undefined without contacts between known values, `expected` with fewer than two
 * known values, `rescaled` when nobody could differ or nobody could be alike.
 * Source: Krackhardt & Stern 1988; the rescaled form as in the R package egor.
 * Cannot say whether people prefer their own kind: sizes of categories, timetables and buildings all work in
 * it, its range is narrow in a small group, and missing answers may hide contacts of either sort.
 */
export function eiIndex(graph: TieGraph, attributeId: string | null): EiIndex {
  const { pairs } = indexGraph(graph)
  const { codes, counts, known, unknown } = categoriesOf(graph, attributeId)
  let external = 0
  let internal = 0
  for (const pair of pairs) {
    const a = codes[pair.a] ?? -1
    const b = codes[pair.b] ?? -1
    if (a < 0 || b < 0) continue
    if (a === b) internal += 1
    else external += 1
  }
  // From the sizes, not from the pairs themselves: three thousand people are four and a half million pairs.
  const possibleInternal = counts.reduce((sum, { people }) => sum + (people * (people - 1)) / 2, 0)
  const possibleExternal = (known * Math.max(0, known - 1)) / 2 - possibleInternal

  const tooFew: UndefinedReason | null =
    attributeId === null
      ? 'noAttribute'
      : known === 0
        ? 'noKnownValues'
        : known === 1
          ? 'oneKnownValue'
          : null
  const noTies: UndefinedReason = tooFew ?? (pairs.length === 0 ? 'noTies' : 'noTiesWithKnownValues')
  return {
    observed: share(external - internal, external + internal, noTies),
    expected: share(
      possibleExternal - possibleInternal,
      possibleExternal + possibleInternal,
      tooFew ?? 'oneKnownValue',
    ),
    rescaled: rescale(external, internal, possibleExternal, possibleInternal, tooFew, noTies),
    external,
    internal,
    possibleExternal,
    possibleInternal,
    unknownPeople: unknown,
    unknownPairs: pairs.length - external - internal,
  }
}

function rescale(
  external: number,
  internal: number,
  possibleExternal: number,
  possibleInternal: number,
  tooFew: UndefinedReason | null,
  noTies: UndefinedReason,
): Figure {
  if (tooFew !== null) return noFigure(tooFew)
  if (possibleExternal === 0) return noFigure('oneCategory')
  if (possibleInternal === 0) return noFigure('everyoneDifferent')
  const outward = external / possibleExternal
  const inward = internal / possibleInternal
  return outward + inward > 0 ? figure((outward - inward) / (outward + inward)) : noFigure(noTies)
}

export const eiIndexMeasure: Measure<'eiIndex', EiIndex> = {
  id: 'eiIndex',
  name: { nl: 'Binnen of buiten de eigen groep (E-I)', en: 'Within or across your own group (E-I)' },
  inputs: ['ties', 'attribute'],
  variant: { nl: 'naast de verwachting bij toeval', en: 'beside what chance would give' },
  compute: (graph, { attributeId }) => eiIndex(graph, attributeId),
  says: {
    nl: 'Of mensen elkaar vooral binnen de eigen groep opzoeken (naar -1) of juist daarbuiten (naar +1).',
    en: 'Whether people mainly meet within their own category (toward -1) or across (toward +1).',
  },
  cannotSay: {
    nl: 'Of mensen hun eigen groep liever hebben: roosters, gebouwen en groepsgroottes werken mee. Lees het getal alleen naast de verwachting, en trek er in een kleine groep geen conclusie uit.',
    en: 'Whether people prefer their own group: timetables, buildings and group sizes play a part. Read the figure only beside the expectation, and draw no conclusion from it in a small group.',
  },
  source: 'Krackhardt & Stern 1988; R package egor for the rescaled form',
}
