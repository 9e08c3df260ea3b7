import { rule } from './rule.ts'

export const fewExternalTies = rule({
  id: 'fewExternalTies',
  area: 'ties',
  thresholds: {
    percent: {
      default: 20,
      min: 5,
      max: 60,
      label: {
        nl: 'Percentage van de contacten dat naar buiten gaat',
        en: 'Percentage of contacts that go outside',
      },
    },
  },
  fire: ({ reach }, { percent }) => {
    if (reach === null) return []
    const { people, answered, inside, outside } = reach
    if (outside > 0 && outside * 100 >= percent * (inside + outside)) return []
    return [
      { subject: '', facts: { because: outside === 0 ? 'none' : 'few', outside, inside, answered, people } },
    ]
  },
  workForms: ['outsideView', 'networkMapping'],
  says: {
    nl: 'Weinig contacten buiten het netwerk. Bespreek een bezoek aan een andere school of nodig een deskundige uit.',
    en: 'Few contacts outside the network. Discuss visiting another school or inviting an expert.',
  },
  why: {
    none: {
      nl: 'Naar contacten buiten het netwerk is gevraagd; aantal genoemd: {{outside}}. Contacten binnen het netwerk: {{inside}}. Antwoorden: {{answered}} van {{people}}.',
      en: 'Contacts outside the network were asked for; number named: {{outside}}. Contacts within the network: {{inside}}. Answers: {{answered}} of {{people}}.',
    },
    few: {
      nl: 'Genoemde contacten buiten het netwerk: {{outside}}, naast {{inside}} binnen het netwerk. Antwoorden: {{answered}} van {{people}}.',
      en: 'Contacts named outside the network: {{outside}}, beside {{inside}} within the network. Answers: {{answered}} of {{people}}.',
    },
  },
})
