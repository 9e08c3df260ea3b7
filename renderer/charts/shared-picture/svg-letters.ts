import { mm } from '../mark-line/geometry.ts'

/** Texts in a picture that is a file of its own: no letters come along, so widths are guessed on the safe side. */

/** Control characters are no part of XML, not even in a reference. */
// oxlint-disable-next-line no-control-regex -- these are the very characters that have to go
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** A text as XML has it, in an element or between quotes: whatever was typed in it is letters. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unwanted, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** Of a sign, in heights of its letters. */
export const perEm = 0.55
/** How many signs fit. */
export const fitsIn = (pixels: number, size: number): number =>
  Math.max(4, Math.floor(pixels / (size * perEm)))

/** Lines of at most so many signs; what goes beyond the last one ends in an ellipsis. */
export function wrapped(text: string, signs: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const words = text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => word.match(new RegExp(`.{1,${String(signs)}}`, 'gsu')) ?? [])
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= signs) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${last.slice(0, signs - 1)}…`]
}

const ink = '#22262e'

export interface Letters {
  readonly size: number
  readonly colour?: string
  readonly isSerif?: boolean
  readonly isBold?: boolean
  readonly anchor?: 'start' | 'end' | 'middle'
}

/** One line of text. `bold` stands before it, heavier. */
export function text(x: number, y: number, words: string, letters: Letters, bold = ''): string {
  const { size, colour = ink, isSerif = false, isBold = false, anchor = 'start' } = letters
  const family = isSerif ? 'serif' : 'sans-serif'
  return `<text x="${mm(x)}" y="${mm(y)}" font-family="${family}" font-size="${mm(size)}"${
    isBold ? ' font-weight="600"' : ''
  }${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${colour}">${
    bold === '' ? '' : `<tspan font-weight="600">${escaped(bold)}</tspan>\u2002`
  }${escaped(words)}</text>`
}
