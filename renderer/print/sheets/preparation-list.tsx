import { preparationTemplate } from '../../../shared/content/template-preparation.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { sheetById } from '../catalogue.ts'
import type { ListOnPaper, PointOnPaper } from '../facts.ts'
import { Box, cellsRow, flowing, headRow, said, type Row, goesOn, mostLines } from '../flowing.tsx'
import { meetingWords as words } from '../meeting-words.ts'
import { piecesOf, textKinds } from '../text-size.ts'

/** The list to tick before a meeting: as it stands for the meeting, or as it begins. */
export const preparationListPrint = flowing({
  title: sheetById('preparationList').name,
  className: 'pl',
  build: ({ language, facts: { meeting } }) =>
    (meeting?.list ?? beginning(language)).map(({ title, points }) => ({
      head: title === '' ? null : headRow(title),
      rows: points.flatMap((point) => rowsOf(point, language)),
    })),
  restFor: words.notes,
})

const beginning = (language: Language): readonly ListOnPaper[] =>
  preparationTemplate.sections.map(({ title, points }) => ({
    title: title[language],
    points: points.map(({ text }) => ({ text: text[language], answer: null, note: '' })),
  }))

const widths = { box: 8, text: 114, note: 56 } as const

function rowsOf({ text, answer, note }: PointOnPaper, language: Language): readonly Row[] {
  const aside = answer === 'notRelevant' ? [said(words.notRelevant[language], 'small')] : []
  const [first = '', ...more] = piecesOf(note, widths.note - 3, textKinds.small, mostLines)
  return [
    cellsRow(
      [
        { width: widths.box, texts: [], drawn: <Box isTicked={answer === 'yes'} /> },
        { width: widths.text, texts: [said(text)] },
        { width: widths.note, texts: [...aside, said(first, 'small')] },
      ],
      8,
      goesOn(more.length === 0),
    ),
    ...more.map((piece, n) =>
      cellsRow(
        [
          { width: widths.box + widths.text, texts: [] },
          { width: widths.note, texts: [said(piece, 'small')] },
        ],
        0,
        goesOn(n === more.length - 1),
      ),
    ),
  ]
}
