import type { Sentence } from './sentences.ts'

/** How many a removal names: what the store counted, or what a window asked for. */
const removed = (counts: Readonly<Record<string, number>>, of: string): number =>
  counts[of] ?? counts['removed'] ?? 1

/** The sentences of monitoring: what was done with a round, never a cross, and never which sheet. */
export const sentencesOfMonitoring: Readonly<Record<string, Sentence>> = {
  'rounds.add': (t) => t(($) => $.history.monitoring.opened),
  'rounds.update': (t, { fields }) =>
    fields.length === 1 && fields[0] === 'informedOn'
      ? t(($) => $.history.monitoring.informed)
      : t(($) => $.history.monitoring.changed),
  'rounds.setPeople': (t) => t(($) => $.history.monitoring.people),
  'rounds.choose': (t) => t(($) => $.history.monitoring.chosen),
  'rounds.addOwn': (t) => t(($) => $.history.monitoring.ownAdded),
  'rounds.updateOwn': (t) => t(($) => $.history.monitoring.ownChanged),
  'rounds.removeOwn': (t) => t(($) => $.history.monitoring.ownRemoved),
  'rounds.skip': (t) => t(($) => $.history.monitoring.skipped),
  'rounds.reveal': (t) => t(($) => $.history.monitoring.revealed),
  'rounds.cover': (t) => t(($) => $.history.monitoring.covered),
  'rounds.close': (t) => t(($) => $.history.monitoring.closed),
  'rounds.reopen': (t) => t(($) => $.history.monitoring.reopened),
  'rounds.remove': (t) => t(($) => $.history.monitoring.removed),
  'rounds.takeOutMarks': (t) => t(($) => $.history.monitoring.takenOut),
  'cycle.skip': (t) => t(($) => $.history.monitoring.cycleSkipped),
  'sheets.begin': (t) => t(($) => $.history.monitoring.sheetBegun),
  'sheets.update': (t) => t(($) => $.history.monitoring.sheetChanged),
  'sheets.mark': (t) => t(($) => $.history.monitoring.marked),
  'sheets.finish': (t) => t(($) => $.history.monitoring.finished),
  'sheets.remove': (t) => t(($) => $.history.monitoring.sheetRemoved),
  'sheets.paste': (t, { counts }) => t(($) => $.history.monitoring.pasted, { count: counts['sheets'] ?? 1 }),
  'sheets.withdraw': (t) => t(($) => $.history.monitoring.withdrawn),
  'sheetFiles.take': (t, { counts }) =>
    t(($) => $.history.monitoring.filesTaken, { count: counts['sheets'] ?? 1 }),
  'roundTalk.setGroupMark': (t) => t(($) => $.history.monitoring.groupMark),
  'roundTalk.link': (t) => t(($) => $.history.monitoring.linked),
  'roundTalk.unlink': (t) => t(($) => $.history.monitoring.unlinked),
  'roundTalk.addExample': (t) => t(($) => $.history.monitoring.exampleAdded),
  'roundTalk.updateExample': (t) => t(($) => $.history.monitoring.exampleChanged),
  'roundTalk.removeExamples': (t, { counts }) =>
    t(($) => $.history.monitoring.examplesRemoved, { count: removed(counts, 'examples') }),
  'roundTalk.setConclusion': (t) => t(($) => $.history.monitoring.conclusion),
  'roundTalk.addTopic': (t) => t(($) => $.history.monitoring.topicAdded),
  'roundTalk.updateTopic': (t) => t(($) => $.history.monitoring.topicChanged),
  'roundTalk.moveTopic': (t) => t(($) => $.history.monitoring.topicMoved),
  'roundTalk.removeTopic': (t) => t(($) => $.history.monitoring.topicRemoved),
  'roundTalk.setDoubleLoop': (t) => t(($) => $.history.monitoring.doubleLoop),
}
