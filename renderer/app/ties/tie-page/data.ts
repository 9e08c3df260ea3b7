import { type TiePageText, tiePageTexts } from '../../../../shared/content/tie-page.ts'
import { tieQuestionnaire as words } from '../../../../shared/content/tie-questionnaire.ts'
import type { Language } from '../../../../shared/domain/settings.ts'
import {
  type TieAnswers,
  type TiePageFacts,
  mostTieSheetContacts,
  tieAnswersFormat,
  tieFileVersion,
} from '../../../../shared/domain/tie-file.ts'

/** A step of a scale: what stands in it, and what it means. */
interface Step {
  readonly value: number
  readonly label: string
}

/** All that the page is drawn from; the script in it gets this and nothing else. */
export interface TiePageData {
  readonly language: Language
  readonly title: string
  readonly about: readonly string[]
  readonly intro: readonly string[]
  readonly texts: Readonly<Record<TiePageText, string>>
  readonly question: string
  readonly period: string
  /** From 0 (no tie) up. */
  readonly scale: readonly Step[]
  readonly people: TiePageFacts['people']
  readonly closeness: { readonly question: string; readonly scale: readonly Step[] } | null
  readonly asksFormality: boolean
  readonly outside: {
    readonly question: string
    readonly role: string
    readonly organisation: string
    readonly most: number
  } | null
  /** What goes into the answers as it is. */
  readonly fixed: Omit<TieAnswers, 'token' | 'lines' | 'outside' | 'check'>
  readonly fileStem: string
}

const texts = (language: Language): TiePageData['texts'] => {
  const entries = Object.entries(tiePageTexts).map(([key, text]) => [key, text[language]])
  return Object.fromEntries(entries) as TiePageData['texts']
}

/** The words of the survey where it has them; else only what 0 means is sure. */
const scaleOf = ({ scaleMax, scaleWords }: TiePageFacts['survey'], language: Language): readonly Step[] =>
  Array.from({ length: scaleMax + 1 }, (_, value) => ({
    value,
    label: scaleWords[value] ?? (value === 0 ? tiePageTexts.none[language] : ''),
  }))

/** What the page of one respondent says; `day` as it is written in that language, empty without one. */
export function tiePageData(
  facts: TiePageFacts,
  language: Language,
  day: string,
  fileStem: string,
): TiePageData {
  const { survey } = facts
  const { purpose, whoSees, confidential, withdrawal, blanks } = words.intro
  return {
    language,
    title: words.title[language],
    about: [
      [facts.networkName, survey.name, facts.waveLabel, day].filter((part) => part !== '').join(' · '),
      tiePageTexts.forPerson[language].replace('{code}', facts.person.code),
    ],
    intro: [
      [purpose, whoSees, confidential, withdrawal].map((text) => text[language]).join(' '),
      blanks[language],
    ],
    texts: texts(language),
    question: survey.question,
    period: survey.period,
    scale: scaleOf(survey, language),
    people: facts.people,
    closeness: survey.asksCloseness
      ? {
          question:
            survey.closenessQuestion === '' ? words.closeness.question[language] : survey.closenessQuestion,
          scale: words.closeness.scale.map(({ value, label }) => ({ value, label: label[language] })),
        }
      : null,
    asksFormality: survey.asksFormality,
    outside: survey.asksOutside
      ? {
          question: survey.outsideQuestion === '' ? words.outside.question[language] : survey.outsideQuestion,
          role: words.outside.role[language],
          organisation: words.outside.organisation[language],
          most: mostTieSheetContacts,
        }
      : null,
    fixed: {
      format: tieAnswersFormat,
      version: tieFileVersion,
      networkId: facts.networkId,
      waveId: facts.waveId,
      personId: facts.person.id,
      key: facts.key,
      design: facts.design,
    },
    fileStem,
  }
}
