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
    empty: 'This file is empty.',
    tooLarge: 'This file is too large.',
    damaged: 'This file is damaged or incomplete.',
    newer: 'This file was made by a newer version of Netwerkcoach. Update this one first.',
    other: 'This file is of another kind than can be read here.',
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
