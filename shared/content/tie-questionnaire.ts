import type { Localised } from './localised.ts'

interface ScalePoint {
  readonly value: number
  readonly label: Localised
}

const frequency = [
  { value: 0, label: { nl: 'niet', en: 'not' } },
  { value: 1, label: { nl: 'een enkele keer', en: 'once or twice' } },
  { value: 2, label: { nl: 'ongeveer maandelijks', en: 'about monthly' } },
  { value: 3, label: { nl: 'ongeveer wekelijks', en: 'about weekly' } },
  { value: 4, label: { nl: 'vaker', en: 'more often' } },
] as const satisfies readonly ScalePoint[]

const whether = [
  { value: 0, label: { nl: 'niet', en: 'not' } },
  { value: 1, label: { nl: 'wel', en: 'yes' } },
] as const satisfies readonly ScalePoint[]

const closeness = [
  { value: 0, label: { nl: 'liever niet', en: 'rather not' } },
  { value: 1, label: { nl: 'met aarzeling', en: 'with hesitation' } },
  { value: 2, label: { nl: 'meestal makkelijk', en: 'mostly with ease' } },
  { value: 3, label: { nl: 'heel makkelijk', en: 'with great ease' } },
] as const satisfies readonly ScalePoint[]

const formality = [
  { value: 'formal', label: { nl: 'formeel', en: 'formal' } },
  { value: 'informal', label: { nl: 'informeel', en: 'informal' } },
] as const

export type Frequency = (typeof frequency)[number]['value']
export type Closeness = (typeof closeness)[number]['value']

/**
 * The questionnaire with a list of names. It asks whom someone turned to, because the one who asks reports
 * more dependably than the one who is asked. A question runs on into each name on the list.
 */
export const tieQuestionnaire = {
  title: { nl: 'Wie zoekt wie op?', en: 'Who turns to whom?' },
  intro: {
    purpose: {
      nl: 'Met deze vragen kijken we samen hoe kennis door ons netwerk gaat. Het gaat om de groep, niet om jou als persoon.',
      en: 'With these questions we look together at how knowledge travels through our network. It is about the group, not about you.',
    },
    whoSees: {
      nl: 'Alleen de coach ziet wat je invult. De groep krijgt een tekening met codes te zien.',
      en: 'Only the coach sees what you fill in. The group gets to see a drawing with codes.',
    },
    confidential: {
      nl: 'Je antwoorden zijn vertrouwelijk, maar niet anoniem: wie de groep kent, kan iemand soms herkennen.',
      en: 'Your answers are confidential but not anonymous: someone who knows the group may recognise a person.',
    },
    withdrawal: {
      nl: 'Meedoen is vrijwillig. Je kunt je antwoorden altijd laten weghalen of vragen om niet op de lijst te staan.',
      en: 'Taking part is voluntary. You can always have your answers removed or ask not to be on the list.',
    },
    blanks: {
      nl: 'Laat leeg wat je niet weet of niet wilt zeggen. Leeg is iets anders dan “niet”.',
      en: 'Leave empty what you do not know or would rather not say. Empty is not the same as “not”.',
    },
  },
  /** The period and the theme are the survey's; these are the words for the usual three months. */
  roster: {
    question: {
      nl: 'Hoe vaak overlegde je de afgelopen drie maanden over het thema van het netwerk met …',
      en: 'In the past three months, how often did you consult on the network theme with …',
    },
    scale: frequency,
  },
  /** The same, where the answer is only whether. */
  yesNo: {
    question: {
      nl: 'Met wie overlegde je de afgelopen drie maanden over het thema van het netwerk?',
      en: 'With whom did you consult on the network theme in the past three months?',
    },
    scale: whether,
  },
  /** Optional, and off unless the group wants it. */
  closeness: {
    question: {
      nl: 'Hoe makkelijk deel je een twijfel, of iets wat niet lukte, met …',
      en: 'How easily do you share a doubt, or something that did not work out, with …',
    },
    scale: closeness,
  },
  /** Optional as well: whether a tie belongs to how the work was arranged. */
  formality: {
    question: {
      nl: 'Hoort het bij hoe het werk geregeld is (formeel), of groeide het vanzelf (informeel)? Sla over wie je niet sprak. Bij …',
      en: 'Is it part of how the work is arranged (formal), or did it grow by itself (informal)? Skip whom you did not speak to. For …',
    },
    scale: formality,
  },
  /** Before the words of a survey about what time it asks. */
  period: { nl: 'Het gaat over', en: 'It is about' },
  /** 0 on every scale, whatever its words. */
  notAtAll: { nl: 'niet', en: 'not' },
  /** On a scale too long to circle a step of. */
  writeNumber: { nl: 'een getal van 0 (niet) tot en met', en: 'a number from 0 (not) to' },
  outside: {
    question: {
      nl: 'Met wie buiten het netwerk overlegde je over het thema? Noem een rol en een organisatie, geen naam.',
      en: 'Whom outside the network did you consult on the theme? Give a role and an organisation, no name.',
    },
    role: { nl: 'Rol', en: 'Role' },
    organisation: { nl: 'Organisatie', en: 'Organisation' },
    scale: frequency,
  },
} as const satisfies QuestionnaireTexts

interface QuestionnaireTexts {
  readonly [key: string]:
    | Localised
    | readonly (ScalePoint | { readonly value: string; readonly label: Localised })[]
    | QuestionnaireTexts
}
