import type { ImportDraft } from '../../../shared/contract/imports.ts'

/** A file that is no table: its sheets are what it says of people and of each relation. */
export const isNetworkFile = ({ format }: Pick<ImportDraft, 'format'>): boolean =>
  format !== 'csv' && format !== 'xlsx'

/**
 * The other sheets that come along: all of a network file, and of a workbook the squares of the same size (a sheet a wave) or a list
 * of people beside one of ties, where their columns say that they are those.
 */
export const furtherSheets = (draft: ImportDraft): readonly number[] => {
  const { sheet, sheets, matrix, kind } = draft
  const isSure = sheets[sheet]?.isSure === true
  return sheets.flatMap((other, index) => {
    if (index === sheet || other.isHidden || other.rowCount === 0) return []
    if (isNetworkFile(draft)) return [index]
    const isSameSquare = matrix !== null && other.matrix?.size === matrix.size
    const isPair =
      isSure &&
      other.isSure &&
      [kind, other.kind].toSorted().join(' ') === 'people ties' &&
      sheets.length <= 4
    return isSameSquare || isPair ? [index] : []
  })
}

/** What a table is called on the screen: its file, and its sheet where the file has more than one. */
export function tableName({ fileName, sheet, sheets }: ImportDraft): string {
  const name = sheets[sheet]?.name ?? ''
  return sheets.length === 1 || name === '' ? fileName : `${fileName}, ${name}`
}
