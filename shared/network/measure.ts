import type { Localised } from '../content/localised.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * What a measure looks at: who is tied to whom, how the answers run, one attribute of the people, and who is known
 * outside the network.
 */
export type MeasureInput = 'ties' | 'answers' | 'attribute' | 'outside'

/** One set of choices for all measures, so that a list of them can be computed in one go. */
export interface MeasureOptions {
  /** The attribute that says who is alike; null when none is chosen. */
  readonly attributeId: string | null
  /** Strength from which a tie is called close, 0-1. */
  readonly cut: number
}

/** The one shape of a measure. A new one is a file with this shape and a line in `index.ts`. */
export interface Measure<Id extends string, Result> {
  readonly id: Id
  readonly name: Localised
  readonly inputs: readonly MeasureInput[]
  /** Named on screen where the same word stands for more than one formula. */
  readonly variant?: Localised
  readonly compute: (graph: TieGraph, options: MeasureOptions) => Result
  /** What it tells, in one sentence. */
  readonly says: Localised
  /** What a reader might think it tells, and it does not. */
  readonly cannotSay: Localised
  readonly source: string
  /** Below this many people the figure is not shown. */
  readonly showFromPeople?: number
}

/** The convention for a close tie; a setting, not a finding. */
export const defaultCut = 0.75
