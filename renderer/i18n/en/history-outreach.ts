/** Recently, about questionnaires that came back and steps outside: what was done, never what anybody answered. */
export const historyOfOutreach = {
  outreach: {
    sheetsTaken_one: '{{count}} returned questionnaire taken in',
    sheetsTaken_other: '{{count}} returned questionnaires taken in',
    added: 'Step outside added',
    changed: 'Step outside updated',
    looked: 'Looked at what a step outside brought',
    removed_one: 'Step outside removed',
    removed_other: '{{count}} steps outside removed',
  },
} as const
