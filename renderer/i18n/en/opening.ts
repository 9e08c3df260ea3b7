import type { Messages } from '../translate.ts'

export const opening: Messages['opening'] = {
  doing: {
    opening: 'Opening the data…',
    checking: 'Reading the data through…',
    migrating: 'Getting the data ready for this version; a copy was made first…',
    restoring: 'Restoring the backup…',
  },
  wait: 'This mostly takes a few seconds. There is nothing you need to do.',
  title: {
    damaged: 'The data file is damaged',
    changedOutside: 'The data file was changed outside Netwerkcoach',
    missing: 'The data file is no longer there',
    foreign: 'This file is not of Netwerkcoach',
    newer: 'These data are of a newer version',
    busy: 'The data are open somewhere already',
    diskFull: 'The disk is full',
    noPermission: 'This folder may not be used',
    cloudFolder: 'A cloud service copies this folder',
    fault: 'The data do not open at the moment',
  },
  what: {
    damaged:
      'The file no longer holds together. A disk that falters does that, or a program that copied it by half. We do not open it, so that no more of it gets lost.',
    changedOutside:
      'The file is whole, but not as it was when you last closed it. Somebody, or a cloud service, may have put another file in its place.',
    missing:
      'There was a file with your data here, and now there is not, or it is empty. The folder may have been moved, or a disk may not be connected.',
    foreign: 'In the place of your data is a file that Netwerkcoach did not make. We only looked at it.',
    newer:
      'A newer Netwerkcoach updated this file. This version cannot read it and changed nothing in it. Update Netwerkcoach on this computer; then it opens again.',
    busyDesktop:
      'Netwerkcoach is open with these data already: in the desktop version. Two at once would cost changes. Go on there, or close that one first.',
    busyBrowser:
      'Netwerkcoach is open with these data already: in the browser. Two at once would cost changes. Go on there, or close that one first.',
    busyUnknown:
      'Another program has these data open. Two at once would cost changes. Close that program first.',
    diskFull:
      'There is no room to open the data safely. Empty the bin of the computer, or move large files elsewhere.',
    noPermission:
      'Netwerkcoach may not read or write here. Ask whoever looks after the computer, or start with another folder.',
    cloudFolder:
      'A cloud service copies this folder while you work ({{service}}). Changes can get lost that way, or files doubled.',
    fault:
      'Something happened that we did not foresee. Nothing was changed. When it stays so, give the number below to whoever helps you.',
  },
  safe: {
    damaged:
      'The file stays exactly as it is; we remove nothing. Your backups are below: start with the newest.',
    kept: 'The file stays exactly as it is; we remove nothing. Your backups are below.',
    missing: 'Nothing was changed and nothing removed. Your backups are below.',
    keptOnly: 'The file stays exactly as it is; we remove nothing.',
    saved: 'All that was saved is saved.',
    nothingYet: 'Nothing has been opened and nothing changed.',
  },
  closedAt: 'Last closed: {{when}}.',
  choices: 'What you can do',
  choose: {
    retry: 'Try again',
    viewOnly: 'Only look',
    useAnyway: 'Use this file',
    startEmpty: 'Start empty',
    workLocally: 'Work on this computer',
    workHere: 'Work in this folder after all',
  },
  then: {
    retry: {
      damaged: 'When you have put the right file back yourself.',
      changedOutside: 'When you have put the right file back yourself.',
      missing: 'When the folder or the disk is there again.',
      newer: 'When Netwerkcoach has been updated.',
      busy: 'When the other window is closed.',
      diskFull: 'When there is room again.',
      noPermission: 'When you have been given permission.',
      fault: 'Sometimes it is over in a moment.',
    },
    viewOnly: 'Look, print and save as a file. Nothing changes.',
    useAnyway: 'You go on with what is here. A copy is put aside first.',
    startEmpty: 'A new, empty file. What is there now, if anything, goes to a safe place in the same folder.',
    workLocally:
      'Recommended. Your data come to be on this computer; encrypted copies go to the cloud folder, when you switch that on.',
    workHere: 'Only when no two computers ever work with it at once. Then make a backup often.',
  },
  startEmptyTitle: 'Start empty?',
  startEmptyText:
    'You will see no networks then. What is there now is kept in the folder set-aside. Restoring a backup is possible later as well.',
  stillClosed: 'Nothing has changed yet. {{title}}.',
  backups: 'Or restore a backup',
  folder: 'Folder',
  reference: 'Number in the log',
  services: {
    oneDrive: 'OneDrive',
    googleDrive: 'Google Drive',
    iCloud: 'iCloud',
    dropbox: 'Dropbox',
    box: 'Box',
    nextcloud: 'Nextcloud',
    share: 'a folder on another computer',
    other: 'a cloud service',
  },
  notices: 'On opening',
  notice: {
    afterCutOff:
      'The app was not closed properly last time. The file was read through: all that was saved is in it.',
    migrated: 'The data were made ready for this version. The copy from before is among the backups.',
    erasedAgain_one: '{{count}} thing that was removed permanently came back along, and was removed again.',
    erasedAgain_other:
      '{{count}} things that were removed permanently came back along, and were removed again.',
    ledgerDamaged:
      'The list of what was removed permanently could not be read any more and was put aside. An older backup or file can bring it back.',
    restored:
      'You are working with the backup of {{when}} now. What was there before is kept: among the backups or, when it did not open, in the folder set-aside.',
    settingsReset: 'The settings could not be read and are as at the beginning. Your data are untouched.',
    cloudFolder: 'You work in a folder that {{service}} copies. Never work in it on two computers at once.',
  },
  toBackups: 'To the backups',
  readOnly: {
    chosen:
      'You chose only to look: nothing can be changed. Close the app and open it again to choose otherwise.',
    file: 'This file may only be read: nothing can be changed. Printing and saving as a file still work.',
    replaced:
      'The data file was replaced while the app was open. To be safe we no longer write in it. Close the app and open it again.',
    otherVersion:
      'This file is of an older version and may not be updated: nothing can be changed. Printing and saving as a file still work.',
  },
}
