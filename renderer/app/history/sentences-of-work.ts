import type { Sentence } from './sentences.ts'

/** How many a removal names: what the store counted, or what a window asked for. */
const removed = (counts: Readonly<Record<string, number>>, of: string): number =>
  counts[of] ?? counts['removed'] ?? 1

const placed = new Set(['level', 'planned'])

/** The sentences of how a network begins, what it makes and its boards. */
export const sentencesOfWork: Readonly<Record<string, Sentence>> = {
  'assignment.keep': (t, { counts }) =>
    counts['agreed'] === 1
      ? t(($) => $.history.starting.assignmentAgreed)
      : t(($) => $.history.starting.assignmentKept),
  'assignment.removeVersions': (t, { counts }) =>
    t(($) => $.history.starting.versionsRemoved, { count: removed(counts, 'versions') }),
  'activities.add': (t) => t(($) => $.history.starting.activityAdded),
  'activities.update': (t, { fields }) =>
    fields.length > 0 && fields.every((field) => placed.has(field))
      ? t(($) => $.history.starting.activityPlaced)
      : t(($) => $.history.starting.activityChanged),
  'activities.remove': (t, { counts }) =>
    t(($) => $.history.starting.activitiesRemoved, { count: removed(counts, 'activities') }),
  'parties.add': (t) => t(($) => $.history.starting.partyAdded),
  'parties.update': (t) => t(($) => $.history.starting.partyChanged),
  'parties.move': (t) => t(($) => $.history.starting.partyMoved),
  'parties.remove': (t, { counts }) =>
    t(($) => $.history.starting.partiesRemoved, { count: removed(counts, 'parties') }),
  'situations.write': (t) => t(($) => $.history.starting.situation),
  'questions.add': (t) => t(($) => $.history.starting.questionAdded),
  'questions.update': (t) => t(($) => $.history.starting.questionChanged),
  'questions.move': (t) => t(($) => $.history.starting.questionMoved),
  'questions.remove': (t, { counts }) =>
    t(($) => $.history.starting.questionsRemoved, { count: removed(counts, 'questions') }),
  'expertise.write': (t) => t(($) => $.history.starting.expertise),
  'needs.add': (t) => t(($) => $.history.starting.needAdded),
  'needs.update': (t) => t(($) => $.history.starting.needChanged),
  'needs.move': (t) => t(($) => $.history.starting.needMoved),
  'needs.remove': (t, { counts }) =>
    t(($) => $.history.starting.needsRemoved, { count: removed(counts, 'needs') }),
  'products.add': (t) => t(($) => $.history.products.added),
  'products.update': (t) => t(($) => $.history.products.changed),
  'products.move': (t) => t(($) => $.history.products.moved),
  'products.remove': (t, { counts }) =>
    t(($) => $.history.products.removed, { count: removed(counts, 'products') }),
  'products.addVersion': (t) => t(($) => $.history.products.versionAdded),
  'products.updateVersion': (t) => t(($) => $.history.products.versionChanged),
  'products.removeVersion': (t) => t(($) => $.history.products.versionRemoved),
  'products.addTryOut': (t) => t(($) => $.history.products.tryOutAdded),
  'products.updateTryOut': (t) => t(($) => $.history.products.tryOutChanged),
  'products.removeTryOuts': (t, { counts }) =>
    t(($) => $.history.products.tryOutsRemoved, { count: removed(counts, 'tryOuts') }),
  'products.addFindings': (t, { counts }) =>
    t(($) => $.history.products.findingsAdded, { count: counts['findings'] ?? 1 }),
  'products.updateFinding': (t) => t(($) => $.history.products.findingChanged),
  'products.removeFindings': (t, { counts }) =>
    t(($) => $.history.products.findingsRemoved, { count: removed(counts, 'findings') }),
  'products.setUse': (t, { counts }) =>
    counts['uses'] === 0 ? t(($) => $.history.products.useRemoved) : t(($) => $.history.products.useSet),
  'boards.add': (t) => t(($) => $.history.boards.added),
  'boards.update': (t) => t(($) => $.history.boards.changed),
  'boards.move': (t) => t(($) => $.history.boards.moved),
  'boards.remove': (t) => t(($) => $.history.boards.removed),
  'cards.add': (t, { counts }) => t(($) => $.history.boards.cardsAdded, { count: counts['cards'] ?? 1 }),
  'cards.update': (t) => t(($) => $.history.boards.cardChanged),
  'cards.move': (t, { counts }) => t(($) => $.history.boards.cardsMoved, { count: counts['cards'] ?? 1 }),
  'cards.remove': (t, { counts }) =>
    t(($) => $.history.boards.cardsRemoved, { count: removed(counts, 'cards') }),
  'clusters.add': (t) => t(($) => $.history.boards.clusterAdded),
  'clusters.update': (t) => t(($) => $.history.boards.clusterChanged),
  'clusters.move': (t) => t(($) => $.history.boards.clusterMoved),
  'clusters.remove': (t) => t(($) => $.history.boards.clusterRemoved),
  'ratings.begin': (t) => t(($) => $.history.boards.estimateBegun),
  'ratings.estimate': (t) => t(($) => $.history.boards.estimated),
  'ratings.removeSheets': (t, { counts }) =>
    t(($) => $.history.boards.estimatesRemoved, { count: removed(counts, 'sheets') }),
  'ratings.show': (t, { counts }) =>
    counts['shown'] === 0
      ? t(($) => $.history.boards.estimatesHidden)
      : t(($) => $.history.boards.estimatesShown),
  'decisions.add': (t, { counts }) =>
    (counts['new'] ?? 0) > 0 ? t(($) => $.history.boards.decidedNew) : t(($) => $.history.boards.decided),
  'decisions.update': (t) => t(($) => $.history.boards.decisionChanged),
  'decisions.remove': (t) => t(($) => $.history.boards.decisionRemoved),
}
