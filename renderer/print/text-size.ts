/** How a piece of text is set on paper; the same numbers stand in `sheets/flowing.css`. */
export interface TextKind {
  /** Size of the letters and height of a line, in CSS pixels. */
  readonly size: number
  readonly line: number
}

export const textKinds = {
  /** What is read: the coach's own words. */
  text: { size: 13.5, line: 18 },
  /** Small print beside it. */
  small: { size: 12, line: 15.5 },
  /** What helps to write. */
  guide: { size: 12.5, line: 16.5 },
  /** A heading within a text. */
  heading: { size: 15, line: 19 },
} as const satisfies Readonly<Record<string, TextKind>>

const millimetresPerPixel = 25.4 / 96

/** Lines of the same height as the writing: what a text takes on paper, in millimetres. */
export const heightOfLines = (lines: number, { line }: TextKind): number => lines * line * millimetresPerPixel

/*
 * Widths of the letters from U+0020 to U+007E in thousandths of their size: of the semibold serif, the widest of the four
 * faces on paper, and for the few that are wider in the sans those.
 */
const asciiWidths = [
  240, 315, 482, 544, 538, 949, 739, 275, 384, 384, 459, 548, 307, 335, 307, 364, 547, 547, 547, 547, 547,
  547, 547, 547, 547, 547, 307, 307, 548, 548, 548, 444, 875, 712, 669, 663, 745, 635, 610, 725, 809, 387,
  494, 726, 616, 930, 758, 742, 637, 742, 708, 560, 650, 758, 706, 1020, 678, 667, 592, 356, 364, 356, 548,
  528, 549, 555, 631, 527, 624, 540, 375, 573, 650, 336, 314, 616, 337, 962, 652, 590, 633, 613, 475, 475,
  369, 640, 582, 850, 585, 592, 497, 365, 302, 365, 548,
]
/** Letters that are not in the list may come from any face. */
const unknownWidth = 1_100
const widthOfLetter = (letter: string): number =>
  asciiWidths[(letter.codePointAt(0) ?? 0) - 32] ?? unknownWidth

/** Accents add nothing to the width of a letter of our own alphabet. */
const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text.normalize('NFD').replaceAll(/[\u0300-\u036F]/gu, '')) {
    if (letter === '\t') width += 8 * widthOfLetter(' ')
    else if (/[‘’“”–…·]/u.test(letter)) width += 560
    else width += widthOfLetter(letter)
  }
  return width
}

/** How wide a line of text is at most in letters of this size, in CSS pixels. */
export const widthInPixels = (text: string, size: number): number => (widthOf(text) * size) / 1_000

/** Rounding, kerning and a face that could not be had: a line is counted as a little narrower than it is. */
const caution = 0.96

/** Where the lines of a text begin, each as the place of its first letter. */
function lineStarts(text: string, width: number, { size }: TextKind): readonly number[] {
  const room = (width * caution * 1_000) / (size * millimetresPerPixel)
  const starts: number[] = []
  let at = 0
  for (const paragraph of text.split('\n')) {
    starts.push(at)
    let used = 0
    let from = at
    for (const piece of paragraph.split(/(?<=[ \t])(?=[^ \t])/u)) {
      const word = piece.trimEnd()
      const wide = widthOf(word)
      if (used > 0 && used + wide > room) {
        starts.push(from)
        used = 0
      }
      if (used + wide <= room) used += widthOf(piece)
      else {
        // A word that is wider than the column is broken wherever it must be.
        let letterAt = from
        for (const letter of word) {
          const one = widthOf(letter)
          if (used > 0 && used + one > room) {
            starts.push(letterAt)
            used = 0
          }
          used += one
          letterAt += letter.length
        }
        used += widthOf(piece.slice(word.length))
      }
      from += piece.length
    }
    at += paragraph.length + 1
  }
  return starts
}

const withOneBreak = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

/**
 * How many lines a text takes at most, line breaks kept; nothing takes none. Never fewer than a browser makes of it with the
 * type of the paper: what is laid out with it is not clipped.
 * @param width of the column, in millimetres
 */
export function linesIn(text: string, width: number, kind: TextKind): number {
  return text === '' ? 0 : lineStarts(withOneBreak(text), width, kind).length
}

/** The height of a text in a column, in millimetres. */
export const heightIn = (text: string, width: number, kind: TextKind): number =>
  heightOfLines(linesIn(text, width, kind), kind)

/**
 * A text in pieces of at most so many lines, to go on over pages; together all of it, in its order, empty lines too, save
 * what is empty at its end. A line break between two pieces is where one ends.
 */
export function piecesOf(text: string, width: number, kind: TextKind, mostLines: number): readonly string[] {
  const clean = withOneBreak(text).trimEnd()
  if (clean === '') return []
  const starts = lineStarts(clean, width, kind)
  const pieces: string[] = []
  for (let line = 0; line < starts.length; line += mostLines)
    pieces.push(clean.slice(starts[line], starts[line + mostLines]).replace(/\n$/u, ''))
  return pieces
}
