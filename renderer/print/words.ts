import type { Localised } from '../../shared/content/localised.ts'

/** Small words on paper that belong to the paper, not to what a sheet asks. */
export const paperWords = {
  note: { nl: 'Toelichting', en: 'Note' },
  codeOnList: {
    nl: 'Schrijf hier je eigen code van de lijst.',
    en: 'Write your own code from the list here.',
  },
  thisIsYou: { nl: 'dit ben jij', en: 'this is you' },
  byCoach: { nl: 'De coach vult dit in.', en: 'The coach fills this in.' },
} as const satisfies Readonly<Record<string, Localised>>
