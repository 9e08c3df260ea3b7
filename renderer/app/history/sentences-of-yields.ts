import type { Sentence } from './sentences.ts'

/** How many a removal names: what the store counted, or what a window asked for. */
const removed = (counts: Readonly<Record<string, number>>, of: string): number =>
  counts[of] ?? counts['removed'] ?? 1

/** Who may read it, and since when: the one change that somebody may come looking for. */
const isAboutReaders = (fields: readonly string[]): boolean =>
  fields.length > 0 && fields.every((field) => ['visibility', 'permittedOn', 'withdrawnOn'].includes(field))

/** The sentences of what a network yields: what was done, never what was said, and never who may read it now. */
export const sentencesOfYields: Readonly<Record<string, Sentence>> = {
  'valueEntries.add': (t) => t(($) => $.history.yields.entryAdded),
  'valueEntries.update': (t, { fields }) =>
    isAboutReaders(fields) ? t(($) => $.history.yields.entryShown) : t(($) => $.history.yields.entryChanged),
  'valueEntries.remove': (t, { counts }) =>
    t(($) => $.history.yields.entriesRemoved, { count: removed(counts, 'entries') }),
  'valueStories.add': (t) => t(($) => $.history.yields.storyAdded),
  'valueStories.update': (t, { fields }) =>
    isAboutReaders(fields) ? t(($) => $.history.yields.storyShown) : t(($) => $.history.yields.storyChanged),
  'valueStories.setStep': (t) => t(($) => $.history.yields.storyTold),
  'valueStories.remove': (t, { counts }) =>
    t(($) => $.history.yields.storiesRemoved, { count: removed(counts, 'stories') }),
  'outcomes.add': (t) => t(($) => $.history.yields.outcomeAdded),
  'outcomes.update': (t) => t(($) => $.history.yields.outcomeChanged),
  'outcomes.remove': (t, { counts }) =>
    t(($) => $.history.yields.outcomesRemoved, { count: removed(counts, 'outcomes') }),
  'leaderContacts.add': (t) => t(($) => $.history.yields.contactAdded),
  'leaderContacts.update': (t) => t(($) => $.history.yields.contactChanged),
  'leaderContacts.remove': (t, { counts }) =>
    t(($) => $.history.yields.contactsRemoved, { count: removed(counts, 'contacts') }),
  'sharings.add': (t) => t(($) => $.history.yields.sharingAdded),
  'sharings.update': (t) => t(($) => $.history.yields.sharingChanged),
  'sharings.remove': (t, { counts }) =>
    t(($) => $.history.yields.sharingsRemoved, { count: removed(counts, 'sharings') }),
  'successes.add': (t) => t(($) => $.history.yields.successAdded),
  'successes.update': (t, { fields }) =>
    isAboutReaders(fields)
      ? t(($) => $.history.yields.successShown)
      : t(($) => $.history.yields.successChanged),
  'successes.remove': (t, { counts }) =>
    t(($) => $.history.yields.successesRemoved, { count: removed(counts, 'successes') }),
  'successes.addReactions': (t, { counts }) =>
    t(($) => $.history.yields.reactionsAdded, { count: counts['reactions'] ?? 1 }),
  'successes.updateReaction': (t) => t(($) => $.history.yields.reactionChanged),
  'successes.removeReactions': (t, { counts }) =>
    t(($) => $.history.yields.reactionsRemoved, { count: removed(counts, 'reactions') }),
  'successes.toCard': (t) => t(($) => $.history.yields.reactionToCard),
}
