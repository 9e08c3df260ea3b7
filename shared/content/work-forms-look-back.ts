import type { WorkFormText } from './work-form-text.ts'

/** For looking at the network, beyond it and back. In the order of the library, after the exploring ones. */
export const lookingForms = [
  {
    id: 'crossesTalk',
    name: { nl: 'Kruisjesgesprek', en: 'Crosses conversation' },
    purpose: {
      nl: 'Een gedeeld beeld krijgen van hoe het netwerk werkt en waar het heen wil.',
      en: 'Get a shared picture of how the network works and where it wants to go.',
    },
    minutes: { from: 60, to: 90 },
    people: { from: 3, to: 20 },
    phases: ['evaluationReflection'],
    nurtures: ['continuity', 'sharedIdentity', 'steering', 'interactionNorms'],
    materials: [
      { nl: 'evaluatieblad of app', en: 'evaluation sheet or app' },
      { nl: 'groepsblad', en: 'group sheet' },
    ],
    steps: [
      {
        nl: 'Leg uit: dit is geen toets, en elke plek op de lijn is mogelijk.',
        en: 'Explain: this is no test, and any place on the line is possible.',
      },
      {
        nl: 'Ieder zet voor zichzelf een kruisje voor nu en een rondje voor gewenst.',
        en: 'Everyone, on their own, marks a cross for now and a circle for desired.',
      },
      {
        nl: 'Toon alle tekens; begin bij de grootste verschillen en vraag naar voorbeelden.',
        en: 'Show all marks; start with the widest differences and ask for examples.',
      },
      {
        nl: 'Zet samen één groepskruisje en schrijf op waarom het daar staat.',
        en: 'Place one group cross together and write why it is there.',
      },
      {
        nl: 'Kies hoogstens drie onderwerpen en maak afspraken.',
        en: 'Choose at most three topics and make agreements.',
      },
    ],
  },
  {
    id: 'valueStories',
    name: { nl: 'Waardeverhalen in tweetallen', en: 'Value stories in pairs' },
    purpose: {
      nl: 'Zichtbaar maken hoe meedoen doorwerkt, van eerste indruk tot nieuwe kijk.',
      en: 'Show what taking part leads to, from first impression to new outlook.',
    },
    minutes: { from: 45, to: 75 },
    people: { from: 2, to: 20 },
    phases: ['evaluationReflection', 'implementationSpread'],
    nurtures: ['valueCreationLevel', 'practiceIntegration', 'activityReach'],
    materials: [{ nl: 'verhaalblad', en: 'story sheet' }],
    steps: [
      {
        nl: 'Kies allebei één moment dat iets in gang zette.',
        en: 'Both choose one moment that set something going.',
      },
      {
        nl: 'Interview elkaar langs de vijf waarden; leeg laten mag.',
        en: 'Interview each other along the five values; blanks are fine.',
      },
      { nl: 'Vraag bij elke stap: hoe weet je dat?', en: 'Ask at each step: how do you know?' },
      {
        nl: 'Zoek in de groep overeenkomsten en verrassingen.',
        en: 'Look for similarities and surprises in the group.',
      },
      {
        nl: 'Vraag toestemming welk verhaal naar buiten mag.',
        en: 'Ask permission for which story may go outside.',
      },
    ],
  },
  {
    id: 'networkMapping',
    name: { nl: 'Netwerkkaart tekenen', en: 'Drawing the network map' },
    purpose: {
      nl: 'Zien met wie je in en buiten het netwerk contact hebt en wat dat brengt.',
      en: 'See whom you are in contact with in and outside the network and what that brings.',
    },
    minutes: { from: 40, to: 60 },
    people: { from: 3, to: 16 },
    phases: ['analysisExploration', 'evaluationReflection'],
    nurtures: ['tieStrength', 'activityReach'],
    materials: [
      { nl: 'ringenblad', en: 'rings sheet' },
      { nl: 'kleuren', en: 'colours' },
    ],
    steps: [
      {
        nl: 'Teken jezelf in het midden van drie ringen.',
        en: 'Draw yourself in the middle of three rings.',
      },
      {
        nl: 'Plaats contacten: hoe dichterbij, hoe hechter; schrijf rol of organisatie, geen namen van buitenstaanders.',
        en: 'Place contacts: nearer means closer; write role or organisation, no names of outsiders.',
      },
      { nl: 'Kleur per organisatie of achtergrond.', en: 'Colour by organisation or background.' },
      {
        nl: 'Bespreek in tweetallen: wat valt op, wat ontbreekt voor de opdracht?',
        en: 'Discuss in pairs: what stands out, what is missing for the assignment?',
      },
      {
        nl: 'Kies één contact om te leggen of aan te halen.',
        en: 'Choose one contact to make or strengthen.',
      },
    ],
  },
  {
    id: 'outsideView',
    name: { nl: 'Kijken bij anderen of een expert op bezoek', en: 'Visiting others or inviting an expert' },
    purpose: {
      nl: 'Nieuwe perspectieven binnenhalen via losse banden.',
      en: 'Bring in new perspectives through loose ties.',
    },
    minutes: { from: 90, to: 180 },
    people: { from: 2, to: 12 },
    phases: ['analysisExploration', 'designConstruction'],
    nurtures: ['practiceIntegration', 'tieStrength', 'activityReach'],
    materials: [
      { nl: 'kijkwijzer', en: 'viewing guide' },
      { nl: 'contactgegevens', en: 'contact details' },
    ],
    steps: [
      { nl: 'Formuleer samen één kijkvraag.', en: 'Formulate one viewing question together.' },
      {
        nl: 'Kies een school of persoon die echt anders werkt.',
        en: 'Choose a school or person that really works differently.',
      },
      {
        nl: 'Spreek af wie waarop let en wat je zelf te bieden hebt.',
        en: 'Agree who looks at what and what you have to offer in return.',
      },
      {
        nl: 'Kijk of luister en noteer feiten los van oordelen.',
        en: 'Observe or listen and note facts apart from judgements.',
      },
      {
        nl: 'Bespreek: wat nemen we over, wat juist niet, en waarom?',
        en: 'Discuss: what do we take over, what not, and why?',
      },
    ],
  },
  {
    id: 'plusDelta',
    name: { nl: 'Plus-delta-terugblik', en: 'Plus/delta look-back' },
    purpose: {
      nl: 'In korte tijd leren van elke bijeenkomst.',
      en: 'Learn from every meeting in little time.',
    },
    minutes: { from: 5, to: 15 },
    people: { from: 2, to: 30 },
    phases: ['analysisExploration', 'designConstruction', 'evaluationReflection', 'implementationSpread'],
    nurtures: ['steering', 'interactionNorms'],
    materials: [{ nl: 'evaluatieblad', en: 'evaluation sheet' }],
    steps: [
      { nl: 'Ieder noteert één plus en één delta.', en: 'Everyone notes one plus and one delta.' },
      { nl: 'Hoor alles zonder discussie aan.', en: 'Hear everything without discussion.' },
      {
        nl: 'Kies samen één delta die je volgende keer anders doet.',
        en: 'Choose one delta together to do differently next time.',
      },
      {
        nl: 'Noteer eigenaar en kom er bij de volgende opening op terug.',
        en: 'Note the owner and return to it at the next opening.',
      },
    ],
  },
  {
    id: 'harvestMarket',
    name: { nl: 'Oogstmarkt', en: 'Harvest market' },
    purpose: {
      nl: 'Opbrengsten laten zien en er nieuwe vragen voor terugkrijgen.',
      en: 'Show what the network has made and get new questions in return.',
    },
    minutes: { from: 60, to: 120 },
    people: { from: 6, to: 100 },
    phases: ['implementationSpread'],
    nurtures: ['practiceIntegration', 'continuity', 'activityReach', 'valueCreationLevel'],
    materials: [
      { nl: 'kramen of tafels', en: 'stalls or tables' },
      { nl: 'reactiekaarten', en: 'response cards' },
    ],
    steps: [
      {
        nl: 'Kies wat klaar is en wat bewust half af is.',
        en: 'Choose what is finished and what is deliberately half-finished.',
      },
      {
        nl: 'Richt per opbrengst een kraam in met één vraag aan bezoekers.',
        en: 'Set up a stall for each of them, with one question for visitors.',
      },
      {
        nl: "Nodig collega's, leidinggevenden en buitenstaanders uit.",
        en: 'Invite colleagues, leaders and outsiders.',
      },
      {
        nl: 'Laat bezoekers een reactie en een aanbod achterlaten.',
        en: 'Let visitors leave a reaction and an offer.',
      },
      {
        nl: 'Vier het, en bespreek wat dit verandert aan het vervolg.',
        en: 'Celebrate, and discuss what this changes next.',
      },
    ],
  },
] as const satisfies readonly WorkFormText[]
