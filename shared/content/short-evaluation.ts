import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface ShortQuestionText {
  readonly id: string
  readonly required: boolean
  readonly kind: 'text' | 'scale5' | 'agreement'
  readonly filledBy: 'participant' | 'coach'
  readonly text: Localised
  /** What 1 and 5 stand for. */
  readonly ends?: { readonly one: Localised; readonly five: Localised }
}

const texts = [
  {
    id: 'plus',
    required: true,
    kind: 'text',
    filledBy: 'participant',
    text: { nl: 'Plus: wat hielp ons vandaag vooruit?', en: 'Plus: what helped us forward today?' },
  },
  {
    id: 'delta',
    required: true,
    kind: 'text',
    filledBy: 'participant',
    text: {
      nl: 'Delta: wat doen we de volgende keer anders?',
      en: 'Delta: what will we do differently next time?',
    },
  },
  {
    id: 'takeToPractice',
    required: false,
    kind: 'text',
    filledBy: 'participant',
    text: {
      nl: 'Mee naar mijn werk: wat ga ik uitproberen of doorvertellen?',
      en: 'Back to my work: what will I try out or pass on?',
    },
  },
  {
    id: 'voice',
    required: false,
    kind: 'scale5',
    filledBy: 'participant',
    text: { nl: 'Ik kon vandaag inbrengen wat ik wilde.', en: 'I could contribute what I wanted today.' },
    ends: { one: { nl: 'nauwelijks', en: 'hardly' }, five: { nl: 'volop', en: 'fully' } },
  },
  {
    id: 'agreement',
    required: true,
    kind: 'agreement',
    filledBy: 'coach',
    text: {
      nl: 'Eén afspraak van de groep: wat, wie, wanneer?',
      en: 'One agreement of the group: what, who, when?',
    },
  },
] as const satisfies readonly ShortQuestionText[]

export type ShortQuestionId = (typeof texts)[number]['id']

export interface ShortQuestion extends ShortQuestionText {
  readonly id: ShortQuestionId
}

/** The look-back at the end of every meeting, on a slip of paper or on screen. */
export const shortEvaluation: readonly ShortQuestion[] = texts

export const shortQuestionById = finder(shortEvaluation)
