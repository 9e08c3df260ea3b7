import type { BuiltInTemplate } from './built-in-template.ts'

/** What has to be thought of before a meeting; a coach makes it their own. */
export const preparationTemplate = {
  kind: 'preparation',
  version: 1,
  title: { nl: 'Voorbereidingslijst', en: 'Preparation list' },
  sections: [
    {
      id: 'invite',
      title: { nl: 'Uitnodigen', en: 'Inviting' },
      guidance: {
        nl: 'Twee weken van tevoren is voor de meeste scholen vroeg genoeg.',
        en: 'Two weeks ahead is early enough for most schools.',
      },
      points: [
        {
          id: 'invitation',
          text: {
            nl: 'Uitnodiging verstuurd, met het leerdoel van deze bijeenkomst erin',
            en: 'Invitation sent, with the learning aim of this meeting in it',
          },
        },
        {
          id: 'practiceExperience',
          text: {
            nl: 'Gevraagd wie een ervaring uit de praktijk meebrengt',
            en: 'Asked who brings an experience from practice',
          },
        },
        {
          id: 'reading',
          text: {
            nl: 'Gezegd wat iedereen leest, uitprobeert of meeneemt',
            en: 'Told what everybody reads, tries out or brings along',
          },
        },
        {
          id: 'newcomers',
          text: {
            nl: 'Nieuwe deelnemers en gasten weten wat ze kunnen verwachten',
            en: 'New participants and guests know what to expect',
          },
        },
      ],
    },
    {
      id: 'place',
      title: { nl: 'Plek en eten', en: 'Place and food' },
      guidance: {
        nl: 'Rond de inloop en de lunch spreken mensen elkaar zonder agenda.',
        en: 'Around arrival and lunch people talk without an agenda.',
      },
      points: [
        {
          id: 'room',
          text: {
            nl: 'Ruimte geregeld, met plek om in groepjes te werken',
            en: 'Room arranged, with space to work in small groups',
          },
        },
        {
          id: 'lunch',
          text: {
            nl: 'Eten en drinken besteld, dieetwensen gevraagd',
            en: 'Food and drinks ordered, dietary wishes asked',
          },
        },
        {
          id: 'screen',
          text: {
            nl: 'Scherm, stroom en internet nagekeken',
            en: 'Screen, power and internet checked',
          },
        },
      ],
    },
    {
      id: 'materials',
      title: { nl: 'Materiaal', en: 'Materials' },
      guidance: {
        nl: 'De app drukt de bladen in één keer af.',
        en: 'The app prints the sheets in one go.',
      },
      points: [
        {
          id: 'workFormMaterials',
          text: {
            nl: 'Materiaal voor de werkvorm ligt klaar',
            en: 'Materials for the work form are ready',
          },
        },
        {
          id: 'prints',
          text: {
            nl: 'Draaiboek en werkbladen afgedrukt',
            en: 'Run sheet and worksheets printed',
          },
        },
        {
          id: 'evaluationSheets',
          text: {
            nl: 'Bladen voor de korte terugblik afgedrukt, voor iedereen één',
            en: 'Sheets for the short look-back printed, one for everybody',
          },
        },
      ],
    },
    {
      id: 'roles',
      title: { nl: 'Rollen', en: 'Roles' },
      guidance: {
        nl: 'Wissel de rollen af; wie een rol heeft, hoeft niet alles tegelijk te doen.',
        en: 'Take turns in the roles; whoever has one need not do everything at once.',
      },
      points: [
        {
          id: 'welcome',
          text: { nl: 'Afgesproken wie ontvangt', en: 'Agreed who welcomes people' },
        },
        {
          id: 'time',
          text: { nl: 'Afgesproken wie op de tijd let', en: 'Agreed who minds the time' },
        },
        {
          id: 'notes',
          text: {
            nl: 'Afgesproken wie opschrijft wat er besloten wordt',
            en: 'Agreed who writes down what is decided',
          },
        },
        {
          id: 'openAgreements',
          text: {
            nl: 'Eigenaren van open afspraken gevraagd hoe het ermee staat',
            en: 'Owners of open agreements asked how things stand',
          },
        },
      ],
    },
  ],
} as const satisfies BuiltInTemplate
