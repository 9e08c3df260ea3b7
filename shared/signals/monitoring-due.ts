import { daysAfter } from '../domain/days.ts'
import { rule } from './rule.ts'

export const monitoringDue = rule({
  id: 'monitoringDue',
  area: 'rounds',
  thresholds: {
    weeks: {
      default: 0,
      min: 0,
      max: 26,
      label: {
        nl: 'Aantal weken na de dag waarop het kruisjesgesprek wordt verwacht',
        en: 'Number of weeks after the day the crosses conversation is expected',
      },
    },
  },
  fire: ({ today, monitoringDueOn }, { weeks }) =>
    monitoringDueOn === null || today < daysAfter(monitoringDueOn, weeks * 7)
      ? []
      : [{ subject: '', facts: { on: monitoringDueOn } }],
  workForms: ['crossesTalk'],
  says: {
    nl: 'Het is tijd voor een kruisjesgesprek.',
    en: 'It is time for a crosses conversation.',
  },
  why: {
    usual: {
      nl: 'Voor deze helft van het schooljaar is er nog geen ronde. Die werd verwacht rond {{on}}.',
      en: 'There is no round for this half of the school year yet. It was expected around {{on}}.',
    },
  },
})
