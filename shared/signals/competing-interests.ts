import { rule } from './rule.ts'

export const competingInterests = rule({
  id: 'competingInterests',
  thresholds: {},
  fire: ({ competition, agreements }) => {
    if (competition !== true) return []
    const about = agreements.filter((agreement) => agreement.about === 'competition')
    const dropped = about.filter(({ state }) => state === 'dropped').length
    return dropped < about.length ? [] : [{ subject: '', facts: { dropped } }]
  },
  workForms: ['groundRules'],
  says: {
    nl: 'Organisaties kunnen elkaars concurrent zijn. Maak eerst afspraken over wat je deelt.',
    en: 'Organisations may be competitors. First agree what you share.',
  },
  why: {
    usual: {
      nl: 'Bij dit netwerk staat dat organisaties elkaars concurrent kunnen zijn, en er is geen afspraak over (vervallen afspraken: {{dropped}}).',
      en: 'This network is noted as having organisations that may compete, and there is no agreement about it (agreements dropped: {{dropped}}).',
    },
  },
})
