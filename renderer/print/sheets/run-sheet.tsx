import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import type { ItemOnPaper, MeetingOnPaper } from '../facts.ts'
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
  goesOn,
  mostLines,
} from '../flowing.tsx'
import { meetingWords as words, minutesOnPaper, totalMinutes } from '../meeting-words.ts'
import { piecesOf, textKinds } from '../text-size.ts'

/** The run sheet of a meeting with its clock times; without a meeting one to fill in by hand. */
export const runSheetPrint = flowing({
  title: sheetById('runSheet').name,
  className: 'rs',
  build: ({ language, facts: { meeting } }) =>
    meeting === null ? blank(language) : [aboutMeeting(meeting, language), itemsOf(meeting, language)],
  restFor: words.notes,
})

const widths = { time: 19, item: 63, lead: 27, materials: 31, notes: 38 } as const
/** Room to write beside an item that is short of words. */
const leastHeight = 14
/** The coach's own notes on an item, below its first line and over all columns but the first. */
const notesWidth = widths.item + widths.lead + widths.materials + widths.notes

const columns = (language: Language): Row =>
  columnsRow([
    [words.time[language], widths.time],
    [words.item[language], widths.item],
    [words.lead[language], widths.lead],
    [words.materials[language], widths.materials],
    [words.notes[language], widths.notes],
  ])

/** As many as a page holds. */
const blankItems = 10
const blankHeight = 16

const linesForItems = (): readonly Row[] => {
  const cells = Object.values(widths).map((width) => ({ width, texts: [] }))
  return Array.from({ length: blankItems }, () => cellsRow(cells, blankHeight, 'fl-open'))
}

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.learningAim[language]), rows: [linesRow(3)] },
  { head: columns(language), rows: linesForItems() },
]

/** What it is called, when and where it is, and what the group wants to learn: on top. */
export function aboutMeeting(
  { number, title, starts, ends, place, learningAim }: MeetingOnPaper,
  language: Language,
): Rows {
  const when = [`${starts}–${ends}`, place].filter((part) => part !== '').join(' · ')
  return {
    head: null,
    rows: [
      ...(number === null || title === '' ? [] : [textRow(title, 'text', 0)]),
      textRow(when, 'text', 1),
      headRow(words.learningAim[language]),
      ...(learningAim.trim() === ''
        ? [linesRow(2)]
        : piecesOf(learningAim, 178, textKinds.text, mostLines).map((piece) => textRow(piece, 'text', 0))),
    ],
  }
}

function itemsOf({ items, available }: MeetingOnPaper, language: Language): Rows {
  const { nl, en } = totalMinutes(
    items.reduce((sum, { minutes }) => sum + minutes, 0),
    available,
  )
  return {
    head: columns(language),
    rows:
      items.length === 0
        ? linesForItems()
        : [...items.flatMap((item) => rowsOf(item, language)), textRow({ nl, en }[language], 'small', 0)],
  }
}

function rowsOf(item: ItemOnPaper, language: Language): readonly Row[] {
  const form = item.workForm === null ? '' : `${words.workForm[language]}: ${item.workForm}`
  const pieces = piecesOf(item.notes, notesWidth - 3, textKinds.small, mostLines)
  const own = cellsRow(
    [
      {
        width: widths.time,
        texts: [said(item.starts, 'strong'), said(minutesOnPaper(item.minutes), 'small')],
      },
      { width: widths.item, texts: [said(item.title, 'strong'), said(item.aim), said(form, 'small')] },
      { width: widths.lead, texts: [said(item.lead, 'small')] },
      { width: widths.materials, texts: [said(item.materials, 'small')] },
      { width: widths.notes, texts: [] },
    ],
    leastHeight,
    `fl-notes ${goesOn(pieces.length === 0)}`,
  )
  const notes = pieces.map((piece, n) =>
    cellsRow(
      [
        { width: widths.time, texts: [] },
        { width: notesWidth, texts: [said(piece, 'small')] },
      ],
      0,
      goesOn(n === pieces.length - 1),
    ),
  )
  return joined(own, notes)
}

/** The first of the notes stay with their item; the rest may go over to the next page. */
function joined(own: Row, [first, ...more]: readonly Row[]): readonly Row[] {
  if (first === undefined) return [own]
  return [
    {
      height: own.height + first.height,
      node: (
        <>
          {own.node}
          {first.node}
        </>
      ),
    },
    ...more,
  ]
}
