import { distanceThreshold, gapOrMove, gapOrMoveWhy } from './lines.ts'
import { rule } from './rule.ts'

export const noNorms = rule({
  id: 'noNorms',
  area: 'rounds',
  thresholds: {
    distance: {
      ...distanceThreshold,
      label: {
        nl: 'Afstand bij 4d, omgangsnormen: tussen nu en gewenst, of sinds de vorige ronde',
        en: 'Distance at 4d, interaction norms: between now and desired, or since the round before',
      },
    },
  },
  fire: (facts, { distance }) => {
    const on = facts.rounds.latest?.on
    const isAgreed = facts.agreements.some(
      ({ about, state, madeOn }) =>
        about === 'rules' && state !== 'dropped' && on !== undefined && madeOn >= on,
    )
    const fired = isAgreed ? null : gapOrMove(facts, 'interactionNorms', distance)
    return fired === null ? [] : [fired]
  },
  workForms: ['groundRules'],
  says: {
    nl: 'Over hoe we met elkaar omgaan liggen wens en werkelijkheid uiteen, of er is iets verschoven. Houd een spelregelgesprek als de groep dat wil.',
    en: 'On how we deal with each other wish and reality lie apart, or something moved. Hold a ground-rules talk if the group wants it.',
  },
  why: gapOrMoveWhy,
})
