import type { ImportDraft } from '../../../shared/contract/imports.ts'

/** A workbook of squares, a sheet a wave: the other sheets of the same size come along. */
export const furtherSheets = ({ sheet, sheets, matrix }: ImportDraft): readonly number[] =>
  sheets.flatMap((other, index) =>
    matrix !== null && index !== sheet && !other.isHidden && other.matrix?.size === matrix.size
      ? [index]
      : [],
  )

/** What a table is called on the screen: its file, and its sheet where the file has more than one. */
export const tableName = ({ fileName, sheet, sheets }: ImportDraft): string =>
  sheets.length === 1 ? fileName : `${fileName}, ${sheets[sheet]?.name ?? ''}`
