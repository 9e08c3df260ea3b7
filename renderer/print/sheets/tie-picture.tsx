import { frame } from '../../charts/network/frame.ts'
import type { LegendItem } from '../../charts/network/legend.ts'
import { shapePath } from '../../charts/network/shapes.ts'
import { sheetById } from '../catalogue.ts'
import { asOne, flowing, headRow, textRow, textRows, type Row, type Rows } from '../flowing.tsx'
import { roomOf } from '../round-rows.tsx'
import type { PersonOnPicture, PictureOnPaper, TieOnPicture } from '../tie-facts.ts'
import { tieWords as words } from '../tie-words.ts'
import { linesIn, heightOfLines, textKinds } from '../text-size.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import './ties.css'

/** A wave as a picture, told apart by shapes and kinds of line rather than colours, with what it says in sentences. */
export const tiePicturePrint = flowing({
  title: sheetById('tiePicture').name,
  className: 'tp',
  room: roomOf('tiePicture'),
  build: ({ language, facts: { tiePicture } }) =>
    tiePicture === null ? blank(language) : filled(tiePicture, language),
  restFor: words.noticed,
})

/** The frame of the layout over the width of the page; in CSS pixels and millimetres. */
const width = 672
const height = (width * frame.height) / frame.width
const heightOnPaper = (height * 25.4) / 96

const blank = (language: Language): readonly Rows[] => [
  {
    head: null,
    rows: [
      ...textRows(words.drawHere[language], 'text', 2),
      {
        height: heightOnPaper + 1,
        node: <svg className="tp-picture tp-empty" width={width} height={height} aria-hidden="true" />,
      },
    ],
  },
]

function filled(picture: PictureOnPaper, language: Language): readonly Rows[] {
  const { question, showsNames, isMerged, sentences } = picture
  return [
    {
      head: null,
      rows: [
        ...(question === '' ? [] : textRows(question, 'strong')),
        textRow(
          [showsNames ? words.withNames : words.withCodes, ...(isMerged ? [words.mergedShapes] : [])]
            .map((text) => text[language])
            .join(' '),
          'small',
        ),
        { height: heightOnPaper + 2, node: <Picture picture={picture} /> },
        legendRow(picture.legend),
      ],
    },
    {
      head: headRow(words.reading[language]),
      rows: sentences.map(({ title, texts, cannotSay }) =>
        asOne([
          textRow(title, 'strong', 0),
          ...textRows(texts.join(' '), 'text', cannotSay.length === 0 ? 1.6 : 0),
          ...(cannotSay.length === 0
            ? []
            : textRows(`${words.cannotSay[language]} ${lowered(cannotSay.join(' '))}`, 'small', 1.6)),
        ]),
      ),
    },
  ]
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const legendColumns = 3
/** In millimetres: of a column without its sample and the space beside it. */
const legendText = 42

function legendRow(items: readonly LegendItem[]): Row {
  const lines = Array.from({ length: Math.ceil(items.length / legendColumns) }, (_, row) =>
    Math.max(
      1,
      ...items
        .slice(row * legendColumns, (row + 1) * legendColumns)
        .map(({ text }) => linesIn(text, legendText, textKinds.small)),
    ),
  )
  return {
    height:
      lines.reduce((sum, count) => sum + Math.max(5, heightOfLines(count, textKinds.small)) + 1, 0) + 4.5,
    node: (
      <ul className="tp-legend">
        {items.map(({ id, sample, text }) => (
          <li key={id}>
            <Sample sample={sample} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    ),
  }
}

function Sample({ sample }: Pick<LegendItem, 'sample'>) {
  switch (sample.kind) {
    case 'line':
      return (
        <svg width="36" height="12" aria-hidden="true">
          <line
            className={`tp-line ${sample.style}${sample.isUnknown ? ' unknown' : ''}`}
            x1="1"
            y1="6"
            x2={sample.hasHead ? 27 : 35}
            y2="6"
            strokeWidth="2"
          />
          {sample.hasHead ? <path className="tp-head" d="M35 6L25 1.6L25 10.4Z" /> : null}
        </svg>
      )
    case 'shape':
      return (
        <svg width="20" height="18" aria-hidden="true">
          <g transform="translate(10 9)">
            <path
              className={`tp-person${sample.isHollow ? ' hollow' : ''}`}
              d={shapePath(sample.look.shape, 6.5)}
            />
            {sample.mark === null ? null : (
              <text className="tp-mark" dy="0.35em">
                {sample.mark}
              </text>
            )}
          </g>
        </svg>
      )
    case 'none':
    case 'sign':
    case 'pin':
    case 'hull':
    case 'ring':
      return <i />
  }
}

function Picture({ picture: { people, ties, summary } }: { readonly picture: PictureOnPaper }) {
  return (
    <svg
      className="tp-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`}
      role="img"
      aria-label={summary}
    >
      {ties.map((tie, n) => (
        <Tie key={n} {...tie} />
      ))}
      {people.map(({ id, x, y, label }) =>
        label?.leader === null || label === null ? null : (
          <line
            key={id}
            className="tp-leader"
            x1={x + label.leader.from.x}
            y1={y + label.leader.from.y}
            x2={x + label.leader.to.x}
            y2={y + label.leader.to.y}
          />
        ),
      )}
      {people.map((person) => (
        <Person key={person.id} {...person} />
      ))}
    </svg>
  )
}

function Tie({ line: { from, to, arrow }, width: wide, style, isUnknown }: TieOnPicture) {
  return (
    <>
      <line
        className={`tp-line ${style}${isUnknown ? ' unknown' : ''}`}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeWidth={wide}
      />
      {arrow === null ? null : (
        <path
          className="tp-head"
          d={`M${arrow.map((point) => `${String(point.x)} ${String(point.y)}`).join('L')}Z`}
        />
      )}
    </>
  )
}

function Person({ x, y, path, isHollow, isUnknown, label }: PersonOnPicture) {
  return (
    <g transform={`translate(${String(x)} ${String(y)})`}>
      <path className={`tp-person${isHollow ? ' hollow' : ''}`} d={path} />
      {isUnknown ? (
        <text className={`tp-mark${isHollow ? ' hollow' : ''}`} dy="0.35em">
          ?
        </text>
      ) : null}
      {label === null ? null : (
        <text className="tp-label" x={label.x} y={label.y + 10.5}>
          {label.text}
        </text>
      )}
    </g>
  )
}
