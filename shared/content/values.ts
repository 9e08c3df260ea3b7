import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'
import type { SourceId } from './sources.ts'

interface ValueText {
  readonly id: string
  readonly number: number
  readonly name: Localised
  /** For one person. */
  readonly prompt: Localised
  /** For the group: every value can be individual or joint. */
  readonly collective: Localised
  /** Where traces of it can be found. */
  readonly evidence: Localised
}

const texts = [
  {
    id: 'immediate',
    number: 1,
    name: { nl: 'Directe waarde', en: 'Immediate value' },
    prompt: {
      nl: 'Wat was op zichzelf al fijn, boeiend of nuttig aan het samen bezig zijn?',
      en: 'What was pleasant, engaging or useful in itself about being at work together?',
    },
    collective: {
      nl: 'Wat maakt dat wij graag bij elkaar komen?',
      en: 'What makes us glad to come together?',
    },
    evidence: {
      nl: 'aanwezigheid, energie, opmerkingen uit de korte evaluatie',
      en: 'attendance, energy, remarks from the short evaluation',
    },
  },
  {
    id: 'potential',
    number: 2,
    name: { nl: 'Potentiële waarde', en: 'Potential value' },
    prompt: {
      nl: 'Welk idee, contact, materiaal of vertrouwen heb je nu op zak voor later?',
      en: 'Which idea, contact, resource or confidence do you now carry with you for later?',
    },
    collective: {
      nl: 'Welke kennis en contacten hebben wij samen opgebouwd die nog niet gebruikt zijn?',
      en: 'Which knowledge and contacts have we built together that are not used yet?',
    },
    evidence: {
      nl: 'ideeën op het prikbord, nieuwe contacten, gemaakte materialen',
      en: 'ideas on the board, new contacts, materials made',
    },
  },
  {
    id: 'applied',
    number: 3,
    name: { nl: 'Toegepaste waarde', en: 'Applied value' },
    prompt: {
      nl: 'Wat ben je in je werk anders gaan doen door iets uit het netwerk?',
      en: 'What have you started doing differently at work because of something from the network?',
    },
    collective: {
      nl: 'Welke aanpak of afspraak gebruiken onze scholen nu?',
      en: 'Which approach or agreement do our schools now use?',
    },
    evidence: {
      nl: 'uitgeprobeerde lessen, gemaakte afspraken, gebruik van het instrument',
      en: 'lessons tried, agreements made, use of the instrument',
    },
  },
  {
    id: 'realized',
    number: 4,
    name: { nl: 'Gerealiseerde waarde', en: 'Realised value' },
    prompt: {
      nl: "Wat heeft dat merkbaar opgeleverd voor leerlingen, collega's of jezelf, en hoe weet je dat?",
      en: 'What has that noticeably brought pupils, colleagues or yourself, and how do you know?',
    },
    collective: {
      nl: 'Welk effect zien we op meer dan één plek terug?',
      en: 'Which effect do we see in more than one place?',
    },
    evidence: {
      nl: "waarnemingen, werk of uitspraken van leerlingen (zonder namen), reacties van collega's",
      en: "observations, pupils' work or remarks (no names), colleagues' reactions",
    },
  },
  {
    id: 'transformative',
    number: 5,
    name: { nl: 'Transformatieve waarde', en: 'Transformative (reframing) value' },
    prompt: {
      nl: 'Wat ben je anders gaan zien: over leren, over wat succes is of over hoe dit netwerk zou moeten werken? En wat verandert er nu?',
      en: 'What do you see differently now: about learning, about what counts as success, or about how this network should work? And what changes next?',
    },
    collective: {
      nl: 'Wat gaan wij als netwerk anders doen door wat we over ons eigen leren ontdekten?',
      en: 'What will we as a network do differently because of what we found out about our own learning?',
    },
    evidence: {
      nl: 'bijgestelde doelen, gewijzigde werkwijze, nieuwe vragen',
      en: 'adjusted goals, changed ways of working, new questions',
    },
  },
] as const satisfies readonly ValueText[]

export type ValueId = (typeof texts)[number]['id']

export interface Value extends ValueText {
  readonly id: ValueId
}

/** The five values of taking part. A story may start at any of them and leave any of them blank. */
export const values: readonly Value[] = texts

export const valueById = finder(values)

/** Shown wherever the values are: the five follow it, the prompts are ours. */
export const valuesSource: SourceId = 'valueCreation'

export const valueSheet = {
  title: { nl: 'Wat levert het netwerk op?', en: 'What does the network bring?' },
  instruction: {
    nl: 'Begin waar je wilt. Leeg laten mag; geen stap hoeft.',
    en: 'Start where you like. Blanks are fine; no step is needed.',
  },
  howDoYouKnow: { nl: 'Hoe weet je dat?', en: 'How do you know?' },
  individual: { nl: 'voor jou', en: 'for you' },
  together: { nl: 'voor ons samen', en: 'for us together' },
} as const satisfies Readonly<Record<string, Localised>>
