import { keepSummaries } from '../../../../main/store/repositories/round-picture.ts'
import {
  insertRound,
  putCycleSkip,
  putIndicators,
  putRoundPeople,
  putSkip,
} from '../../../../main/store/repositories/rounds.ts'
import { insertSheet, putMarks } from '../../../../main/store/repositories/sheets.ts'
import { inFrameworkOrder } from '../../../../main/services/round-indicators.ts'
import { indicators } from '../../../../shared/content/indicators.ts'
import { halfOf } from '../../../../shared/domain/cycle.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type { PersonId, RoundId, SheetId } from '../../../../shared/domain/ids.ts'
import type { Mark, MarkValue, Round, RoundIndicator } from '../../../../shared/domain/monitoring.ts'
import { daysAfter, endOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const own = {
  dimension: 'connectedness' as const,
  name: 'Plezier 😀',
  question: '',
  left: 'plicht',
  right: 'plezier',
}

/** Around where the group is, in tenths; now and then it does not apply, or is not answered. */
function valueNear(middle: number, random: Random): MarkValue | null {
  if (random.chance(0.02)) return random.chance(0.5) ? 'notApplicable' : null
  const tenths = middle * 10 + (random.next() + random.next() - 1) * 300
  return Math.max(0, Math.min(1_000, Math.round(tenths))) / 10
}

interface Held {
  readonly round: Round
  readonly people: readonly PersonId[]
  readonly asked: readonly RoundIndicator[]
  /** Some are still to come. */
  readonly isUnderWay: boolean
}

function storeSheets({ db }: World, { round, people, asked, isUnderWay }: Held, random: Random): void {
  const middles = new Map(asked.map(({ indicatorId }) => [indicatorId, random.int(20, 80)]))
  people.forEach((personId, n) => {
    const isDone = !isUnderWay || n > 0
    const sheet = {
      id: random.uuid() as SheetId,
      roundId: round.id,
      code: round.isNamed || n % 9 === 8 ? '' : `dier ${String(n)}`,
      personId: round.isNamed ? personId : null,
      origin: random.chance(0.2) ? ('file' as const) : ('paper' as const),
      isDone,
      remark: random.chance(0.05) ? 'Dit was lastig te zeggen.' : '',
    }
    insertSheet(db, sheet, sheet.origin === 'file' ? random.uuid() : null)
    const marks = asked.flatMap(({ indicatorId }) =>
      (['now', 'desired'] as const).flatMap((kind): Mark[] => {
        const middle = (middles.get(indicatorId) ?? 50) + (kind === 'desired' ? 15 : 0)
        const value = valueNear(middle, random)
        return value === null ? [] : [{ indicatorId, kind, value }]
      }),
    )
    putMarks(db, sheet.id, marks)
  })
}

function storeRounds(world: World, network: Network, random: Random): void {
  const { db, plan, spans, memberships } = world
  const { id: networkId } = network
  const from = spans.get(networkId)?.from ?? plan.from
  const to = spans.get(networkId)?.to ?? endOf(plan)
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  const people = [
    ...new Set(memberships.filter((each) => each.networkId === networkId).map(({ personId }) => personId)),
  ].slice(0, plan.peoplePerNetwork)
  for (let n = 0; n < plan.rounds; n++) {
    // The last one is still open; one in the middle was by name.
    const isUnderWay = n === plan.rounds - 1
    const on = daysAfter(from, (days * (n + 0.9)) / plan.rounds)
    const round: Round = {
      id: random.uuid() as RoundId,
      networkId,
      name: `Ronde ${String(n + 1)}`,
      purpose: 'Zien waar we staan.',
      on,
      isNamed: n % 7 === 6,
      asksDesired: true,
      withValues: true,
      withTies: false,
      tieWaveId: null,
      informedOn: daysAfter(on, -7),
      isRevealed: !isUnderWay,
      closedOn: isUnderWay ? null : daysAfter(on, 14),
    }
    insertRound(db, round, random.uuid())
    const asked = inFrameworkOrder([
      ...indicators.map(({ id }, position) => ({ roundId: round.id, indicatorId: id, position, own: null })),
      ...(n % 5 === 0
        ? [{ roundId: round.id, indicatorId: random.uuid(), position: indicators.length, own }]
        : []),
    ])
    putIndicators(db, round.id, asked)
    putRoundPeople(db, round.id, people)
    if (n % 2 === 0) putSkip(db, round.id, 'values', 'Dat deden we in mei.')
    storeSheets(world, { round, people, asked, isUnderWay }, random)
  }
  putCycleSkip(db, { networkId, ...halfOf(daysAfter(from, -200)) }, 'Het netwerk begon pas.')
}

/** Every network looked together a number of times; the last round is still being entered. */
export const rounds: Part = {
  name: 'rounds',
  tables: [
    'monitoring_round',
    'round_indicator',
    'round_person',
    'round_skip',
    'sheet',
    'mark',
    'round_summary',
    'cycle_skip',
  ],
  needs: ['memberships'],
  fill(world, random) {
    for (const network of world.networks) storeRounds(world, network, random)
    keepSummaries(world.db)
  },
}
