import { isA, PdfScanner, type PdfDictionary, type PdfValue } from './pdf-syntax.ts'

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** The place of something painted, in the units of the page and measured from its corner at the bottom left. */
export interface Painted {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly how: 'fill' | 'stroke'
}

export interface Written {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** What the content of a page leans on. */
export interface Resources {
  /** The text that the codes of a font stand for. */
  readonly decode: (font: string, bytes: string) => string
  /** A drawing used by name, with its own resources; undefined for a picture. */
  readonly form: (
    name: string,
  ) => { readonly content: string; readonly matrix: Matrix; readonly resources: Resources } | undefined
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/**
 * Follows the drawing of a page: every subpath that is painted, and every piece of text. Knows what Chromium writes;
 * curves count by their end points.
 */
export function followContent(
  content: string,
  resources: Resources,
  start: Matrix = identity,
): { readonly painted: readonly Painted[]; readonly written: readonly Written[] } {
  const painted: Painted[] = []
  const written: Written[] = []
  const kept: Matrix[] = []
  let matrix = start
  let operands: PdfValue[] = []
  let paths: (readonly [number, number])[][] = []
  let text = { matrix: identity, font: '', shown: '', from: identity }
  /** Marked content that says what it reads as: its own glyphs are not read. */
  const marked: (string | null)[] = []

  const number = (n: number): number => {
    const value = operands[n]
    if (typeof value !== 'number') throw new Error('PDF: a number is missing')
    return value
  }
  const numbers = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)]
  const to = (x: number, y: number) => paths.at(-1)?.push(at(matrix, x, y))
  const paint = (how: 'fill' | 'stroke') => {
    for (const path of paths) {
      const xs = path.map(([x]) => x)
      const ys = path.map(([, y]) => y)
      const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      painted.push({ left, right, bottom, top, how })
    }
    paths = []
  }
  const write = () => {
    if (text.shown === '') return
    const [x, y] = at(matrix, text.from[4], text.from[5])
    written.push({ text: text.shown, x, y })
  }
  const show = (value: PdfValue | undefined) => {
    if (!isA(value, 'string')) throw new Error('PDF: text that is not a string')
    if (text.shown === '') text.from = text.matrix
    if (marked.every((mark) => mark === null)) text.shown += resources.decode(text.font, value.bytes)
  }

  const operators: Readonly<Record<string, () => void>> = {
    q: () => kept.push(matrix),
    Q: () => {
      matrix = kept.pop() ?? start
    },
    cm: () => {
      matrix = times(numbers(), matrix)
    },
    m: () => {
      paths.push([])
      to(number(0), number(1))
    },
    l: () => to(number(0), number(1)),
    c: () => to(number(4), number(5)),
    v: () => to(number(2), number(3)),
    y: () => to(number(2), number(3)),
    re: () => {
      const [x, y, width, height] = [number(0), number(1), number(2), number(3)]
      paths.push([at(matrix, x, y), at(matrix, x + width, y + height)])
    },
    n: () => {
      paths = []
    },
    ...Object.fromEntries(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((name) => [name, () => paint('fill')])),
    ...Object.fromEntries(['S', 's'].map((name) => [name, () => paint('stroke')])),
    BT: () => {
      text = { matrix: identity, font: '', shown: '', from: identity }
    },
    ET: write,
    Tf: () => {
      const font = operands[0]
      text.font = isA(font, 'name') ? font.text : ''
    },
    Tm: () => {
      text.matrix = numbers()
    },
    Td: () => {
      text.matrix = times([1, 0, 0, 1, number(0), number(1)], text.matrix)
    },
    Tj: () => {
      show(operands[0])
    },
    TJ: () => {
      const list = operands[0]
      if (isA(list, 'array')) for (const item of list.items) if (typeof item !== 'number') show(item)
    },
    BMC: () => marked.push(null),
    BDC: () => {
      const readsAs = actualText(operands[1])
      if (readsAs !== null) text.shown += readsAs
      marked.push(readsAs)
    },
    EMC: () => {
      marked.pop()
    },
    Do: () => {
      const name = operands[0]
      const form = isA(name, 'name') ? resources.form(name.text) : undefined
      if (form === undefined) return
      const within = followContent(form.content, form.resources, times(form.matrix, matrix))
      painted.push(...within.painted)
      written.push(...within.written)
    },
    BI: () => {
      throw new Error('PDF: a picture within the content is not followed')
    },
  }

  const scanner = new PdfScanner(content)
  while (!scanner.isAtEnd) {
    const value = scanner.value()
    if (!isA(value, 'operator')) {
      operands.push(value)
      continue
    }
    operators[value.text]?.()
    operands = []
  }
  return { painted, written }
}

function actualText(properties: PdfValue | undefined): string | null {
  const entries: PdfDictionary | null = isA(properties, 'dictionary') ? properties.entries : null
  const value = entries?.get('ActualText')
  return isA(value, 'string') ? textOf(value.bytes) : null
}

/** A text string of a PDF: UTF-16 when it says so, else one character per byte. */
export function textOf(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
}
