import { rule } from './rule.ts'

export const competingInterests = rule({
  id: 'competingInterests',
  area: 'start',
  thresholds: {},
  fire: ({ competition, agreements }) => {
    if (competition !== true) return []
    const about = agreements.filter((agreement) => agreement.about === 'competition')
    const dropped = about.filter(({ state }) => state === 'dropped').length
    if (dropped < about.length) return []
    return [{ subject: '', facts: dropped === 0 ? { because: 'none' } : { because: 'dropped', dropped } }]
  },
  workForms: ['groundRules'],
  says: {
    nl: 'Organisaties kunnen elkaars concurrent zijn. Maak eerst afspraken over wat je deelt.',
    en: 'Organisations may be competitors. First agree what you share.',
  },
  why: {
    none: {
      nl: 'Bij dit netwerk staat dat organisaties elkaars concurrent kunnen zijn, en daar is nog geen afspraak over.',
      en: 'This network is noted as having organisations that may compete, and there is no agreement about that yet.',
    },
    dropped: {
      nl: 'Bij dit netwerk staat dat organisaties elkaars concurrent kunnen zijn. De afspraak daarover is vervallen (aantal: {{dropped}}).',
      en: 'This network is noted as having organisations that may compete. What was agreed about that was dropped (number: {{dropped}}).',
    },
  },
})
