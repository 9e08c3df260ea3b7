import { Fragment, type ReactNode } from 'react'
import type { Localised } from '../../shared/content/localised.ts'
import { flow, type FlowPage } from './flow.ts'
import type { Room } from './pack.ts'
import type { Paper } from './paper.ts'
import type { PageProps, Printable } from './printable.ts'
import { cleaned, heightIn, linesIn, textKinds, type TextKind } from './text-size.ts'
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
const room: Room = { first: 222, next: 244 }

/** What a page is wide between its margins, in millimetres. */
export const pageWidth = 178

interface FlowingOptions {
  readonly title: Localised
  readonly className: string
  readonly build: (paper: Paper) => readonly Rows[]
  /** Lines to write on where the last page has room left, under this word. */
  readonly restFor?: Localised
}

interface Laid {
  readonly sections: readonly Rows[]
  readonly pages: readonly FlowPage[]
}

const lineToWriteOn = 8
const restHead = 10
const leastRestLines = 3

/** A sheet whose text is as long as the coach made it: laid out row by row, over as many pages as it takes. */
export function flowing({ title, className, build, restFor }: FlowingOptions): Printable {
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
      room,
    )
    const laid = { sections, pages }
    known.set(paper, laid)
    return laid
  }
  function Body({ paper, page, pages: count }: PageProps) {
    const { sections, pages } = layOut(paper)
    const { parts, left } = pages[page] ?? { parts: [], left: 0 }
    const restLines = Math.floor((left - restHead) / lineToWriteOn)
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
        {restFor !== undefined && page === count - 1 && restLines >= leastRestLines ? (
          <section>
            <h2 className="fl-rest">{restFor[paper.language]}</h2>
            <Lines count={restLines} />
          </section>
        ) : null}
      </div>
    )
  }
  return { title, className: `fl ${className}`, countPages: (paper) => layOut(paper).pages.length, Body }
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

const headHeight = 9.5

/** The heading of a section; comes back on every page. */
export const headRow = (text: string): Row => ({
  height: headHeight + (Math.max(1, linesIn(text, pageWidth, { size: 15, line: 18 })) - 1) * 5,
  node: <h2 className="fl-head">{text}</h2>,
})

/** One piece of text over the width of the page. */
export const textRow = (text: string, kind: keyof typeof textKinds = 'text', space = 1): Row => ({
  height: heightIn(text, pageWidth, textKinds[kind]) + space + 0.5,
  node: (
    <p className={`fl-${kind}`} style={{ marginBottom: `${String(space)}mm` }}>
      {cleaned(text)}
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
  /** Something drawn, in place of text. */
  readonly drawn?: ReactNode
}

const cellSpace = 3
const rowSpace = 3.4
const kindOf = (kind: Cell['texts'][number]['kind']): TextKind =>
  kind === 'small' ? textKinds.small : textKinds.text

/** Cells beside each other, above a hairline; as high as the highest of them, or as the room to write that is asked for. */
export function cellsRow(cells: readonly Cell[], least = 0, className = ''): Row {
  const heights = cells.map(({ width, texts }) =>
    texts.reduce((sum, { text, kind }) => sum + heightIn(text, width - cellSpace, kindOf(kind)), 0),
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
              cleaned(text) === '' ? null : (
                <p className={`fl-${kind}`} key={at}>
                  {cleaned(text)}
                </p>
              ),
            )}
          </div>
        ))}
      </div>
    ),
  }
}

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
