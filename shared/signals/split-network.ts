import { rule } from './rule.ts'

export const splitNetwork = rule({
  id: 'splitNetwork',
  area: 'ties',
  thresholds: {},
  fire: ({ ties }) => {
    if (ties === null || ties.whole === null) return []
    const { people } = ties
    const { parts, hasOneLink } = ties.whole
    if (parts >= 2) return [{ subject: '', facts: { because: 'parts', parts, people } }]
    return hasOneLink ? [{ subject: '', facts: { because: 'oneLink', people } }] : []
  },
  workForms: ['expertiseMap', 'networkMapping'],
  says: {
    nl: 'Het netwerk valt in delen uiteen of hangt op één plek aan één schakel. Meng groepjes en maak een tweede verbinding.',
    en: 'The network falls into parts or hangs on one link in one place. Mix groups and make a second link.',
  },
  why: {
    parts: {
      nl: 'Iedereen antwoordde (aantal: {{people}}), en de contacten vormen losse delen (aantal: {{parts}}). Wie zonder contact is, telt hier niet als deel.',
      en: 'Everybody answered (number: {{people}}), and the contacts form separate parts (number: {{parts}}). Whoever is without contacts is not counted as a part.',
    },
    oneLink: {
      nl: 'Iedereen antwoordde (aantal: {{people}}), en ergens hangen twee delen door één verbinding samen. Wie dat is, staat hier met opzet niet.',
      en: 'Everybody answered (number: {{people}}), and somewhere two parts hang together by one link. Who that is, is left out on purpose.',
    },
  },
  isOffPaper: true,
})
