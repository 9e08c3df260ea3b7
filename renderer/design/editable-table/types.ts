/** What somebody typed or chose in a cell. A choice holds the id of its option, or with `isNew` a name still to be made. */
export interface Typed {
  readonly text: string
  readonly isNew?: true
}

export interface Option {
  readonly id: string
  readonly label: string
}

interface ColumnBase<Row> {
  readonly id: string
  readonly label: string
  /** The least width in em; what the window has left is shared out in proportion. */
  readonly width: number
  /** What is stored, as it is edited: text, an option's id, or a date as `YYYY-MM-DD`. */
  readonly value: (row: Row) => string
  /** The cell that names its row. */
  readonly isRowHeader?: boolean
}

interface Editable<Row> {
  /** Rejects with the failure the table's `explain` puts into words. */
  readonly save: (row: Row, value: string) => Promise<unknown>
  /** What keeps a value from being saved, in the coach's words; null when nothing does. `row` is null in a new line. */
  readonly check?: (value: string, row: Row | null) => string | null
  /** What to think about before leaving a value; it is saved all the same. */
  readonly warn?: (value: string) => string | null
  /** `add` takes this value with the new row; otherwise it is saved straight after. */
  readonly isAdded?: boolean
  /** What the empty new line says in this cell. */
  readonly placeholder?: string
  /** What a new line has here as long as nothing else was typed. */
  readonly initial?: string
}

export interface TextColumn<Row> extends ColumnBase<Row>, Editable<Row> {
  readonly kind: 'text'
  readonly maxLength: number
  /**
   * Stored while it is being typed, half a sentence or not. Not for what others are found by (a code, the name of an
   * organisation): half of one may be somebody else's.
   */
  readonly savesWhileTyping?: boolean
}
export interface DateColumn<Row> extends ColumnBase<Row>, Editable<Row> {
  readonly kind: 'date'
}
export interface ChoiceColumn<Row> extends ColumnBase<Row>, Editable<Row> {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** What "nothing chosen" is called; without it a choice is obligatory. */
  readonly none?: string
  /** A choice that is not there yet: its name is typed, and `make` answers the id it got. */
  readonly create?: {
    readonly label: string
    readonly placeholder: string
    readonly maxLength: number
    readonly make: (name: string) => Promise<string>
  }
}
export interface ReadColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'read'
  readonly isNumber?: boolean
}
/** Read in the table, changed in a dialog of the page's own. */
export interface OpenColumn<Row> extends ColumnBase<Row> {
  readonly kind: 'open'
  readonly onOpen: (row: Row) => void
}

export type EditableColumn<Row> = TextColumn<Row> | DateColumn<Row> | ChoiceColumn<Row>
export type Column<Row> = EditableColumn<Row> | ReadColumn<Row> | OpenColumn<Row>

export function isEditable<Row>(column: Column<Row>): column is EditableColumn<Row> {
  return column.kind === 'text' || column.kind === 'date' || column.kind === 'choice'
}

/** Where a new line begins: the cell in which it says what to type, or else the first that can be typed in. */
export function whereToBegin<Row>(columns: readonly Column<Row>[]): EditableColumn<Row> | undefined {
  const able = columns.filter(isEditable)
  return able.find(({ placeholder }) => placeholder !== undefined) ?? able[0]
}

/** A cell, by the line and the column it stands in. */
export interface Place {
  readonly line: string
  readonly column: string
}

/** The line of the column headings, and the column of the boxes that choose rows. */
export const headingLine = 'headings'
export const boxColumn = 'chosen'

export interface Sorting {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** The order after a heading was pressed: by its column, the other way round when it was so already. */
export function turned({ column, direction }: Sorting, pressed: string): Sorting {
  const isTurned = column === pressed && direction === 'ascending'
  return { column: pressed, direction: isTurned ? 'descending' : 'ascending' }
}

/** What failed and where it belongs: without a column it is told at the first cell of the line. */
export interface Explained {
  readonly message: string
  readonly column?: string
  /** There was no connection: it never left, or nobody knows whether it arrived. It is sent again when there is one. */
  readonly lost?: 'notSent' | 'unknown'
}

/** Another window stored something in a cell that was typed in here. */
export interface CellMeanwhile {
  /** What was typed here comes after it and takes its place, or it took the place of what was typed here. */
  readonly kind: 'willReplace' | 'replaced'
  readonly mine: string
  readonly theirs: string
  /** Stores the other one of the two. */
  readonly putBack: () => void
}
