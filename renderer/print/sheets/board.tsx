import type { Language } from '../../../shared/domain/settings.ts'
import { EstimateLine } from '../../charts/estimates/EstimateLine.tsx'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import {
  asOne,
  columnsRow,
  flowing,
  headRow,
  linesRow,
  longRows,
  said,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import type { BoardOnPaper, CardOnPaper } from '../work-facts.ts'
import { criterionWords, decisionWords, workWords as words } from '../work-words.ts'

/** The cards of a board by cluster, what was thought of them once that is shown, and what was decided. */
export const boardPrint = flowing({
  title: sheetById('boardSheet').name,
  className: 'bd',
  build: ({ language, facts: { board } }) => (board === null ? blank(language) : filled(board, language)),
  restFor: meetingWords.notes,
})

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.question[language]), rows: [linesRow(2)] },
  ...Array.from({ length: 4 }, (): Rows => ({ head: headRow(words.cluster[language]), rows: [linesRow(4)] })),
  { head: headRow(words.loose[language]), rows: [linesRow(2)] },
]

const cardWidths = { text: 112, note: 42, author: 24 } as const
const decisionWidths = { what: 40, why: 98, owner: 40 } as const

function filled(board: BoardOnPaper, language: Language): readonly Rows[] {
  const { title, question, clusters, loose, decisions } = board
  const isShown = clusters.some(({ marks }) => marks !== null)
  const isEmpty = clusters.length === 0 && loose.length === 0
  return [
    {
      head: headRow(title),
      rows: [
        ...textRows(question),
        ...(isShown ? textRows(words.estimates[language], 'small') : []),
        ...(isEmpty ? [...textRows(words.noCards[language], 'small'), linesRow(6)] : []),
      ],
    },
    // The most dots on one place in all of them: dots of one size can be compared.
    ...clusters.map((cluster) => clusterPart(cluster, mostAlike(board), language)),
    {
      head: headRow(words.loose[language]),
      rows: loose.flatMap((card) => cardRows(card)),
    },
    {
      head: asOne([headRow(words.decisions[language]), decisionColumns(language)]),
      rows: decisions.flatMap((decision) => decisionRows(decision, language)),
    },
  ]
}

function mostAlike({ clusters }: BoardOnPaper): number {
  const counts = clusters.flatMap(({ marks }) =>
    marks === null
      ? []
      : Object.values(marks).flatMap((own) =>
          [1, 2, 3, 4, 5].map((mark) => own.filter((each) => each === mark).length),
        ),
  )
  return Math.max(1, ...counts)
}

function clusterPart(
  { name, note, cards, marks }: BoardOnPaper['clusters'][number],
  most: number,
  language: Language,
): Rows {
  const told = [...textRows(note, 'guide'), ...cards.flatMap((card) => cardRows(card))]
  const rows =
    marks === null
      ? told
      : [...told.slice(0, -1), asOne([...told.slice(-1), marksRow(marks, most, language)])]
  return { head: headRow(name), rows: rows.length === 0 ? [linesRow(1)] : rows }
}

const cardRows = ({ text, note, author, attached }: CardOnPaper): readonly Row[] =>
  longRows([
    { width: cardWidths.text, texts: [said(text)] },
    { width: cardWidths.note, texts: [note, ...attached].map((one) => said(one, 'small')) },
    { width: cardWidths.author, texts: [said(author, 'small')] },
  ])

/** What everybody thought, as dots on three lines. */
function marksRow(
  marks: NonNullable<BoardOnPaper['clusters'][number]['marks']>,
  most: number,
  language: Language,
): Row {
  return {
    height: 26.5,
    node: (
      <div className="fl-marks">
        {criterionWords.map(([criterion, name]) => (
          <div key={criterion}>
            <span>{name[language]}</span>
            <EstimateLine
              marks={marks[criterion]}
              most={most}
              label={`${name[language]}: ${formatters(language).list(marks[criterion].map(String))}`}
            />
          </div>
        ))}
      </div>
    ),
  }
}

const decisionColumns = (language: Language): Row =>
  columnsRow([
    [words.decision[language], decisionWidths.what],
    [words.reason[language], decisionWidths.why],
    [words.who[language], decisionWidths.owner],
  ])

function decisionRows(
  { kind, on, reason, owner, clusters, productName }: BoardOnPaper['decisions'][number],
  language: Language,
): readonly Row[] {
  const { shortDay, list } = formatters(language)
  const product = productName === null ? '' : `${words.product[language]}: ${productName}`
  return longRows(
    [
      {
        width: decisionWidths.what,
        texts: [said(decisionWords[kind][language], 'strong'), said(shortDay(on), 'small')],
      },
      {
        width: decisionWidths.why,
        texts: [said(reason), said(list(clusters), 'small'), said(product, 'small')],
      },
      { width: decisionWidths.owner, texts: [said(owner)] },
    ],
    12,
  )
}
