export const common = {
  cancel: 'Annuleren',
  close: 'Sluiten',
  save: 'Bewaren',

  remove: 'Verwijderen',

  none: 'Geen',
  notChosen: 'Nog niet gekozen',

  tryAgain: 'Opnieuw proberen',
  required: 'Dit is nog leeg.',
  tooLong: 'Dit is te lang.',
  yes: 'Ja',
  no: 'Nee',
} as const
