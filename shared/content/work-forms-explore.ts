import type { WorkFormText } from './work-form-text.ts'

/** For finding ideas and finding each other. In the order of the library, before the ones that look back. */
export const exploringForms = [
  {
    id: 'ideaWall',
    name: { nl: 'Ideeënmuur', en: 'Idea wall' },
    purpose: {
      nl: 'Snel veel ideeën krijgen van iedereen, ook van stillere deelnemers.',
      en: 'Get many ideas quickly from everyone, quieter members included.',
    },
    minutes: { from: 30, to: 45 },
    people: { from: 4, to: 16 },
    phases: ['analysisExploration', 'designConstruction'],
    nurtures: ['knowledgeDevelopment', 'memberRole', 'relationEquality'],
    materials: [
      { nl: 'vrije muur', en: 'free wall' },
      { nl: 'briefjes', en: 'sticky notes' },
      { nl: 'stiften', en: 'markers' },
      { nl: 'klok', en: 'timer' },
    ],
    steps: [
      {
        nl: 'Schrijf de vraag groot op en leg uit dat oordelen later komt.',
        en: 'Write the question in large letters and explain that judging comes later.',
      },
      {
        nl: 'Laat ieder in stilte per briefje één idee noteren.',
        en: 'Let everyone silently write one idea per note.',
      },
      {
        nl: 'Hang de briefjes op; lees rondlopend die van anderen.',
        en: 'Put the notes up; walk round and read those of others.',
      },
      {
        nl: 'Schuif door of pak een briefje van een ander en bouw erop voort.',
        en: "Rotate or take someone else's note and build on it.",
      },
      {
        nl: 'Stel alleen verhelderende vragen en fotografeer de muur.',
        en: 'Ask clarifying questions only and photograph the wall.',
      },
    ],
  },
  {
    id: 'digitalPinboard',
    name: { nl: 'Digitaal prikbord met clusters', en: 'Digital pin board with clusters' },
    purpose: {
      nl: "Ideeën aanvullen, verfijnen en ordenen met tekst, foto's, bestanden en links.",
      en: 'Add to, refine and order ideas with text, photos, files and links.',
    },
    minutes: { from: 30, to: 60 },
    people: { from: 3, to: 16 },
    phases: ['analysisExploration', 'designConstruction'],
    nurtures: ['knowledgeDevelopment', 'valueCreationLevel', 'memberRole'],
    materials: [
      { nl: 'prikbord in de app of op papier', en: 'pin board in the app or on paper' },
      { nl: 'scherm', en: 'screen' },
    ],
    steps: [
      {
        nl: 'Zet de briefjes van de muur op het bord, één per kaart.',
        en: 'Move the wall notes to the board, one per card.',
      },
      {
        nl: 'Laat ieder kaarten verduidelijken en bronnen toevoegen.',
        en: 'Let everyone clarify cards and add sources.',
      },
      {
        nl: 'Leg gelijksoortige kaarten bij elkaar zonder te praten.',
        en: 'Group similar cards without talking.',
      },
      {
        nl: 'Bedenk samen een naam per groepje en benoem wat nergens past.',
        en: 'Agree a name for each group and name what fits nowhere.',
      },
      {
        nl: 'Kies welke clusters meegaan naar het keuzegesprek.',
        en: 'Choose which clusters go on to the decision conversation.',
      },
    ],
  },
  {
    id: 'decisionTalk',
    name: {
      nl: 'Keuzegesprek passend, wenselijk, uitvoerbaar',
      en: 'Decision conversation: fit, desirability, feasibility',
    },
    purpose: {
      nl: 'Samen onderbouwd kiezen, of bewust besluiten om iets nieuws te maken.',
      en: 'Choose together with reasons, or deliberately decide to make something new.',
    },
    minutes: { from: 40, to: 60 },
    people: { from: 3, to: 14 },
    phases: ['analysisExploration', 'designConstruction'],
    nurtures: ['valueCreationLevel', 'memberRole', 'steering', 'relationEquality'],
    materials: [
      { nl: 'clusters', en: 'clusters' },
      { nl: 'weegblad', en: 'weighing sheet' },
      { nl: 'stippen', en: 'dots' },
    ],
    steps: [
      {
        nl: 'Spreek per criterium af wat het voor jullie betekent.',
        en: 'Agree what each criterion means for you.',
      },
      {
        nl: 'Laat ieder eerst voor zichzelf elk cluster inschatten.',
        en: 'Let everyone weigh each cluster alone first.',
      },
      {
        nl: 'Bespreek alleen de clusters waar de inschattingen uiteenlopen.',
        en: 'Discuss only the clusters on which views diverge.',
      },
      {
        nl: 'Vraag: wat missen we als we een van deze kiezen?',
        en: 'Ask: what would we miss if we chose one of these?',
      },
      {
        nl: 'Leg het besluit vast: overnemen, combineren, parkeren of iets nieuws, met reden en eigenaar.',
        en: 'Record the decision: adopt, combine, park or something new, with reason and owner.',
      },
    ],
  },
  {
    id: 'expertiseMap',
    name: { nl: 'Expertisekaart', en: 'Expertise map' },
    purpose: {
      nl: 'Zien wat ieder weet, kan en waar ieder toegang toe heeft.',
      en: 'See what everyone knows, can do and has access to.',
    },
    minutes: { from: 35, to: 60 },
    people: { from: 4, to: 16 },
    phases: ['analysisExploration'],
    nurtures: ['sharedIdentity', 'memberRole', 'tieStrength'],
    materials: [
      { nl: 'kaarten', en: 'cards' },
      { nl: 'opdrachttekst', en: 'assignment text' },
    ],
    steps: [
      {
        nl: 'Laat ieder drie dingen noteren: hier word ik om gevraagd, dit wil ik leren, deze deur kan ik openen.',
        en: 'Let everyone note three things: what I am asked about, what I want to learn, which door I can open.',
      },
      {
        nl: 'Interview elkaar in tweetallen en vraag naar een voorbeeld.',
        en: 'Interview each other in pairs and ask for an example.',
      },
      { nl: 'Stel elkaar voor aan de groep.', en: 'Introduce each other to the group.' },
      {
        nl: 'Leg de kaarten naast de opdracht: wat hebben we, wat missen we?',
        en: 'Lay the cards beside the assignment: what do we have, what is missing?',
      },
      {
        nl: 'Spreek af wie je benadert voor wat ontbreekt.',
        en: 'Agree whom to approach for what is missing.',
      },
    ],
  },
  {
    id: 'groundRules',
    name: { nl: 'Spelregelgesprek', en: 'Ground-rules talk' },
    purpose: {
      nl: 'Samen enkele afspraken maken over luisteren, doorvragen en tegenspreken.',
      en: 'Agree a few things together about listening, probing and disagreeing.',
    },
    minutes: { from: 25, to: 40 },
    people: { from: 3, to: 20 },
    phases: ['analysisExploration', 'evaluationReflection'],
    nurtures: ['interactionNorms', 'sharedIdentity', 'relationEquality'],
    materials: [
      { nl: 'flap', en: 'flip chart' },
      { nl: 'stiften', en: 'markers' },
    ],
    steps: [
      {
        nl: 'Laat ieder een fijn en een lastig gesprek in gedachten nemen.',
        en: 'Let everyone recall one pleasant and one difficult conversation.',
      },
      {
        nl: 'Haal in tweetallen eruit wat het verschil maakte.',
        en: 'Draw out in pairs what made the difference.',
      },
      {
        nl: 'Kies samen hoogstens vijf afspraken in gewone taal.',
        en: 'Choose at most five agreements in plain language.',
      },
      {
        nl: 'Bespreek ook: hoe zeg je het als het niet lukt, en wat blijft binnen de groep?',
        en: 'Also discuss: how do you say it when it does not work out, and what stays in the group?',
      },
      {
        nl: 'Hang de afspraken op en loop ze elk half jaar na.',
        en: 'Display the agreements and revisit them every half year.',
      },
    ],
  },
  {
    id: 'peerConsultation',
    name: { nl: 'Collegiale consultatie in rondes', en: 'Peer consultation in rounds' },
    purpose: {
      nl: 'Een eigen vraag uit de praktijk met hulp van anderen verder brengen.',
      en: "Take one's own practice question further with the help of others.",
    },
    minutes: { from: 45, to: 75 },
    people: { from: 4, to: 8 },
    phases: ['analysisExploration', 'evaluationReflection'],
    nurtures: [
      'practiceIntegration',
      'knowledgeDevelopment',
      'memberRole',
      'relationEquality',
      'interactionNorms',
    ],
    materials: [
      { nl: 'rondeblad', en: 'round sheet' },
      { nl: 'klok', en: 'timer' },
    ],
    steps: [
      {
        nl: 'De inbrenger schetst de situatie en stelt één vraag.',
        en: 'The presenter sketches the situation and asks one question.',
      },
      {
        nl: 'De groep stelt alleen open vragen en geeft nog geen advies.',
        en: 'The group asks open questions only; no advice yet.',
      },
      {
        nl: 'Ieder schrijft op wat de kern lijkt te zijn.',
        en: 'Everyone writes down what they see as the core.',
      },
      {
        nl: 'De groep denkt hardop; de inbrenger luistert en noteert.',
        en: 'The group thinks aloud; the presenter listens and notes.',
      },
      {
        nl: 'Ieder geeft één suggestie; de inbrenger kiest een eerste stap.',
        en: 'Everyone offers one suggestion; the presenter picks a first step.',
      },
      { nl: 'Kijk samen terug op het gesprek.', en: 'Look back on the conversation together.' },
    ],
  },
] as const satisfies readonly WorkFormText[]
