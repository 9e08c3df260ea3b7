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
  ties: 'Ties',
  closeFrom: 'A tie is called close from',
  closeFromHelp:
    'The share of the scale that two people answered together on average: 1 is the highest answer on both sides. Usually 0.75. It is a convention, not a finding; loose is no less than close.',
  singleKeysHelp:
    'For example g and then n, for the networks. Switch this off if you dictate, or if your screen reader uses single letters itself.',
  data: 'Data',
  dataText: 'Everything is in one file on this computer. Nothing goes to the internet.',
  folder: 'Folder',
  working: 'How it runs',
  workingWords: 'diagnostics check rules signals stuck log fault',
  workingTitle: 'Does everything run?',
  workingText:
    'Under ‘What stands out’ rules look at a network. When one gets stuck it is passed over and the others go on. The log gets a line about it, with nothing of any network in it.',
  workingAll: 'All {{rules}} rules run; looked at {{time}}.',
  workingSome_one: '{{count}} of the {{rules}} rules got stuck; looked at {{time}}.',
  workingSome_other: '{{count}} of the {{rules}} rules got stuck; looked at {{time}}.',
  workingRule: 'What the rule says',
  workingName: 'Name',
  workingKind: 'Kind',
  workingNetworks: 'In how many networks',
  workingAgain: 'Look again',
  areas: {
    start: 'Assignment and working together',
    meetings: 'Meetings',
    rounds: 'Rounds',
    ties: 'Ties and participants',
    yields: 'Yields and surroundings',
  },
  about: 'About Netwerkcoach',
  version: 'Version {{version}}',
  sources:
    'The framework of dimensions follows Vrieling, Van den Beemt and De Laat (2016), the values follow Wenger, Trayner and De Laat (2011); in our own words.',
}
