import type { Localised } from './localised.ts'
import type { WorkFormId } from './work-forms.ts'

/**
 * What participants need on paper with each built-in work form, a line at a time: the question, the parts of a sheet to
 * fill in, the rules to keep to. An own form begins with these lines as its handout.
 */
export const workFormHandouts: Readonly<Record<WorkFormId, readonly Localised[]>> = {
  ideaWall: [
    { nl: 'Onze vraag aan de muur:', en: 'Our question to the wall:' },
    { nl: 'Eén idee per briefje, in een paar woorden.', en: 'One idea per note, in a few words.' },
    { nl: 'Ook halve, rare en kleine ideeën horen erbij.', en: 'Half, odd and small ideas belong here too.' },
    {
      nl: 'Lees wat er hangt en schrijf erop voort: “Ja, en …”',
      en: 'Read what is up there and build on it: “Yes, and …”',
    },
    {
      nl: 'Kiezen doen we later; nu vraag je alleen wat iets betekent.',
      en: 'Choosing comes later; for now you only ask what something means.',
    },
  ],
  digitalPinboard: [
    { nl: 'Mijn kaart zegt in één zin:', en: 'My card says in one sentence:' },
    {
      nl: 'Waar komt dit vandaan (bron, foto, link)?',
      en: 'Where does this come from (source, photo, link)?',
    },
    { nl: 'Bij welke kaarten hoort deze, en waarom?', en: 'Which cards does this belong with, and why?' },
    { nl: 'Zo noemen we dit groepje:', en: 'We call this group:' },
    { nl: 'Past nergens, en mag blijven:', en: 'Fits nowhere, and may stay:' },
  ],
  decisionTalk: [
    {
      nl: 'Vul eerst in je eentje in; daarna pas praten we.',
      en: 'Fill this in by yourself first; only then do we talk.',
    },
    {
      nl: 'Passend: past dit bij onze opdracht en bij onze scholen? (1 2 3 4 5)',
      en: 'Fit: does this suit our assignment and our schools? (1 2 3 4 5)',
    },
    {
      nl: 'Wenselijk: zouden de mensen om wie het gaat dit willen? (1 2 3 4 5)',
      en: 'Desirability: would the people concerned want this? (1 2 3 4 5)',
    },
    {
      nl: 'Uitvoerbaar: kan het met de tijd, mensen en middelen die er zijn? (1 2 3 4 5)',
      en: 'Feasibility: can it be done with the time, people and means there are? (1 2 3 4 5)',
    },
    {
      nl: 'Waar dacht je aan toen je dit invulde?',
      en: 'What were you thinking of when you filled this in?',
    },
    {
      nl: 'Wat zouden we missen als we alleen dit kozen?',
      en: 'What would we miss if we chose only this?',
    },
  ],
  expertiseMap: [
    { nl: 'Hier word ik om gevraagd:', en: 'This is what people ask me about:' },
    { nl: 'Een moment waarop dat te zien was:', en: 'A moment when that showed:' },
    { nl: 'Dit wil ik leren:', en: 'This I want to learn:' },
    { nl: 'Deze deur kan ik voor ons openen:', en: 'This door I can open for us:' },
    {
      nl: 'Hiervoor kom ik bij een ander, en bij wie:',
      en: 'For this I turn to somebody else, and to whom:',
    },
  ],
  groundRules: [
    { nl: 'Een gesprek waar ik met plezier aan terugdenk:', en: 'A conversation I like to think back to:' },
    { nl: 'Een gesprek dat stroef liep:', en: 'A conversation that was hard going:' },
    { nl: 'Wat maakte het verschil?', en: 'What made the difference?' },
    { nl: 'Onze afspraken, hoogstens vijf:', en: 'Our agreements, five at most:' },
    { nl: 'Zo zeggen we het als het even niet lukt:', en: 'This is how we say so when we slip:' },
    { nl: 'Dit blijft tussen ons:', en: 'This stays between us:' },
  ],
  peerConsultation: [
    { nl: 'De vraag van de inbrenger, in één zin:', en: 'The question of the presenter, in one sentence:' },
    {
      nl: 'Ronde 1, vragen: alleen vragen die met wat, hoe, wie of wanneer beginnen.',
      en: 'Round 1, asking: only questions that begin with what, how, who or when.',
    },
    { nl: 'Ronde 2, de kern volgens mij:', en: 'Round 2, the core as I see it:' },
    {
      nl: 'Ronde 3, hardop denken: spreek met elkaar; de inbrenger luistert.',
      en: 'Round 3, thinking aloud: talk to each other; the presenter listens.',
    },
    { nl: 'Ronde 4, één suggestie van mij:', en: 'Round 4, one suggestion from me:' },
    { nl: 'De eerste stap die de inbrenger kiest:', en: 'The first step the presenter picks:' },
  ],
  crossesTalk: [
    {
      nl: 'Zet bij elke lijn een kruisje voor hoe het nu is en een rondje voor hoe je het zou willen.',
      en: 'On each line put a cross for how it is now and a circle for how you would like it.',
    },
    {
      nl: 'Elke plek op de lijn kan kloppen; links is niet minder dan rechts.',
      en: 'Any place on the line can be right; left is no less than right.',
    },
    { nl: 'Een voorbeeld waaraan je dat ziet:', en: 'An example that shows it:' },
    {
      nl: 'Hier zou ik het met de groep over willen hebben:',
      en: 'This I would like to talk about with the group:',
    },
  ],
  valueStories: [
    { nl: 'Het moment dat iets in gang zette:', en: 'The moment that set something going:' },
    { nl: 'Wat beleefde je toen, en met wie?', en: 'What did you experience then, and with whom?' },
    { nl: 'Wat nam je ervan mee?', en: 'What did you take from it?' },
    {
      nl: 'Wat deed je daarna anders in je werk?',
      en: 'What did you do differently in your work after that?',
    },
    { nl: 'Wat veranderde er daardoor, en voor wie?', en: 'What changed because of it, and for whom?' },
    { nl: 'Waar ben je anders naar gaan kijken?', en: 'What have you come to see differently?' },
    { nl: 'Hoe weet je dat?', en: 'How do you know?' },
    {
      nl: 'Dit verhaal blijft in de groep / mag naar buiten (omcirkel).',
      en: 'This story stays in the group / may go outside (circle one).',
    },
  ],
  networkMapping: [
    {
      nl: 'Teken jezelf in het midden, met drie ringen om je heen.',
      en: 'Draw yourself in the middle, with three rings around you.',
    },
    {
      nl: 'Zet je contacten erin: hoe dichter bij jou, hoe hechter de band.',
      en: 'Put in your contacts: the nearer to you, the closer the tie.',
    },
    {
      nl: 'Schrijf bij mensen van buiten een rol of organisatie, geen naam.',
      en: 'For people from outside write a role or organisation, not a name.',
    },
    { nl: 'Geef elke organisatie een kleur:', en: 'Give each organisation a colour:' },
    { nl: 'Wat valt mij op?', en: 'What strikes me?' },
    { nl: 'Wie of wat mist er voor onze opdracht?', en: 'Who or what is missing for our assignment?' },
    { nl: 'Het contact dat ik ga leggen of aanhalen:', en: 'The contact I will make or renew:' },
  ],
  outsideView: [
    { nl: 'Onze kijkvraag:', en: 'Our viewing question:' },
    { nl: 'Ik let vooral op:', en: 'I look mostly at:' },
    { nl: 'Wat ik zag en hoorde (feiten):', en: 'What I saw and heard (facts):' },
    { nl: 'Wat ik daarbij dacht:', en: 'What I thought of it:' },
    { nl: 'Dit nemen we mee naar onze eigen school:', en: 'This we take along to our own school:' },
    { nl: 'Dit laten we daar, en waarom:', en: 'This we leave there, and why:' },
    { nl: 'Wat wij hun kunnen bieden:', en: 'What we can offer them:' },
  ],
  plusDelta: [
    { nl: 'Plus: dit werkte vandaag voor mij', en: 'Plus: this worked for me today' },
    { nl: 'Delta: dit zou ik volgende keer anders doen', en: 'Delta: this I would do differently next time' },
    {
      nl: 'De delta die we samen kiezen, en wie erop let:',
      en: 'The delta we choose together, and who watches it:',
    },
  ],
  harvestMarket: [
    { nl: 'Bij deze kraam zag ik:', en: 'At this stall I saw:' },
    { nl: 'Dit spreekt me aan:', en: 'This appeals to me:' },
    { nl: 'Dit vraag ik me nog af:', en: 'This I still wonder about:' },
    { nl: 'Dit zou ik morgen al kunnen gebruiken:', en: 'This I could use tomorrow:' },
    {
      nl: 'Dit kan ik jullie aanbieden (tijd, plek, mensen):',
      en: 'This I can offer you (time, place, people):',
    },
  ],
}

/** The handout of a built-in form as one text. */
export const handoutOf = (id: WorkFormId, language: keyof Localised): string =>
  workFormHandouts[id].map((line) => line[language]).join('\n')
