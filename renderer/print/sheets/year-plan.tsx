import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import type { YearLine } from '../facts.ts'
import {
  cellsRow,
  columnsRow,
  flowing,
  headRow,
  linesRow,
  said,
  textRow,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords as words } from '../meeting-words.ts'
import { nameOnPaper } from '../meeting-name.ts'

/** The meetings of a school year, with its holidays and the two rounds. */
export const yearPlanPrint = flowing({
  title: sheetById('yearPlan').name,
  className: 'yp',
  build: ({ language, facts: { year } }): readonly Rows[] => {
    const head = columns(language)
    if (year === null) {
      const cells = Object.values(widths).map((width) => ({ width, texts: [] }))
      return [
        { head: headRow(words.schoolYear[language]), rows: [linesRow(1)] },
        { head, rows: Array.from({ length: 13 }, () => cellsRow(cells, 14, 'fl-open')) },
      ]
    }
    return [
      { head: null, rows: [headRow(`${words.schoolYear[language]} ${year.name}`)] },
      {
        head,
        rows:
          year.lines.length === 0
            ? [textRow(words.noMeetings[language])]
            : year.lines.map((line) => rowOf(line, language)),
      },
    ]
  },
  restFor: words.notes,
})

const widths = { date: 38, time: 28, about: 60, place: 52 } as const
const wide = widths.time + widths.about + widths.place

const columns = (language: Language): Row =>
  columnsRow([
    [words.date[language], widths.date],
    [words.time[language], widths.time],
    [words.about[language], widths.about],
    [words.place[language], widths.place],
  ])

function rowOf(line: YearLine, language: Language): Row {
  const format = formatters(language)
  if (line.kind === 'round')
    return cellsRow(
      [
        { width: widths.date, texts: [] },
        { width: wide, texts: [said(words.round[language], 'strong')] },
      ],
      0,
      'yp-round',
    )
  if (line.kind === 'holiday') {
    const { name, from, to } = line.holiday
    const days = from === to ? format.shortDay(from) : `${format.shortDate(from)} – ${format.date(to)}`
    return cellsRow(
      [
        { width: widths.date, texts: [said(days, 'small')] },
        { width: wide, texts: [said(name, 'small')] },
      ],
      0,
      'fl-off',
    )
  }
  const { on, starts, ends, number, title, place, state, cancelReason } = line.meeting
  const isOff = state === 'cancelled'
  const reason = [words.cancelled[language], cancelReason].filter((part) => part !== '').join(': ')
  return cellsRow(
    [
      { width: widths.date, texts: [said(format.shortDay(on))] },
      { width: widths.time, texts: [said(`${starts}–${ends}`)] },
      {
        width: widths.about,
        texts: [
          said(nameOnPaper({ number, title }, language), 'strong'),
          said(number === null ? '' : title),
          said(isOff ? reason : '', 'small'),
        ],
      },
      { width: widths.place, texts: [said(place, 'small')] },
    ],
    9,
    isOff ? 'fl-off' : '',
  )
}
