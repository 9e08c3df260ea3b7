import { moveOf, towardFrom } from './lines.ts'
import { rule } from './rule.ts'

/** What a shared lunch or a room of one's own is felt in first. */
const felt = ['sharedIdentity', 'tieStrength'] as const

export const facilityLoss = rule({
  id: 'facilityLoss',
  area: 'rounds',
  thresholds: {
    distance: {
      default: 10,
      min: 5,
      max: 100,
      label: {
        nl: 'Hoe ver de verbondenheid opschoof nadat een faciliteit verviel, in beide richtingen',
        en: 'How far connectedness moved after a facility ended, in either direction',
      },
    },
  },
  fire: (facts, { distance }) => {
    const { latest, before } = facts.rounds
    if (latest === null || before === null) return []
    const moves = felt.flatMap((indicator) => {
      const move = moveOf(facts, indicator)
      return move === null || move.distance < distance ? [] : [{ indicator, ...move }]
    })
    const [most] = moves.sort((one, other) => other.distance - one.distance)
    if (most === undefined) return []
    return facts.endedFacilities
      .filter(({ to }) => before.on <= to && to < latest.on)
      .map(({ id, to }) => ({
        subject: id,
        facts: {
          on: to,
          indicator: most.indicator,
          before: Math.round(most.before),
          after: Math.round(most.after),
          toward: towardFrom(most.before, most.after),
        },
      }))
  },
  workForms: ['crossesTalk'],
  says: {
    nl: 'Een faciliteit verviel, en de verbondenheid schoof op. Vraag of dat samenhangt en of er iets voor in de plaats komt.',
    en: 'A facility ended, and connectedness moved. Ask whether the two are related and whether something takes its place.',
  },
  why: {
    usual: {
      nl: 'Tussen de laatste twee rondes verviel op {{on}} een faciliteit. {{indicator}}: het midden van de groep schoof van {{before}} naar {{after}}, naar ‘{{toward}}’ toe.',
      en: 'Between the last two rounds a facility ended on {{on}}. {{indicator}}: the middle of the group moved from {{before}} to {{after}}, toward ‘{{toward}}’.',
    },
  },
})
