import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../support/pdf.ts'

// The reader measures the sheet in the browser tests: here it is held against drawings of which every size is known.

const toUnicode = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <01> <00E9> endbfchar 1 beginbfrange <10> <12> <0061> endbfrange endcmap`

/** A file with one page of 210 x 297 mm that draws `content`, and `/X` as a drawing that can be used in it. */
function pdf(content: string, form = ''): Buffer {
  const stream = (text: string, entries = '') => {
    const data = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
    return `<<${entries}/Filter /FlateDecode /Length ${String(data.length)}>> stream\n${data}\nendstream`
  }
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    `<</Type /Page /MediaBox [0 0 595.2756 841.8898] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> /XObject <</X 7 0 R>>>>>>`,
    stream(content),
    '<</Type /Font /ToUnicode 6 0 R>>',
    stream(toUnicode),
    stream(form, '/Subtype /Form /Matrix [1 0 0 1 0 100] '),
    '<</Title (\\050a\\) b)>>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, n) => {
    const offset = file.length
    file += `${String(n + 1)} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = file.length
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer\n<</Size 9 /Root 1 0 R /Info 8 0 R>>\nstartxref\n${String(xref)}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const only = (content: string, form?: string) => {
  const page = readPdf(pdf(content, form)).pages[0]
  if (page === undefined) throw new Error('no page')
  return page
}

describe('the reader of PDFs', () => {
  test('knows the size of the page and the title', () => {
    const file = readPdf(pdf(''))
    expect(file.title).toBe('(a) b')
    expect(file.pages).toHaveLength(1)
    expect(file.pages[0]?.width).toBeCloseTo(210, 3)
    expect(file.pages[0]?.height).toBeCloseTo(297, 3)
  })

  test('measures through every transformation, and lets go of it at Q', () => {
    const { shapes } = only(
      `q .5 0 0 -.5 10 841.8898 cm 2 0 0 2 0 0 cm 20 30 283.4646 2 re f Q 0 0 72 72 re S`,
    )
    expect(shapes).toHaveLength(2)
    expect(shapes[0]?.width).toBeCloseTo(100, 4)
    expect(shapes[0]?.x).toBeCloseTo((30 * 25.4) / 72, 4)
    expect(shapes[0]?.y).toBeCloseTo((30 * 25.4) / 72, 4)
    expect(shapes[0]?.how).toBe('fill')
    expect(shapes[1]).toMatchObject({ how: 'stroke' })
    expect(shapes[1]?.height).toBeCloseTo(25.4, 4)
  })

  test('a path that only clips is no shape; a drawn line is one', () => {
    const { shapes } = only('0 0 100 100 re W* n 10 20 m 293.4646 20 l S')
    expect(shapes).toHaveLength(1)
    expect(shapes[0]?.width).toBeCloseTo(100, 4)
    expect(shapes[0]?.height).toBe(0)
  })

  test('follows a drawing used by name', () => {
    const { shapes } = only('q 2 0 0 2 0 0 cm /X Do Q', '0 0 141.7323 1 re f')
    expect(shapes[0]?.width).toBeCloseTo(100, 4)
    expect(shapes[0]?.y).toBeCloseTo(297 - (202 * 25.4) / 72, 3)
  })

  test('reads text by the font, and what says that it reads as something else', () => {
    const { text } = only(
      'BT /F1 9 Tf 1 0 0 1 10 10 Tm <1011> Tj 5 0 Td [<12> -20 <01>] TJ ET BT /F1 9 Tf /Span <</ActualText <FEFF00660069>>> BDC <10> Tj EMC ET',
    )
    expect(text).toBe('abcé fi')
  })

  test('refuses what it cannot read, rather than measure half of it', () => {
    expect(() => readPdf(Buffer.from('%PDF-1.7 but nothing else'))).toThrow('no plain table')
  })
})
