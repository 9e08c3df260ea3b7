import type { DimensionId } from '../../../shared/content/dimensions.ts'
import { indicators, type Indicator } from '../../../shared/content/indicators.ts'
import type { Language } from '../../../shared/content/localised.ts'
import type { RoundIndicator } from '../../../shared/domain/monitoring.ts'

/** What an indicator of a round says, in one language. */
export interface IndicatorText {
  readonly id: string
  /** `1a`; empty for an own one. */
  readonly number: string
  readonly dimensionId: DimensionId
  readonly name: string
  /** Empty for an own one without a question. */
  readonly question: string
  /** The pole at 0. Neither pole is better. */
  readonly left: string
  /** The pole at 100. */
  readonly right: string
  /** What to ask a group that stands toward a pole; an own indicator has none. */
  readonly prompts: { readonly left: string; readonly right: string } | null
}

const byId = new Map<string, Indicator>(indicators.map((indicator) => [indicator.id, indicator]))

/**
 * An indicator as its round words it: a built-in one in the language asked for, an own one as the round kept it. A name
 * that this version has no words for (a file from a later one) stands for itself.
 */
export function indicatorText(
  { indicatorId, own }: Pick<RoundIndicator, 'indicatorId' | 'own'>,
  language: Language,
): IndicatorText {
  if (own !== null) {
    const { dimension, name, question, left, right } = own
    return { id: indicatorId, number: '', dimensionId: dimension, name, question, left, right, prompts: null }
  }
  const known = byId.get(indicatorId)
  if (known === undefined) {
    const nothing = { question: '', left: '', right: '', prompts: null }
    return { id: indicatorId, number: '', dimensionId: 'practice', name: indicatorId, ...nothing }
  }
  const { number, dimensionId, prompts } = known
  return {
    id: indicatorId,
    number,
    dimensionId,
    name: known.name[language],
    question: known.question[language],
    left: known.left[language],
    right: known.right[language],
    prompts: { left: prompts.left[language], right: prompts.right[language] },
  }
}

/** The number and name in one, as a heading has it: `3a Gedeelde identiteit`; an own one goes by its name alone. */
export const indicatorTitle = ({ number, name }: Pick<IndicatorText, 'number' | 'name'>): string =>
  number === '' ? name : `${number} ${name}`
