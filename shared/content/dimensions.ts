import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'
import type { SourceId } from './sources.ts'

interface DimensionText {
  readonly id: string
  readonly number: number
  readonly name: Localised
  readonly aspect: Localised
  readonly note?: Localised
}

const texts = [
  {
    id: 'practice',
    number: 1,
    name: { nl: 'Praktijk', en: 'Practice' },
    aspect: { nl: 'waar het vandaan komt en waar het landt', en: 'where it comes from and where it lands' },
  },
  {
    id: 'domainValue',
    number: 2,
    name: { nl: 'Domein en waardecreatie', en: 'Domain and value creation' },
    aspect: { nl: 'wat het oplevert', en: 'what it yields' },
  },
  {
    id: 'connectedness',
    number: 3,
    name: { nl: 'Verbondenheid', en: 'Connectedness' },
    aspect: { nl: 'wie we zijn en hoe we verbonden zijn', en: 'who we are and how we are connected' },
    note: {
      nl: 'In het artikel uit 2016 heet deze dimensie collectieve identiteit.',
      en: 'In the 2016 article this dimension is called collective identity.',
    },
  },
  {
    id: 'organization',
    number: 4,
    name: { nl: 'Organisatie', en: 'Organisation' },
    aspect: { nl: 'hoe we werken en wie stuurt', en: 'how we work and who steers' },
  },
] as const satisfies readonly DimensionText[]

export type DimensionId = (typeof texts)[number]['id']

export interface Dimension extends DimensionText {
  readonly id: DimensionId
}

/** The four dimensions of social learning, in the order of the framework. */
export const dimensions: readonly Dimension[] = texts

export const dimensionById = finder(dimensions)

/** Shown wherever the framework is: the order and the poles follow it, the wording is ours. */
export const dimensionsSource: SourceId = 'socialLearning'
