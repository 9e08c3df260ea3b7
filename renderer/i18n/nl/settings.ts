export const settings = {
  title: 'Instellingen',
  view: 'Beeld',
  language: 'Taal',
  dutch: 'Nederlands',
  english: 'Engels',
  theme: 'Uiterlijk',
  themeSystem: 'Zoals mijn computer',
  themeLight: 'Licht',
  themeDark: 'Donker',
  themeBeamer: 'Beamer (groot)',
  people: 'Mensen',
  showCodes: 'Codes tonen in plaats van namen',
  showCodesHelp:
    'Codes staan standaard aan, ook op papier. Een codelijst blijft een persoonsgegeven zolang de namen erbij bewaard zijn.',
  keyboard: 'Toetsenbord',
  singleKeysHelp:
    'Bijvoorbeeld g en dan n, voor de netwerken. Zet dit uit als je dicteert, of als je schermlezer zelf losse letters gebruikt.',
  data: 'Gegevens',
  dataText: 'Alles staat in één bestand op deze computer. Er gaat niets naar internet.',
  folder: 'Map',
  about: 'Over Netwerkcoach',
  version: 'Versie {{version}}',
  sources:
    'Het dimensieraamwerk is naar Vrieling, Van den Beemt en De Laat (2016), de waarden naar Wenger, Trayner en De Laat (2011); in eigen bewoording.',
} as const
