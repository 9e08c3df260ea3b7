import { distanceThreshold, gapFired, gapOf } from './lines.ts'
import { rule } from './rule.ts'

export const desiredGap = rule({
  id: 'desiredGap',
  area: 'rounds',
  thresholds: {
    distance: {
      ...distanceThreshold,
      label: {
        nl: 'Afstand tussen nu en gewenst, op een lijn van 0 tot 100',
        en: 'Distance between now and desired, on a line from 0 to 100',
      },
    },
  },
  fire: ({ rounds: { latest } }, { distance }) =>
    (latest?.lines ?? []).flatMap((line) => {
      const gap = gapOf(line)
      // What the group chose to work on is a topic already.
      if (line.isTopic || gap === null || gap.distance < distance) return []
      return [gapFired(line.indicatorId, gap, null)]
    }),
  workForms: ['crossesTalk', 'peerConsultation'],
  says: {
    nl: 'Hier liggen wens en werkelijkheid uiteen. Kies dit als gespreksonderwerp.',
    en: 'Here wish and reality lie apart. Choose this as a topic to talk about.',
  },
  why: {
    usual: {
      nl: '{{indicator}}: op de lijn van 0 tot 100 staat het midden van de groep nu bij {{now}} en gewenst bij {{desired}}, naar ‘{{toward}}’ toe.',
      en: '{{indicator}}: on the line from 0 to 100 the middle of the group is now at {{now}} and desired at {{desired}}, toward ‘{{toward}}’.',
    },
  },
  yieldsTo: ['noNorms', 'unevenVoice', 'incrementalButLoose'],
})
