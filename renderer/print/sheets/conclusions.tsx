import { dimensions } from '../../../shared/content/dimensions.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import {
  flowing,
  headRow,
  linesRow,
  said,
  longRows,
  textRow,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import type { TalkOnPaper } from '../round-facts.ts'
import { roundWords as words } from '../round-words.ts'
import { agreementColumns, agreementRow, blankAgreements } from './agreements.tsx'

/** What the group made of its picture: conclusions, topics, agreements, and how it learns together. */
export const conclusionsPrint = flowing({
  title: sheetById('conclusions').name,
  className: 'rp',
  build: ({ language, facts: { rounds } }) => partsOf(rounds.conclusions?.talk ?? nothing, language),
})

const nothing: TalkOnPaper = {
  groupMarks: new Map(),
  conclusions: new Map(),
  topics: [],
  agreements: [],
  noticed: '',
  assumption: '',
  change: '',
}

/** As many as a round has at most. */
const mostTopics = 3
const widths = { number: 9, text: 115, indicator: 54 } as const

const written = (text: string, lines: number): readonly Row[] =>
  text.trim() === '' ? [linesRow(lines)] : textRows(text)

function partsOf(talk: TalkOnPaper, language: Language): readonly Rows[] {
  const { topics, agreements } = talk
  const loop = [
    [words.noticed, talk.noticed],
    [words.assumption, talk.assumption],
    [words.change, talk.change],
  ] as const
  return [
    { head: null, rows: [textRow(words.conclusion[language], 'strong', 0)] },
    ...dimensions.map(({ id, name }): Rows => ({
      head: headRow(name[language]),
      rows: written(talk.conclusions.get(id) ?? '', 3),
    })),
    {
      head: headRow(words.topics[language]),
      rows:
        topics.length === 0
          ? Array.from({ length: mostTopics }, () => linesRow(1))
          : topics.flatMap(({ text, indicator }, n) =>
              longRows([
                { width: widths.number, texts: [said(String(n + 1), 'small')] },
                { width: widths.text, texts: [said(text)] },
                { width: widths.indicator, texts: [said(indicator, 'small')] },
              ]),
            ),
    },
    {
      head: agreementColumns(language, words.agreements),
      rows: [
        ...agreements.map((agreement) =>
          agreementRow(agreement, language, agreement.isAboutProcess ? words.aboutProcess[language] : ''),
        ),
        ...blankAgreements(agreements.length === 0 ? 3 : 0),
        ...(agreements.some(({ isAboutProcess }) => isAboutProcess)
          ? []
          : [textRow(words.process[language], 'small')]),
      ],
    },
    {
      head: headRow(words.doubleLoop[language]),
      rows: loop.flatMap(([what, text]) => {
        const [first, ...more] = written(text, 2)
        const label = textRow(what[language], 'small', 0)
        return first === undefined
          ? [label]
          : [
              {
                height: label.height + first.height,
                node: (
                  <>
                    {label.node}
                    {first.node}
                  </>
                ),
              },
              ...more,
            ]
      }),
    },
  ]
}
