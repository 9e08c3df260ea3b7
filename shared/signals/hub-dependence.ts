import { isComplete } from './incomplete-answers.ts'
import { rule } from './rule.ts'

export const hubDependence = rule({
  id: 'hubDependence',
  area: 'ties',
  thresholds: {
    percent: {
      default: 40,
      min: 20,
      max: 95,
      label: {
        nl: 'Hoe sterk vragen bij weinig mensen terechtkomen (0 ieder even vaak genoemd, 100 allemaal één en dezelfde)',
        en: 'How far questions go to few people (0 everybody named equally often, 100 everybody one and the same)',
      },
    },
  },
  fire: ({ ties }, { percent }) => {
    // With many answers missing nothing is said about who is named how often.
    if (ties === null || ties.centralisation === null || !isComplete(ties)) return []
    const { centralisation, answered, people } = ties
    const found = Math.round(centralisation * 100)
    return centralisation * 100 < percent ? [] : [{ subject: '', facts: { found, answered, people } }]
  },
  workForms: ['expertiseMap'],
  says: {
    nl: 'Veel vragen komen bij weinig mensen terecht. Bespreek of dat zo bedoeld is, en of rollen anders verdeeld kunnen worden.',
    en: 'Many questions go to few people. Discuss whether that is intended, and whether roles can be shared out differently.',
  },
  why: {
    usual: {
      nl: 'Spreiding van vragen: {{found}} op een schaal van 0 (ieder even vaak genoemd) tot 100 (allemaal één en dezelfde). Antwoorden: {{answered}} van {{people}}. Het kan ook gewoon de coach zijn.',
      en: 'Spread of questions: {{found}} on a scale from 0 (everybody named equally often) to 100 (everybody one and the same). Answers: {{answered}} of {{people}}. It may simply be the coach.',
    },
  },
  isOffPaper: true,
})
