import { monthsAfter } from '../domain/days.ts'
import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const leadersOutOfSight = rule({
  id: 'leadersOutOfSight',
  area: 'yields',
  thresholds: {
    months: {
      default: 3,
      min: 1,
      max: 12,
      label: {
        nl: 'Aantal maanden zonder contact met leidinggevenden',
        en: 'Number of months without contact with leaders',
      },
    },
  },
  fire: (facts, { months }) => {
    const { today, leaderContactOn } = facts
    // Before the first meeting there is nothing to show a leader.
    const from = leaderContactOn ?? heldMeetings(facts)[0]?.on
    if (from === undefined || today < monthsAfter(from, months)) return []
    return [{ subject: '', facts: { because: leaderContactOn === null ? 'never' : 'since', from } }]
  },
  workForms: ['harvestMarket'],
  says: {
    nl: 'Leidinggevenden zijn uit beeld. Nodig ze uit bij een tussenstand.',
    en: 'Leaders are out of sight. Invite them to see how things stand.',
  },
  why: {
    never: {
      nl: 'Er is nog geen contact met een leidinggevende genoteerd. Eerste bijeenkomst: {{from}}.',
      en: 'No contact with a leader has been noted yet. First meeting: {{from}}.',
    },
    since: {
      nl: 'Het laatste contact met een leidinggevende dat is genoteerd, was op {{from}}.',
      en: 'The last contact with a leader that was noted was on {{from}}.',
    },
  },
})
