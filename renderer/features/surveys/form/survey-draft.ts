import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../../../shared/content/localised.ts'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'

export type SurveyFields = Omit<TieSurvey, 'id' | 'networkId'>

/** As many answers as can have words of their own; the domain's rule. */
export const mostWords = 11
/** A scale that is chosen here; one that came from a file may be longer. */
export const longestChosen = 10

const period = { nl: 'de afgelopen drie maanden', en: 'the past three months' } as const

/** The built-in question: how often, in the past three months, from not to more often; outside contacts too. */
export function usualSurvey(language: Language, name: string): SurveyFields {
  const { roster, closeness, outside } = tieQuestionnaire
  return {
    name,
    question: roster.question[language],
    period: period[language],
    scaleMax: roster.scale.length - 1,
    scaleWords: roster.scale.map(({ label }) => label[language]),
    asksCloseness: false,
    closenessQuestion: closeness.question[language],
    asksFormality: false,
    asksOutside: true,
    outsideQuestion: outside.question[language],
  }
}

/**
 * With another period: where the question says the one before, it says this one.
 * @param before the period as it was when the question was last right
 */
export function withPeriodSaid(fields: SurveyFields, before: string): SurveyFields {
  const [was, is] = [before.trim(), fields.period.trim()]
  if (was === '' || is === '' || was === is) return fields
  return { ...fields, question: replaceOnce(fields.question, was, is) }
}

/** Whether the question itself tells what time it is about. */
export const saysPeriod = ({ question, period: about }: Pick<SurveyFields, 'question' | 'period'>): boolean =>
  about.trim() !== '' && question.toLocaleLowerCase().includes(about.trim().toLocaleLowerCase())

function replaceOnce(text: string, before: string, after: string): string {
  const at = text.toLocaleLowerCase().indexOf(before.toLocaleLowerCase())
  return at === -1 ? text : `${text.slice(0, at)}${after}${text.slice(at + before.length)}`
}

/** The built-in question for this scale, about this period. */
function builtIn(scaleMax: number, language: Language, about: string): string {
  const { roster, yesNo } = tieQuestionnaire
  const question = (scaleMax === 1 ? yesNo : roster).question[language]
  return about.trim() === '' ? question : replaceOnce(question, period[language], about.trim())
}

/**
 * A scale of another length. Words that were typed stay with their answer, also those beyond the end of the scale: it may
 * be made longer again while the form is open. Where the answer becomes only whether, or more than that, the built-in
 * question and its word for 1 follow; what the coach wrote stays.
 */
export function withScaleMax(fields: SurveyFields, scaleMax: number): SurveyFields {
  const language = languages.find((each) => fields.question === builtIn(fields.scaleMax, each, fields.period))
  const next = { ...fields, scaleMax }
  if (language === undefined) return next
  const { roster, yesNo } = tieQuestionnaire
  const [often, whether] = [roster.scale[1].label[language], yesNo.scale[1].label[language]]
  const [was, is] = scaleMax === 1 ? [often, whether] : [whether, often]
  return {
    ...next,
    question: builtIn(scaleMax, language, fields.period),
    scaleWords: fields.scaleWords.map((word, value) => (value === 1 && word === was ? is : word)),
  }
}

export const withWord = (fields: SurveyFields, value: number, word: string): SurveyFields => ({
  ...fields,
  scaleWords: Array.from({ length: Math.max(fields.scaleMax + 1, fields.scaleWords.length) }, (_, each) =>
    each === value ? word : (fields.scaleWords[each] ?? ''),
  ),
})

/** The words of the answers there are now, by value; none on a scale without words. */
export function wordsOf({ scaleMax, scaleWords }: Pick<SurveyFields, 'scaleMax' | 'scaleWords'>): string[] {
  const words = Array.from({ length: scaleMax + 1 }, (_, value) => scaleWords[value] ?? '')
  return scaleMax + 1 > mostWords || scaleWords.every((word) => word.trim() === '') ? [] : words
}

const languages = ['nl', 'en'] as const

/** The built-in words in another language, wherever they still stand as they were. */
export function inLanguage(fields: SurveyFields, language: Language): SurveyFields {
  let next = fields
  for (const other of languages) {
    const from = withScaleMax(usualSurvey(other, ''), next.scaleMax)
    const to = withScaleMax(usualSurvey(language, ''), next.scaleMax)
    next = {
      ...next,
      question: next.question === from.question ? to.question : next.question,
      period: next.period === from.period ? to.period : next.period,
      scaleWords: isSame(next.scaleWords, from.scaleWords) ? to.scaleWords : next.scaleWords,
      closenessQuestion:
        next.closenessQuestion === from.closenessQuestion ? to.closenessQuestion : next.closenessQuestion,
      outsideQuestion:
        next.outsideQuestion === from.outsideQuestion ? to.outsideQuestion : next.outsideQuestion,
    }
  }
  return next
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at])

/** Some answers have a word and others have none. */
export const lacksWords = (fields: SurveyFields): boolean => {
  const words = wordsOf(fields)
  return words.some((word) => word.trim() === '') && words.some((word) => word.trim() !== '')
}

/** As it is stored: trimmed, and no words at all where none are given. */
export function toStore(fields: SurveyFields): SurveyFields {
  const words = wordsOf(fields).map((word) => word.trim())
  return {
    ...fields,
    name: fields.name.trim(),
    question: fields.question.trim(),
    period: fields.period.trim(),
    scaleWords: words.every((word) => word === '') ? [] : words,
    closenessQuestion: fields.closenessQuestion.trim(),
    outsideQuestion: fields.outsideQuestion.trim(),
  }
}

/** Only what is another than it was. */
export function changesOf(before: SurveyFields, after: SurveyFields): Partial<SurveyFields> {
  const [old, now] = [toStore(before), toStore(after)]
  return {
    ...(old.name === now.name ? {} : { name: now.name }),
    ...(old.question === now.question ? {} : { question: now.question }),
    ...(old.period === now.period ? {} : { period: now.period }),
    ...(old.scaleMax === now.scaleMax ? {} : { scaleMax: now.scaleMax }),
    ...(isSame(old.scaleWords, now.scaleWords) && old.scaleMax === now.scaleMax
      ? {}
      : { scaleWords: now.scaleWords }),
    ...(old.asksCloseness === now.asksCloseness ? {} : { asksCloseness: now.asksCloseness }),
    ...(old.closenessQuestion === now.closenessQuestion ? {} : { closenessQuestion: now.closenessQuestion }),
    ...(old.asksFormality === now.asksFormality ? {} : { asksFormality: now.asksFormality }),
    ...(old.asksOutside === now.asksOutside ? {} : { asksOutside: now.asksOutside }),
    ...(old.outsideQuestion === now.outsideQuestion ? {} : { outsideQuestion: now.outsideQuestion }),
  }
}
