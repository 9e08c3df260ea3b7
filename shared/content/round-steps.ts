import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface RoundStepText {
  readonly id: string
  readonly number: number
  readonly name: Localised
  readonly aim: Localised
}

const texts = [
  {
    id: 'prepare',
    number: 1,
    name: { nl: 'Voorbereiden', en: 'Prepare' },
    aim: {
      nl: 'Kies de indicatoren en voeg vragen van jullie zelf toe.',
      en: 'Choose the indicators and add questions of your own.',
    },
  },
  {
    id: 'collect',
    number: 2,
    name: { nl: 'Informeren en verzamelen', en: 'Inform and collect' },
    aim: {
      nl: 'Vertel wat er met de kruisjes gebeurt; ieder zet nu en gewenst.',
      en: 'Explain what happens with the crosses; everyone marks now and desired.',
    },
  },
  {
    id: 'reveal',
    number: 3,
    name: { nl: 'Samen kijken', en: 'Look together' },
    aim: {
      nl: 'Toon alle kruisjes en vraag naar voorbeelden waar ze het verst uiteen liggen.',
      en: 'Show all crosses and ask for examples where they lie furthest apart.',
    },
  },
  {
    id: 'groupMarks',
    number: 4,
    name: { nl: 'Groepskruisjes', en: 'Group crosses' },
    aim: {
      nl: 'Zet samen een kruisje en schrijf op waarom het daar staat.',
      en: 'Place one cross together and write down why it is there.',
    },
  },
  {
    id: 'values',
    number: 5,
    name: { nl: 'Waarden', en: 'Values' },
    aim: {
      nl: 'Verzamel wat het netwerk oplevert, voor ieder apart en voor jullie samen.',
      en: 'Collect what the network brings, for each of you and for all together.',
    },
  },
  {
    id: 'conclusions',
    number: 6,
    name: { nl: 'Conclusies', en: 'Conclusions' },
    aim: {
      nl: 'Trek ze samen en schrijf ze in gewone taal op.',
      en: 'Draw them together and write them in plain language.',
    },
  },
  {
    id: 'agreements',
    number: 7,
    name: { nl: 'Afspraken', en: 'Agreements' },
    aim: {
      nl: 'Kies er hoogstens drie, waarvan één over jullie eigen manier van werken.',
      en: 'Choose at most three, one of them about your own way of working.',
    },
  },
] as const satisfies readonly RoundStepText[]

export type RoundStepId = (typeof texts)[number]['id']

export interface RoundStep extends RoundStepText {
  readonly id: RoundStepId
}

/** The seven steps of a monitoring round. A step is left out only with a reason. */
export const roundSteps: readonly RoundStep[] = texts

export const roundStepById = finder(roundSteps)
