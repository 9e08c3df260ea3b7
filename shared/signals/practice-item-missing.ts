import { rule } from './rule.ts'

export const practiceItemMissing = rule({
  id: 'practiceItemMissing',
  area: 'meetings',
  thresholds: {},
  fire: ({ today, meetings }) => {
    const next = meetings.find(({ state, on }) => state === 'planned' && on >= today)
    if (next === undefined || next.items.length === 0 || next.items.includes('practice')) return []
    return [{ subject: next.id, facts: { on: next.on, items: next.items.length } }]
  },
  workForms: [],
  says: {
    nl: 'Ervaringen uit de praktijk staan niet in het draaiboek. Geef ze een plek.',
    en: 'Experiences from practice are not on the run sheet. Give them a place.',
  },
  why: {
    usual: {
      nl: 'In het draaiboek van {{on}} is geen onderdeel voor ervaringen uit de praktijk (aantal onderdelen: {{items}}).',
      en: 'The run sheet of {{on}} has no item for experiences from practice (number of items: {{items}}).',
    },
  },
})
