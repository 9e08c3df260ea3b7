import { heldMeetings } from './facts.ts'
import { rule } from './rule.ts'

export const nothingShared = rule({
  id: 'nothingShared',
  area: 'yields',
  thresholds: {
    meetings: {
      default: 4,
      min: 1,
      max: 12,
      label: {
        nl: 'Aantal bijeenkomsten zonder iets te delen buiten het netwerk',
        en: 'Number of meetings without sharing anything outside the network',
      },
    },
  },
  fire: (facts, { meetings: needed }) => {
    const { sharedOn } = facts
    const since = heldMeetings(facts).filter(({ on }) => sharedOn === null || on > sharedOn)
    const [first] = since
    if (first === undefined || since.length < needed) return []
    return [{ subject: '', facts: { count: since.length, from: first.on } }]
  },
  workForms: ['harvestMarket'],
  says: {
    nl: 'Er is lang niets gedeeld buiten het netwerk. Plan een klein podium, ook voor iets wat nog niet af is.',
    en: 'Nothing was shared outside the network for a while. Plan a small stage, also for something unfinished.',
  },
  why: {
    usual: {
      nl: 'Gehouden bijeenkomsten zonder dat er iets gedeeld is buiten het netwerk: {{count}} (vanaf {{from}}).',
      en: 'Meetings held without anything shared outside the network: {{count}} (from {{from}}).',
    },
  },
})
