import type { ChecklistItem } from './checklist-item.ts'

/** What makes others use it, from the first meeting on. */
export const disseminationItems = [
  {
    id: 'urgency',
    text: {
      nl: 'Duidelijk is waarom dit thema nu telt voor elke school.',
      en: 'It is clear why this theme matters now for each school.',
    },
  },
  {
    id: 'policyLink',
    text: {
      nl: 'Het thema is verbonden met speerpunten, beleid en jaar- of meerjarenplan.',
      en: 'The theme is linked to priorities, policy and year or multi-year plan.',
    },
  },
  {
    id: 'colleagues',
    text: {
      nl: "Collega's buiten het netwerk zijn gevraagd wat zij nodig hebben.",
      en: 'Colleagues outside the network were asked what they need.',
    },
  },
  {
    id: 'leaders',
    text: {
      nl: 'Leidinggevenden weten waar het netwerk staat, waarderen het en maken het mogelijk.',
      en: 'Leaders know where the network stands, value it and make it possible.',
    },
  },
  {
    id: 'jointConclusions',
    text: {
      nl: 'Conclusies zijn samen getrokken en in gewone taal opgeschreven.',
      en: 'Conclusions were drawn together and written in plain language.',
    },
  },
  {
    id: 'interimStage',
    text: {
      nl: 'Voor wat er onderweg al is, is een podium gepland (team, studiedag, website).',
      en: 'A stage is planned for what is there along the way (team, study day, website).',
    },
  },
  {
    id: 'insideSuccess',
    text: {
      nl: 'Een succes is binnen het netwerk gevierd.',
      en: 'A success was celebrated inside the network.',
    },
  },
  {
    id: 'outsideSuccess',
    text: {
      nl: 'Een succes is buiten het netwerk zichtbaar gemaakt.',
      en: 'A success was made visible outside the network.',
    },
  },
  {
    id: 'returnQuestions',
    text: {
      nl: 'Reacties van buiten zijn teruggebracht en besproken.',
      en: 'Reactions from outside were brought back and discussed.',
    },
  },
  {
    id: 'curriculum',
    text: {
      nl: 'Nagegaan is of de opbrengst een plek kan krijgen in de lerarenopleiding.',
      en: 'It was checked whether what the network made can get a place in teacher education.',
    },
  },
  {
    id: 'otherSchools',
    text: {
      nl: 'Er is bekeken welke andere scholen het kunnen gebruiken en wat aanpassing vraagt.',
      en: 'It was considered which other schools can use it and what needs adapting.',
    },
  },
  {
    id: 'permission',
    text: {
      nl: 'Makers en geïnterviewden hebben ingestemd met wat naar buiten gaat.',
      en: 'Makers and the people interviewed agreed to what goes outside.',
    },
  },
] as const satisfies readonly ChecklistItem[]
