import { values } from '../../../shared/content/values.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import type { ValueLevel } from '../../../shared/domain/yields.ts'
import {
  columnsRow,
  flowing,
  longRows,
  cellsRow,
  said,
  textRow,
  type Cell,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import type { ValueOnPaper, ValuesOnPaper } from '../round-facts.ts'
import { keptWords, levelWords, roundWords as words } from '../round-words.ts'

const widths = { value: 34, individual: 72, collective: 72 } as const
const levels: readonly ValueLevel[] = ['individual', 'collective']

/** What is known of the five values, for those who take part and for all together, beside each other. */
export const valueOverviewPrint = flowing({
  title: words.overviewTitle,
  className: 'rp',
  build: ({ language, facts }) => partsOf(facts.values, language),
  restFor: meetingWords.notes,
})

const partsOf = (known: ValuesOnPaper | null, language: Language): readonly Rows[] => [
  {
    head: columnsRow([
      [words.value[language], widths.value],
      ...levels.map((level) => [levelWords[level][language], widths[level]] as const),
    ]),
    rows: values.flatMap(({ id, number, name }) => {
      const title = said(`${String(number)} ${name[language]}`, 'strong')
      const own = known?.entries.filter(({ valueId }) => valueId === id) ?? []
      return own.length === 0 ? [emptyRow(title, language, known === null)] : rowsOf(title, own)
    }),
  },
  {
    head: null,
    rows: known === null || known.kept === 0 ? [] : [textRow(keptWords(known.kept)[language], 'small')],
  },
]

function emptyRow(title: Cell['texts'][number], language: Language, isBlank: boolean): Row {
  const nothing = said(isBlank ? '' : words.nothingYet[language], 'small')
  return cellsRow(
    [
      { width: widths.value, texts: [title] },
      ...levels.map((level) => ({ width: widths[level], texts: [nothing] })),
    ],
    isBlank ? 38 : 14,
    'fl-open',
  )
}

const rowsOf = (title: Cell['texts'][number], own: readonly ValueOnPaper[]): readonly Row[] =>
  longRows(
    [
      { width: widths.value, texts: [title] },
      ...levels.map((level) => ({
        width: widths[level],
        texts: own
          .filter((entry) => entry.level === level)
          .flatMap(({ text, evidence }) => [
            said(`– ${text}`),
            ...(evidence === '' ? [] : [said(evidence, 'small')]),
          ]),
      })),
    ],
    14,
    'fl-open',
  )
