import type { Language } from '../content/localised.ts'
import { competingInterests } from './competing-interests.ts'
import { deltaNotReturned } from './delta-not-returned.ts'
import type { NetworkFacts } from './facts.ts'
import { leadersOutOfSight } from './leaders-out-of-sight.ts'
import { monitoringDue } from './monitoring-due.ts'
import { noShortEvaluation } from './no-short-evaluation.ts'
import { nothingShared } from './nothing-shared.ts'
import { practiceItemMissing } from './practice-item-missing.ts'
import type { Rule, SignalFacts } from './rule.ts'
import { vagueAssignment } from './vague-assignment.ts'

export type { NetworkFacts } from './facts.ts'
export type { Rule, SignalFacts, Threshold } from './rule.ts'

/** Every rule there is, in the order signals are shown. A new one is a file of its own and a line here. */
const all = [
  vagueAssignment,
  competingInterests,
  practiceItemMissing,
  deltaNotReturned,
  noShortEvaluation,
  monitoringDue,
  leadersOutOfSight,
  nothingShared,
] as const

export type SignalRuleId = (typeof all)[number]['id']
export const signalRules: readonly Rule<SignalRuleId>[] = all
export const signalRuleIds: readonly SignalRuleId[] = all.map(({ id }) => id)

export const ruleOf = (id: string): Rule<SignalRuleId> | undefined =>
  signalRules.find((each) => each.id === id)

/** What the coaches of a werkplaats made of the thresholds: by rule, then by name. */
export type ChosenThresholds = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The thresholds of a rule as they hold: the coaches' own where they are whole and in range, as built in otherwise. */
export function thresholdsFor({ id, thresholds }: Rule, chosen: ChosenThresholds): Record<string, number> {
  const own = chosen.get(id)
  return Object.fromEntries(
    Object.entries(thresholds).map(([name, { default: built, min, max }]) => {
      const value = own?.get(name) ?? built
      return [name, Number.isInteger(value) && min <= value && value <= max ? value : built]
    }),
  )
}

/** Equal facts give equal marks, in whatever order they were written down. At most 200 characters. */
export const markOf = (facts: SignalFacts): string =>
  Object.keys(facts)
    .sort()
    .map((name) => `${name}=${String(facts[name])}`)
    .join(' ')
    .slice(0, 200)

export interface FiredSignal<Id extends string = SignalRuleId> {
  readonly rule: Id
  readonly subject: string
  readonly facts: SignalFacts
  readonly mark: string
}

export interface Judged<Id extends string = SignalRuleId> {
  readonly fired: readonly FiredSignal<Id>[]
  /** Rules that threw; the others went on. */
  readonly broken: readonly { readonly rule: Id; readonly kind: string }[]
}

/** What the rules make of the facts. One that throws is set apart, and says nothing. */
export function judge<Id extends string>(
  rules: readonly Rule<Id>[],
  facts: NetworkFacts,
  chosen: ChosenThresholds = new Map(),
): Judged<Id> {
  const fired: FiredSignal<Id>[] = []
  const broken: { rule: Id; kind: string }[] = []
  for (const each of rules)
    try {
      for (const { subject, facts: found } of each.fire(facts, thresholdsFor(each, chosen)))
        fired.push({ rule: each.id, subject, facts: found, mark: markOf(found) })
    } catch (error) {
      broken.push({ rule: each.id, kind: error instanceof Error ? error.name : 'unknown' })
    }
  return { fired, broken }
}

const day = /^\d{4}-\d{2}-\d{2}$/u

/** The answer to "waarom zie ik dit?", with the facts in it; `date` writes a day as the reader is used to. */
export function whyText(
  signal: { readonly rule: string; readonly facts: SignalFacts },
  language: Language,
  date: (on: string) => string,
): string {
  const why = ruleOf(signal.rule)?.why ?? {}
  const text = why[String(signal.facts['because'] ?? 'usual')]?.[language] ?? ''
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const fact = String(signal.facts[name] ?? '')
    return day.test(fact) ? date(fact) : fact
  })
}
