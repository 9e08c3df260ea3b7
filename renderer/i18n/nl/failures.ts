export const failures = {
  INVALID_INPUT: 'Dit kan zo niet bewaard worden. Kijk na: {{fields}}.',
  NOT_FOUND: 'Dit bestaat niet meer. Misschien is het in een ander venster verwijderd.',
  ALREADY_EXISTS: 'Deze naam of code is al in gebruik. Kies een andere.',
  PRIVACY_INCOMPLETE: 'Vul eerst de privacykaart van dit netwerk in; daarna kunnen er deelnemers bij.',
  SENSITIVE_ATTRIBUTE:
    'Leeftijd, geslacht, gezondheid, geloof en gegevens over leerlingen houden we niet bij. Kies een ander kenmerk.',
  IN_USE_one: 'Dit wordt nog {{count}} keer gebruikt. Haal het daar eerst weg.',
  IN_USE_other: 'Dit wordt nog {{count}} keer gebruikt. Haal het daar eerst weg.',
  CHANGED_MEANWHILE: 'Er is intussen iets veranderd. Kijk nog eens en probeer het opnieuw.',
  FILE_UNREADABLE: {
    notText:
      'Dit bestand is geen tabel. Bewaar het in je rekenprogramma als .xlsx of CSV en probeer het opnieuw.',
    empty: 'Dit bestand is leeg.',
    noRows: 'In dit bestand staan geen rijen met gegevens.',
    tooLarge: 'Dit bestand is te groot (hoogstens 32 MB).',
    tooManyRows: 'Dit bestand heeft te veel rijen (hoogstens 200.000).',
    tooManyColumns: 'In rij {{row}} staan te veel kolommen (hoogstens 500).',
    cellTooLong: 'In rij {{row}}, kolom {{column}}, staat te veel tekst (hoogstens 10.000 tekens).',
    unclosedQuote: 'In rij {{row}}, kolom {{column}}, begint een aanhalingsteken dat niet gesloten wordt.',
    oldExcel: 'Dit is een oud Excel-bestand (.xls). Bewaar het in Excel als .xlsx en probeer het opnieuw.',
    openDocument:
      'Dit is een OpenDocument-bestand (.ods). Bewaar het in je rekenprogramma als .xlsx en probeer het opnieuw.',
    notSpreadsheet:
      'Dit is geen rekenblad dat we kunnen lezen. Bewaar het in je rekenprogramma als .xlsx of CSV en probeer het opnieuw.',
    password: 'Dit bestand zit achter een wachtwoord. Haal dat er in Excel af en probeer het opnieuw.',
    damaged:
      'Dit bestand is beschadigd of niet compleet. Open het in Excel, bewaar het opnieuw als .xlsx en probeer het nog eens.',
    unsafe:
      'Dit bestand zit anders in elkaar dan een rekenprogramma het maakt; we lezen het voor de zekerheid niet. Bewaar het in Excel opnieuw als .xlsx.',
    tooMuchInside: 'Uitgepakt is dit bestand te groot (hoogstens 64 MB).',
    tooManySheets: 'Dit bestand heeft te veel bladen (hoogstens 100).',
    notExchange: 'In dit bestand zitten geen werkvormen of sjablonen van Netwerkcoach.',
    notBundle: 'Dit bestand is geen exportbestand van Netwerkcoach.',
    newer: 'Dit bestand is gemaakt door een nieuwere versie van Netwerkcoach. Werk eerst deze bij.',
  },
  IMPORT_GONE: 'Dit ingelezen bestand is er niet meer. Kies het opnieuw; er is niets bewaard.',
  CANCELLED: 'Gestopt. Er is niets bewaard.',
  STORE_BUSY: 'De gegevens zijn open in een ander venster of programma. Sluit dat eerst.',
  STORE_CLOSED: 'De gegevens zijn nu niet open. Er is niets veranderd.',
  PASSPHRASE: 'Deze wachtzin past niet op dit bestand.',
  STORE_READ_ONLY: 'Dit bestand kan alleen gelezen worden. Er is niets veranderd.',
  DISK_FULL: 'De schijf is vol. Maak ruimte en probeer het opnieuw; wat bewaard was, is bewaard.',
  UNEXPECTED: 'Er ging iets mis dat we niet voorzagen. Er is niets half bewaard. Nummer {{reference}}.',
  connection: 'Er is nu geen verbinding. Probeer het zo nog eens.',
} as const
