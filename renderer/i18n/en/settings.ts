import type { Messages } from '../translate.ts'

export const settings: Messages['settings'] = {
  title: 'Settings',
  view: 'Display',
  language: 'Language',
  dutch: 'Dutch',
  english: 'English',
  theme: 'Appearance',
  themeSystem: 'As my computer',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeBeamer: 'Projector (large)',
  people: 'People',
  showCodes: 'Show codes instead of names',
  showCodesHelp:
    'Codes are on by default, on paper too. A list of codes remains personal data as long as the names are kept beside it.',
  keyboard: 'Keyboard',
  singleKeysHelp:
    'For example g and then n, for the networks. Switch this off if you dictate, or if your screen reader uses single letters itself.',
  data: 'Data',
  dataText: 'Everything is in one file on this computer. Nothing goes to the internet.',
  folder: 'Folder',
  about: 'About Netwerkcoach',
  version: 'Version {{version}}',
  sources:
    'The framework of dimensions follows Vrieling, Van den Beemt and De Laat (2016), the values follow Wenger, Trayner and De Laat (2011); in our own words.',
}
