import type { Messages } from '../index.ts'

export const common: Messages['common'] = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',

  remove: 'Remove',

  none: 'None',
  notChosen: 'Not chosen yet',

  tryAgain: 'Try again',
  required: 'This is still empty.',
  tooLong: 'This is too long.',
  yes: 'Yes',
  no: 'No',
}
