import { rule } from './rule.ts'

export const narrowAccess = rule({
  id: 'narrowAccess',
  area: 'start',
  thresholds: {},
  fire: ({ needs }) => {
    const gaps = needs.filter(({ isGap }) => isGap).length
    return gaps === 0 ? [] : [{ subject: '', facts: { gaps, needs: needs.length } }]
  },
  workForms: ['expertiseMap'],
  says: {
    nl: 'Niemand heeft toegang tot iets wat de opdracht vraagt. Bespreek het met leidinggevenden of zoek een deelnemer erbij.',
    en: 'Nobody has access to something the assignment needs. Talk to leaders or find an extra participant.',
  },
  why: {
    usual: {
      nl: 'Van wat de opdracht vraagt (aantal: {{needs}}) is er bij {{gaps}} nog niemand genoemd, binnen of buiten het netwerk.',
      en: 'Of what the assignment needs (number: {{needs}}) there are {{gaps}} for which nobody has been named yet, within or outside the network.',
    },
  },
})
