import { rule } from './rule.ts'

export const earlyValuesOnly = rule({
  id: 'earlyValuesOnly',
  area: 'yields',
  thresholds: {
    rounds: {
      default: 2,
      min: 1,
      max: 8,
      label: {
        nl: 'Aantal rondes waarna gebruik van wat het netwerk opleverde wordt verwacht',
        en: 'Number of rounds after which use of what the network yielded is expected',
      },
    },
  },
  fire: ({ rounds: { revealed }, values }, { rounds: needed }) => {
    const isEarly = values.includes('immediate') || values.includes('potential')
    const isUsed = values.includes('applied') || values.includes('realized')
    return revealed < needed || !isEarly || isUsed ? [] : [{ subject: '', facts: { rounds: revealed } }]
  },
  workForms: ['valueStories'],
  says: {
    nl: 'Er is plezier en er zijn ideeën; over gebruik is nog niets genoteerd. Plan een proef of zoek wat al gebeurt.',
    en: 'There is enjoyment and there are ideas; no use has been noted yet. Plan a trial or look for what already happens.',
  },
  why: {
    usual: {
      nl: 'Na {{rounds}} rondes staat er directe of potentiële waarde genoteerd, en nog geen toegepaste of gerealiseerde.',
      en: 'After {{rounds}} rounds immediate or potential value has been noted, and no applied or realised value yet.',
    },
  },
})
