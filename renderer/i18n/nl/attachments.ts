/** Bestanden, afbeeldingen en links bij een kaart, een versie van een product of een document. */
export const attachments = {
  titleOf: 'Bijlagen bij {{about}}',
  empty: 'Geen bijlagen.',
  choose: 'Bestand toevoegen',
  chooseWords: 'bijlage, upload, afbeelding, foto, document, pdf',
  how: 'of sleep het hierheen, of plak een afbeelding; hoogstens {{most}} MB per bestand',
  dropHere: 'Laat los om toe te voegen',
  pasted: 'Afbeelding {{date}} {{time}}',
  linkUrl: 'Link',
  linkHint: 'Van een website of een mailadres',
  linkName: 'Naam van de link (mag leeg blijven)',
  addLink: 'Link toevoegen',
  linkWords: 'bijlage, website, adres, url',
  adding: '{{file}} wordt toegevoegd…',
  open: 'Openen',
  save: 'Opslaan als bestand',
  saveWords: 'bijlage, downloaden',
  rename: 'Naam wijzigen',
  newName: 'Naam',
  nameHelp: 'Waar de naam op eindigt (zoals .pdf) blijft zoals het is.',
  remove: 'Verwijderen',
  removeWords: 'bijlage, weghalen, wissen',
  kinds: {
    link: 'link',
    picture: 'afbeelding',
    document: 'document',
    other: 'bestand',
  },
  otherHelp:
    'Netwerkcoach herkent dit soort bestand niet en opent het daarom niet. Opslaan kan wel; achter de naam van een programma komt dan .bin.',
  kilobytes: '{{number}} kB',
  megabytes: '{{number}} MB',
  problems: {
    tooLarge:
      'Niet toegevoegd: het bestand is groter dan {{most}} MB. Bewaar het ergens anders en voeg een link toe.',
    empty: 'Niet toegevoegd: het bestand is leeg.',
    tooMany: 'Niet toegevoegd: er zijn hier al {{most}} bijlagen.',
    link: 'Dit is geen link naar een website of een mailadres. Kopieer de link uit de adresbalk; er mag geen wachtwoord in staan.',
    noFile:
      'Dit bestand staat niet (meer) op deze computer, of het is beschadigd. De bijlage zelf blijft staan; voeg het bestand zo nodig opnieuw toe.',
    folder: 'Niet toegevoegd: de map met bijlagen kan niet worden beschreven.',
  },
} as const
