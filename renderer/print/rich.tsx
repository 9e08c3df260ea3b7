import { Fragment, type ReactNode } from 'react'
import type { RichInline, RichList, RichText } from '../../shared/domain/rich-text.ts'
import { asOne, gapRow, mostLines, pageWidth, type Row } from './flowing.tsx'
import { heightIn, piecesOf, textKinds, type TextKind } from './text-size.ts'

/*
 * Structured text on paper: headings, paragraphs and lists, with the address of each link behind its words.
 */

/** Letters in one face. */
interface Run {
  readonly text: string
  readonly isBold: boolean
  readonly isItalic: boolean
}

type Inlines = readonly RichInline[] | undefined

const hrefOf = (part: RichInline | undefined): string | null =>
  (part?.type === 'text' ? part.marks?.find((mark) => mark.type === 'link')?.attrs.href : undefined) ?? null

/** What is said of a link, when that is not its address already. */
const addressAfter = (said: string, href: string): string => {
  const address = href.replace(/^mailto:/u, '')
  return said.trim() === address || said.trim() === href ? '' : ` (${address})`
}

function runsOf(content: Inlines = []): readonly Run[] {
  const runs: Run[] = []
  let said = ''
  content.forEach((part, at) => {
    if (part.type === 'hardBreak') {
      runs.push({ text: '\n', isBold: false, isItalic: false })
      return
    }
    const text = part.text.replaceAll(/\r\n?/gu, '\n')
    const has = (type: 'bold' | 'italic') => part.marks?.some((mark) => mark.type === type) === true
    runs.push({ text, isBold: has('bold'), isItalic: has('italic') })
    const href = hrefOf(part)
    if (href === null) return
    said += text
    if (hrefOf(content[at + 1]) === href) return
    runs.push({ text: addressAfter(said, href), isBold: false, isItalic: false })
    said = ''
  })
  return runs
}

/** The letters from one place up to (not with) another, each in its face. */
function lettersOf(runs: readonly Run[], from: number, to: number): ReactNode {
  let at = 0
  return runs.map(({ text, isBold, isItalic }, n) => {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    if (piece === '') return null
    const letters = isItalic ? <em>{piece}</em> : piece
    return <Fragment key={n}>{isBold ? <b>{letters}</b> : letters}</Fragment>
  })
}

interface Setting {
  readonly kind: TextKind
  readonly className: string
  /** How far from the left, in millimetres, and what stands before the first line. */
  readonly indent: number
  readonly mark: string
  readonly space: number
}

/** One paragraph, in pieces that may go on over pages. */
function paragraphRows(content: Inlines, { kind, className, indent, mark, space }: Setting): readonly Row[] {
  const runs = runsOf(content)
  const whole = runs.map(({ text }) => text).join('')
  const pieces = piecesOf(whole, pageWidth - indent, kind, mostLines)
  let at = 0
  return (pieces.length === 0 && mark !== '' ? [''] : pieces).map((piece, n, all): Row => {
    const from = at
    const to = from + piece.length
    // A line break between two pieces is where one ends.
    at = whole[to] === '\n' ? to + 1 : to
    const below = n === all.length - 1 ? space : 0
    return {
      height: Math.max(heightIn(piece, pageWidth - indent, kind), lineWithMark) + below + 0.5,
      node: (
        <div
          className={`fl-block ${className}`}
          style={{ paddingLeft: `${String(indent)}mm`, marginBottom: `${String(below)}mm` }}
        >
          {n === 0 && mark !== '' ? (
            <span className="fl-mark" style={{ left: `${String(indent - step)}mm` }}>
              {mark}
            </span>
          ) : null}
          <p>
            {lettersOf(runs, from, to)}
            {/* An empty line at the end is there only when something stands on it. */}
            {piece === '' || piece.endsWith('\n') ? '\u200B' : null}
          </p>
        </div>
      ),
    }
  })
}

const lineWithMark = heightIn('•', pageWidth, textKinds.text)

/** How much further to the right a list stands than what is around it. */
const step = 6
const plain = { kind: textKinds.text, className: 'fl-text', indent: 0, mark: '', space: 1.6 }

const bullets = ['•', '–', '·'] as const

function listRows({ type, content }: RichList, depth: number): readonly Row[] {
  return content.flatMap((item, n) => {
    const mark = type === 'orderedList' ? `${String(n + 1)}.` : (bullets[depth] ?? '·')
    const indent = (depth + 1) * step
    return item.content.flatMap((part, at) =>
      part.type === 'paragraph'
        ? paragraphRows(part.content, { ...plain, indent, mark: at === 0 ? mark : '', space: 0.6 })
        : listRows(part, depth + 1),
    )
  })
}

/** More than this is too much to keep together: it may be a page of headings. */
const mostTogether = 60

/** A structured text in rows; a heading stays with what comes after it. */
export function richRows({ content }: RichText): readonly Row[] {
  const rows: { row: Row; isHeading: boolean }[] = []
  const add = (row: Row, isHeading: boolean) => {
    const last = rows.at(-1)
    if (last?.isHeading === true && last.row.height + row.height <= mostTogether)
      rows.splice(-1, 1, { row: asOne([last.row, row]), isHeading })
    else rows.push({ row, isHeading })
  }
  for (const block of content) {
    if (block.type === 'heading') {
      const setting =
        block.attrs.level === 3
          ? { ...plain, kind: textKinds.heading, className: 'fl-h3', space: 0.6 }
          : { ...plain, className: 'fl-strong', space: 0.4 }
      const heading = paragraphRows(block.content, setting)
      heading.forEach((row, n) => {
        add(n === 0 && rows.length > 0 ? asOne([gapRow(1.2), row]) : row, true)
      })
    } else {
      const own = block.type === 'paragraph' ? paragraphRows(block.content, plain) : listRows(block, 0)
      own.forEach((row, n) => {
        const isEnd = block.type !== 'paragraph' && n === own.length - 1
        add(isEnd ? asOne([row, gapRow(1)]) : row, false)
      })
    }
  }
  return rows.map(({ row }) => row)
}
