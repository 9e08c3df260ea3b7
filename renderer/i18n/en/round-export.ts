import type { Messages } from '../translate.ts'

export const roundExport: Messages['roundExport'] = {
  title: 'Rounds as a table',
  allRounds: 'All rounds beside each other',
  marks: 'Save single crosses…',
  marksWords: 'export csv excel research raw data crosses',
  marksTitle: 'Single crosses, {{round}}',
  marksText:
    'Mostly the middle is enough. Single crosses go along under codes that are nobody’s, in an order of chance, with the rule that they are not meant for appraising or selecting people. That you save them, and what for, stays with the round.',
  small: 'Fewer than five people take part: even without a name a cross may be recognised.',
  why: 'What do you need them for?',
  whyHelp: 'For example: research that the group agreed to.',
  whyError: 'Write down what for.',
  indicator: 'Indicator',
  left: 'Left (0)',
  right: 'Right (100)',
  answered: 'crosses',
  median: 'middle',
  desired: 'desired',
  sheet: 'Sheet',
  kind: 'What',
  value: 'Place (0–100)',
  now: 'now',
  notApplicable: 'n/a',
}
