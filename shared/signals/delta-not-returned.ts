import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const deltaNotReturned = rule({
  id: 'deltaNotReturned',
  area: 'meetings',
  thresholds: {
    meetings: {
      default: 1,
      min: 1,
      max: 8,
      label: {
        nl: 'Aantal bijeenkomsten waarna een gekozen delta opvalt',
        en: 'Number of meetings after which a chosen delta is noticed',
      },
    },
  },
  fire: (facts, { meetings: needed }) => {
    const held = heldMeetings(facts)
    return held.flatMap(({ id, on, delta }, place) => {
      const later = held.length - 1 - place
      return delta === 'open' && later >= needed ? [{ subject: id, facts: { on, later } }] : []
    })
  },
  workForms: ['plusDelta'],
  says: {
    nl: 'Een gekozen verbetering is nog niet teruggekomen. Open er de volgende keer mee.',
    en: 'A chosen improvement has not come back yet. Open with it next time.',
  },
  why: {
    usual: {
      nl: 'De delta die op {{on}} werd gekozen, staat nog open. Aantal bijeenkomsten sindsdien: {{later}}.',
      en: 'The delta chosen on {{on}} is still open. Number of meetings since: {{later}}.',
    },
  },
})
