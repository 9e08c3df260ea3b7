import { Fragment, type ReactNode } from 'react'
import type { Localised } from '../../shared/content/localised.ts'
import { flow, type FlowPage } from './flow.ts'
import type { Room } from './pack.ts'
import type { Paper } from './paper.ts'
import type { PageProps, Printable } from './printable.ts'
import { Rules } from './Rules.tsx'
import { heightIn, linesIn, piecesOf, textKinds, type TextKind } from './text-size.ts'
import './sheets/flowing.css'

/** Something that stands whole on one page, with the height it takes at most, in millimetres. */
export interface Row {
  readonly height: number
  readonly node: ReactNode
}

/** Rows under one heading, which comes back on every page they run on to. */
export interface Rows {
  readonly head: Row | null
  readonly rows: readonly Row[]
  readonly startsPage?: boolean
}

/** Between head and foot, with the longest name of a network in the head. */
const wholePage: Room = { first: 222, next: 244 }

/** What a page is wide between its margins, in millimetres. */
export const pageWidth = 178

interface FlowingOptions {
  readonly title: Localised
  readonly className: string
  readonly build: (paper: Paper) => readonly Rows[]
  /** Lines to write on where the last page has room left, under this word. */
  readonly restFor?: Localised
  /** Of each page, where it can be told how high the head is. */
  readonly room?: (paper: Paper) => Room
}

interface Laid {
  readonly sections: readonly Rows[]
  readonly pages: readonly FlowPage[]
}

const lineToWriteOn = 8
/** Less than this is no room to write in; in millimetres. */
const leastRest = 40

/** A sheet whose text is as long as the coach made it: laid out row by row, over as many pages as it takes. */
export function flowing({
  title,
  className,
  build,
  restFor,
  room = () => wholePage,
}: FlowingOptions): Printable {
  // The same paper is asked for page after page.
  const known = new WeakMap<Paper, Laid>()
  const layOut = (paper: Paper): Laid => {
    const before = known.get(paper)
    if (before !== undefined) return before
    const sections = build(paper)
    const pages = flow(
      sections.map(({ head, rows, startsPage = false }) => ({
        head: head?.height ?? 0,
        rows: rows.map(({ height }) => height),
        startsPage,
      })),
      room(paper),
    )
    const laid = { sections, pages }
    known.set(paper, laid)
    return laid
  }
  function Body({ paper, page, pages: count }: PageProps) {
    const { sections, pages } = layOut(paper)
    const { parts, left } = pages[page] ?? { parts: [], left: 0 }
    const following = pages[page + 1]?.parts[0]
    // The last page, or the last before something that begins on a page of its own.
    const endsHere =
      page === count - 1 || (following?.from === 0 && sections[following.section]?.startsPage === true)
    return (
      <div className="fl-body">
        {parts.map(({ section, from, to }) => (
          <section key={section}>
            {sections[section]?.head?.node}
            {sections[section]?.rows.slice(from, to).map(({ node }, n) => (
              <Fragment key={from + n}>{node}</Fragment>
            ))}
          </section>
        ))}
        {restFor !== undefined && endsHere && left >= leastRest ? (
          <section className="fl-rest">
            <h2>{restFor[paper.language]}</h2>
            {/* They share the height there is: what is counted is less than what a page has. */}
            <Rules lines={Math.floor(left / lineToWriteOn)} />
          </section>
        ) : null}
      </div>
    )
  }
  return { title, className: `fl ${className}`, countPages: (paper) => layOut(paper).pages.length, Body }
}

/** A sheet that is laid out in one way when there is something on it, and in another to be written by hand. */
export function filledOr(
  filled: Printable,
  blank: Printable,
  isFilled: (paper: Paper) => boolean,
): Printable {
  const of = (paper: Paper) => (isFilled(paper) ? filled : blank)
  return {
    title: filled.title,
    className: `${filled.className} ${blank.className}`,
    countPages: (paper) => of(paper).countPages(paper),
    Body: (props) => {
      const { Body } = of(props.paper)
      return <Body {...props} />
    },
  }
}

/** Lines to write on, each as high as a hand needs. */
export function Lines({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, n) => <div className="fl-line" key={n} />)
}

/** Lines to write on, as a row. */
export const linesRow = (count: number): Row => ({
  height: count * lineToWriteOn,
  node: <Lines count={count} />,
})

const headHeight = 10

/** The heading of a section; comes back on every page. */
export const headRow = (text: string): Row => ({
  height: headHeight + (Math.max(1, linesIn(text, pageWidth, { size: 16, line: 19 })) - 1) * 5.1,
  node: <h2 className="fl-head">{text}</h2>,
})

/** An empty line at the end of a block is there only when something stands on it. */
const shown = (text: string): string => (text.endsWith('\n') ? `${text}\u200B` : text)

type TextFace = 'text' | 'small' | 'strong' | 'guide'
/** `strong` is of the size of text; `guide`, what helps to write, of its own. */
const faces: Readonly<Record<TextFace, TextKind>> = {
  text: textKinds.text,
  small: textKinds.small,
  strong: textKinds.text,
  guide: textKinds.guide,
}

/** One piece of text over the width of the page. */
export const textRow = (text: string, kind: TextFace = 'text', space = 1): Row => ({
  height: heightIn(text, pageWidth, faces[kind]) + space + 0.5,
  node: (
    <p className={`fl-${kind}`} style={{ marginBottom: `${String(space)}mm` }}>
      {shown(text)}
    </p>
  ),
})

export interface Cell {
  /** In millimetres, with the space to the next cell. */
  readonly width: number
  readonly texts: readonly {
    readonly text: string
    readonly kind: 'text' | 'small' | 'strong'
  }[]
  /** Something drawn, in place of text or above it. */
  readonly drawn?: ReactNode
  /** Of what is drawn, where text follows it. */
  readonly drawnHeight?: number
}

/** The rows of a long text are short, so that pages fill up; no hairline comes between them. */
export const mostLines = 8

/** On a row that the next one goes on with. */
export const goesOn = (isLast: boolean): string => (isLast ? '' : 'fl-on')

const cellSpace = 3
const rowSpace = 3.4
const kindOf = (kind: Cell['texts'][number]['kind']): TextKind =>
  kind === 'small' ? textKinds.small : textKinds.text

/** Cells beside each other, above a hairline; as high as the highest of them, or as the room to write that is asked for. */
export function cellsRow(cells: readonly Cell[], least = 0, className = ''): Row {
  const heights = cells.map(({ width, texts, drawnHeight = 0 }) =>
    texts.reduce((sum, { text, kind }) => sum + heightIn(text, width - cellSpace, kindOf(kind)), drawnHeight),
  )
  return {
    height: Math.max(least, Math.max(0, ...heights) + rowSpace),
    node: (
      <div
        className={`fl-row ${className}`}
        style={{
          gridTemplateColumns: cells.map(({ width }) => `${String(width)}mm`).join(' '),
          minHeight: `${String(least)}mm`,
        }}
      >
        {cells.map(({ texts, drawn }, n) => (
          <div key={n}>
            {drawn}
            {texts.map(({ text, kind }, at) =>
              text === '' ? null : (
                <p className={`fl-${kind}`} key={at}>
                  {shown(text)}
                </p>
              ),
            )}
          </div>
        ))}
      </div>
    ),
  }
}

/** What a cell holds, in parts that are no longer than a row may be. */
function partsOf({ width, texts }: Cell): readonly Cell['texts'][] {
  const parts: { text: string; kind: Cell['texts'][number]['kind'] }[][] = [[]]
  let left = mostLines
  for (const { text, kind } of texts) {
    for (const piece of piecesOf(text, width - cellSpace, kindOf(kind), mostLines)) {
      const lines = linesIn(piece, width - cellSpace, kindOf(kind))
      if (lines > left) {
        parts.push([])
        left = mostLines
      }
      parts.at(-1)?.push({ text: piece, kind })
      left -= lines
    }
  }
  return parts
}

/** Cells beside each other whose texts may be long: on as many rows as that takes, above one hairline. */
export function longRows(cells: readonly Cell[], least = 0, className = ''): readonly Row[] {
  const parts = cells.map((cell) => partsOf(cell))
  const count = Math.max(1, ...parts.map(({ length }) => length))
  return Array.from({ length: count }, (_, n) =>
    cellsRow(
      cells.map(({ width, drawn, drawnHeight = 0 }, at) => ({
        width,
        texts: parts[at]?.[n] ?? [],
        ...(n === 0 ? { drawn, drawnHeight } : {}),
      })),
      n === 0 ? least : 0,
      `${className} ${goesOn(n === count - 1)}`,
    ),
  )
}

/** A text of any length over the width of the page. */
export const textRows = (text: string, kind: TextFace = 'text', space = 1): readonly Row[] => {
  const pieces = piecesOf(text, pageWidth, faces[kind], mostLines)
  return pieces.map((piece, n) => textRow(piece, kind, n === pieces.length - 1 ? space : 0))
}

/** Nothing, of so many millimetres. */
export const gapRow = (height: number): Row => ({
  height,
  node: <div style={{ height: `${String(height)}mm` }} />,
})

/** Rows that stay on one page. */
export const asOne = (rows: readonly Row[]): Row => ({
  height: rows.reduce((sum, { height }) => sum + height, 0),
  node: rows.map(({ node }, n) => <Fragment key={n}>{node}</Fragment>),
})

/** The names of columns, above a heavier line. */
export const columnsRow = (columns: readonly (readonly [text: string, width: number])[]): Row => {
  const row = cellsRow(
    columns.map(([text, width]) => ({ width, texts: [{ text, kind: 'small' }] })),
    0,
    'fl-columns',
  )
  return { height: row.height + 2, node: row.node }
}

export const said = (text: string, kind: 'text' | 'small' | 'strong' = 'text'): Cell['texts'][number] => ({
  text,
  kind,
})

/** A square to tick, or one that is ticked. */
export function Box({ isTicked = false }: { readonly isTicked?: boolean }) {
  return <i className={isTicked ? 'fl-box fl-ticked' : 'fl-box'} />
}
