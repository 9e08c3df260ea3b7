import { randomUUID } from 'node:crypto'
import { indicators as builtIn } from '../../shared/content/indicators.ts'
import type { RoundId } from '../../shared/domain/ids.ts'
import {
  type OwnIndicatorText,
  type Round,
  type RoundIndicator,
  type RoundIndicatorId,
  dimensionIds,
  mostOwnIndicators,
} from '../../shared/domain/monitoring.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { indicatorsOfRound, putIndicators } from '../store/repositories/rounds.ts'
import { hasSheets } from '../store/repositories/sheets.ts'
import type { Outcome } from '../store/write.ts'
import { required } from './required.ts'
import { openRound, refused } from './round-gate.ts'

type Nothing = Outcome<Record<string, never>>
interface One {
  readonly id: RoundId
}

const framework: readonly string[] = builtIn.map(({ id }) => id)

const dimensionOf = ({ indicatorId, own }: RoundIndicator): number => {
  const dimension = own?.dimension ?? builtIn.find(({ id }) => id === indicatorId)?.dimensionId
  return dimension === undefined ? dimensionIds.length : dimensionIds.indexOf(dimension)
}

/** In the order of the framework, own ones at the end of their dimension in the order they have, numbered without gaps. */
export function inFrameworkOrder(indicators: readonly RoundIndicator[]): RoundIndicator[] {
  const place = (each: RoundIndicator) =>
    each.own === null ? framework.indexOf(each.indicatorId) : framework.length
  return [...indicators]
    .sort((a, b) => dimensionOf(a) - dimensionOf(b) || place(a) - place(b) || a.position - b.position)
    .map((each, position) => ({ ...each, position }))
}

/** The eleven, and the own ones of the round before in the words they have now. */
export function firstIndicators(db: ReadableDb, roundId: RoundId, before: RoundId | null): RoundIndicator[] {
  const own = before === null ? [] : indicatorsOfRound(db, before).filter((each) => each.own !== null)
  return inFrameworkOrder([
    ...framework.map((indicatorId, position) => ({ roundId, indicatorId, position, own: null })),
    ...own.map((each) => ({ ...each, roundId })),
  ])
}

/** A round in which it is not fixed yet what is asked: from the first sheet on it is. */
function roundToAsk(db: ReadableDb, id: RoundId): Round {
  const round = openRound(db, id)
  if (hasSheets(db, id)) throw refused('entered', 'id')
  return round
}

const ownIn = (indicators: readonly RoundIndicator[], indicatorId: RoundIndicatorId): RoundIndicator =>
  required(
    'indicator',
    indicators.find((each) => each.own !== null && each.indicatorId === indicatorId),
  )

function stored(db: WritableDb, { id }: Round, indicators: readonly RoundIndicator[]): RoundIndicator[] {
  const ordered = inFrameworkOrder(indicators)
  putIndicators(db, id, ordered)
  return ordered
}

interface Choice extends One {
  readonly indicatorIds: readonly RoundIndicatorId[]
}

function choose(db: WritableDb, { id, indicatorIds }: Choice): Nothing {
  const round = roundToAsk(db, id)
  indicatorIds.forEach((each, i) => {
    if (!framework.includes(each)) throw refused('unknown', `indicatorIds.${String(i)}`)
  })
  const own = indicatorsOfRound(db, id).filter((each) => each.own !== null)
  const chosen = [...new Set(indicatorIds)].map((indicatorId) => ({
    roundId: id,
    indicatorId,
    position: 0,
    own: null,
  }))
  if (chosen.length + own.length === 0) throw refused('required', 'indicatorIds')
  stored(db, round, [...chosen, ...own])
  return { result: {}, networkId: round.networkId, summary: { counts: { indicators: chosen.length } } }
}

interface Own extends One {
  readonly own: OwnIndicatorText
}

function addOwn(db: WritableDb, { id, own }: Own): Outcome<RoundIndicator> {
  const round = roundToAsk(db, id)
  const indicators = indicatorsOfRound(db, id)
  if (indicators.filter((each) => each.own !== null).length >= mostOwnIndicators)
    throw refused('tooMany', 'own')
  const indicatorId = randomUUID()
  const added = { roundId: id, indicatorId, position: indicators.length, own }
  const all = stored(db, round, [...indicators, added])
  return { result: ownIn(all, indicatorId), networkId: round.networkId }
}

function updateOwn(
  db: WritableDb,
  { id, indicatorId, own }: Own & { readonly indicatorId: RoundIndicatorId },
): Outcome<RoundIndicator> {
  const round = roundToAsk(db, id)
  const indicators = indicatorsOfRound(db, id)
  const before = ownIn(indicators, indicatorId)
  // In another dimension it comes last.
  const isMoved = before.own?.dimension !== own.dimension
  const changed = { ...before, own, position: isMoved ? indicators.length : before.position }
  const all = stored(
    db,
    round,
    indicators.map((each) => (each === before ? changed : each)),
  )
  return { result: ownIn(all, indicatorId), networkId: round.networkId }
}

function removeOwn(
  db: WritableDb,
  { id, indicatorId }: One & { readonly indicatorId: RoundIndicatorId },
): Nothing {
  const round = roundToAsk(db, id)
  const indicators = indicatorsOfRound(db, id)
  const gone = ownIn(indicators, indicatorId)
  if (indicators.length === 1) throw refused('required', 'indicatorId')
  stored(
    db,
    round,
    indicators.filter((each) => each !== gone),
  )
  return { result: {}, networkId: round.networkId }
}

export const commands = {
  'rounds.choose': choose,
  'rounds.addOwn': addOwn,
  'rounds.updateOwn': updateOwn,
  'rounds.removeOwn': removeOwn,
} as const
