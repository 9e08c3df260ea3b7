import { Failure, type FailureBody } from '../../../shared/contract/failures.ts'
import { unpackTable } from '../../../main/files/packed-table.ts'
import { readTable, type ReadFile, type SheetContent } from '../../../main/files/read-table.ts'

export type Unreadable = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']

export interface Read {
  readonly rows: readonly (readonly string[])[]
  readonly linesAbove: number
  readonly columnCount: number
  readonly content: SheetContent & Pick<ReadFile, 'format' | 'encoding' | 'delimiter'>
  /** The sheets of a workbook by name. */
  readonly sheets: readonly string[]
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Text as an old Dutch Excel writes it. */
export function windows1252(text: string): Uint8Array {
  const special = new Map([
    ['€', 0x80],
    ['’', 0x92],
    ['–', 0x96],
    ['Š', 0x8a],
  ])
  return Uint8Array.from([...text].map((letter) => special.get(letter) ?? letter.charCodeAt(0)))
}

export function utf16(
  text: string,
  options: { readonly big?: boolean; readonly mark?: boolean } = {},
): Uint8Array {
  const { big = false, mark = true } = options
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

/** Everything a file holds, or why it cannot be read. */
export function reading(file: Uint8Array | string): Read | Unreadable {
  try {
    const { sheets, first, format, encoding, delimiter } = readTable(
      typeof file === 'string' ? utf8(file) : file,
      () => undefined,
    )
    const shown = sheets[first]
    if (shown === undefined) throw new Error('No such sheet')
    const unpacked = unpackTable(shown.table)
    const rows = Array.from({ length: unpacked.rowCount }, (_, index) => unpacked.row(index))
    return {
      rows,
      content: { ...shown.content, format, encoding, delimiter },
      sheets: sheets.map(({ name }) => name),
      linesAbove: unpacked.linesAbove,
      columnCount: unpacked.columnCount,
    }
  } catch (error) {
    if (error instanceof Failure && error.body.code === 'FILE_UNREADABLE') return error.body.data
    throw error
  }
}

/** What a file holds; fails the test when it cannot be read. */
export function read(file: Uint8Array | string): Read {
  const result = reading(file)
  if ('reason' in result) throw new Error(`unreadable: ${JSON.stringify(result)}`)
  return result
}
