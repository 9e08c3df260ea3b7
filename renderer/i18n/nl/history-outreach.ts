/** Onlangs, over vragenlijsten die terugkwamen en stappen naar buiten: wat er gedaan is, nooit wat iemand antwoordde. */
export const historyOfOutreach = {
  outreach: {
    sheetsTaken_one: '{{count}} teruggestuurde vragenlijst ingelezen',
    sheetsTaken_other: '{{count}} teruggestuurde vragenlijsten ingelezen',
    added: 'Stap naar buiten toegevoegd',
    changed: 'Stap naar buiten bijgewerkt',
    looked: 'Gekeken wat een stap naar buiten bracht',
    removed_one: 'Stap naar buiten verwijderd',
    removed_other: '{{count}} stappen naar buiten verwijderd',
  },
} as const
