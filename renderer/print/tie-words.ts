import type { OwnKind } from '../../shared/contract/own-data.ts'
import type { Localised } from '../../shared/content/localised.ts'

const ties = (count: number): Localised => ({
  nl: count === 1 ? '1 band' : `${String(count)} banden`,
  en: count === 1 ? '1 tie' : `${String(count)} ties`,
})

interface Split {
  readonly alike: number
  readonly different: number
}

/** What the sheets say of ties, and of what is kept about somebody. */
export const tieWords = {
  smallGroups: { nl: 'kleinere groepen samen', en: 'smaller groups together' },
  inShort: { nl: 'In het kort', en: 'In short' },
  together: { nl: 'Samenhang', en: 'Holding together' },
  reading: { nl: 'Wat de tekening laat zien', en: 'What the picture shows' },
  legend: { nl: 'Zo lees je de tekening', en: 'How to read the picture' },
  cannotSay: { nl: 'Dit zegt niet:', en: 'This does not say:' },
  notSplit: {
    nl: 'Hoeveel banden er binnen en tussen groepen lopen, staat niet op papier: er zijn er te weinig om niemand te herkennen.',
    en: 'How many ties run within and between groups is not on paper: there are too few of them to recognise nobody.',
  },
  merged: {
    nl: 'Aantallen per groep kleiner dan vijf staan niet op papier.',
    en: 'Numbers per group smaller than five are not on paper.',
  },
  fourKinds: (close: Split, loose: Split): Localised => ({
    nl: `Hecht: ${String(close.alike)} binnen en ${String(close.different)} tussen groepen. Los: ${String(loose.alike)} binnen en ${String(loose.different)} tussen groepen. Los is niet minder dan hecht.`,
    en: `Close: ${String(close.alike)} within and ${String(close.different)} between groups. Loose: ${String(loose.alike)} within and ${String(loose.different)} between groups. Loose is not less than close.`,
  }),
  closeAndLoose: (close: number, loose: number): Localised => ({
    nl: `${ties(close).nl} zijn hecht en ${ties(loose).nl} zijn los. Los is niet minder dan hecht.`,
    en: `${ties(close).en} are close and ${ties(loose).en} are loose. Loose is not less than close.`,
  }),
  alikeAndDifferent: (alike: number, different: number): Localised => ({
    nl: `${ties(alike).nl} lopen binnen een groep en ${ties(different).nl} tussen groepen.`,
    en: `${ties(alike).en} run within a group and ${ties(different).en} between groups.`,
  }),
  withNames: {
    nl: 'Met namen, omdat de coach daarvoor koos. Laat dit blad niet rondslingeren en deel het niet.',
    en: 'With names, because the coach chose so. Do not leave this sheet lying around and do not pass it on.',
  },
  withCodes: {
    nl: 'Met codes. Wie de groep kent, kan iemand soms toch herkennen.',
    en: 'With codes. Someone who knows the group may still recognise a person.',
  },
  mergedShapes: {
    nl: 'Groepen van minder dan vijf mensen hebben op papier geen eigen vorm.',
    en: 'Groups of fewer than five people have no shape of their own on paper.',
  },
  drawHere: {
    nl: 'Teken hier samen wie in het netwerk elkaar opzoekt: een stip met een code per persoon, een lijn per contact. Hoe vaker, hoe dikker de lijn. Laat weg wat jullie niet weten.',
    en: 'Draw here together who turns to whom in the network: a dot with a code for each person, a line for each contact. The more often, the thicker the line. Leave out what you do not know.',
  },
  noticed: { nl: 'Wat valt ons op?', en: 'What do we notice?' },
  code: { nl: 'Code', en: 'Code' },
  name: { nl: 'Naam', en: 'Name' },
  role: { nl: 'Rol', en: 'Role' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  workplace: { nl: 'Werkplaats', en: 'Workplace' },
  empty: { nl: 'niet ingevuld', en: 'not filled in' },
  ownLead: {
    nl: 'Dit is alles wat het bestand van de coach over jou bewaart. Klopt er iets niet, of wil je dat het gewist wordt? Vraag het de coach. Wissen haalt ook banden, kruisjes, verhalen en je naam bij afspraken weg.',
    en: 'This is everything the file of the coach keeps about you. Is something not right, or do you want it erased? Ask the coach. Erasing also removes ties, crosses, stories and your name beside agreements.',
  },
  ownAbout: { nl: 'Over jou', en: 'About you' },
  ownNothing: { nl: 'Verder is er niets over jou bewaard.', en: 'Nothing else is kept about you.' },
  ownOthers: {
    nl: 'Wat anderen over jou invulden, staat hier alleen als aantal. Wie het invulde staat er niet bij: dat is hun gegeven, en hun is vertrouwelijkheid beloofd.',
    en: 'What others filled in about you is here as a number only. Who filled it in is left out: that is their data, and they were promised confidentiality.',
  },
  ownUnnamed: (count: number): Localised => ({
    nl: `In ${count === 1 ? '1 ronde' : `${String(count)} rondes`} van je netwerken gingen de kruisjes zonder naam. Of daar een blad van jou bij is, weet de coach niet. Met je eigen code kun je het terugvragen.`,
    en: `In ${count === 1 ? '1 round' : `${String(count)} rounds`} of your networks the crosses went without a name. Whether a sheet of yours is among them, the coach does not know. With your own code you can ask for it back.`,
  }),
  ownElsewhere: {
    nl: 'Wat je bij een ronde zonder naam of op een prikbord zonder naam achterliet, is niet terug te vinden. In de geschiedenis (voor ongedaan maken), de prullenbak, reservekopieën en bewaarde bestanden kan ouder werk staan waar je in voorkomt; wissen haalt het ook uit de geschiedenis, de prullenbak en de eigen reservekopieën.',
    en: 'What you left in a round without names or on a pin board without a name cannot be found. The history (for undo), the trash, backups and saved files may hold older work in which you appear; erasing takes it out of the history, the trash and the app’s own backups too.',
  },
  ownQuestions: { nl: 'Klopt het? Wat moet anders?', en: 'Is it right? What should be different?' },
} as const

/** The heading above what is kept of each kind. */
export const ownHeadings: Readonly<Record<OwnKind, Localised>> = {
  membership: { nl: 'In welke netwerken', en: 'In which networks' },
  attribute: { nl: 'Kenmerken', en: 'Attributes' },
  askedFor: { nl: 'Waarvoor je gevraagd kunt worden', en: 'What you can be asked for' },
  wantsToLearn: { nl: 'Wat je wilt leren', en: 'What you want to learn' },
  opensDoor: { nl: 'Waar je een deur opent', en: 'Where you open a door' },
  need: {
    nl: 'Waarbij je genoemd bent: wat het netwerk zoekt',
    en: 'Where you are named: what the network looks for',
  },
  tieWave: { nl: 'Vragenlijsten over banden', en: 'Questionnaires about ties' },
  tieAnswer: { nl: 'Met wie je zei contact te hebben', en: 'Whom you said to be in contact with' },
  tieNone: { nl: 'Met wie je zei geen contact te hebben', en: 'Whom you said to be in no contact with' },
  tieBlank: { nl: 'Bij wie je de regel leeg liet', en: 'For whom you left the line empty' },
  namedBy: { nl: 'Hoe vaak anderen jou noemden', en: 'How often others named you' },
  namedByFew: { nl: 'Anderen noemden jou', en: 'Others named you' },
  leftEmptyAbout: {
    nl: 'Hoe vaak anderen de regel over jou leeg lieten',
    en: 'How often others left the line about you empty',
  },
  outside: { nl: 'Wie je buiten het netwerk opzoekt', en: 'Whom you turn to outside the network' },
  place: { nl: 'Je vaste plek in de tekening van', en: 'Your fixed place in the picture of' },
  lead: { nl: 'Wat je leidde in een bijeenkomst', en: 'What you led in a meeting' },
  attendance: { nl: 'Aanwezigheid', en: 'Attendance' },
  agreement: { nl: 'Afspraken op jouw naam', en: 'Agreements in your name' },
  agreementOwner: {
    nl: 'Afspraken die op of van jouw naam gingen',
    en: 'Agreements that came to or left your name',
  },
  product: { nl: 'Producten op jouw naam', en: 'Products in your name' },
  consent: { nl: 'Waar je mee instemde', en: 'What you agreed to' },
  card: { nl: 'Kaartjes op een prikbord', en: 'Cards on a pin board' },
  cardAttachment: { nl: 'Bestanden bij je kaartjes', en: 'Files with your cards' },
  decision: { nl: 'Besluiten op jouw naam', en: 'Decisions in your name' },
  roundPerson: { nl: 'Rondes waaraan je meedoet', en: 'Rounds you take part in' },
  sheet: { nl: 'Je bladen in rondes met naam', en: 'Your sheets in rounds with names' },
  mark: { nl: 'Je kruisjes', en: 'Your crosses' },
  valueEntry: { nl: 'Wat je zei over waarde', en: 'What you said about value' },
  valueStory: { nl: 'Je waardeverhalen', en: 'Your value stories' },
  valueStep: { nl: 'Stappen in je verhalen', en: 'Steps in your stories' },
  mention: { nl: 'Je naam in andere teksten', en: 'Your name in other texts' },
}

/** Fixed words of the file, as they are said on paper. */
export const ownStates: Readonly<Record<string, Localised>> = {
  answered: { nl: 'ingevuld', en: 'answered' },
  noAnswer: { nl: 'niet ingevuld', en: 'not answered' },
  notAsked: { nl: 'niet gevraagd', en: 'not asked' },
  optedOut: { nl: 'doet niet mee', en: 'does not take part' },
  formal: { nl: 'formeel', en: 'formal' },
  informal: { nl: 'informeel', en: 'informal' },
  present: { nl: 'aanwezig', en: 'present' },
  absent: { nl: 'afwezig', en: 'absent' },
  excused: { nl: 'afgemeld', en: 'excused' },
  open: { nl: 'open', en: 'open' },
  done: { nl: 'gedaan', en: 'done' },
  dropped: { nl: 'vervallen', en: 'dropped' },
  before: { nl: 'ging van jouw naam', en: 'left your name' },
  after: { nl: 'kwam op jouw naam', en: 'came to your name' },
  paper: { nl: 'van papier overgenomen', en: 'taken over from paper' },
  file: { nl: 'als bestand teruggestuurd', en: 'sent back as a file' },
  covered: {
    nl: 'nog bedekt: waar de kruisjes staan komt na het onthullen op dit blad',
    en: 'still covered: where the crosses stand comes on this page after the reveal',
  },
  private: { nl: 'alleen voor de coaches', en: 'for the coaches only' },
  network: { nl: 'voor het netwerk', en: 'for the network' },
  public: { nl: 'openbaar', en: 'public' },
}

export const ownSentences = {
  informed: (day: string): Localised => ({ nl: `verteld op ${day}`, en: `informed on ${day}` }),
  notInformed: { nl: 'nog niet verteld wat er gevraagd wordt', en: 'not informed yet of what is asked' },
  from: (day: string): Localised => ({ nl: `vanaf ${day}`, en: `from ${day}` }),
  to: (day: string): Localised => ({ nl: `tot en met ${day}`, en: `up to and including ${day}` }),
  due: (day: string): Localised => ({ nl: `uiterlijk ${day}`, en: `by ${day}` }),
  permitted: (day: string): Localised => ({ nl: `toestemming op ${day}`, en: `permission on ${day}` }),
  not: (codes: string): Localised => ({ nl: `niet: ${codes}`, en: `not: ${codes}` }),
  answer: (value: number, word: string): Localised => ({
    nl: word === '' ? `antwoord ${String(value)}` : word,
    en: word === '' ? `answer ${String(value)}` : word,
  }),
  closeness: (word: Localised): Localised => ({
    nl: `een twijfel delen: ${word.nl}`,
    en: `sharing a doubt: ${word.en}`,
  }),
  named: (count: number): Localised => ({
    nl: count === 1 ? '1 persoon noemde jou' : `${String(count)} mensen noemden jou`,
    en: count === 1 ? '1 person named you' : `${String(count)} people named you`,
  }),
  namedByFew: {
    nl: 'minder dan vijf anderen vulden iets in: een aantal zou zeggen wie jou noemde',
    en: 'fewer than five others answered: a number would say who named you',
  },
  leftEmpty: (count: number): Localised => ({
    nl: count === 1 ? '1 keer' : `${String(count)} keer`,
    en: count === 1 ? 'once' : `${String(count)} times`,
  }),
  crosses: (count: number): Localised => ({
    nl: count === 1 ? '1 regel ingevuld' : `${String(count)} regels ingevuld`,
    en: count === 1 ? '1 line filled in' : `${String(count)} lines filled in`,
  }),
  now: (place: string): Localised => ({ nl: `nu ${place}`, en: `now ${place}` }),
  desired: (place: string): Localised => ({ nl: `gewenst ${place}`, en: `desired ${place}` }),
  notApplicable: { nl: 'n.v.t.', en: 'n/a' },
  mentioned: (count: number): Localised => ({
    nl: `in ${String(count)} ${count === 1 ? 'andere tekst' : 'andere teksten'} van het bestand komt je naam voor (vraag de coach om ze te laten zien)`,
    en: `your name occurs in ${String(count)} other ${count === 1 ? 'text' : 'texts'} of the file (ask the coach to show them)`,
  }),
} as const
