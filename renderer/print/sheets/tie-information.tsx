import { informationSheet as words } from '../../../shared/content/information-sheet.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import type { Localised } from '../../../shared/content/localised.ts'
import { formatters } from '../../i18n/format.ts'
import { asOne, cellsRow, flowing, goesOn, said, textRow, type Cell, type Row } from '../flowing.tsx'
import type { Paper } from '../paper.ts'
import { roomOf } from '../round-rows.tsx'
import './ties.css'

const widths = { title: 32, text: 146 } as const

/** What participants are told before they are asked anything: the card of the network fills it in, lines stand where it is empty. */
export const tieInformationPrint = flowing({
  title: words.title,
  className: 'ti',
  room: roomOf('tieInformation'),
  build: (paper) => [
    {
      head: null,
      rows: [textRow(words.lead[paper.language], 'text', 1.5), ...partsOf(paper).map((part) => rowOf(part))],
    },
  ],
})

/** Something said, or left to be written on a line. */
type Said = string | { readonly lines: number; readonly after: string; readonly beside?: string }

interface PartOfSheet {
  readonly title: string
  readonly texts: readonly Said[]
}

function partsOf({ language, facts }: Paper): readonly PartOfSheet[] {
  const card = facts.information?.card ?? null
  const survey = facts.surveys.tieInformation ?? null
  const of = (text: Localised) => text[language]
  const { purpose, asked, sees, names, confidential, printed, kept, voluntary, rights, appraisal, ask } =
    words
  const basis = card?.legalBasis ?? null
  const until = card?.retentionUntil ?? null
  const about =
    survey === null || survey.period === null ? '' : ` ${tieQuestionnaire.period[language]} ${survey.period}.`
  return [
    { title: of(purpose.title), texts: [of(purpose.text), filled(card?.purpose ?? '', 2)] },
    {
      title: of(asked.title),
      texts: [
        of(asked.roster),
        `“${survey?.question ?? tieQuestionnaire.roster.question[language]}”${about}`,
        [
          ...(survey === null || survey.closenessQuestion === null ? [] : [of(asked.closeness)]),
          ...(survey?.asksFormality === true ? [of(asked.formality)] : []),
          ...(survey !== null && survey.outsideQuestion === null ? [] : [of(asked.outside)]),
          of(asked.blank),
        ].join(' '),
      ],
    },
    { title: of(sees.title), texts: [of(sees.text)] },
    { title: of(names.title), texts: [of(names.text)] },
    { title: of(confidential.title), texts: [of(confidential.text)] },
    { title: of(printed.title), texts: [of(printed.text)] },
    {
      title: of(kept.title),
      texts: [of(kept.text), filled(until === null ? '' : formatters(language).date(until), 1)],
    },
    { title: of(voluntary.title), texts: [of(voluntary.text)] },
    {
      title: of(rights.title),
      texts: [of(rights.text), ...together(of(rights.basis), basis === null ? '' : of(words.bases[basis]))],
    },
    { title: of(appraisal.title), texts: [of(appraisal.text)] },
    {
      title: of(ask.title),
      texts: [
        ...together(of(ask.responsible), card?.responsibleOrganisation ?? ''),
        { lines: 1, after: of(ask.coach), beside: of(ask.officer) },
      ],
    },
  ]
}

const filled = (text: string, lines: number): Said => (text.trim() === '' ? { lines, after: '' } : text)

/** A label with what follows it, or with a line to write that on. */
const together = (label: string, text: string): readonly Said[] =>
  text.trim() === '' ? [{ lines: 1, after: label }] : [`${label} ${text}`]

/** A title with texts beside it, on one page; what is to be written on lines comes after the text. */
function rowOf({ title, texts }: PartOfSheet): Row {
  const text = texts.filter((each) => typeof each === 'string').join('\n')
  const lines = texts.filter((each) => typeof each !== 'string')
  const titled = (isFirst: boolean): Cell => ({
    width: widths.title,
    texts: isFirst ? [said(title, 'strong')] : [],
  })
  const height = lines.reduce((sum, each) => sum + each.lines * lineHeight, 0)
  const rows = [
    ...(text === ''
      ? []
      : [cellsRow([titled(true), { width: widths.text, texts: [said(text)] }], 0, goesOn(height === 0))]),
    ...(height === 0
      ? []
      : [
          cellsRow([
            titled(text === ''),
            {
              width: widths.text,
              texts: [],
              drawn: lines.map((each, n) => <Blank key={n} {...each} />),
              drawnHeight: height,
            },
          ]),
        ]),
  ]
  return asOne(rows)
}

const lineHeight = 7.4

function Blank({ lines, after, beside }: Exclude<Said, string>) {
  if (beside !== undefined)
    return (
      <div className="ti-two">
        {[after, beside].map((label) => (
          <p className="ti-blank fl-text" key={label}>
            {label}
          </p>
        ))}
      </div>
    )
  return Array.from({ length: lines }, (_, n) => (
    <p className="ti-blank fl-text" key={n}>
      {n === 0 ? after : ''}
    </p>
  ))
}
