/** Het openen van de gegevens: wat er is, wat veilig is, wat je kunt doen. */
export const opening = {
  doing: {
    opening: 'De gegevens worden geopend…',
    checking: 'De gegevens worden nagelezen…',
    migrating: 'De gegevens worden klaargezet voor deze versie; er is eerst een kopie gemaakt…',
    restoring: 'De back-up wordt teruggezet…',
  },
  wait: 'Dit duurt meestal enkele seconden. Je hoeft niets te doen.',
  title: {
    damaged: 'Het gegevensbestand is beschadigd',
    changedOutside: 'Het gegevensbestand is buiten Netwerkcoach veranderd',
    missing: 'Het gegevensbestand is er niet meer',
    foreign: 'Dit bestand is niet van Netwerkcoach',
    newer: 'Deze gegevens zijn van een nieuwere versie',
    busy: 'De gegevens zijn al ergens open',
    diskFull: 'De schijf is vol',
    noPermission: 'Deze map mag niet gebruikt worden',
    cloudFolder: 'Deze map wordt door een clouddienst gekopieerd',
    fault: 'De gegevens gaan nu niet open',
  },
  what: {
    damaged:
      'Het bestand hangt niet meer aan elkaar. Dat gebeurt door een schijf die hapert, of een programma dat het half kopieerde. We openen het niet, zodat er niet meer verloren gaat.',
    changedOutside:
      'Het bestand is heel, maar anders dan toen je het de laatste keer sloot. Misschien zette iemand, of een clouddienst, een ander bestand op die plek.',
    missing:
      'Hier stond een bestand met je gegevens, en nu niet meer, of het is leeg. Misschien is de map verplaatst, of is een schijf niet aangesloten.',
    foreign:
      'Op de plek van je gegevens staat een bestand dat Netwerkcoach niet gemaakt heeft. We hebben het alleen bekeken.',
    newer:
      'Een nieuwere Netwerkcoach heeft dit bestand bijgewerkt. Deze versie kan het niet lezen en heeft er niets in veranderd. Werk Netwerkcoach op deze computer bij; dan gaat het weer open.',
    busyDesktop:
      'Netwerkcoach is al open met deze gegevens: in de bureaubladversie. Twee tegelijk zou wijzigingen kosten. Werk daar verder, of sluit die eerst.',
    busyBrowser:
      'Netwerkcoach is al open met deze gegevens: in de browser. Twee tegelijk zou wijzigingen kosten. Werk daar verder, of sluit die eerst.',
    busyUnknown:
      'Een ander programma heeft deze gegevens open. Twee tegelijk zou wijzigingen kosten. Sluit dat programma eerst.',
    diskFull:
      'Er is geen ruimte om de gegevens veilig te openen. Leeg de prullenbak van de computer, of verplaats grote bestanden.',
    noPermission:
      'Netwerkcoach mag hier niet lezen of schrijven. Vraag wie de computer beheert, of start met een andere map.',
    cloudFolder:
      'Een clouddienst kopieert deze map terwijl je werkt ({{service}}). Daardoor kunnen wijzigingen verdwijnen, of dubbele bestanden ontstaan.',
    fault:
      'Er gebeurde iets dat we niet voorzagen. Er is niets veranderd. Blijft het zo, geef dan het nummer onderaan door aan wie je helpt.',
  },
  safe: {
    damaged:
      'Het bestand blijft precies zoals het is; we verwijderen niets. Je back-ups staan hieronder: begin met de nieuwste.',
    kept: 'Het bestand blijft precies zoals het is; we verwijderen niets. Je back-ups staan hieronder.',
    missing: 'Er is niets veranderd en niets verwijderd. Je back-ups staan hieronder.',
    keptOnly: 'Het bestand blijft precies zoals het is; we verwijderen niets.',
    saved: 'Alles wat bewaard was, is bewaard.',
    nothingYet: 'Er is nog niets geopend en niets veranderd.',
  },
  closedAt: 'Voor het laatst gesloten: {{when}}.',
  choices: 'Wat je kunt doen',
  choose: {
    retry: 'Opnieuw proberen',
    viewOnly: 'Alleen bekijken',
    useAnyway: 'Dit bestand gebruiken',
    startEmpty: 'Leeg beginnen',
    workLocally: 'Op deze computer werken',
    workHere: 'Toch in deze map werken',
  },
  then: {
    retry: {
      damaged: 'Als je het juiste bestand zelf hebt teruggezet.',
      changedOutside: 'Als je het juiste bestand zelf hebt teruggezet.',
      missing: 'Als de map of de schijf er weer is.',
      newer: 'Als Netwerkcoach is bijgewerkt.',
      busy: 'Als het andere venster dicht is.',
      diskFull: 'Als er weer ruimte is.',
      noPermission: 'Als je toestemming hebt gekregen.',
      fault: 'Soms is het zo weer voorbij.',
    },
    viewOnly: 'Kijken, afdrukken en als bestand bewaren. Er verandert niets.',
    useAnyway: 'Je werkt verder met wat hier staat. Er wordt eerst een kopie apart gezet.',
    startEmpty:
      'Een nieuw, leeg bestand. Ligt er nu iets, dan gaat dat naar een veilige plek in dezelfde map.',
    workLocally:
      'Aanbevolen. Je gegevens komen op deze computer te staan; in de cloudmap komen, als je dat aanzet, versleutelde kopieën.',
    workHere: 'Alleen als er nooit twee computers tegelijk mee werken. Maak dan zelf vaak een back-up.',
  },
  startEmptyTitle: 'Leeg beginnen?',
  startEmptyText:
    'Je ziet dan nog geen netwerken. Wat er nu ligt, blijft bewaard in de map set-aside. Een back-up terugzetten kan later ook nog.',
  stillClosed: 'Er is nog niets veranderd. {{title}}.',
  backups: 'Of zet een back-up terug',
  folder: 'Map',
  reference: 'Nummer in het logboek',
  services: {
    oneDrive: 'OneDrive',
    googleDrive: 'Google Drive',
    iCloud: 'iCloud',
    dropbox: 'Dropbox',
    box: 'Box',
    nextcloud: 'Nextcloud',
    share: 'een map op een andere computer',
    other: 'een clouddienst',
  },
  notices: 'Bij het openen',
  notice: {
    afterCutOff:
      'De app is de vorige keer niet netjes gesloten. Het bestand is nagelezen: alles wat bewaard was, staat erin.',
    migrated: 'De gegevens zijn klaargezet voor deze versie. De kopie van daarvoor staat bij de back-ups.',
    erasedAgain_one:
      '{{count}} onderdeel dat voorgoed verwijderd was, kwam mee terug en is opnieuw verwijderd.',
    erasedAgain_other:
      '{{count}} onderdelen die voorgoed verwijderd waren, kwamen mee terug en zijn opnieuw verwijderd.',
    ledgerDamaged:
      'De lijst van wat voorgoed verwijderd is, was niet meer te lezen en is apart gezet. Een oudere back-up of een ouder bestand kan het terugbrengen.',
    restored:
      'Je werkt nu met de back-up van {{when}}. Wat er daarvoor stond is bewaard: bij de back-ups of, als het niet openging, in de map set-aside.',
    settingsReset:
      'De instellingen waren niet te lezen en staan weer zoals bij het begin. Je gegevens zijn ongemoeid.',
    cloudFolder:
      'Je werkt in een map die door {{service}} gekopieerd wordt. Werk er nooit op twee computers tegelijk.',
  },
  toBackups: 'Naar de back-ups',
  readOnly: {
    chosen:
      'Je koos om alleen te kijken: er kan niets veranderd worden. Sluit de app en open hem opnieuw om anders te kiezen.',
    file: 'Dit bestand mag alleen gelezen worden: er kan niets veranderd worden. Afdrukken en als bestand bewaren kan wel.',
    replaced:
      'Het gegevensbestand is vervangen terwijl de app open was. Voor de zekerheid schrijven we er niet meer in. Sluit de app en open hem opnieuw.',
    otherVersion:
      'Dit bestand is van een oudere versie en mag niet bijgewerkt worden: er kan niets veranderd worden. Afdrukken en als bestand bewaren kan wel.',
  },
} as const
