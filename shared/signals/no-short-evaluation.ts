import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const noShortEvaluation = rule({
  id: 'noShortEvaluation',
  area: 'meetings',
  thresholds: {
    meetings: {
      default: 2,
      min: 1,
      max: 8,
      label: {
        nl: 'Aantal bijeenkomsten achter elkaar zonder terugblik',
        en: 'Number of meetings in a row without a look-back',
      },
    },
  },
  fire: (facts, { meetings: needed }) => {
    const held = heldMeetings(facts)
    const without = held.slice(held.findLastIndex(({ hasEvaluation }) => hasEvaluation) + 1)
    const [first] = without
    const last = without.at(-1)
    if (first === undefined || last === undefined || without.length < needed) return []
    return [{ subject: '', facts: { count: without.length, from: first.on, to: last.on } }]
  },
  workForms: ['plusDelta'],
  says: {
    nl: 'De korte terugblik is een paar keer overgeslagen. Reserveer er vijf minuten voor.',
    en: 'The short look-back was skipped a few times. Set aside five minutes for it.',
  },
  why: {
    usual: {
      nl: 'Gehouden bijeenkomsten achter elkaar zonder korte terugblik: {{count}} (van {{from}} tot en met {{to}}).',
      en: 'Meetings held in a row without a short look-back: {{count}} (from {{from}} to {{to}}).',
    },
  },
})
