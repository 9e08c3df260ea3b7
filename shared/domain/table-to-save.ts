/** A table as it leaves the app: names of columns, and cells that are text or numbers, never anything that runs. */
export interface TableToSave {
  /** Without folder and ending. */
  readonly fileName: string
  /** The line above the table. */
  readonly rule: string
  readonly language: 'nl' | 'en'
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}
