import type { Sentence } from './sentences.ts'

/** How many a removal names: what the store counted, or what a window asked for. */
const removed = (counts: Readonly<Record<string, number>>, of: string): number =>
  counts[of] ?? counts['removed'] ?? 1

/** The sentences of work forms, of what goes to and comes from a colleague, and of documents that are written. */
export const sentencesOfWriting: Readonly<Record<string, Sentence>> = {
  'workForms.add': (t) => t(($) => $.history.writing.workFormAdded),
  'workForms.copy': (t) => t(($) => $.history.writing.workFormCopied),
  'workForms.update': (t) => t(($) => $.history.writing.workFormChanged),
  'workForms.remove': (t, { counts }) =>
    t(($) => $.history.writing.workFormsRemoved, { count: removed(counts, 'workForms') }),
  'exchange.takeIn': (t, { counts }) =>
    t(($) => $.history.writing.takenIn, {
      count: (counts['workForms'] ?? 0) + (counts['templates'] ?? 0),
    }),
  'documents.rename': (t) => t(($) => $.history.writing.documentRenamed),
  'documents.writeSection': (t) => t(($) => $.history.writing.written),
  'documents.addSection': (t) => t(($) => $.history.writing.sectionAdded),
  'documents.updateSection': (t) => t(($) => $.history.writing.sectionChanged),
  'documents.moveSection': (t) => t(($) => $.history.writing.sectionMoved),
  'documents.removeSections': (t, { counts }) =>
    t(($) => $.history.writing.sectionsRemoved, { count: removed(counts, 'sections') }),
  'versions.keep': (t) => t(($) => $.history.writing.versionKept),
  'versions.rename': (t) => t(($) => $.history.writing.versionRenamed),
  'versions.putBack': (t) => t(($) => $.history.writing.versionPutBack),
  'versions.remove': (t) => t(($) => $.history.writing.versionRemoved),
  'versions.agree': (t) => t(($) => $.history.writing.agreed),
  'versions.withdraw': (t) => t(($) => $.history.writing.withdrawn),
  'attachments.addFile': (t) => t(($) => $.history.writing.fileAdded),
  'attachments.addLink': (t) => t(($) => $.history.writing.linkAdded),
  'attachments.rename': (t) => t(($) => $.history.writing.attachmentRenamed),
  'attachments.remove': (t, { counts }) =>
    t(($) => $.history.writing.attachmentsRemoved, { count: removed(counts, 'attachments') }),
}
