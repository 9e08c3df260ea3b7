import type { RoundDimension } from '../../../shared/domain/monitoring.ts'
import { mm } from '../mark-line/geometry.ts'
import type { PictureLine } from './lines.ts'
import { samples } from './samples.ts'
import { escaped, fitsIn, perEm, text, wrapped, type Letters } from './svg-letters.ts'
import { draw, together, type DrawnLine, type Role } from './shapes.ts'

/** The colours of light paper (renderer/design/tokens.css): a file goes on paper or on a slide, never on a dark screen. */
export const paperColours = {
  paper: '#faf7f1',
  ink: '#22262e',
  inkSoft: '#565c69',
  rule: '#ddd4c5',
  ruleStrong: '#938a78',
  practice: '#0b6fa4',
  domainValue: '#86489a',
  connectedness: '#00806a',
  organization: '#8a583a',
} as const

/** The words of a picture that leaves the app. No names: who put which cross is not among what it can be given. */
export interface PictureWords {
  readonly title: string
  /** Which network, round and day, and how many took part. */
  readonly under: string
  /** For who cannot see it. */
  readonly description: string
  readonly dimensions: Readonly<Record<RoundDimension, string>>
  /** Number answered and range, per line. */
  readonly said: ReadonlyMap<string, { readonly answered: string; readonly range: string }>
  readonly legend: readonly { readonly role: Role; readonly text: string }[]
  /** That no place is better than another. */
  readonly closing: string
  /** What it may not be used for. */
  readonly rule: string
}

export interface PictureToSave {
  readonly language: 'nl' | 'en'
  readonly words: PictureWords
  /** In the order of the screen. */
  readonly lines: readonly PictureLine[]
  /** Under the heads of their dimensions: in the order of the framework alone. */
  readonly isGrouped: boolean
  readonly withCircles: boolean
}

const width = 1240
const edge = 44
/** Columns: dimension, left pole (ends here), line, right pole, reason. */
const columns = { dimension: edge, left: 420, line: 444, right: 858, reason: 1022 } as const
/** Pixels in a millimetre of the line. */
const scale = 4
const rowHeight = 54
const gap = 16

/** How each role looks, on light paper. */
function look(role: Role, dimension: string): string {
  const looks: Readonly<Record<Role, string>> = {
    axis: `fill="none" stroke="${paperColours.ruleStrong}"`,
    band: `fill="${dimension}" fill-opacity="0.18"`,
    cross: `fill="none" stroke="${paperColours.ink}" stroke-opacity="0.78" stroke-linecap="round"`,
    circle: `fill="none" stroke="${paperColours.inkSoft}"`,
    bar: `fill="${paperColours.ink}" fill-opacity="0.34"`,
    median: `fill="none" stroke="${dimension}"`,
    desired: `fill="none" stroke="${dimension}" stroke-dasharray="0.9 0.75"`,
    group: `fill="none" stroke="${dimension}" stroke-linecap="round"`,
  }
  return looks[role]
}

const strokeOf = (stroke: number): string => (stroke === 0 ? '' : ` stroke-width="${mm(stroke)}"`)

function shapesOf({ shapes, figures }: DrawnLine, dimension: string): string {
  return [
    ...shapes.map(
      ({ role, d, stroke }) => `<path class="${role}" d="${d}" ${look(role, dimension)}${strokeOf(stroke)}/>`,
    ),
    ...figures.map(({ x, y, size, text: words }) => text(x, y, words, { size, anchor: 'middle' })),
  ].join('')
}

interface Block {
  readonly height: number
  /** Draws it with its upper edge at this height. */
  readonly at: (top: number) => string
}

function rowOf(line: PictureLine, drawn: DrawnLine, { words, isGrouped }: PictureToSave): Block {
  const colour = paperColours[line.dimension]
  const small = { size: 13, colour: paperColours.inkSoft } as const
  const pole = { size: 15.5 } as const
  // Without heads the room of the dimension belongs to the left pole and its colour to the number.
  const leftRoom = columns.left - columns.dimension - (isGrouped ? 170 : 40)
  const left = wrapped(line.left, fitsIn(leftRoom, pole.size), 2)
  const right = wrapped(line.right, fitsIn(columns.reason - columns.right - 14, pole.size), 2)
  const reason = wrapped(line.reason, fitsIn(width - edge - columns.reason, small.size), 4)
  const name = line.number === '' ? wrapped(line.name, fitsIn(leftRoom, small.size), 2) : []
  const said = words.said.get(line.id)
  const inRows = (rows: number) => rows * 19 + 34
  const height = Math.max(
    rowHeight,
    inRows(Math.max(left.length, right.length)) + name.length * 26,
    reason.length * 17 + 18,
  )
  return {
    height,
    at: (top) => {
      const middle = top + height / 2
      const first = (count: number) => middle - ((count - 1) * 19) / 2 - (said === undefined ? -5 : 2)
      return [
        ...name.map((each, nth) =>
          text(columns.left, first(left.length) - 1 - (name.length - nth) * 16, each, {
            ...small,
            anchor: 'end',
            isBold: true,
          }),
        ),
        ...left.map((each, nth) =>
          text(
            columns.left,
            first(left.length) + nth * 19,
            each,
            { ...pole, anchor: 'end' },
            nth === 0 ? line.number : '',
          ),
        ),
        ...right.map((each, nth) => text(columns.right, first(right.length) + nth * 19, each, pole)),
        said === undefined
          ? ''
          : text(columns.left, first(left.length) + left.length * 19 - 1, said.answered, {
              ...small,
              anchor: 'end',
            }) + text(columns.right, first(right.length) + right.length * 19 - 1, said.range, small),
        ...reason.map((each, nth) =>
          text(columns.reason, middle - ((reason.length - 1) * 17) / 2 + nth * 17 + 4, each, small),
        ),
        `<g class="line" data-indicator="${escaped(line.id)}" transform="translate(${mm(columns.line)} ${mm(middle)}) scale(${String(scale)})">${shapesOf(drawn, colour)}</g>`,
      ].join('')
    },
  }
}

function legendOf(words: PictureWords): Block {
  const size = 14
  let x = edge
  let row = 0
  const items = words.legend.map(({ role, text: said }) => {
    const wide = 46 + said.length * size * perEm
    if (x + wide > width - edge) {
      x = edge
      row += 1
    }
    const place = { role, said, x, row }
    x += wide
    return place
  })
  return {
    height: (row + 1) * 26 + 12,
    at: (top) =>
      items
        .map(
          ({ role, said, x: left, row: nth }) =>
            `<g transform="translate(${mm(left + 8)} ${mm(top + 20 + nth * 26)}) scale(${String(scale)})"><path d="${samples[role].d}" ${look(role, paperColours.ink)}${strokeOf(samples[role].stroke)}/></g>${text(left + 24, top + 25 + nth * 26, said, { size })}`,
        )
        .join(''),
  }
}

const rule = (y: number): string =>
  `<path d="M${String(edge)} ${mm(y)}H${String(width - edge)}" stroke="${paperColours.rule}" fill="none"/>`

function paragraph(words: string, letters: Letters, most: number): Block {
  const lines = wrapped(words, fitsIn(width - 2 * edge, letters.size), most)
  const high = letters.size * 1.4
  return {
    height: lines.length * high,
    at: (top) => lines.map((line, nth) => text(edge, top + (nth + 0.75) * high, line, letters)).join(''),
  }
}

/**
 * The shared picture as a file of its own: it needs no letters, styles or scripts from elsewhere, shows the same lines as
 * the screen because the same functions draw them, and says what it may not be used for. In pixels, `viewBox` from 0 0.
 */
export function pictureSvg(picture: PictureToSave): string {
  const { words, lines, isGrouped, language } = picture
  const drawn = draw(lines, together, picture)
  const parts: string[] = []
  let y = 34
  const put = ({ height, at }: Block, after = 0) => {
    parts.push(at(y))
    y += height + after
  }
  put(paragraph(words.title, { size: 27, isSerif: true, isBold: true }, 3), 4)
  put(paragraph(words.under, { size: 15, colour: paperColours.inkSoft }, 3), gap)
  let before: RoundDimension | null = null
  for (const [nth, line] of lines.entries()) {
    const row = drawn[nth]
    if (row === undefined) continue
    const block = rowOf(line, row, picture)
    if (before !== line.dimension || !isGrouped) {
      parts.push(rule(y))
      y += 6
      if (isGrouped) {
        const letters = { size: 17, isSerif: true, isBold: true, colour: paperColours[line.dimension] }
        for (const [at, each] of wrapped(words.dimensions[line.dimension], 17, 3).entries())
          parts.push(text(columns.dimension, y + block.height / 2 + 4 + at * 21, each, letters))
      }
    }
    before = line.dimension
    put(block)
  }
  parts.push(rule(y + 8))
  y += 10
  put(legendOf(words), 4)
  put(paragraph(words.closing, { size: 15, isSerif: true }, 3), 10)
  put(paragraph(words.rule, { size: 12.5, colour: paperColours.inkSoft }, 3), 26)
  const height = Math.ceil(y)
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(words.title)}</title><desc id="d">${escaped(words.description)}</desc>`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${paperColours.paper}"/>`,
    ...parts,
    `</svg>\n`,
  ].join('')
}
