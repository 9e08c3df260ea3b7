import type { Messages } from '../translate.ts'

/** Files, pictures and links of a card, a version of a product or a document. */
export const attachments: Messages['attachments'] = {
  titleOf: 'Attachments of {{about}}',
  empty: 'No attachments.',
  choose: 'Add a file',
  chooseWords: 'attachment, upload, picture, photo, document, pdf',
  how: 'or drag it here, or paste a picture; at most {{most}} MB a file',
  dropHere: 'Let go to add it',
  pasted: 'Picture {{date}} {{time}}',
  linkUrl: 'Link',
  linkHint: 'Of a website, or a mail address',
  linkName: 'Name of the link (may stay empty)',
  addLink: 'Add link',
  linkWords: 'attachment, website, address, url',
  adding: 'Adding {{file}}…',
  open: 'Open',
  save: 'Save as file',
  saveWords: 'attachment, download',
  rename: 'Change name',
  newName: 'Name',
  nameHelp: 'What the name ends in (such as .pdf) stays as it is.',
  remove: 'Remove',
  removeWords: 'attachment, delete',
  kinds: {
    link: 'link',
    picture: 'picture',
    document: 'document',
    other: 'file',
  },
  otherHelp:
    'Netwerkcoach does not know this kind of file and therefore does not open it. You can save it; the name of a program then gets .bin behind it.',
  kilobytes: '{{number}} kB',
  megabytes: '{{number}} MB',
  problems: {
    tooLarge: 'Not added: the file is larger than {{most}} MB. Keep it somewhere else and add a link.',
    empty: 'Not added: the file is empty.',
    tooMany: 'Not added: there are {{most}} attachments here already.',
    link: 'This is no link to a website or a mail address. Copy it from the address bar; it may hold no password.',
    noFile:
      'This file is not on this computer (any more), or it is damaged. The attachment itself stays; add the file again if need be.',
    folder: 'Not added: the folder with attachments cannot be written.',
  },
}
