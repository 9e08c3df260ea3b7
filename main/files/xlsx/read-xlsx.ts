import type { ImportNotice } from '../../../shared/domain/import/shapes.ts'
import type { PackedTable } from '../packed-table.ts'
import { openPackage, unreadable } from './guard.ts'
import { readSheet, type SheetFindings } from './read-sheet.ts'
import { readWorkbook } from './workbook.ts'

export interface XlsxSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly table: PackedTable
  readonly notices: readonly ImportNotice[]
}

/** Characters of all cells together that are kept of one file: one text may be pointed at by a million cells. */
const mostCharacters = 64 * 1024 * 1024

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

/** Whether a file is made as a zip, as XLSX is, whatever its name says. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) && [3, 5, 7].includes(bytes[2] ?? 0)

/** Refuses a workbook of before 2007 in words, and one behind a password, which is packed in the same way. */
export function refuseOldExcel(bytes: Uint8Array): void {
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
  throw unreadable(isEncrypted ? 'password' : 'oldExcel')
}

const noticesOf = (findings: SheetFindings): ImportNotice[] =>
  (Object.entries(findings) as [keyof SheetFindings, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, count }))

/**
 * The sheets of a workbook, in its order, hidden ones too.
 * @param onProgress hears the share that is read, 0 to 1
 * @throws Failure FILE_UNREADABLE with the reason and, where there is one, row and column
 */
export function readXlsx(bytes: Uint8Array, onProgress: (share: number) => void): readonly XlsxSheet[] {
  const pack = openPackage(bytes)
  const workbook = readWorkbook(pack)
  const { sheets, hasMacros } = workbook
  const total = sheets.reduce((sum, { part }) => sum + pack.packedSize(part), 0)
  const room = { characters: mostCharacters }
  let before = 0
  return sheets.map(({ name, isHidden, part }) => {
    const size = pack.packedSize(part)
    // How much comes out is not known: thirty times what goes in is usual, and the share stays below its end.
    let read = 0
    const { table, findings } = readSheet(pack, part, workbook, room, (count) => {
      read += count
      onProgress((before + Math.min(size, read / 30)) / Math.max(1, total))
    })
    before += size
    onProgress(before / Math.max(1, total))
    const notices = noticesOf(findings)
    if (hasMacros) notices.push({ kind: 'macros', count: 1 })
    return { name, isHidden, table, notices }
  })
}
