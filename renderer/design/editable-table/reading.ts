import { keyOf } from '../../../shared/domain/import/cells.ts'
import type { EditableColumn, Typed } from './types.ts'
import { dateToType, typedDate } from './typed-date.ts'

export interface ReadingTexts {
  readonly notADate: string
  readonly notAChoice: string
  readonly required: string
  readonly tooLong: string
}

export type Reading =
  | { readonly ok: true; readonly value: string }
  /** The typed text cannot be saved as it is; `message` says why. */
  | { readonly ok: false; readonly message: string }

const value = (text: string): Reading => ({ ok: true, value: text })

/** What a typed text means in its column: the value to save, or what to mend. A new choice answers its name. */
export function read<Row>(
  column: EditableColumn<Row>,
  typed: Typed,
  row: Row | null,
  texts: ReadingTexts,
): Reading {
  const text = typed.text.trim()
  if (column.kind === 'text' && text.length > column.maxLength) return { ok: false, message: texts.tooLong }
  const found = meaning(column, text, typed.isNew === true, texts)
  if (!found.ok) return found
  const amiss = column.check?.(found.value, row) ?? null
  return amiss === null ? found : { ok: false, message: amiss }
}

function meaning<Row>(
  column: EditableColumn<Row>,
  text: string,
  isNew: boolean,
  texts: ReadingTexts,
): Reading {
  if (column.kind === 'text' || text === '') {
    const isOpen = column.kind === 'choice' && column.none === undefined && text === ''
    return isOpen ? { ok: false, message: texts.required } : value(text)
  }
  if (column.kind === 'date') {
    const date = typedDate(text)
    return date === null ? { ok: false, message: texts.notADate } : value(date)
  }
  if (isNew || column.options.some((option) => option.id === text)) return value(text)
  return { ok: false, message: texts.notAChoice }
}

/**
 * A word from a spreadsheet as a cell's own: the option it names, or a new one where the column can make one. A word
 * that names no option stays as it was written, and `read` says what is amiss.
 */
export function fromWord<Row>(column: EditableColumn<Row>, word: string): Typed {
  if (column.kind !== 'choice') return { text: word }
  const key = keyOf(word)
  const option = column.options.find(({ label }) => keyOf(label) === key)
  if (option !== undefined) return { text: option.id }
  return word !== '' && column.create !== undefined ? { text: word, isNew: true } : { text: word }
}

/** The text a cell is opened with for editing. */
export function toEdit<Row>(column: EditableColumn<Row>, typed: Typed): Typed {
  if (column.kind !== 'date') return typed
  const date = typedDate(typed.text)
  return date === null ? typed : { text: dateToType(date) }
}

/** What a cell shows. */
export function toShow<Row>(
  column: EditableColumn<Row>,
  typed: Typed,
  dateInWords: (date: string) => string,
): string {
  if (column.kind === 'date') {
    const date = typedDate(typed.text)
    return date === null ? typed.text : dateInWords(date)
  }
  if (column.kind === 'text' || typed.isNew === true) return typed.text
  return column.options.find((option) => option.id === typed.text)?.label ?? typed.text
}
