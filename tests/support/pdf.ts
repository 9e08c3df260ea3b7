import { inflateSync } from 'node:zlib'
import { followContent, identity, textOf, type Matrix, type Resources, type Written } from './pdf-content.ts'
import { isA, PdfScanner, type PdfDictionary, type PdfValue } from './pdf-syntax.ts'

/** Something painted on a page: its place in millimetres from the corner at the top left. */
export interface PdfShape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly how: 'fill' | 'stroke'
}

export interface PdfPage {
  /** In millimetres. */
  readonly width: number
  readonly height: number
  /** All that is written, in the order it was written in, with single spaces. */
  readonly text: string
  readonly shapes: readonly PdfShape[]
}

export interface Pdf {
  readonly title: string
  readonly pages: readonly PdfPage[]
}

/**
 * Reads a PDF as Chromium makes it (a plain table of objects, streams plain or deflated): what stands on each page and
 * how large it is. Made for measuring in tests, not for every PDF there is: what it does not know it refuses.
 */
export function readPdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const objects = readObjects(file)
  const trailer = dictionary(new PdfScanner(file, file.lastIndexOf('trailer') + 'trailer'.length).value())

  const solid = (value: PdfValue | undefined): PdfValue | undefined =>
    isA(value, 'reference') ? solid(objects.get(value.id)?.value) : value
  const entriesOf = (value: PdfValue | undefined): PdfDictionary => dictionary(solid(value) ?? null)
  const stream = (value: PdfValue | undefined): string => {
    if (isA(value, 'array')) return value.items.map(stream).join('\n')
    if (!isA(value, 'reference')) throw new Error('PDF: no stream')
    return objects.get(value.id)?.stream() ?? ''
  }

  function resourcesOf(value: PdfValue | undefined): Resources {
    const entries = value === undefined ? new Map<string, PdfValue>() : entriesOf(value)
    const named = (kind: string, name: string) => {
      const list = entries.get(kind)
      return list === undefined ? undefined : entriesOf(list).get(name)
    }
    const decoders = new Map<string, (bytes: string) => string>()
    return {
      decode: (font, text) => {
        const known = decoders.get(font) ?? decoder(stream(entriesOf(named('Font', font)).get('ToUnicode')))
        decoders.set(font, known)
        return known(text)
      },
      form: (name) => {
        const reference = named('XObject', name)
        const form = entriesOf(reference)
        const kind = form.get('Subtype')
        if (!isA(kind, 'name') || kind.text !== 'Form') return undefined
        const matrix = form.get('Matrix')
        return {
          content: stream(reference),
          matrix: matrix === undefined ? identity : matrixOf(numbersOf(matrix)),
          resources: resourcesOf(form.get('Resources')),
        }
      },
    }
  }

  function pageOf(page: PdfDictionary): PdfPage {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(solid(page.get('MediaBox')))
    const { painted, written } = followContent(
      stream(page.get('Contents')),
      resourcesOf(page.get('Resources')),
    )
    return {
      width: mm(right - left),
      height: mm(top - bottom),
      text: textInOrder(written),
      shapes: painted.map((shape) => ({
        x: mm(shape.left - left),
        y: mm(top - shape.top),
        width: mm(shape.right - shape.left),
        height: mm(shape.top - shape.bottom),
        how: shape.how,
      })),
    }
  }

  function pagesUnder(value: PdfValue | undefined): readonly PdfPage[] {
    const node = entriesOf(value)
    const kids = solid(node.get('Kids'))
    return isA(kids, 'array') ? kids.items.flatMap(pagesUnder) : [pageOf(node)]
  }

  const title = solid(trailer.has('Info') ? entriesOf(trailer.get('Info')).get('Title') : undefined)
  return {
    title: isA(title, 'string') ? textOf(title.bytes) : '',
    pages: pagesUnder(entriesOf(trailer.get('Root')).get('Pages')),
  }
}

/** Points (of which there are 72 to the inch) in millimetres. */
const mm = (points: number): number => (points * 25.4) / 72

const textInOrder = (written: readonly Written[]): string =>
  written
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()

interface PdfObject {
  readonly value: PdfValue
  readonly stream: () => string
}

/** The objects of a file, found through the table at its end. */
function readObjects(file: string): ReadonlyMap<number, PdfObject> {
  const table = /xref\r?\n(\d+) (\d+)\r?\n/uy
  table.lastIndex = Number(/startxref\s+(\d+)/u.exec(file.slice(-64))?.[1])
  const head = table.exec(file)
  if (head === null) throw new Error('PDF: no plain table of objects')
  const objects = new Map<number, PdfObject>()
  for (let n = 0; n < Number(head[2]); n++) {
    const line = file.slice(table.lastIndex + n * 20, table.lastIndex + (n + 1) * 20)
    if (line.charAt(17) !== 'n') continue
    const id = Number(head[1]) + n
    objects.set(id, objectAt(file, Number(line.slice(0, 10)), id))
  }
  return objects
}

function objectAt(file: string, offset: number, id: number): PdfObject {
  const start = `${String(id)} 0 obj`
  if (!file.startsWith(start, offset))
    throw new Error(`PDF: object ${String(id)} is not where the table says`)
  const scanner = new PdfScanner(file, offset + start.length)
  const value = scanner.value()
  const from = scanner.at
  return {
    value,
    stream: () => {
      const entries = dictionary(value)
      const filter = entries.get('Filter')
      const length = entries.get('Length')
      if (!file.startsWith('stream', from) || typeof length !== 'number') throw new Error('PDF: no stream')
      const data = file.indexOf('\n', from) + 1
      const raw = Buffer.from(file.slice(data, data + length), 'latin1')
      if (filter === undefined) return raw.toString('latin1')
      if (!isA(filter, 'name') || filter.text !== 'FlateDecode') throw new Error('PDF: an unknown filter')
      return inflateSync(raw).toString('latin1')
    },
  }
}

function dictionary(value: PdfValue): PdfDictionary {
  if (!isA(value, 'dictionary')) throw new Error('PDF: no dictionary where one belongs')
  return value.entries
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isA(value, 'array') ? value.items.map(Number) : []
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

/** What the codes of a font read as, from its ToUnicode table. */
function decoder(cmap: string): (bytes: string) => string {
  const width = (/begincodespacerange\s*<([\da-f]+)>/iu.exec(cmap)?.[1]?.length ?? 4) / 2
  const known = new Map<number, string>()
  const unicode = (hex: string) => textOf(`\u00fe\u00ff${Buffer.from(hex, 'hex').toString('latin1')}`)
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gsu)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/giu)) {
      known.set(Number.parseInt(code, 16), unicode(to))
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gsu)) {
    for (const [, from = '', until = '', to = ''] of block.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/giu,
    )) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(until, 16); code++) {
        known.set(code, String.fromCharCode(Number.parseInt(to, 16) + code - first))
      }
    }
  }
  return (bytes) => {
    const codes = bytes.match(new RegExp(`[^]{${String(width)}}`, 'gu')) ?? []
    return codes
      .map((code) => known.get(Number.parseInt(Buffer.from(code, 'latin1').toString('hex'), 16)) ?? '\ufffd')
      .join('')
  }
}
