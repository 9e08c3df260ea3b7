import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { NetworkId, RoundId, ValueEntryId, ValueStoryId } from '../../shared/domain/ids.ts'
import { nobody } from '../../shared/domain/run-sheet.ts'
import type { ValueEntry, ValueStep, ValueStory } from '../../shared/domain/yields.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import { findRound } from '../store/repositories/rounds.ts'
import {
  findEntry,
  findStep,
  findStory,
  insertEntry,
  insertStory,
  putStep,
  updateEntry,
  updateStory,
} from '../store/repositories/values.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { shownAfter, unshown } from './shown.ts'
import { checkWhoIn } from './who.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type EntryEditable = Omit<ValueEntry, 'id' | 'networkId'>
type StoryEditable = Omit<ValueStory, 'id' | 'networkId'>

/** A round of this network. */
function checkRound(db: ReadableDb, networkId: NetworkId, roundId: RoundId | null): void {
  if (roundId !== null && findRound(db, roundId)?.networkId !== networkId)
    throw fail('NOT_FOUND', { what: 'round' })
}

/** The same for what is added and what is changed: what is said now is looked at, what was there stays. */
function after<T extends ValueEntry | ValueStory>(
  db: ReadableDb,
  before: T,
  said: Patch<T>,
  path: 'entry' | 'story' | 'patch',
): T {
  const next = { ...patched(before, said), ...shownAfter(before, said, path) }
  if (said.roundId !== undefined) checkRound(db, next.networkId, next.roundId)
  if (said.who !== undefined) checkWhoIn(db, next.networkId, next.who, `${path}.who`)
  return next
}

function addEntry(
  db: WritableDb,
  {
    networkId,
    entry: said,
  }: {
    readonly networkId: NetworkId
    readonly entry: Patch<EntryEditable> & Pick<ValueEntry, 'valueId' | 'level' | 'text'>
  },
): Outcome<ValueEntry> {
  requiredNetwork(db, networkId)
  const { valueId, level, text } = said
  const blank: ValueEntry = {
    id: randomUUID() as ValueEntryId,
    networkId,
    roundId: null,
    valueId,
    level,
    kind: 'statement',
    text,
    evidence: '',
    on: null,
    who: nobody,
    ...unshown,
  }
  const entry = after<ValueEntry>(db, blank, said, 'entry')
  insertEntry(db, entry)
  return { result: entry, networkId }
}

function changeEntry(
  db: WritableDb,
  { id, patch }: { readonly id: ValueEntryId; readonly patch: Patch<EntryEditable> },
): Outcome<ValueEntry> {
  const before = required('valueEntry', findEntry(db, id))
  const entry = after<ValueEntry>(db, before, patch, 'patch')
  updateEntry(db, entry)
  return {
    result: entry,
    networkId: entry.networkId,
    summary: { fields: changedFields(before, entry) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeEntries(db: WritableDb, { ids }: { readonly ids: readonly ValueEntryId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findEntry(db, id) ?? [])
  const { networkId } = required('valueEntry', found[0])
  deleteMany(
    db,
    'value_entry',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { entries: found.length } } }
}

/** About the group together, unless said otherwise. */
function addStory(
  db: WritableDb,
  {
    networkId,
    story: said,
  }: { readonly networkId: NetworkId; readonly story: Patch<StoryEditable> & Pick<ValueStory, 'title'> },
): Outcome<ValueStory> {
  requiredNetwork(db, networkId)
  const blank: ValueStory = {
    id: randomUUID() as ValueStoryId,
    networkId,
    roundId: null,
    title: said.title,
    level: 'collective',
    on: null,
    who: nobody,
    ...unshown,
  }
  const story = after<ValueStory>(db, blank, said, 'story')
  insertStory(db, story)
  return { result: story, networkId }
}

function changeStory(
  db: WritableDb,
  { id, patch }: { readonly id: ValueStoryId; readonly patch: Patch<StoryEditable> },
): Outcome<ValueStory> {
  const before = required('valueStory', findStory(db, id))
  const story = after<ValueStory>(db, before, patch, 'patch')
  updateStory(db, story)
  return {
    result: story,
    networkId: story.networkId,
    summary: { fields: changedFields(before, story) },
  }
}

function setStep(
  db: WritableDb,
  {
    id,
    step: said,
  }: { readonly id: ValueStoryId; readonly step: Patch<ValueStep> & Pick<ValueStep, 'valueId'> },
): Nothing {
  const { networkId } = required('valueStory', findStory(db, id))
  const before = findStep(db, id, said.valueId) ?? { valueId: said.valueId, text: '', evidence: '' }
  const step = patched<ValueStep>(before, said)
  putStep(db, id, step)
  return { result: {}, networkId, summary: { fields: changedFields(before, step) } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeStories(db: WritableDb, { ids }: { readonly ids: readonly ValueStoryId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findStory(db, id) ?? [])
  const { networkId } = required('valueStory', found[0])
  deleteMany(
    db,
    'value_story',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { stories: found.length } } }
}

export const commands = {
  'valueEntries.add': addEntry,
  'valueEntries.update': changeEntry,
  'valueEntries.remove': removeEntries,
  'valueStories.add': addStory,
  'valueStories.update': changeStory,
  'valueStories.setStep': setStep,
  'valueStories.remove': removeStories,
} as const
