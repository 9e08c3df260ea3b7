import type { FailureBody } from '../../../shared/contract/failures.ts'
import { columnLetter } from '../../../shared/domain/import/cells.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { Words } from '../../app/commands/command.ts'

type Unreadable = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']['reason']

const noTable: Words = ($) => $.importing.unreadable.notSpreadsheet
const unreadableWords: Readonly<Record<Unreadable, Words>> = {
  notText: ($) => $.importing.unreadable.notText,
  empty: ($) => $.importing.unreadable.empty,
  noRows: ($) => $.importing.unreadable.noRows,
  tooLarge: ($) => $.importing.unreadable.tooLarge,
  tooManyRows: ($) => $.importing.unreadable.tooManyRows,
  tooManyColumns: ($) => $.importing.unreadable.tooManyColumns,
  cellTooLong: ($) => $.importing.unreadable.cellTooLong,
  unclosedQuote: ($) => $.importing.unreadable.unclosedQuote,
  oldExcel: ($) => $.importing.unreadable.oldExcel,
  openDocument: ($) => $.importing.unreadable.openDocument,
  notSpreadsheet: noTable,
  password: ($) => $.importing.unreadable.password,
  damaged: ($) => $.importing.unreadable.damaged,
  unsafe: ($) => $.importing.unreadable.unsafe,
  tooMuchInside: ($) => $.importing.unreadable.tooMuchInside,
  tooManySheets: ($) => $.importing.unreadable.tooManySheets,
  docType: ($) => $.importing.unreadable.docType,
  notWellFormed: ($) => $.importing.unreadable.notWellFormed,
  cutOff: ($) => $.importing.unreadable.cutOff,
  encoding: ($) => $.importing.unreadable.encoding,
  unsafeGraph: ($) => $.importing.unreadable.unsafeGraph,
  textTooLong: ($) => $.importing.unreadable.textTooLong,
  notUnderstood: ($) => $.importing.unreadable.notUnderstood,
  tooManyPeople: ($) => $.importing.unreadable.tooManyPeople,
  notSquare: ($) => $.importing.unreadable.notSquare,
  labelTwice: ($) => $.importing.unreadable.labelTwice,
  otherSize: ($) => $.importing.unreadable.otherSize,
  twoMode: ($) => $.importing.unreadable.twoMode,
  // Said of other kinds of files.
  notBundle: noTable,
  notExchange: noTable,
  newer: noTable,
}

/** Why a table did not go as asked, in words about tables. */
export function importFailure(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  if (failure?.code !== 'FILE_UNREADABLE') return failureText(t, error)
  const { reason, row, column } = failure.data
  // As the coach's own spreadsheet counts: rows by number, columns by letter.
  return t(unreadableWords[reason], {
    row: row ?? 1,
    column: columnLetter((column ?? 1) - 1),
    word: column ?? 1,
  })
}
