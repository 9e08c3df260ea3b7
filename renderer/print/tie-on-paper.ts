import type { WaveDesk } from '../../shared/contract/ties.ts'
import type { Localised } from '../../shared/content/localised.ts'
import { tieQuestionnaire as words } from '../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { SurveyOnPaper } from './tie-facts.ts'

const languages = ['nl', 'en'] as const

/** Built-in words in the language of the paper, wherever they still stand as they were; a coach's own stay as they are. */
export const wordedIn = (text: string, builtIn: Localised, language: Language): string =>
  text.trim() === '' || languages.some((other) => builtIn[other] === text) ? builtIn[language] : text

/** What a survey asks and of whom, as it goes on paper. */
export function surveyOnPaper(
  { survey, wave, people }: Pick<WaveDesk, 'survey' | 'wave' | 'people'>,
  language: Language,
): SurveyOnPaper {
  const { roster, closeness, outside } = words
  const question = wordedIn(survey.question, roster.question, language)
  const isBuiltIn = question === roster.question[language]
  const usual = languages.some((other) =>
    roster.scale.every(({ label }, at) => label[other] === survey.scaleWords[at]),
  )
  const period = survey.period.trim()
  const onList = people.filter(({ status }) => status !== 'optedOut')
  return {
    name: survey.name,
    wave: wave.label,
    heldOn: wave.heldOn,
    question,
    period: isBuiltIn || period === '' || saysPeriod(question, period) ? null : period,
    scaleMax: survey.scaleMax,
    scaleWords: usual ? roster.scale.map(({ label }) => label[language]) : survey.scaleWords,
    closenessQuestion: survey.asksCloseness
      ? wordedIn(survey.closenessQuestion, closeness.question, language)
      : null,
    asksFormality: survey.asksFormality,
    outsideQuestion: survey.asksOutside ? wordedIn(survey.outsideQuestion, outside.question, language) : null,
    people: onList.map(({ code, displayName }) => ({ code, name: displayName })),
    codes: onList
      .filter(({ status, informedOn }) => informedOn !== null && status !== 'notAsked')
      .map(({ code }) => code),
  }
}

const saysPeriod = (question: string, period: string): boolean =>
  question.toLocaleLowerCase().includes(period.toLocaleLowerCase())
