import type { ImportDraft } from '../../../shared/contract/imports.ts'

/** A workbook of squares, a sheet a wave: the other sheets of the same size come along. */
export const furtherSheets = ({ sheet, sheets, matrix }: ImportDraft): readonly number[] =>
  sheets.flatMap((other, index) =>
    matrix !== null && index !== sheet && !other.isHidden && other.matrix?.size === matrix.size
      ? [index]
      : [],
  )
