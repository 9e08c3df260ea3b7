import { heldMeetings } from './facts.ts'
import { distanceThreshold, gapOrMove, gapOrMoveWhy } from './lines.ts'
import { rule } from './rule.ts'

export const incrementalButLoose = rule({
  id: 'incrementalButLoose',
  area: 'rounds',
  thresholds: {
    distance: {
      ...distanceThreshold,
      label: {
        nl: 'Afstand bij 3b, sterkte van relaties, als de ambitie stap voor stap verbeteren is: tussen nu en gewenst, of sinds de vorige ronde',
        en: 'Distance at 3b, tie strength, when the ambition is step-by-step improvement: between now and desired, or since the round before',
      },
    },
    meetings: {
      default: 3,
      min: 1,
      max: 12,
      label: {
        nl: 'Aantal gehouden bijeenkomsten waarna die afstand bij 3b telt',
        en: 'Number of meetings held after which that distance at 3b counts',
      },
    },
  },
  fire: (facts, { distance, meetings }) => {
    if (facts.ambition !== 'incremental' || heldMeetings(facts).length < meetings) return []
    const fired = gapOrMove(facts, 'tieStrength', distance)
    return fired === null ? [] : [fired]
  },
  workForms: ['expertiseMap', 'groundRules'],
  says: {
    nl: 'Samen verfijnen vraagt een vertrouwdheid die past. Hoe hecht de banden zijn en hoe de groep ze wil, ligt uiteen of is verschoven; bespreek of kennismaking of vaste duo’s helpen.',
    en: 'Refining together asks for a familiarity that fits. How close the ties are and how the group wants them lies apart or moved; discuss whether getting acquainted or fixed pairs help.',
  },
  why: gapOrMoveWhy,
})
