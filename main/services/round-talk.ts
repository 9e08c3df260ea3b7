import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { MeetingDesk } from '../../shared/contract/meetings.ts'
import type { NetworkPattern, RoundTalk } from '../../shared/contract/monitoring.ts'
import { indicators } from '../../shared/content/indicators.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { ExampleId, NetworkId, RoundId, TopicId } from '../../shared/domain/ids.ts'
import {
  type Conclusion,
  type DoubleLoop,
  type Example,
  type GroupMark,
  type IndicatorLink,
  type Round,
  type Topic,
  mostTopics,
} from '../../shared/domain/monitoring.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { agreementRows } from '../store/repositories/agreements.ts'
import { deleteMany, deleteOne, moveInOrder } from '../store/repositories/placed.ts'
import * as talk from '../store/repositories/round-talk.ts'
import { indicatorsOfRound } from '../store/repositories/rounds.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { openRound, refused, requiredRound, revealedRound } from './round-gate.ts'

type Nothing = Outcome<Record<string, never>>
interface InRound {
  readonly roundId: RoundId
}

const talkedAbout = (db: ReadableDb, roundId: RoundId): Round => openRound(db, roundId, 'roundId')

/** A round that is not closed and of which everybody sees the crosses. */
function shownRound(db: ReadableDb, roundId: RoundId): Round {
  talkedAbout(db, roundId)
  return revealedRound(db, roundId, 'roundId')
}

/** An indicator that this round asks; any other counts as not there. */
function checkAsked(db: ReadableDb, roundId: RoundId, indicatorIds: readonly (string | null)[]): void {
  const asked = new Set(indicatorsOfRound(db, roundId).map(({ indicatorId }) => indicatorId))
  if (indicatorIds.some((id) => id !== null && !asked.has(id))) throw fail('NOT_FOUND', { what: 'indicator' })
}

/** Before the reveal only the double-loop talk and what was agreed; the rest is empty, whatever is stored. */
function get(db: ReadableDb, { roundId, today }: InRound & { readonly today: LocalDate }): RoundTalk {
  const { isRevealed } = requiredRound(db, roundId)
  const agreements = agreementRows(db, today, { roundId })
  if (isRevealed) return { ...talk.talkOf(db, roundId), agreements }
  return {
    groupMarks: [],
    links: [],
    examples: [],
    conclusions: [],
    topics: [],
    doubleLoop: talk.doubleLoopOf(db, roundId),
    agreements,
  }
}

function setGroupMark(db: WritableDb, mark: GroupMark): Nothing {
  const { networkId } = shownRound(db, mark.roundId)
  checkAsked(db, mark.roundId, [mark.indicatorId])
  if (mark.at === null && mark.reason === '') talk.deleteGroupMark(db, mark.roundId, mark.indicatorId)
  else talk.putGroupMark(db, mark)
  return { result: {}, networkId }
}

type Ends = Pick<IndicatorLink, 'roundId' | 'indicatorId' | 'otherId'>

/** One link in two ways of saying it is one link. */
const sorted = <T extends Ends>(link: T): T =>
  link.indicatorId < link.otherId ? link : { ...link, indicatorId: link.otherId, otherId: link.indicatorId }

/** INVALID_INPUT `same` for an indicator with itself. */
function link(db: WritableDb, said: IndicatorLink): Nothing {
  const { networkId } = shownRound(db, said.roundId)
  checkAsked(db, said.roundId, [said.indicatorId, said.otherId])
  if (said.indicatorId === said.otherId) throw refused('same', 'otherId')
  talk.putLink(db, sorted(said))
  return { result: {}, networkId }
}

function unlink(db: WritableDb, said: Ends): Nothing {
  const { networkId } = shownRound(db, said.roundId)
  if (!talk.deleteLink(db, sorted(said))) throw fail('NOT_FOUND', { what: 'link' })
  return { result: {}, networkId }
}

function addExample(
  db: WritableDb,
  said: Pick<Example, 'roundId' | 'indicatorId' | 'text'>,
): Outcome<Example> {
  const { networkId } = shownRound(db, said.roundId)
  checkAsked(db, said.roundId, [said.indicatorId])
  const id = randomUUID() as ExampleId
  talk.insertExample(db, { ...said, id })
  return { result: required('example', talk.findExample(db, id)), networkId }
}

function updateExample(db: WritableDb, { id, text }: Pick<Example, 'id' | 'text'>): Outcome<Example> {
  const before = required('example', talk.findExample(db, id))
  const { networkId } = shownRound(db, before.roundId)
  talk.updateExample(db, { id, text })
  return { result: { ...before, text }, networkId }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeExamples(db: WritableDb, { ids }: { readonly ids: readonly ExampleId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => talk.findExample(db, id) ?? [])
  const rounds = [...new Set(found.map(({ roundId }) => roundId))].map((id) => shownRound(db, id))
  const { networkId } = required('example', rounds[0])
  deleteMany(
    db,
    'round_example',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { examples: found.length } } }
}

function setConclusion(db: WritableDb, conclusion: Conclusion): Nothing {
  const { networkId } = shownRound(db, conclusion.roundId)
  talk.putConclusion(db, conclusion)
  return { result: {}, networkId }
}

function addTopic(db: WritableDb, said: Pick<Topic, 'roundId' | 'text' | 'indicatorId'>): Outcome<Topic> {
  const { networkId } = shownRound(db, said.roundId)
  checkAsked(db, said.roundId, [said.indicatorId])
  if (talk.topicsOf(db, said.roundId).length >= mostTopics) throw refused('tooMany', 'roundId')
  const id = randomUUID() as TopicId
  talk.insertTopic(db, { ...said, id })
  return { result: required('topic', talk.findTopic(db, id)), networkId }
}

type TopicPatch = { readonly [K in 'text' | 'indicatorId']?: Topic[K] | undefined }

function updateTopic(
  db: WritableDb,
  { id, patch }: { readonly id: TopicId; readonly patch: TopicPatch },
): Outcome<Topic> {
  const before = required('topic', talk.findTopic(db, id))
  const { networkId } = shownRound(db, before.roundId)
  const topic = patched(before, patch)
  checkAsked(db, topic.roundId, [topic.indicatorId])
  talk.updateTopic(db, topic)
  return { result: topic, networkId, summary: { fields: changedFields(before, topic) } }
}

/** Beyond the last place is the last place. */
function moveTopic(db: WritableDb, { id, to }: { readonly id: TopicId; readonly to: number }): Nothing {
  const { roundId } = required('topic', talk.findTopic(db, id))
  const { networkId } = shownRound(db, roundId)
  moveInOrder(db, 'round_topic', roundId, id, to)
  return { result: {}, networkId }
}

function removeTopic(db: WritableDb, { id }: { readonly id: TopicId }): Nothing {
  const { roundId } = required('topic', talk.findTopic(db, id))
  const { networkId } = shownRound(db, roundId)
  deleteOne(db, 'round_topic', id)
  return { result: {}, networkId }
}

type LoopPatch = { readonly [K in keyof DoubleLoop]?: DoubleLoop[K] | undefined }

function setDoubleLoop(db: WritableDb, { roundId, patch }: InRound & { readonly patch: LoopPatch }): Nothing {
  const { networkId } = talkedAbout(db, roundId)
  const before = talk.doubleLoopOf(db, roundId)
  const after = patched(before, patch)
  talk.putDoubleLoop(db, roundId, after)
  return { result: {}, networkId, summary: { fields: changedFields(before, after) } }
}

/**
 * Where the group put its mark last on each line, over its revealed rounds, with what it wanted to work on: for who prepares a
 * meeting. A last round that is not closed and chose no topics yet leaves those of before.
 */
export function lastGroupMarks(db: ReadableDb, networkId: NetworkId): MeetingDesk['groupMarks'] {
  const last = talk.lastGroupMarksIn(db, [networkId])
  const [newest] = last
  if (newest === undefined) return null
  const { roundId, roundName, on, isClosed } = newest
  const asked = new Map(
    [...new Set(last.map((mark) => mark.roundId))].map((id) => [
      id,
      new Map(indicatorsOfRound(db, id).map((each) => [each.indicatorId, each])),
    ]),
  )
  const marks = last.flatMap((mark) => {
    const indicator = asked.get(mark.roundId)?.get(mark.indicatorId)
    return indicator === undefined ? [] : [{ indicator, at: mark.at, reason: mark.reason, on: mark.on }]
  })
  const topics = talk.topicsOf(db, roundId).map(({ text }) => text)
  const before = topics.length > 0 || isClosed ? null : talk.lastTopicsOf(db, networkId)
  return {
    roundId,
    roundName,
    on,
    marks: marks.toSorted((a, b) => a.indicator.position - b.indicator.position),
    topics: [...(before?.topics ?? topics)],
    topicsOn: before?.on ?? on,
  }
}

const builtIn: readonly string[] = indicators.map(({ id }) => id)

/** Privacy rule 19: group marks on what every network is asked, and nothing of anybody who took part. */
function patterns(
  db: ReadableDb,
  { networkIds }: { readonly networkIds: readonly NetworkId[] },
): NetworkPattern[] {
  const networks = [...new Set(networkIds)].map((id) => requiredNetwork(db, id))
  const marks = Map.groupBy(talk.lastGroupMarksIn(db, networkIds, builtIn), ({ networkId }) => networkId)
  return networks.map(({ id: networkId, name }) => {
    const own = marks.get(networkId) ?? []
    return {
      networkId,
      name,
      roundOn: own[0]?.on ?? null,
      marks: own.map(({ indicatorId, at, reason, on }) => ({ indicatorId, at, reason, on })),
    }
  })
}

export const queries = { 'roundTalk.get': get, 'cycle.patterns': patterns } as const
export const commands = {
  'roundTalk.setGroupMark': setGroupMark,
  'roundTalk.link': link,
  'roundTalk.unlink': unlink,
  'roundTalk.addExample': addExample,
  'roundTalk.updateExample': updateExample,
  'roundTalk.removeExamples': removeExamples,
  'roundTalk.setConclusion': setConclusion,
  'roundTalk.addTopic': addTopic,
  'roundTalk.updateTopic': updateTopic,
  'roundTalk.moveTopic': moveTopic,
  'roundTalk.removeTopic': removeTopic,
  'roundTalk.setDoubleLoop': setDoubleLoop,
} as const
