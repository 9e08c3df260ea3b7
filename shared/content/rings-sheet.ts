import type { Localised } from './localised.ts'

/** A sheet on which somebody draws whom they turn to: oneself in the middle, three rings, and the world outside the network. */
export const ringsSheet = {
  title: { nl: 'Mijn kringen', en: 'My rings' },
  me: { nl: 'ik', en: 'me' },
  /** From the middle outwards; no ring is better than another. */
  rings: [
    { name: { nl: 'vaak', en: 'often' }, frequency: { nl: 'elke week of vaker', en: 'every week or more' } },
    {
      name: { nl: 'geregeld', en: 'regularly' },
      frequency: { nl: 'ongeveer elke maand', en: 'about monthly' },
    },
    {
      name: { nl: 'af en toe', en: 'now and then' },
      frequency: { nl: 'een enkele keer', en: 'once or twice' },
    },
  ],
  outside: { nl: 'buiten het netwerk: rol en organisatie', en: 'outside the network: role and organisation' },
  steps: [
    {
      nl: 'Lees de vraag. Zet wie je opzocht als een stip in een kring: hoe vaker, hoe dichter bij het midden.',
      en: 'Read the question. Put whom you turned to as a dot in a ring: the more often, the closer to the middle.',
    },
    {
      nl: 'Schrijf bij mensen uit het netwerk hun code. Een naam is niet nodig.',
      en: 'Write their code beside people from the network. A name is not needed.',
    },
    {
      nl: 'Zet wie je buiten het netwerk opzocht buiten de kringen: een rol en een organisatie, geen naam. Trek een lijn naar de kring die past.',
      en: 'Put whom you turned to outside the network outside the rings: a role and an organisation, no name. Draw a line to the ring that fits.',
    },
    {
      nl: 'Een kring verder weg is niet minder: losse contacten brengen vaak iets nieuws.',
      en: 'A ring further out is not less: loose contacts often bring something new.',
    },
  ],
  questions: [
    { nl: 'Wat valt je op?', en: 'What do you notice?' },
    { nl: 'Wie of wat mis je in deze kringen?', en: 'Whom or what do you miss in these rings?' },
  ],
  keep: {
    nl: 'Dit blad is van jou. Je laat er alleen van zien wat je zelf wilt.',
    en: 'This sheet is yours. You show of it only what you want to.',
  },
} as const satisfies RingsTexts

interface RingsTexts {
  readonly [key: string]: Localised | readonly (Localised | Readonly<Record<string, Localised>>)[]
}
