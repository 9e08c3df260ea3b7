import { smallGroupRules } from '../network/small-group.ts'
import { rule } from './rule.ts'
import type { Answered } from './tie-facts.ts'

/** From this percentage of answers on a wave of eight people or more is complete enough to speak of the group. */
const builtIn = 80

/** Whether so many answered that something may be said: in a small group everybody, otherwise this percentage. */
export const isComplete = ({ people, answered }: Answered, percent: number = builtIn): boolean =>
  people < smallGroupRules.countsFirstBelowPeople ? answered === people : answered * 100 >= percent * people

export const incompleteAnswers = rule({
  id: 'incompleteAnswers',
  area: 'ties',
  thresholds: {
    percent: {
      default: builtIn,
      min: 50,
      max: 100,
      label: {
        nl: 'Percentage dat de vragen over banden beantwoordde, vanaf acht deelnemers; lager dan dit valt op',
        en: 'Percentage that answered the questions about ties, from eight participants on; below this is noticed',
      },
    },
  },
  fire: ({ ties }, { percent }) => {
    if (ties === null || isComplete(ties, percent)) return []
    const { answered, people } = ties
    return [{ subject: '', facts: { answered, people } }]
  },
  workForms: [],
  says: {
    nl: 'In het netwerkbeeld ontbreken antwoorden. Toon alleen een bandbreedte en trek geen conclusie over personen of groepen.',
    en: 'Answers are missing in the network picture. Show only a range and draw no conclusion about persons or groups.',
  },
  why: {
    usual: {
      nl: 'Bij de laatste meting van banden antwoordden {{answered}} van de {{people}} deelnemers.',
      en: 'In the last survey of ties {{answered}} of the {{people}} participants answered.',
    },
  },
})
