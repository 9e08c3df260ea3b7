import { dimensions } from '../../../../shared/content/dimensions.ts'
import { evaluationSheet } from '../../../../shared/content/evaluation-sheet.ts'
import { type SheetPageText, sheetPageTexts } from '../../../../shared/content/sheet-page.ts'
import type { Language } from '../../../../shared/domain/settings.ts'
import {
  type SheetAnswers,
  type SheetPageFacts,
  sheetAnswersFormat,
  sheetFileVersion,
} from '../../../../shared/domain/sheet-file.ts'
import { markLine } from '../../../charts/mark-line/geometry.ts'
import { indicatorText } from '../indicator-text.ts'

interface PageLine {
  readonly id: string
  readonly number: string
  readonly question: string
  readonly left: string
  readonly right: string
}

/** All that the page is drawn from; the script in it gets this and nothing else. */
export interface PageData {
  readonly language: Language
  readonly title: string
  readonly about: string
  readonly instructions: readonly string[]
  readonly codeLabel: string
  readonly codeHelp: string
  readonly remarksLabel: string
  readonly footer: string
  readonly texts: Readonly<Record<SheetPageText, string>>
  readonly geometry: typeof markLine
  readonly parts: readonly { readonly title: string; readonly lines: readonly PageLine[] }[]
  readonly asksDesired: boolean
  readonly person: SheetPageFacts['person']
  /** What goes into the answers as it is. */
  readonly fixed: Pick<SheetAnswers, 'format' | 'version' | 'networkId' | 'roundId' | 'key' | 'design'>
  readonly fileStem: string
}

const texts = (language: Language): PageData['texts'] => {
  const entries = Object.entries(sheetPageTexts).map(([key, text]) => [key, text[language]])
  return Object.fromEntries(entries) as PageData['texts']
}

/** What the page of a round says, in one language; `on` is the day as it is written in that language. */
export function pageData(facts: SheetPageFacts, language: Language, on: string, fileStem: string): PageData {
  const { marks, noJudgement, empty } = evaluationSheet.instruction
  const lines = facts.indicators.map((indicator) => indicatorText(indicator, language))
  return {
    language,
    title: evaluationSheet.title[language],
    about: [facts.networkName, facts.roundName, on].join(' · '),
    instructions: [marks[language], noJudgement[language], empty[language]],
    codeLabel: evaluationSheet.ownCode.label[language],
    codeHelp: evaluationSheet.ownCode.help[language],
    remarksLabel: evaluationSheet.remarks[language],
    footer: evaluationSheet.footer[language],
    texts: texts(language),
    geometry: markLine,
    parts: dimensions.flatMap((dimension) => {
      const own = lines.filter(({ dimensionId }) => dimensionId === dimension.id)
      if (own.length === 0) return []
      return [
        {
          title: dimension.name[language],
          lines: own.map(({ id, number, name, question, left, right }) => ({
            id,
            number,
            question: question === '' ? name : question,
            left,
            right,
          })),
        },
      ]
    }),
    asksDesired: facts.asksDesired,
    person: facts.person,
    fixed: {
      format: sheetAnswersFormat,
      version: sheetFileVersion,
      networkId: facts.networkId,
      roundId: facts.roundId,
      key: facts.key,
      design: facts.design,
    },
    fileStem,
  }
}
