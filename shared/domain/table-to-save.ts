/** One table of several in a workbook. */
export interface SheetToSave {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A table as it leaves the app: names of columns, and cells that are text or numbers, never anything that runs. */
export interface TableToSave {
  /** Without folder and ending. */
  readonly fileName: string
  /** The line above the table. */
  readonly rule: string
  readonly language: 'nl' | 'en'
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** What the sheet is called in a workbook of several. */
  readonly sheetName?: string
  /** Further sheets; only a workbook has them. */
  readonly more?: readonly SheetToSave[]
}
