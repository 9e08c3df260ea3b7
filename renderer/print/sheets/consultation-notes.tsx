import type { Localised } from '../../../shared/content/localised.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import type { ConsultationOnPaper } from '../facts.ts'
import {
  Box,
  cellsRow,
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
import { meetingWords as words } from '../meeting-words.ts'
import { piecesOf, textKinds } from '../text-size.ts'
import { agreementColumns, agreementRow, blankAgreements } from './agreements.tsx'

/** What coaches speak of together: points, notes, actions. About networks, never about anybody in them. */
export const consultationNotesPrint = flowing({
  title: sheetById('consultationNotes').name,
  className: 'cn',
  build: ({ language, facts: { consultation } }) =>
    consultation === null ? blank(language) : filled(consultation, language),
  restFor: words.notes,
})

const widths = { box: 8, text: 170 } as const

const blank = (language: Language): readonly Rows[] => [
  { head: headRow(words.coaches[language]), rows: [linesRow(1)] },
  { head: headRow(words.point[language]), rows: Array.from({ length: 5 }, () => linesRow(3)) },
  { head: agreementColumns(language, words.action), rows: blankAgreements(4) },
]

const notesRows = (notes: string): readonly Row[] =>
  piecesOf(notes, 178, textKinds.text, mostLines).map((piece) => textRow(piece, 'text', 0))

function labelled(label: Localised, text: string, language: Language): readonly Row[] {
  if (text === '') return []
  return piecesOf(`${label[language]}: ${text}`, 178, textKinds.small, mostLines).map((piece) =>
    textRow(piece, 'small', 0),
  )
}

function filled(consultation: ConsultationOnPaper, language: Language): readonly Rows[] {
  const { starts, place, coaches, networks, notes, points, actions } = consultation
  const { list } = formatters(language)
  const when = [starts, place].filter((part) => part !== null && part !== '').join(' · ')
  const groups = [null, ...new Set(networks)].map((network) => ({
    network,
    points: points.filter((point) => point.network === network),
  }))
  return [
    {
      head: null,
      rows: [
        ...(when === '' ? [] : [textRow(when, 'text', 0)]),
        ...labelled(words.coaches, list(coaches), language),
        ...labelled(words.networks, list(networks), language),
      ],
    },
    ...groups.map(({ network, points: own }): Rows => ({
      head: headRow(network ?? words.general[language]),
      rows: own.flatMap((point) => pointRows(point)),
    })),
    ...(notes.trim() === '' ? [] : [{ head: headRow(words.notes[language]), rows: notesRows(notes) }]),
    {
      head: agreementColumns(language, words.action),
      rows: [
        ...actions.map((action) => agreementRow(action, language, action.networkName)),
        ...blankAgreements(actions.length === 0 ? 3 : 0),
      ],
    },
  ]
}

function pointRows({ title, notes, isDone }: ConsultationOnPaper['points'][number]): readonly Row[] {
  const pieces = piecesOf(notes, widths.text - 3, textKinds.text, mostLines)
  const [first = '', ...more] = pieces
  return [
    cellsRow(
      [
        { width: widths.box, texts: [], drawn: <Box isTicked={isDone} /> },
        { width: widths.text, texts: [said(title, 'strong'), said(first)] },
      ],
      // Without notes there is room to write them.
      pieces.length === 0 ? 24 : 0,
      goesOn(more.length === 0),
    ),
    ...more.map((piece, n) =>
      cellsRow(
        [
          { width: widths.box, texts: [] },
          { width: widths.text, texts: [said(piece)] },
        ],
        0,
        goesOn(n === more.length - 1),
      ),
    ),
  ]
}
