import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const vagueAssignment = rule({
  id: 'vagueAssignment',
  area: 'start',
  thresholds: {
    meetings: {
      default: 2,
      min: 1,
      max: 8,
      label: {
        nl: 'Aantal gehouden bijeenkomsten waarna de opdracht is afgesproken',
        en: 'Number of meetings held by which the assignment is agreed',
      },
    },
  },
  fire: (facts, { meetings: needed }) => {
    const held = heldMeetings(facts).length
    // Before anything is planned there is nothing to be vague about.
    if (!facts.hasAssignment)
      return facts.meetings.length === 0 ? [] : [{ subject: '', facts: { because: 'empty' } }]
    if (facts.assignmentAgreedOn !== null || held < needed) return []
    return [{ subject: '', facts: { because: 'notAgreed', held } }]
  },
  workForms: ['decisionTalk'],
  says: {
    nl: 'De opdracht of gezamenlijke ambitie is nog niet scherp. Verwoord die samen.',
    en: 'The assignment or shared ambition is not sharp yet. Word it together.',
  },
  why: {
    empty: {
      nl: 'Er staat nog geen opdracht bij dit netwerk, en er zijn al bijeenkomsten.',
      en: 'This network has no assignment yet, and there are meetings already.',
    },
    notAgreed: {
      nl: 'Er is niet genoteerd dat de groep het met de opdracht eens is. Aantal gehouden bijeenkomsten: {{held}}.',
      en: 'It is not noted that the group agreed to the assignment. Number of meetings held: {{held}}.',
    },
  },
})
