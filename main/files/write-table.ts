import papa from 'papaparse'
import writeXlsxFile from 'write-excel-file/universal'
import type { SaveFormat } from '../../shared/contract/exports.ts'
import type { SheetToSave, TableToSave } from '../../shared/domain/table-to-save.ts'
import { formulaSafe } from './formula-safe.ts'

/** A table as a file that Excel opens as it is meant: BOM, the list separator of the language, the rule on top. */
export function csvOf({ rule, language, header, rows }: TableToSave): string {
  const comma = language === 'nl' ? ',' : '.'
  const shown = (cell: string | number) =>
    typeof cell === 'number' ? String(cell).replace('.', comma) : formulaSafe(cell)
  const cells = [[rule], header, ...rows].map((row) => row.map(shown))
  // Every cell in quotes: a spreadsheet set to another separator must not cut a formula loose from inside a cell.
  const text = papa.unparse(cells, {
    delimiter: language === 'nl' ? ';' : ',',
    newline: '\r\n',
    quotes: true,
  })
  return `\uFEFF${text}\r\n`
}

/** Characters a cell of a workbook can hold. */
const longestCell = 32_767

// XML cannot hold these, and half a letter is none. What looks like an escape of Excel's gets its first mark escaped.
// oxlint-disable-next-line no-control-regex -- controls are what it takes out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
const written = (text: string) =>
  text
    .slice(0, longestCell)
    .toWellFormed()
    .replace(controls, '')
    .replace(/_(?=x[\da-fA-F]{4}_)/gu, '_x005F_')

/** Names of sheets as Excel takes them: 31 characters, without the signs of its formulas, each once. */
function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      written(name)
        .replace(/[\\/?*[\]:']/gu, ' ')
        .trim()
        .slice(0, 27)
        .trim() || 'Sheet'
    for (let number = 1; ; number += 1) {
      const own = number === 1 ? plain : `${plain} ${String(number)}`
      if (taken.has(own.toLowerCase())) continue
      taken.add(own.toLowerCase())
      return own
    }
  })
}

/** The same table as a workbook: every cell is written as text or as a number, so none is ever a formula. */
export async function xlsxOf(table: TableToSave): Promise<Uint8Array<ArrayBuffer>> {
  const { rule, header, rows, sheetName, more = [] } = table
  const textCell = (value: string, isBold = false) =>
    value === ''
      ? null
      : { type: String, value: written(value), ...(isBold ? { fontWeight: 'bold' as const } : {}) }
  const dataOf = (sheet: Pick<SheetToSave, 'header' | 'rows'>) => [
    [textCell(rule)],
    sheet.header.map((name) => textCell(name, true)),
    ...sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'number' && Number.isFinite(cell)
          ? { type: Number, value: cell }
          : textCell(String(cell)),
      ),
    ),
  ]
  const names = sheetNames([sheetName ?? '', ...more.map(({ name }) => name)])
  const file = await (
    more.length === 0
      ? writeXlsxFile(dataOf({ header, rows }))
      : writeXlsxFile(
          [{ header, rows }, ...more].map((sheet, index) => ({
            data: dataOf(sheet),
            sheet: names[index] ?? String(index + 1),
          })),
        )
  ).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** The bytes of a table in a format. */
export const writeTable = async (table: TableToSave, format: SaveFormat): Promise<Uint8Array<ArrayBuffer>> =>
  format === 'csv' ? new TextEncoder().encode(csvOf(table)) : xlsxOf(table)
