import { distanceOf } from './lines.ts'
import { rule } from './rule.ts'

export const wideSpread = rule({
  id: 'wideSpread',
  area: 'rounds',
  thresholds: {
    range: {
      default: 50,
      min: 20,
      max: 100,
      label: {
        nl: 'Afstand tussen de uiterste kruisjes, op een lijn van 0 tot 100',
        en: 'Distance between the outermost crosses, on a line from 0 to 100',
      },
    },
    answered: {
      default: 4,
      min: 3,
      max: 20,
      label: {
        nl: 'Aantal kruisjes waarvan spreiding iets zegt',
        en: 'Number of crosses from which spread says something',
      },
    },
  },
  fire: ({ rounds: { latest } }, { range, answered: needed }) =>
    (latest?.lines ?? []).flatMap(({ indicatorId, isExplored, now: { answered, least, most } }) => {
      // What the group explored together has had its talk.
      if (isExplored || least === null || most === null || answered < needed) return []
      if (distanceOf(least, most) < range) return []
      return [
        {
          subject: indicatorId,
          facts: { indicator: indicatorId, answered, least: Math.round(least), most: Math.round(most) },
        },
      ]
    }),
  workForms: ['crossesTalk'],
  says: {
    nl: 'Deelnemers zien dit heel verschillend. Verken eerst voorbeelden; zet nog geen groepskruisje.',
    en: 'Participants see this very differently. Explore examples first; do not place a group cross yet.',
  },
  why: {
    usual: {
      nl: '{{indicator}}: de kruisjes (aantal: {{answered}}) liggen op de lijn van 0 tot 100 van {{least}} tot {{most}}, en de groep zette er nog niets bij.',
      en: '{{indicator}}: the crosses (number: {{answered}}) lie from {{least}} to {{most}} on the line from 0 to 100, and the group has not put anything beside them yet.',
    },
  },
})
