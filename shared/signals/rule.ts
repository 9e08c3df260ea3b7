import type { Localised } from '../content/localised.ts'
import type { WorkFormId } from '../content/work-forms.ts'
import type { NetworkFacts } from './facts.ts'

/** A number that sets a rule off: a whole one from `min` to `max`, the coaches' to choose. */
export interface Threshold {
  readonly default: number
  readonly min: number
  readonly max: number
  readonly label: Localised
}
export type Thresholds = Readonly<Record<string, Threshold>>
export type ThresholdValues<T extends Thresholds> = { readonly [K in keyof T]: number }

/** What set a rule off: days (`2026-11-22`), counts, ids and code words, nothing that somebody typed. */
export type SignalFacts = Readonly<Record<string, string | number>>

export interface Fired {
  /** The id of the meeting, indicator, ... it is about, when the rule can fire for more than one; '' otherwise. */
  readonly subject: string
  readonly facts: SignalFacts
}

/** What of a network a rule looks at: how it is set up, its meetings, its rounds, its ties, what it yields. */
export const signalAreas = ['start', 'meetings', 'rounds', 'ties', 'yields'] as const
export type SignalArea = (typeof signalAreas)[number]

/**
 * One kind of signal: a conversation starter about a network. It never speaks of a person, and never treats an end of a
 * line as a shortfall.
 */
export interface Rule<Id extends string = string, T extends Thresholds = Thresholds> {
  readonly id: Id
  readonly area: SignalArea
  readonly thresholds: T
  /** Pure: the same facts and thresholds give the same signals. Nothing for a network in which nothing happened. */
  fire(facts: NetworkFacts, thresholds: ThresholdValues<T>): readonly Fired[]
  /** Built-in work forms that fit the conversation. */
  readonly workForms: readonly WorkFormId[]
  readonly says: Localised
  /**
   * "Waarom zie ik dit?": each `{{name}}` is a fact. A rule with more reasons than one names them, and says in the fact
   * `because` which it is; one with a single reason calls it `usual`. The fact `indicator` is read as its name, `toward` as
   * the pole of that indicator.
   */
  readonly why: Readonly<Record<string, Localised>>
  /** For the eyes of coaches: on screen, and on no paper. */
  readonly isOffPaper?: true
  /** Where one of these fired about the same indicator, this one has nothing to add. */
  readonly yieldsTo?: readonly string[]
}

/** Keeps the name of the rule and of its thresholds, for the compiler. */
export const rule = <const Id extends string, const T extends Thresholds>(made: Rule<Id, T>): Rule<Id, T> =>
  made
