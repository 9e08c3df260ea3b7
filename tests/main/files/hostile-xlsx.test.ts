import { deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { read, reading, type Unreadable, utf16, utf8 } from './reading.ts'
import {
  book,
  bookParts,
  type BookSpec,
  people,
  rowsOf,
  type SheetSpec,
  sheetXml,
  zip,
  type ZipPart,
} from './workbook.ts'

const plain: BookSpec = { sheets: [{ rows: people }] }
const sheetPart = 'xl/worksheets/sheet1.xml'
const table = [
  ['id', 'naam'],
  ['1', 'Zoë'],
  ['2', 'Bé'],
]
const table2 = (rows: string, more: Partial<SheetSpec> = {}): Uint8Array =>
  book({ sheets: [{ rows, ...more }] })

/** The plain workbook with one part changed. */
const withPart = (name: string, change: (part: ZipPart) => ZipPart): Uint8Array =>
  zip(bookParts(plain).map((part) => (part.name === name ? change(part) : part)))
const withContent = (name: string, content: string | Uint8Array): Uint8Array =>
  withPart(name, (part) => ({ ...part, content }))
const withMore = (...more: readonly ZipPart[]): Uint8Array => book({ ...plain, more })
const without = (name: string, spec: BookSpec = plain): Uint8Array =>
  zip(bookParts(spec).filter((part) => part.name !== name))
const whole = book(plain)
const doctype = '<!DOCTYPE w [<!ENTITY a "x">]>'
const laughs = `<!DOCTYPE w [<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]>`
const inSheet = (before: string) => sheetXml({ rows: people }).replace('?>', `?>${before}`)
const flipped = (bytes: Uint8Array, at: number) => {
  const changed = Uint8Array.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}
const ole = (text: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
      Buffer.from(text, 'utf16le'),
    ]),
  )
const zeros = (size: number) => Buffer.alloc(size, '0')
const text = (value: string) => `<c r="A1" t="inlineStr"><is><t>${value}</t></is></c>`

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12)
})

describe('workbooks that are read', () => {
  it.each<[string, Uint8Array]>([
    ['as it should be', whole],
    [
      'sizes behind the parts, as programs that stream write',
      zip(bookParts(plain).map((part) => ({ ...part, sizesFollow: true }))),
    ],
    ['parts that are stored, not packed', zip(bookParts(plain).map((part) => ({ ...part, isStored: true })))],
    ['a comment on the zip', zip(bookParts(plain), { comment: 'PK\u0005\u0006 gemaakt door iemand' })],
    [
      'a size declared of a million columns by a million rows',
      table2(people, { head: '<dimension ref="A1:XFD1048576"/>' }),
    ],
    ['a size declared as nonsense', table2(people, { head: '<dimension ref="ZZZZZZ99999999999999"/>' })],
    ['rows and cells without a reference', table2(people.replaceAll(/ r="[A-Z]*\d+"/gu, ''))],
    [
      'a last row far below that holds nothing',
      table2(`${people}<row r="1048576"><c r="A1048576" s="1"/></row>`),
    ],
    [
      'a million empty columns that were formatted',
      table2(people.replace('</row>', '<c r="XFD1" s="3"/></row>')),
    ],
    [
      'names of elements with a prefix',
      withContent(
        sheetPart,
        sheetXml({ rows: people })
          .replaceAll(/<(\/?)(?=[a-z])/gu, '<$1x:')
          .replace('<x:?', '<?'),
      ),
    ],
    ['UTF-16 inside', withContent(sheetPart, utf16(sheetXml({ rows: people }).replace('UTF-8', 'UTF-16')))],
    [
      'UTF-16 inside, big end first, without a mark',
      withContent(
        sheetPart,
        utf16(sheetXml({ rows: people }).replace('UTF-8', 'UTF-16'), { big: true, mark: false }),
      ),
    ],
    [
      'a part that is a bomb and that nobody asks for',
      withMore({ name: 'xl/media/image1.png', content: zeros(80_000_000) }),
    ],
    [
      'a comment and CDATA',
      withContent(
        sheetPart,
        sheetXml({ rows: people })
          .replace('<sheetData>', '<!-- <row r="9"> --><sheetData>')
          .replace('Zoë', '<![CDATA[Zoë]]>'),
      ),
    ],
    [
      'references instead of letters',
      withContent(sheetPart, sheetXml({ rows: people }).replace('Zoë', 'Z&#111;&#xEB;')),
    ],
    [
      'relations that point outside',
      withPart('xl/_rels/workbook.xml.rels', (part) => ({
        ...part,
        content: String(part.content).replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://x/oleObject" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        ),
      })),
    ],
    [
      'a sheet pointed at by a path from the root',
      withPart('xl/_rels/workbook.xml.rels', (part) => ({
        ...part,
        content: String(part.content).replace('"worksheets/', '"/xl/worksheets/'),
      })),
    ],
    ['no relations of the package', without('_rels/.rels')],
    ['no types', without('[Content_Types].xml')],
  ])('%s', (_, file) => {
    const { rows, content, linesAbove } = read(file)
    expect(rows).toEqual(table)
    expect(content).toMatchObject({
      format: 'xlsx',
      kind: 'people',
      rowCount: 2,
      encoding: null,
      delimiter: null,
    })
    expect(content.notices).toEqual([])
    expect(linesAbove).toBe(0)
  })

  it('a formula gives the outcome in the file, and is never computed', () => {
    const rows = `${people}<row r="4"><c r="A4"><f>1+1</f><v>7</v></c><c r="B4" t="str"><f>HYPERLINK("http://x","y")</f><v>=cmd()</v></c><c r="C4"><f>A1</f></c></row>`
    const { rows: found, content } = read(table2(rows))
    expect(found[3]).toEqual(['7', '=cmd()'])
    expect(content.notices).toEqual([
      { kind: 'formulas', count: 3 },
      { kind: 'formulasWithoutValue', count: 1 },
    ])
  })

  it('errors are left empty, and said', () => {
    const { rows, content } = read(
      table2(`${people}<row r="4"><c r="A4"><v>4</v></c><c r="B4" t="e"><v>#REF!</v></c></row>`),
    )
    expect(rows[3]).toEqual(['4'])
    expect(content.notices).toEqual([{ kind: 'errorCells', count: 1 }])
  })

  it('merged, hidden and macros: read as they stand, and said', () => {
    const rows = people.replace('<row r="2"', '<row r="2" hidden="1"')
    const file = book({
      sheets: [
        { name: 'Geheim', state: 'veryHidden', rows: rowsOf([['x'], ['y']]) },
        {
          rows,
          head: '<cols><col min="2" max="3" hidden="true"/><col min="600" max="16384" hidden="1"/></cols>',
          tail: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>',
        },
      ],
      more: [{ name: 'xl/vbaProject.bin', content: 'x' }],
    })
    const { rows: found, content, sheets } = read(file)
    expect(found).toEqual(table)
    expect(sheets).toEqual(['Geheim', 'Blad2'])
    expect(content.notices).toEqual([
      { kind: 'mergedAreas', count: 1 },
      { kind: 'hiddenRows', count: 1 },
      { kind: 'hiddenColumns', count: 2 },
      { kind: 'macros', count: 1 },
      { kind: 'hiddenSheets', count: 1 },
    ])
  })

  it.each([
    [
      '1900',
      false,
      [
        '2026-11-04',
        '2026-11-04 13:30',
        '1900-01-01',
        '1900-02-28',
        '1900-02-29',
        '1900-03-01',
        '12:00',
        '-1',
        '9999999',
      ],
    ],
    [
      '1904',
      true,
      [
        '2030-11-05',
        '2030-11-05 13:30',
        '1904-01-02',
        '1904-02-29',
        '1904-03-01',
        '1904-03-02',
        '1904-01-01 12:00',
        '-1',
        '9999999',
      ],
    ],
  ] as const)('dates that count from %s become text', (_, from1904, expected) => {
    const serials = ['46330', '46330.5625', '1', '59', '60', '61', '0.5', '-1', '9999999']
    const rows = `<row>${serials.map((serial) => `<c s="1"><v>${serial}</v></c>`).join('')}</row><row><c t="d"><v>2026-11-04T00:00:00</v></c></row>`
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const { rows: found } = read(book({ sheets: [{ rows }], styles, from1904 }))
    expect(found).toEqual([expected, ['2026-11-04']])
  })

  it.each([
    ['d-m-yyyy', '2026-11-04'],
    ['[$-413]d mmmm yyyy;@', '2026-11-04'],
    ['[h]:mm', '2026-11-04'],
    ['"dag" 0', '46330'],
    ['#,##0.00\\ "dm"', '46330'],
    ['[Red]0', '46330'],
    ['0000000', '0046330'],
    ['General', '46330'],
  ])('the format %s shows %s', (code, expected) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`
    const { rows } = read(
      book({
        sheets: [
          {
            rows:
              '<row><c s="0"><v>46330</v></c><c><v>x</v></c></row>'.replace('<c><v>x</v></c>', '') +
              '<row><c t="str"><v>y</v></c></row>',
          },
        ],
        styles,
      }),
    )
    expect(rows[0]).toEqual([expected])
  })

  it('numbers are what the coach sees', () => {
    const numbers = ['1', '1.0', '1E0', '39.950000000000003', '0.1', '-3', '1E+3', '123456789012345']
    const { rows } = read(
      table2(
        `<row>${numbers.map((number) => `<c><v>${number}</v></c>`).join('')}</row><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>`,
      ),
    )
    expect(rows).toEqual([
      ['1', '1', '1', '39.95', '0.1', '-3', '1000', '123456789012345'],
      ['TRUE', 'FALSE'],
    ])
  })

  it('rich text is joined, readings are left out, escapes are undone', () => {
    const strings =
      '<si><r><t>Jan </t></r><r><rPr><b/></rPr><t xml:space="preserve">de Vries</t></r><rPh sb="0" eb="1"><t>ヤン</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si><si/>'
    const { rows } = read(
      book({
        sheets: [
          {
            rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"/></row><row><c><v>1</v></c></row>',
          },
        ],
        strings,
      }),
    )
    expect(rows[0]).toEqual(['Jan de Vries', 'a\rb_x000D_'])
  })

  it('nothing in a text can pass for two cells', () => {
    const { rows } = read(
      table2(`${people}<row r="4"><c r="A4" t="inlineStr"><is><t>a&#31;b_x001F_c&#x1f;</t></is></c></row>`),
    )
    expect(rows[3]).toEqual(['abc'])
  })

  it('names that are properties of every object are names', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const strings = names.map((name) => `<si><t>${name}</t></si>`).join('')
    const rows = `<row>${names.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row><row><c t="str"><v>__proto__</v></c></row>`
    const file = book({
      sheets: [{ name: '__proto__', rows }],
      strings,
      more: [{ name: '__proto__', content: '{}' }],
    })
    expect(read(file).rows).toEqual([names, ['__proto__']])
    expect(read(file).sheets).toEqual(['__proto__'])
  })

  it('blank rows, a title above and ragged rows are as in CSV', () => {
    const rows = rowsOf(
      [['Deelnemers aan de leerkring'], [], ['code', 'naam'], ['P1', 'A'], [], ['P2', 'B', 'x']],
      3,
    )
    const { rows: found, linesAbove, columnCount } = read(table2(rows))
    expect(found).toEqual([['code', 'naam'], ['P1', 'A'], [''], ['P2', 'B', 'x']])
    expect([linesAbove, columnCount]).toEqual([4, 2])
  })

  it('shows the first sheet that holds something and is not hidden', () => {
    const file = book({
      sheets: [
        { name: 'Leeg', rows: '' },
        { name: 'Weg', state: 'hidden', rows: people },
        { name: 'Data', rows: people },
      ],
    })
    expect(read(file).content.firstRows).toEqual(table)
    expect(read(book({ sheets: [{ rows: '' }, { state: 'hidden', rows: people }] })).rows).toEqual(table)
  })

  it('is read by what it is, whatever it is called: CSV as CSV', () => {
    expect(read(utf8('id;naam\n1;Zoë\n2;Bé')).content.format).toBe('csv')
  })
})

describe('workbooks that are refused', () => {
  const of = (reason: Unreadable['reason'], row: number | null = null, column: number | null = null) => ({
    reason,
    row,
    column,
  })
  const shared = (rows: string, strings: string) => book({ sheets: [{ rows }], strings })
  const manyParts = Array.from({ length: 2_001 }, (_, index) => ({
    name: `xl/x${index}`,
    content: '',
    isStored: true,
  }))
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`
  it.each<[string, () => Uint8Array, Unreadable]>([
    // What is no workbook at all.
    ['an old .xls', () => ole('Workbook'), of('oldExcel')],
    ['a workbook behind a password', () => ole('EncryptedPackage'), of('password')],
    [
      'a part that is encrypted',
      () => withPart(sheetPart, (part) => ({ ...part, says: { flags: 1 } })),
      of('password'),
    ],
    [
      'strong encryption',
      () => withPart(sheetPart, (part) => ({ ...part, says: { flags: 0x41 } })),
      of('password'),
    ],
    [
      'OpenDocument',
      () =>
        zip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
          { name: 'content.xml', content: '<x/>' },
        ]),
      of('openDocument'),
    ],
    ['a Word document', () => zip([{ name: 'word/document.xml', content: '<x/>' }]), of('notSpreadsheet')],
    [
      'a binary workbook (.xlsb)',
      () => zip([{ name: 'xl/workbook.bin', content: 'x' }]),
      of('notSpreadsheet'),
    ],
    ['a zip of photos', () => zip([{ name: 'a.jpg', content: 'x' }]), of('notSpreadsheet')],
    ['an empty zip', () => zip([]), of('notSpreadsheet')],
    ['a PNG', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), of('notText')],
    ['a web page', () => utf8('<html><table><tr><td>1</td></tr></table></html>'), of('notText')],
    [
      'old XML of Excel 2003',
      () => utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      of('notText'),
    ],
    ['three letters of a zip', () => utf8('PK\u0003'), of('damaged')],
    // Files that are not whole.
    ['cut off half-way', () => whole.subarray(0, whole.length >> 1), of('damaged')],
    ['cut off at the last byte', () => whole.subarray(0, -1), of('damaged')],
    ['four bytes', () => whole.subarray(0, 4), of('damaged')],
    ['something behind it', () => new Uint8Array(Buffer.concat([whole, zeros(10)])), of('damaged')],
    [
      'something before it',
      () => zip(bookParts(plain), { before: utf8('PK\u0003\u0004xxxx'), directoryStart: 9 }),
      of('damaged'),
    ],
    [
      'a byte turned over in a part',
      () => flipped(whole, Buffer.from(whole).indexOf(sheetPart) + sheetPart.length + 20),
      of('damaged'),
    ],
    [
      'a checksum that is not right',
      () => withPart(sheetPart, (part) => ({ ...part, says: { crc: 1 } })),
      of('damaged'),
    ],
    ['more parts than it says', () => zip(bookParts(plain), { count: 3 }), of('damaged')],
    ['fewer parts than it says', () => zip(bookParts(plain), { count: 30 }), of('damaged')],
    [
      'a way of packing nobody knows',
      () => withPart(sheetPart, (part) => ({ ...part, says: { method: 99 } })),
      of('damaged'),
    ],
    ['no workbook', () => without('xl/workbook.xml'), of('damaged')],
    ['no relations of the workbook', () => without('xl/_rels/workbook.xml.rels'), of('damaged')],
    ['a sheet that is not there', () => without(sheetPart), of('damaged')],
    ['no sheets', () => book({ sheets: [] }), of('damaged')],
    [
      'no shared texts, though cells point at them',
      () =>
        without('xl/sharedStrings.xml', {
          sheets: [{ rows: '<row><c t="s"><v>0</v></c></row>' }],
          strings: '<si><t>a</t></si>',
        }),
      of('damaged'),
    ],
    ['sheets that hold nothing', () => table2(''), of('noRows')],
    ['a header and no rows', () => table2(rowsOf([['id', 'naam']])), of('noRows')],
    // Paths.
    ...(
      [
        '../../etc/passwd',
        '/etc/passwd',
        'xl/../../x',
        'C:/x',
        'xl\\x',
        'xl/\u0000x',
        '..',
        'a'.repeat(300),
      ] as const
    ).map((name): [string, () => Uint8Array, Unreadable] => [
      `a part called ${JSON.stringify(name.slice(0, 20))}`,
      () => withMore({ name, content: 'x' }),
      of('unsafe'),
    ]),
    [
      'a part that is a link',
      () => withMore({ name: 'xl/link', content: '/etc/passwd', says: { mode: 0o120777 } }),
      of('unsafe'),
    ],
    ['a part twice', () => withMore({ name: sheetPart, content: 'x' }), of('unsafe')],
    [
      'a part twice but for case',
      () => withMore({ name: sheetPart.toUpperCase(), content: 'x' }),
      of('unsafe'),
    ],
    [
      'a part with two names',
      () => withPart(sheetPart, (part) => ({ ...part, directorySays: { name: 'xl/worksheets/sheet2.xml' } })),
      of('damaged'),
    ],
    [
      'a relation that climbs out',
      () =>
        withPart('xl/_rels/workbook.xml.rels', (part) => ({
          ...part,
          content: String(part.content).replace('worksheets/', '../../../'),
        })),
      of('unsafe'),
    ],
    [
      'a name that is no text',
      () => {
        const file = Buffer.from(withMore({ name: 'xl/ab', content: 'x' }))
        for (let at = file.indexOf('xl/ab'); at !== -1; at = file.indexOf('xl/ab', at + 1))
          file.writeUInt8(0xff, at + 4)
        return new Uint8Array(file)
      },
      of('unsafe'),
    ],
    // Bombs.
    [
      'two parts that share their bytes',
      () => {
        const first = bookParts(plain)
        return zip([
          ...first,
          {
            ...(first[0] ?? { name: '', content: '' }),
            name: '[Content_Types].xml2',
            directorySays: { name: '[Content_Types].xml', header: 0 },
          },
        ])
      },
      of('unsafe'),
    ],
    ['2,001 parts and more', () => zip([...bookParts(plain), ...manyParts]), of('unsafe')],
    ['70 MB of zeros in a sheet', () => withContent(sheetPart, zeros(70_000_000)), of('tooMuchInside')],
    [
      '70 MB that claims to be 1,000 bytes',
      () =>
        withPart(sheetPart, (part) => ({ ...part, content: zeros(70_000_000), says: { unpacked: 1_000 } })),
      of('damaged'),
    ],
    [
      'a size that the directory alone claims',
      () => withPart(sheetPart, (part) => ({ ...part, directorySays: { unpacked: 10 } })),
      of('damaged'),
    ],
    [
      'a sheet that packs a thousand times',
      () => table2(`<row>${' '.repeat(20_000_000)}</row>`),
      of('tooMuchInside'),
    ],
    [
      'a part that packs a bomb within a bomb',
      () => withContent(sheetPart, deflateRawSync(zeros(100_000_000))),
      of('damaged'),
    ],
    [
      'a long text that a hundred thousand cells point at',
      () =>
        shared(
          `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(1_000),
          `<si><t>${'x'.repeat(9_000)}</t></si>`,
        ),
      of('tooMuchInside'),
    ],
    // Documents that declare things.
    ['DOCTYPE', () => withContent(sheetPart, inSheet(doctype)), of('unsafe')],
    ['DOCTYPE twice', () => withContent(sheetPart, inSheet(doctype + doctype)), of('unsafe')],
    ['DOCTYPE in small letters', () => withContent(sheetPart, inSheet('<!doctype w>')), of('unsafe')],
    ['DOCTYPE in UTF-16', () => withContent(sheetPart, utf16(inSheet(doctype))), of('unsafe')],
    ['a billion laughs', () => withContent(sheetPart, inSheet(laughs)), of('unsafe')],
    [
      'a file from elsewhere',
      () =>
        withContent(
          'xl/workbook.xml',
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>',
        ),
      of('unsafe'),
    ],
    ['an ENTITY without a DOCTYPE', () => withContent(sheetPart, inSheet('<!ENTITY a "b">')), of('unsafe')],
    [
      'a DOCTYPE in the relations',
      () => withContent('_rels/.rels', `${doctype}<Relationships/>`),
      of('unsafe'),
    ],
    [
      'a DOCTYPE in the styles',
      () =>
        zip(
          bookParts({ ...plain, styles: '' }).map((part) =>
            part.name === 'xl/styles.xml' ? { ...part, content: `${doctype}<styleSheet/>` } : part,
          ),
        ),
      of('unsafe'),
    ],
    ['a reference to what was never declared', () => table2(`<row>${text('&lol;')}</row>`), of('damaged')],
    [
      'a reference to a property of every object',
      () => table2(`<row>${text('&constructor;')}</row>`),
      of('damaged'),
    ],
    ['a number beyond every letter', () => table2(`<row>${text('&#x110000;')}</row>`), of('damaged')],
    ['a number for half a letter', () => table2(`<row>${text('&#xD800;')}</row>`), of('damaged')],
    ['NUL by number', () => table2(`<row>${text('&#0;')}</row>`), of('damaged')],
    ['an & alone', () => table2(`<row>${text('a & b')}</row>`), of('damaged')],
    [
      'letters that are no UTF-8',
      () => withContent(sheetPart, Buffer.from(sheetXml({ rows: people }), 'latin1')),
      of('damaged'),
    ],
    ['elements a hundred thousand deep', () => table2(deep), of('unsafe')],
    ['elements deep in the shared texts', () => shared(people, deep), of('unsafe')],
    ['elements that close one another', () => table2('<row><c></row></c>'), of('damaged')],
    ['elements never closed', () => withContent(sheetPart, '<worksheet><sheetData>'), of('damaged')],
    [
      'two documents in one',
      () =>
        withContent(
          sheetPart,
          sheetXml({ rows: people })
            .repeat(2)
            .replaceAll(/<\?.*?\?>\n/gu, ''),
        ),
      of('damaged'),
    ],
    ['a tag of a megabyte', () => table2(`<row ${'a="b" '.repeat(200_000)}>`), of('unsafe')],
    ['nothing in a part', () => withContent(sheetPart, ''), of('damaged')],
    ['a note where a sheet should be', () => withContent(sheetPart, 'hello'), of('damaged')],
    // Tables that are not what a table is.
    [
      'a text nobody shares',
      () => shared('<row><c t="s"><v>1</v></c></row>', '<si><t>a</t></si>'),
      of('damaged'),
    ],
    [
      'a text before the first',
      () => shared('<row><c t="s"><v>-1</v></c></row>', '<si><t>a</t></si>'),
      of('damaged'),
    ],
    [
      'a text by a name',
      () => shared('<row><c t="s"><v>__proto__</v></c></row>', '<si><t>a</t></si>'),
      of('damaged'),
    ],
    [
      'a text by half a number',
      () => shared('<row><c t="s"><v>0.5</v></c></row>', '<si><t>a</t></si>'),
      of('damaged'),
    ],
    [
      'a kind of cell nobody knows',
      () => table2('<row><c t="constructor"><v>1</v></c></row>'),
      of('damaged'),
    ],
    ['a cell in another row', () => table2('<row r="1"><c r="A2"><v>1</v></c></row>'), of('damaged')],
    [
      'a cell twice',
      () => table2('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      of('damaged'),
    ],
    [
      'a row twice',
      () => table2('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'),
      of('damaged'),
    ],
    ['row zero', () => table2('<row r="0"><c><v>1</v></c></row>'), of('damaged')],
    [
      'a row number of a hundred digits',
      () => table2(`<row r="${'9'.repeat(100)}"><c><v>1</v></c></row>`),
      of('damaged'),
    ],
    ['a reference that is none', () => table2('<row r="1"><c r="AAAA1"><v>1</v></c></row>'), of('damaged')],
    [
      'a million columns',
      () => table2(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`),
      of('tooManyColumns', 1, 501),
    ],
    [
      'the last column there is',
      () => table2('<row r="2"><c r="XFD2"><v>1</v></c></row>'),
      of('tooManyColumns', 2, 16_384),
    ],
    [
      'the last row there is',
      () => table2('<row r="1048576"><c><v>1</v></c></row>'),
      of('tooManyRows', 1_048_576),
    ],
    [
      'row 999,999,999',
      () => table2(`${people}<row r="999999999"><c><v>1</v></c></row>`),
      of('tooManyRows', 999_999_999),
    ],
    [
      'a value far below',
      () => table2(`${people}<row r="300000"><c><v>1</v></c></row>`),
      of('tooManyRows', 200_002),
    ],
    [
      'a cell of a megabyte',
      () => table2(`<row r="3"><c r="B3" t="inlineStr"><is><t>${'ab '.repeat(400_000)}</t></is></c></row>`),
      of('cellTooLong', 3, 2),
    ],
    [
      'a shared text of a megabyte',
      () => shared('<row><c t="s"><v>0</v></c></row>', `<si><t>${'x'.repeat(1_000_000)}</t></si>`),
      of('cellTooLong', 1, 1),
    ],
    [
      '101 sheets',
      () => book({ sheets: Array.from({ length: 101 }, () => ({ rows: people })) }),
      of('tooManySheets'),
    ],
  ])('%s', (_, file, expected) => {
    expect(reading(file())).toEqual(expected)
  })
})
