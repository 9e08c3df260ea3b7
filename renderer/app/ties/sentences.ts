import type { TFunction } from '../../i18n/translate.ts'
import type { Changes } from '../../../shared/network/changes.ts'
import type { AmbitionKind, KnowledgeKind } from '../../../shared/domain/entities.ts'
import type { Figure, UndefinedReason } from '../../../shared/network/figure.ts'
import type { NetworkReading } from '../../../shared/network/reading.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { AttributeChoice } from './picture.ts'

/** What the sentences are made of. */
export interface ReadingContext {
  readonly t: TFunction
  readonly format: Formatters
  readonly reading: NetworkReading
  readonly choice: AttributeChoice | null
}

/** From so many people, and with so many of them answering, a difference from chance is put in words. */
const concludeFromPeople = 8
const concludeFromAnswers = 0.8
/** A difference smaller than this, or than two ties, is nothing to tell a group. */
const worthSaying = 0.1
const tiesWorthSaying = 2

/** Why a figure does not exist, in a few words. */
export function reasonText(t: TFunction, reason: UndefinedReason): string {
  const texts: Readonly<Record<UndefinedReason, string>> = {
    tooFewPeople: t(($) => $.ties.reason.tooFewPeople),
    noAnswers: t(($) => $.ties.reason.noAnswers),
    noTies: t(($) => $.ties.reason.noTies),
    noPairBothAnswered: t(($) => $.ties.reason.noPairBothAnswered),
    noAttribute: t(($) => $.ties.reason.noAttribute),
    noKnownValues: t(($) => $.ties.reason.noKnownValues),
    oneKnownValue: t(($) => $.ties.reason.oneKnownValue),
    noTiesWithKnownValues: t(($) => $.ties.reason.noTiesWithKnownValues),
    oneCategory: t(($) => $.ties.reason.oneCategory),
    everyoneDifferent: t(($) => $.ties.reason.everyoneDifferent),
    smallGroup: t(($) => $.ties.reason.smallGroup),
    answersMissing: t(($) => $.ties.reason.answersMissing),
    notAsked: t(($) => $.ties.reason.notAsked),
  }
  return texts[reason]
}

/** So few answered that only what is known may be said: no average, no comparison, no advice. */
export const isThin = ({ people, byAnswer }: Pick<NetworkReading, 'people' | 'byAnswer'>): boolean =>
  byAnswer.answered < concludeFromAnswers * people

/** Who takes part and how many ties there are; pairs and arrows each by their own name. */
export function leadSentences({ t, format, reading, choice }: ReadingContext): readonly string[] {
  const { people, pairs, arcs, byLikeness, byAnswer, averageDegree, options } = reading
  const thin = people > 1 && isThin(reading)
  const sentences: string[] = [
    people < 2
      ? t(($) => $.ties.leadFew, { count: people })
      : thin
        ? t(($) => $.ties.leadThin, {
            answered: format.number(byAnswer.answered),
            people: t(($) => $.ties.people, { count: people }),
            ties: t(($) => $.ties.pairs, { count: pairs }),
          })
        : pairs === 0
          ? t(($) => $.ties.leadNone, { people: t(($) => $.ties.people, { count: people }) })
          : t(($) => $.ties.lead, {
              people: t(($) => $.ties.people, { count: people }),
              ties: t(($) => $.ties.pairs, { count: pairs }),
              arrows: t(($) => $.ties.arrows, { count: arcs }),
            }),
  ]
  if (pairs > 0 && choice !== null) sentences.push(differentSentence(t, choice, byLikeness.different))
  if (pairs > 0 && choice !== null && byLikeness.unknown > 0)
    sentences.push(t(($) => $.ties.likenessUnknown, { count: byLikeness.unknown }))
  if (pairs > 0 && !thin && averageDegree.average.defined)
    sentences.push(t(($) => $.ties.average, { number: format.number(averageDegree.average.value, 1) }))
  if (options.threshold > 1)
    sentences.push(t(($) => $.ties.thresholdNote, { from: format.number(options.threshold) }))
  if (byAnswer.optedOut > 0) sentences.push(t(($) => $.ties.optedOut, { count: byAnswer.optedOut }))
  if (reading.smallGroup.countsFirst && people > 1)
    sentences.push(t(($) => $.ties.smallGroup, { count: people }))
  return sentences
}

function differentSentence(t: TFunction, { kind, name }: AttributeChoice, count: number): string {
  switch (kind) {
    case 'organisation':
      return t(($) => $.ties.differentOrganisation, { count })
    case 'role':
      return t(($) => $.ties.differentRole, { count })
    case 'own':
      return t(($) => $.ties.differentOwn, { count, name })
  }
}

/** What the ambition of the network asks of ties, without judging the ties there are. */
export function ambitionSentence(t: TFunction, ambition: AmbitionKind | null): string {
  if (ambition === null) return t(($) => $.ties.ambitionNone)
  return ambition === 'radical' ? t(($) => $.ties.ambitionRadical) : t(($) => $.ties.ambitionIncremental)
}

/** What the knowledge to be shared asks of ties; only said where it is experience and most ties are loose. */
export function knowledgeSentence(
  { t, reading }: ReadingContext,
  knowledge: KnowledgeKind | null,
): string | null {
  const { close, loose } = reading.bondingBridging
  const all = (kinds: typeof close) => kinds.alike + kinds.different + kinds.unknown
  return knowledge === 'tacit' && !isThin(reading) && all(loose) > all(close)
    ? t(($) => $.ties.knowledgeTacit)
    : null
}

/** Where the observed E-I lies among all ways to deal the same people out over the same groups; no test of anything. */
export function relabellingSentence({ t, format, reading }: ReadingContext): string | null {
  const { atMost, lowest, highest, exact, looked } = reading.relabelling
  if (!atMost.defined || !lowest.defined || !highest.defined) return null
  const values = {
    count: Math.round(atMost.value * looked),
    looked: format.number(looked),
    low: format.signed(lowest.value, 2),
    high: format.signed(highest.value, 2),
  }
  return exact ? t(($) => $.ties.relabelledExact, values) : t(($) => $.ties.relabelledSample, values)
}

/** Contacts outside: how many name one, and how many places that are; never which person names which. */
export function reachSentences({ t, format, reading }: ReadingContext): readonly string[] {
  const { asked, answered, naming, places, lowest, highest } = reading.externalReach
  if (!asked) return [t(($) => $.ties.reachNotAsked)]
  if (answered === 0) return [reasonText(t, 'noAnswers')]
  const sentences: string[] = [
    naming === 0
      ? t(($) => $.ties.reachNone, { count: answered })
      : t(($) => $.ties.reach, {
          count: places.length,
          naming: format.number(naming),
          answered: format.number(answered),
        }),
  ]
  if (lowest.defined && highest.defined && answered < reading.people)
    sentences.push(
      t(($) => $.ties.reachRange, {
        low: format.number(naming),
        high: format.number(naming + reading.people - answered),
        people: format.number(reading.people),
      }),
    )
  return sentences
}

/** What changed since another wave, in counts; what cannot be told is told apart. */
export function sinceSentences(
  { t, format }: Pick<ReadingContext, 't' | 'format'>,
  since: Changes,
): readonly string[] {
  const { counts, stayed, joined, left, sameScale } = since
  const people = t(($) => $.ties.peoplePlain, { count: stayed.length })
  const parts = [
    ...(counts.appeared > 0 ? [t(($) => $.ties.sinceAppeared, { count: counts.appeared })] : []),
    ...(counts.gone > 0 ? [t(($) => $.ties.sinceGone, { count: counts.gone })] : []),
    ...(counts.stronger > 0 ? [t(($) => $.ties.sinceStronger, { count: counts.stronger })] : []),
    ...(counts.looser > 0 ? [t(($) => $.ties.sinceLooser, { count: counts.looser })] : []),
    ...(counts.same > 0 ? [t(($) => $.ties.sinceSame, { count: counts.same })] : []),
  ]
  return [
    parts.length === 0
      ? t(($) => $.ties.sinceNone, { people })
      : t(($) => $.ties.since, { people, list: format.list(parts) }),
    ...(counts.uncertain > 0 ? [t(($) => $.ties.sinceUncertain, { count: counts.uncertain })] : []),
    ...(joined.length > 0 ? [t(($) => $.ties.sinceJoined, { count: joined.length })] : []),
    ...(left.length > 0 ? [t(($) => $.ties.sinceLeft, { count: left.length })] : []),
    ...(sameScale ? [] : [t(($) => $.ties.sinceOtherScale)]),
  ]
}

export function densitySentences({ t, format, reading }: ReadingContext): readonly string[] {
  const { density, smallGroup, everyoneAnswered } = reading
  const { observed, lowest, highest, arcs, answered, possible } = density
  if (!observed.defined) return [reasonText(t, observed.reason)]
  const share = smallGroup.percentOfPossible ? ` (${format.number(observed.value, 2)})` : ''
  if (everyoneAnswered || !lowest.defined || !highest.defined)
    return [t(($) => $.ties.density, { count: arcs, possible: format.number(possible), share })]
  const range = smallGroup.percentOfPossible
    ? t(($) => $.ties.densityRange, {
        low: format.number(lowest.value, 2),
        high: format.number(highest.value, 2),
      })
    : t(($) => $.ties.densityRangeCounts, {
        low: format.number(arcs),
        high: format.number(arcs + possible - answered),
        possible: format.number(possible),
      })
  return [
    t(($) => $.ties.densityAnswered, {
      count: arcs,
      answered: format.number(answered),
      possible: format.number(possible),
      share,
    }),
    range,
  ]
}

export function reciprocitySentences({ t, format, reading }: ReadingContext): readonly string[] {
  const { reciprocity, smallGroup } = reading
  const { byArc, mutual, oneWay, leftOut } = reciprocity
  const sentences: string[] = []
  if (byArc.defined)
    sentences.push(
      t(($) => $.ties.reciprocity, {
        count: 2 * mutual,
        arrows: t(($) => $.ties.arrowsPlain, { count: 2 * mutual + oneWay }),
        share: smallGroup.percentOfPairs
          ? t(($) => $.ties.reciprocityShare, { number: format.number(byArc.value, 2) })
          : '',
      }),
    )
  else sentences.push(reasonText(t, byArc.reason))
  if (leftOut > 0) sentences.push(t(($) => $.ties.reciprocityLeftOut, { count: leftOut }))
  return sentences
}

/** What the observed E-I beside the expected one says, or why it says nothing here. */
export function eiSentence({ t, reading, choice }: ReadingContext): string | null {
  const { ei, people, byAnswer } = reading
  if (!ei.observed.defined || !ei.expected.defined || choice === null) return null
  if (people < concludeFromPeople) return t(($) => $.ties.eiSmall, { count: people })
  if (isThin({ people, byAnswer })) return t(($) => $.ties.eiMissing)
  const difference = ei.observed.value - ei.expected.value
  const ties = (Math.abs(difference) * (ei.external + ei.internal)) / 2
  if (Math.abs(difference) < worthSaying || ties < tiesWorthSaying) return t(($) => $.ties.eiNear)
  const isInward = difference < 0
  switch (choice.kind) {
    case 'organisation':
      return isInward ? t(($) => $.ties.eiInwardOrganisation) : t(($) => $.ties.eiOutwardOrganisation)
    case 'role':
      return isInward ? t(($) => $.ties.eiInwardRole) : t(($) => $.ties.eiOutwardRole)
    case 'own':
      return isInward
        ? t(($) => $.ties.eiInwardOwn, { name: choice.name })
        : t(($) => $.ties.eiOutwardOwn, { name: choice.name })
  }
}

/** The three E-I figures with their names, those that exist. */
export function eiFigures({ t, format, reading }: ReadingContext): readonly string[] {
  const { observed, expected, rescaled } = reading.ei
  const told = (figure: Figure, say: (number: string) => string) =>
    figure.defined ? [say(format.signed(figure.value, 2))] : []
  return [
    ...told(observed, (number) => t(($) => $.ties.eiNow, { number })),
    ...told(expected, (number) => t(($) => $.ties.eiExpected, { number })),
    ...told(rescaled, (number) => t(($) => $.ties.eiRescaled, { number })),
  ]
}

export function blauSentences({ t, format, reading, choice }: ReadingContext): readonly string[] {
  const { plain, counts, categoriesPresent, unknown } = reading.blau
  if (!plain.defined || choice === null) return [reasonText(t, plain.defined ? 'noAttribute' : plain.reason)]
  const labels = new Map(choice.categories.map(({ id, label }) => [id, label]))
  const named = counts
    .map(({ value, people }) => ({ label: labels.get(value) ?? value, people }))
    .sort((a, b) => format.compare(a.label, b.label))
  const sentences: string[] = [
    t(($) => $.ties.mixed, {
      count: categoriesPresent,
      list: format.list(named.map(({ label, people }) => `${label} (${format.number(people)})`)),
    }),
  ]
  if (unknown > 0) sentences.push(t(($) => $.ties.mixedUnknown, { count: unknown }))
  if (!reading.smallGroup.countsFirst)
    sentences.push(
      t(($) => $.ties.blau, {
        number: format.number(plain.value, 2),
        categories: format.number(categoriesPresent),
        most: format.number(1 - 1 / categoriesPresent, 2),
      }),
    )
  return sentences
}

/** Whether the network hangs together; whoever did not answer is never said to be without ties. */
export function componentSentences({ t, format, reading }: ReadingContext): readonly string[] {
  const { parts, withoutTies, undecided, certain } = reading.components
  const sentences: string[] = []
  if (parts.length === 1)
    sentences.push(
      withoutTies.length + undecided.length === 0
        ? t(($) => $.ties.allTogether)
        : t(($) => $.ties.onePart, { count: parts[0]?.length ?? 0 }),
    )
  else if (parts.length > 1)
    sentences.push(
      t(($) => $.ties.parts, {
        count: parts.length,
        sizes: format.list(parts.map((part) => format.number(part.length))),
      }),
    )
  if (withoutTies.length > 0) sentences.push(t(($) => $.ties.withoutTies, { count: withoutTies.length }))
  if (undecided.length > 0) sentences.push(t(($) => $.ties.undecided, { count: undecided.length }))
  if (withoutTies.length > 0 && parts.length > 0 && undecided.length === 0)
    sentences.push(t(($) => $.ties.partsCounted, { count: parts.length + withoutTies.length }))
  if (!certain && parts.length + undecided.length > 1) sentences.push(t(($) => $.ties.gapsUncertain))
  return sentences
}
