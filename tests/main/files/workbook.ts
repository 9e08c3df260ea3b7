import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip made by hand, with every way in which it can lie. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** Stored as it is, not deflated. */
  readonly isStored?: boolean
  /** What the local header and the directory say, where that is not the truth. */
  readonly says?: {
    readonly crc?: number
    readonly packed?: number
    readonly unpacked?: number
    readonly flags?: number
    readonly method?: number
    readonly mode?: number
  }
  /** What the directory alone says. */
  readonly directorySays?: { readonly name?: string; readonly unpacked?: number; readonly header?: number }
  /** Sizes stand behind the part, not before it, as programs that stream write it. */
  readonly sizesFollow?: boolean
}

interface ZipOptions {
  /** Parts the end of the directory says there are. */
  readonly count?: number
  readonly comment?: string
  readonly before?: Uint8Array
  readonly directoryStart?: number
}

function numbers(...fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of fields) {
    if (size === 2) buffer.writeUInt16LE(value & 0xffff, at)
    else buffer.writeUInt32LE(value >>> 0, at)
    at += size
  }
  return buffer
}

/** A zip of these parts, one after the other, exactly as asked. */
export function zip(parts: readonly ZipPart[], options: ZipOptions = {}): Uint8Array<ArrayBuffer> {
  const { before = new Uint8Array(), comment = '' } = options
  const body: Uint8Array[] = [before]
  const directory: Uint8Array[] = []
  let at = before.length
  for (const part of parts) {
    const content = typeof part.content === 'string' ? Buffer.from(part.content) : part.content
    const packed = part.isStored === true ? content : deflateRawSync(content)
    const said = {
      crc: crc32(content),
      packed: packed.length,
      unpacked: content.length,
      flags: 0x800 | (part.sizesFollow === true ? 8 : 0),
      method: part.isStored === true ? 0 : 8,
      mode: 0o100644,
      ...part.says,
    }
    const name = Buffer.from(part.name)
    const sizes = (isLocal: boolean) =>
      numbers(
        [2, 20],
        [2, said.flags],
        [2, said.method],
        [4, 0],
        [4, isLocal && part.sizesFollow === true ? 0 : said.crc],
        [4, isLocal && part.sizesFollow === true ? 0 : said.packed],
        [
          4,
          isLocal && part.sizesFollow === true
            ? 0
            : isLocal
              ? said.unpacked
              : (part.directorySays?.unpacked ?? said.unpacked),
        ],
      )
    const header = Buffer.concat([
      numbers([4, 0x04034b50]),
      sizes(true),
      numbers([2, name.length], [2, 0]),
      name,
    ])
    const trailer =
      part.sizesFollow === true
        ? numbers([4, 0x08074b50], [4, said.crc], [4, said.packed], [4, said.unpacked])
        : new Uint8Array()
    const listed = Buffer.from(part.directorySays?.name ?? part.name)
    directory.push(
      numbers([4, 0x02014b50], [2, 0x0314]),
      sizes(false),
      numbers([2, listed.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, said.mode << 16]),
      numbers([4, part.directorySays?.header ?? at]),
      listed,
    )
    body.push(header, packed, trailer)
    at += header.length + packed.length + trailer.length
  }
  const list = Buffer.concat(directory)
  const count = options.count ?? parts.length
  const note = Buffer.from(comment)
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, options.directoryStart ?? at],
    [2, note.length],
  )
  return new Uint8Array(Buffer.concat([...body, list, end, note]))
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface SheetSpec {
  readonly name?: string
  readonly state?: string
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string
  /** What stands before and behind the rows. */
  readonly head?: string
  readonly tail?: string
}

export interface BookSpec {
  readonly sheets?: readonly SheetSpec[]
  /** The items of the shared strings: what stands between `<sst>` and its end. */
  readonly strings?: string
  /** What stands within `<styleSheet>`. */
  readonly styles?: string
  readonly from1904?: boolean
  readonly more?: readonly ZipPart[]
}

/** A whole part of a sheet. */
export const sheetXml = ({ rows, head = '', tail = '' }: SheetSpec): string =>
  `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`

/** The parts of a plain workbook, to be changed one by one. */
export function bookParts({ sheets = [], strings, styles, from1904, more = [] }: BookSpec): ZipPart[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const related = (inner: string) =>
    `${declaration}<Relationships xmlns="${relationships}">${inner}</Relationships>`
  return [
    { name: '[Content_Types].xml', content: `${declaration}<Types/>` },
    { name: '_rels/.rels', content: related(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name ?? `Blad${index + 1}`}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: related(
        [
          ...sheets.map((_, index) =>
            relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
          ),
          ...(strings === undefined ? [] : [relation('t', 'sharedStrings', 'sharedStrings.xml')]),
          ...(styles === undefined ? [] : [relation('y', 'styles', '/xl/styles.xml')]),
        ].join(''),
      ),
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet),
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${main}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [
          {
            name: 'xl/styles.xml',
            content: `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
          },
        ]),
    ...more,
  ]
}

/** A workbook as Excel would write it. */
export const book = (spec: BookSpec): Uint8Array<ArrayBuffer> => zip(bookParts(spec))

const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Rows of inline texts and numbers; null leaves a cell out. */
export const rowsOf = (rows: readonly (readonly (string | number | null)[])[], first = 1): string =>
  rows
    .map(
      (cells, at) =>
        `<row r="${at + first}">${cells
          .map((cell, column) => {
            const place = `r="${letterOf(column)}${at + first}"`
            if (cell === null) return ''
            return typeof cell === 'number'
              ? `<c ${place}><v>${cell}</v></c>`
              : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
          })
          .join('')}</row>`,
    )
    .join('')

/** The table most of the tests read: two people and a school. */
export const people = rowsOf([
  ['id', 'naam'],
  [1, 'Zoë'],
  [2, 'Bé'],
])
