/** Van de netwerken: wat al op het eerste scherm staat. */
export const networksFirst = {
  title: 'Netwerken',
  emptyTitle: 'Hier komen je netwerken',
  emptyText: 'Kijk eerst rond in een voorbeeld dat al leeft, of begin met je eigen werkplaats.',
  openExample: 'Open het voorbeeld',
  exampleHelp:
    '14 verzonnen deelnemers van 5 organisaties, met een netwerkvragenlijst. Je haalt het met één klik weer weg.',
  removeExample: 'Voorbeeld verwijderen',
  newWorkplace: 'Nieuwe werkplaats',
  workplaceName: 'Naam van de werkplaats',
  workplaceHelp: 'De werkplaats is het samenwerkingsverband waar je netwerken onder vallen.',
  renameWorkplace: 'Naam wijzigen',
  removeWorkplace: 'Werkplaats verwijderen',
  removeWorkplaceText: 'Alle netwerken, deelnemers en banden van {{name}} gaan mee.',
  newNetwork: 'Nieuw netwerk',
  noNetworks: 'Nog geen netwerk in deze werkplaats.',
  participants_one: '{{count}} deelnemer',
  participants_other: '{{count}} deelnemers',
  organisations_one: 'van {{count}} organisatie',
  organisations_other: 'van {{count}} organisaties',
  name: 'Naam',
} as const
