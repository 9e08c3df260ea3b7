import { indicators } from '../content/indicators.ts'
import type { Language } from '../content/localised.ts'
import { competingInterests } from './competing-interests.ts'
import { deltaNotReturned } from './delta-not-returned.ts'
import { desiredGap } from './desired-gap.ts'
import { earlyValuesOnly } from './early-values-only.ts'
import { facilityLoss } from './facility-loss.ts'
import type { NetworkFacts } from './facts.ts'
import { fewExternalTies } from './few-external-ties.ts'
import { hubDependence } from './hub-dependence.ts'
import { incompleteAnswers } from './incomplete-answers.ts'
import { incrementalButLoose } from './incremental-but-loose.ts'
import { leadersOutOfSight } from './leaders-out-of-sight.ts'
import { monitoringDue } from './monitoring-due.ts'
import { narrowAccess } from './narrow-access.ts'
import { noDoubleLoop } from './no-double-loop.ts'
import { noNorms } from './no-norms.ts'
import { noShortEvaluation } from './no-short-evaluation.ts'
import { nothingShared } from './nothing-shared.ts'
import { practiceItemMissing } from './practice-item-missing.ts'
import { productNotInPractice } from './product-not-in-practice.ts'
import { radicalButAlike } from './radical-but-alike.ts'
import type { Rule, SignalFacts } from './rule.ts'
import { splitNetwork } from './split-network.ts'
import { unevenVoice } from './uneven-voice.ts'
import { vagueAssignment } from './vague-assignment.ts'
import { wideSpread } from './wide-spread.ts'

export type { NetworkFacts } from './facts.ts'
export { signalAreas } from './rule.ts'
export type { Rule, SignalArea, SignalFacts, Threshold } from './rule.ts'

/** Every rule there is, in the order signals are shown. A new one is a file of its own and a line here. */
const all = [
  vagueAssignment,
  competingInterests,
  narrowAccess,
  practiceItemMissing,
  deltaNotReturned,
  noShortEvaluation,
  unevenVoice,
  monitoringDue,
  facilityLoss,
  wideSpread,
  noNorms,
  incrementalButLoose,
  desiredGap,
  noDoubleLoop,
  fewExternalTies,
  radicalButAlike,
  splitNetwork,
  hubDependence,
  incompleteAnswers,
  productNotInPractice,
  earlyValuesOnly,
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
  return { fired: withoutRepeats(rules, fired), broken }
}

/** Leaves out what a rule that goes before said of the same indicator. */
function withoutRepeats<Id extends string>(
  rules: readonly Rule<Id>[],
  fired: readonly FiredSignal<Id>[],
): FiredSignal<Id>[] {
  const before = new Map(rules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]))
  return fired.filter(
    ({ rule, facts: { indicator } }) =>
      indicator === undefined ||
      !fired.some(
        (other) => other.facts['indicator'] === indicator && before.get(rule)?.includes(other.rule),
      ),
  )
}

const day = /^\d{4}-\d{2}-\d{2}$/u
const ownIndicator = { nl: 'Een eigen vraag', en: 'A question of your own' } as const
const sides = { left: { nl: 'links', en: 'left' }, right: { nl: 'rechts', en: 'right' } } as const

/** A built-in indicator by its name; the words of an own one are in no fact. */
const nameOf = (indicator: string, language: Language): string =>
  (indicators.find(({ id }) => id === indicator)?.name ?? ownIndicator)[language]

/** A fact as it is read: a day, a number, the name of an indicator or of a pole. */
function factText(
  name: string,
  facts: SignalFacts,
  language: Language,
  date: (on: string) => string,
): string {
  const fact = facts[name] ?? ''
  if (typeof fact === 'number') return fact.toLocaleString(language, { maximumFractionDigits: 1 })
  if (name === 'indicator') return nameOf(fact, language)
  if (name === 'toward') {
    const side = fact === 'left' ? 'left' : 'right'
    return (indicators.find(({ id }) => id === facts['indicator']) ?? sides)[side][language]
  }
  return day.test(fact) ? date(fact) : fact
}

interface Said {
  readonly rule: string
  readonly subject: string
  readonly facts: SignalFacts
}

/** What signals of one rule say together; those about an indicator each name theirs. */
export function saysText(signals: readonly Said[], language: Language): string {
  const [first] = signals
  const says = ruleOf(first?.rule ?? '')?.says[language] ?? first?.rule ?? ''
  const names = signals.flatMap(({ subject, facts: { indicator } }) =>
    typeof indicator === 'string' && indicator === subject ? [nameOf(indicator, language)] : [],
  )
  const named = [...new Set(names)]
  // More names than these make no line that can be read.
  if (named.length === 0 || named.length > 4) return says
  return `${named.join(', ')}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`
}

/** The answer to "waarom zie ik dit?", with the facts in it; `date` writes a day as the reader is used to. */
export function whyText(
  signal: Pick<Said, 'rule' | 'facts'>,
  language: Language,
  date: (on: string) => string,
): string {
  const why = ruleOf(signal.rule)?.why ?? {}
  const text = why[String(signal.facts['because'] ?? 'usual')]?.[language] ?? ''
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => factText(name, signal.facts, language, date))
}
