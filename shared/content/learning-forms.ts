import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface LearningFormText {
  readonly id: string
  readonly isCollective: boolean
  readonly isPlanned: boolean
  readonly name: Localised
  readonly says: Localised
}

const texts = [
  {
    id: 'passing',
    isCollective: false,
    isPlanned: false,
    name: { nl: 'Terloops leren', en: 'Learning in passing' },
    says: {
      nl: 'alleen, zoals het uitkomt: iets lezen, iets uitproberen in de eigen groep',
      en: 'alone, as it comes: reading something, trying something in one’s own class',
    },
  },
  {
    id: 'helping',
    isCollective: true,
    isPlanned: false,
    name: { nl: 'Elkaar verder helpen', en: 'Helping each other along' },
    says: {
      nl: 'samen, zoals het uitkomt: een gesprek op de gang, even meekijken',
      en: 'together, as it comes: a talk in the corridor, a quick look along',
    },
  },
  {
    id: 'study',
    isCollective: false,
    isPlanned: true,
    name: { nl: 'Eigen scholing', en: 'One’s own study' },
    says: {
      nl: 'alleen en gepland: een cursus, een onderzoek van jezelf',
      en: 'alone and planned: a course, research of one’s own',
    },
  },
  {
    id: 'network',
    isCollective: true,
    isPlanned: true,
    name: { nl: 'Netwerkleren', en: 'Network learning' },
    says: {
      nl: 'samen en gepland: een opdracht, vaste bijeenkomsten, iets dat je samen maakt',
      en: 'together and planned: an assignment, regular meetings, something made together',
    },
  },
] as const satisfies readonly LearningFormText[]

export type LearningFormId = (typeof texts)[number]['id']

export interface LearningForm extends LearningFormText {
  readonly id: LearningFormId
}

/** The four forms of learning, by two lines: alone or together, as it comes or planned. Each has its use. */
export const learningForms: readonly LearningForm[] = texts

export const learningFormById = finder(learningForms)

/** The form an activity is placed in. `level`: 0 alone, 100 together; `planned`: 0 as it comes, 100 planned; the middle counts as the higher. */
export function learningFormOf({
  level,
  planned,
}: {
  readonly level: number
  readonly planned: number
}): LearningFormId {
  if (planned >= 50) return level >= 50 ? 'network' : 'study'
  return level >= 50 ? 'helping' : 'passing'
}
