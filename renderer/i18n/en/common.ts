import type { Messages } from '../translate.ts'

export const common: Messages['common'] = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  saveCsv: 'Save as CSV',
  saveExcel: 'Save as Excel',
  saveCsvNames: 'Save as CSV, with names',
  saveExcelNames: 'Save as Excel, with names',
  saveWords: 'download export spreadsheet file',
  saved: '{{file}} was made. Not for appraisal or selection.',

  remove: 'Remove',

  none: 'None',
  notChosen: 'Not chosen yet',

  tryAgain: 'Try again',
  required: 'This is still empty.',
  tooLong: 'This is too long.',
  yes: 'Yes',
  no: 'No',
}
