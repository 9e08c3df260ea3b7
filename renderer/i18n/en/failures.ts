import type { Messages } from '../translate.ts'

export const failures: Messages['failures'] = {
  INVALID_INPUT: 'This cannot be saved like this. Please check: {{fields}}.',
  NOT_FOUND: 'This no longer exists. It may have been removed in another window.',
  ALREADY_EXISTS: 'This name or code is in use already. Choose another.',
  PRIVACY_INCOMPLETE: 'Fill in the privacy card of this network first; then participants can be added.',
  SENSITIVE_ATTRIBUTE:
    'We do not keep age, gender, health, religion or anything about pupils. Choose another attribute.',
  IN_USE_one: 'This is still used {{count}} time. Take it away there first.',
  IN_USE_other: 'This is still used {{count}} times. Take it away there first.',
  CHANGED_MEANWHILE: 'Something changed meanwhile. Look again and try once more.',
  FILE_UNREADABLE: {
    notText: 'This file is not a table. Save it as .xlsx or CSV in your spreadsheet and try again.',
    empty: 'This file is empty.',
    noRows: 'This file has no rows with data.',
    tooLarge: 'This file is too large (32 MB at most).',
    tooManyRows: 'This file has too many rows (200,000 at most).',
    tooManyColumns: 'Row {{row}} has too many columns (500 at most).',
    cellTooLong: 'Row {{row}}, column {{column}} holds too much text (10,000 characters at most).',
    unclosedQuote: 'In row {{row}}, column {{column}} a quotation mark opens that is never closed.',
    oldExcel: 'This is an old Excel file (.xls). Save it as .xlsx in Excel and try again.',
    openDocument: 'This is an OpenDocument file (.ods). Save it as .xlsx in your spreadsheet and try again.',
    notSpreadsheet:
      'This is not a spreadsheet that we can read. Save it as .xlsx or CSV in your spreadsheet and try again.',
    password: 'This file has a password. Take it off in Excel and try again.',
    damaged:
      'This file is damaged or incomplete. Open it in Excel, save it as .xlsx again and try once more.',
    unsafe:
      'This file is built in a way that no spreadsheet makes; to be safe we do not read it. Save it as .xlsx in Excel again.',
    tooMuchInside: 'Unpacked this file is too large (64 MB at most).',
    tooManySheets: 'This file has too many sheets (100 at most).',
    notExchange: 'There are no work forms or templates of Netwerkcoach in this file.',
    notBundle: 'This file is not an export of Netwerkcoach.',
    newer: 'This file was made by a newer version of Netwerkcoach. Update this one first.',
  },
  IMPORT_GONE: 'The file that was read is gone. Choose it again; nothing was stored.',
  CANCELLED: 'Stopped. Nothing was stored.',
  STORE_BUSY: 'The data are open in another window or program. Close that first.',
  STORE_CLOSED: 'The data are not open at the moment. Nothing was changed.',
  PASSPHRASE: 'This passphrase does not open this file.',
  STORE_READ_ONLY: 'This file can only be read. Nothing was changed.',
  DISK_FULL: 'The disk is full. Make room and try again; what was saved is saved.',
  UNEXPECTED: 'Something unforeseen happened. Nothing was saved by half. Number {{reference}}.',
  connection: 'There is no connection right now. Try again in a moment.',
}
