import { rule } from './rule.ts'

export const noDoubleLoop = rule({
  id: 'noDoubleLoop',
  area: 'rounds',
  thresholds: {
    rounds: {
      default: 2,
      min: 1,
      max: 8,
      label: {
        nl: 'Aantal rondes waarna de groep ook op de eigen manier van leren terugkijkt',
        en: 'Number of rounds after which the group also looks back on its own way of learning',
      },
    },
  },
  fire: ({ rounds: { revealed }, values, agreements, hasDoubleLoop }, { rounds: needed }) => {
    if (revealed < needed || hasDoubleLoop || values.includes('transformative')) return []
    if (agreements.some(({ about, state }) => about === 'process' && state !== 'dropped')) return []
    return [{ subject: '', facts: { rounds: revealed } }]
  },
  workForms: ['crossesTalk', 'valueStories'],
  says: {
    nl: 'Er is nog niet genoteerd dat de groep op de eigen manier van leren terugkeek. Begeleid dat gesprek.',
    en: 'It has not been noted yet that the group looked back on its own way of learning. Guide that talk.',
  },
  why: {
    usual: {
      nl: 'Na {{rounds}} rondes is er geen transformatieve waarde, geen terugblik op het eigen leren en geen afspraak over de eigen werkwijze.',
      en: 'After {{rounds}} rounds there is no transformative value, no look back on the own learning and no agreement about the own way of working.',
    },
  },
})
