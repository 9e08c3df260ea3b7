import type { ValueEntryRow, ValueStoryRow } from '../../shared/contract/yields.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { Mark, RoundDimension, RoundIndicator } from '../../shared/domain/monitoring.ts'
import type { Movement } from '../../shared/domain/movement.ts'
import type { PictureLine } from '../charts/shared-picture/lines.ts'
import type { Move } from '../charts/shared-picture/shapes.ts'
import type { SheetId } from './catalogue.ts'
import type { AgreementOnPaper } from './facts.ts'
import type { ReportOnPaper } from './report.ts'

/*
 * Rounds and what networks yield, as they go on paper.
 */

export interface GroupMarkOnPaper {
  readonly at: number | null
  readonly reason: string
}

/** What the group made of its picture. */
export interface TalkOnPaper {
  readonly groupMarks: ReadonlyMap<string, GroupMarkOnPaper>
  readonly conclusions: ReadonlyMap<RoundDimension, string>
  readonly topics: readonly { readonly text: string; readonly indicator: string }[]
  readonly agreements: readonly (AgreementOnPaper & { readonly isAboutProcess: boolean })[]
  readonly noticed: string
  readonly assumption: string
  readonly change: string
}

export interface ComparedLineOnPaper {
  readonly id: string
  /** `3a Gedeelde identiteit`. */
  readonly title: string
  readonly number: string
  readonly dimension: RoundDimension
  readonly left: string
  readonly right: string
  readonly move: Move
  readonly movement: Movement
  /** How many crosses then and now; null where that round did not ask it. */
  readonly answered: { readonly before: number | null; readonly after: number | null }
  readonly isWordedOtherwise: boolean
}

export interface ComparisonOnPaper {
  readonly before: {
    readonly name: string
    readonly on: LocalDate
    readonly answered: number
    readonly asked: number
  }
  readonly lines: readonly ComparedLineOnPaper[]
  /** Who took part in one of the two only, by code or by name. */
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export interface RoundOnPaper {
  readonly name: string
  readonly on: LocalDate
  readonly asksDesired: boolean
  readonly isNamed: boolean
  readonly isRevealed: boolean
  readonly answered: number
  readonly asked: number
  readonly indicators: readonly RoundIndicator[]
  /** Of who takes part, in a named round; null in one without names. */
  readonly codes: readonly string[] | null
  /** Everybody's crosses, in the language of the paper; null before the reveal, and where they are not on the paper. */
  readonly lines: readonly PictureLine[] | null
  /** By code, in a named round after the reveal, where a coach asked for filled sheets. */
  readonly marks: ReadonlyMap<string, readonly Mark[]> | null
  readonly talk: TalkOnPaper | null
  readonly comparison: ComparisonOnPaper | null
}

export type ValueOnPaper = Pick<ValueEntryRow, 'valueId' | 'level' | 'text' | 'evidence'>

/** All that is known per value; what only the coaches may read is counted and nothing else. */
export interface ValuesOnPaper {
  readonly entries: readonly ValueOnPaper[]
  readonly kept: number
}

export type StoryOnPaper = Pick<ValueStoryRow, 'title' | 'level' | 'on' | 'visibility' | 'steps'>

export interface RoundFacts {
  /** The round that a sheet is about. */
  readonly rounds: Readonly<Partial<Record<SheetId, RoundOnPaper>>>
  readonly story: StoryOnPaper | null
  readonly values: ValuesOnPaper | null
  readonly report: ReportOnPaper | null
  /** The same for one school. */
  readonly schoolReport: ReportOnPaper | null
}

export const noRoundFacts: RoundFacts = {
  rounds: {},
  story: null,
  values: null,
  report: null,
  schoolReport: null,
}
