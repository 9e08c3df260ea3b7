export const common = {
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Bewaren',
  saveCsv: 'Bewaar als CSV',
  saveExcel: 'Bewaar als Excel',
  saveCsvNames: 'Bewaar als CSV, met namen',
  saveExcelNames: 'Bewaar als Excel, met namen',
  saveWords: 'downloaden opslaan exporteren rekenblad bestand',
  saved: '{{file}} is gemaakt. Niet voor beoordeling of selectie.',

  remove: 'Verwijderen',

  none: 'Geen',
  notChosen: 'Nog niet gekozen',

  tryAgain: 'Opnieuw proberen',
  required: 'Dit is nog leeg.',
  tooLong: 'Dit is te lang.',
  yes: 'Ja',
  no: 'Nee',
} as const
