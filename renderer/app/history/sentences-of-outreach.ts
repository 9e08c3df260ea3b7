import type { Sentence } from './sentences.ts'

/** The sentences of questionnaires that came back and of steps outside: what was done, never what was answered. */
export const sentencesOfOutreach: Readonly<Record<string, Sentence>> = {
  'tieFiles.take': (t, { counts }) =>
    t(($) => $.history.outreach.sheetsTaken, { count: counts['sheets'] ?? 1 }),
  'outreach.add': (t) => t(($) => $.history.outreach.added),
  'outreach.update': (t) => t(($) => $.history.outreach.changed),
  'outreach.look': (t) => t(($) => $.history.outreach.looked),
  'outreach.remove': (t, { counts }) =>
    t(($) => $.history.outreach.removed, { count: counts['outreach'] ?? counts['removed'] ?? 1 }),
}
