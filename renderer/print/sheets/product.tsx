import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import {
  asOne,
  cellsRow,
  columnsRow,
  flowing,
  gapRow,
  headRow,
  linesRow,
  longRows,
  said,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import type { ProductOnPaper } from '../work-facts.ts'
import { usageWords, workWords as words } from '../work-words.ts'

/** A product of the network: what it is for, how far each organisation is with it, its versions and what came of trying them. */
export const productPrint = flowing({
  title: sheetById('productSheet').name,
  className: 'pr',
  build: ({ language, facts: { product } }) =>
    product === null ? blank(language) : filled(product, language),
  restFor: meetingWords.notes,
})

const versionWidths = { version: 40, changes: 138 } as const
const findingWidths = { text: 138, answered: 40 } as const
const usageWidth = 44.5

const usageColumns = (language: Language): Row =>
  columnsRow(usageWords.map(([, name]) => [name[language], usageWidth] as const))
const versionColumns = (language: Language): Row =>
  columnsRow([
    [words.version[language], versionWidths.version],
    [words.changes[language], versionWidths.changes],
  ])
const findingColumns = (language: Language): Row =>
  columnsRow([
    [words.finding[language], findingWidths.text],
    [words.version[language], findingWidths.answered],
  ])

const open = (widths: readonly number[], count: number, height: number): readonly Row[] =>
  Array.from({ length: count }, () =>
    cellsRow(
      widths.map((width) => ({ width, texts: [] })),
      height,
      'fl-open',
    ),
  )

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.product[language]), rows: [linesRow(1)] },
  { head: headRow(words.purpose[language]), rows: [linesRow(2)] },
  {
    head: usageColumns(language),
    rows: open(
      usageWords.map(() => usageWidth),
      1,
      22,
    ),
  },
  { head: versionColumns(language), rows: open(Object.values(versionWidths), 3, 18) },
  { head: findingColumns(language), rows: open(Object.values(findingWidths), 4, 13) },
]

function filled(product: ProductOnPaper, language: Language): readonly Rows[] {
  const { name, purpose, owner, decision, versions, tryOuts } = product
  const { list } = formatters(language)
  const began =
    decision === null
      ? ''
      : `${words.startedWith[language]} ‘${decision.boardTitle}’${decision.clusters.length === 0 ? '' : `: ${list(decision.clusters)}`}`
  return [
    {
      head: headRow(name),
      rows: [
        ...(purpose.trim() === '' ? [linesRow(2)] : textRows(purpose)),
        ...(owner === '' ? [] : textRows(`${words.owner[language]}: ${owner}`, 'small', 0)),
        ...textRows(began, 'small'),
      ],
    },
    usagePart(product, language),
    {
      head: versionColumns(language),
      rows: versions.flatMap((version) => versionRows(version, language)),
    },
    { head: null, rows: tryOuts.length === 0 ? [] : [headRow(words.tryOuts[language])] },
    ...tryOuts.map((tryOut): Rows => tryOutPart(tryOut, language)),
  ]
}

/** More names than this in one state go on in the next row. */
const mostNames = 5

/** Who explores, tries, uses it, and where it is embedded, beside each other; then what was noted about it. */
function usagePart({ uses }: ProductOnPaper, language: Language): Rows {
  const { shortDay } = formatters(language)
  const names = usageWords.map(([state]) =>
    uses.filter((use) => use.state === state).map(({ organisation }) => organisation),
  )
  const count = Math.max(1, ...names.map(({ length }) => Math.ceil(length / mostNames)))
  const rows = Array.from({ length: count }, (_, n) =>
    cellsRow(
      names.map((own) => ({
        width: usageWidth,
        texts: own.slice(n * mostNames, (n + 1) * mostNames).map((name) => said(`• ${name}`)),
      })),
      12,
    ),
  )
  const noted = uses.filter(({ since, note }) => since !== null || note !== '')
  return {
    head: asOne([headRow(words.use[language]), usageColumns(language)]),
    rows: [
      ...rows,
      ...(noted.length === 0 ? [] : [gapRow(1)]),
      ...noted.flatMap(({ organisation, since, note }) => {
        const when = since === null ? [] : [`${words.since[language]} ${shortDay(since)}`]
        const told = [...when, ...(note === '' ? [] : [note])].join('; ')
        return textRows(`${organisation}: ${told}`, 'small', 0)
      }),
    ],
  }
}

function versionRows(
  { number, name, madeOn, changes, attached }: ProductOnPaper['versions'][number],
  language: Language,
): readonly Row[] {
  const { shortDay } = formatters(language)
  return longRows(
    [
      {
        width: versionWidths.version,
        texts: [
          said(`${words.version[language]} ${String(number)}`, 'strong'),
          said(name, 'small'),
          said(madeOn === null ? '' : shortDay(madeOn), 'small'),
        ],
      },
      {
        width: versionWidths.changes,
        texts: [
          said(changes),
          ...attached.map((one) => said(`${words.attached[language]}: ${one}`, 'small')),
        ],
      },
    ],
    12,
  )
}

function tryOutPart(
  { version, organisation, on, setting, findings }: ProductOnPaper['tryOuts'][number],
  language: Language,
): Rows {
  const { longDay } = formatters(language)
  const about = [
    `${words.version[language]} ${String(version)}`,
    ...(organisation === '' ? [] : [organisation]),
    ...(on === null ? [] : [longDay(on)]),
    ...(setting === '' ? [] : [setting]),
  ].join(' · ')
  return {
    head: cellsRow([{ width: 178, texts: [said(about, 'strong')] }], 0, 'fl-columns'),
    rows:
      findings.length === 0
        ? [linesRow(2)]
        : findings.flatMap(({ text, answeredBy }) =>
            longRows([
              { width: findingWidths.text, texts: [said(text)] },
              {
                width: findingWidths.answered,
                texts: [
                  said(
                    answeredBy === null
                      ? words.notAnsweredYet[language]
                      : `${words.answeredIn[language]} ${String(answeredBy)}`,
                    'small',
                  ),
                ],
              },
            ]),
          ),
  }
}
