import fc from 'fast-check'
import { indicators } from '../../../shared/content/indicators.ts'
import { AgreementAbout, AgreementState } from '../../../shared/domain/agreements.ts'
import type { FacilityId, MeetingId, ProductId } from '../../../shared/domain/ids.ts'
import { RunSheetKind } from '../../../shared/domain/meetings.ts'
import { spreadOf } from '../../../shared/domain/spread.ts'
import { ValueId } from '../../../shared/domain/yields.ts'
import type {
  LineFacts,
  MeetingFacts,
  NetworkFacts,
  RevealedRound,
  RoundsFacts,
} from '../../../shared/signals/facts.ts'
import { judge, signalRules } from '../../../shared/signals/index.ts'
import type { ReachFacts, TieFacts } from '../../../shared/signals/tie-facts.ts'

export const today = '2026-11-22'
export const empty: NetworkFacts = {
  today,
  hasAssignment: false,
  assignmentAgreedOn: null,
  competition: null,
  meetings: [],
  leaderContactOn: null,
  sharedOn: null,
  monitoringDueOn: null,
  agreements: [],
  ambition: null,
  rounds: { revealed: 0, latest: null, before: null },
  endedFacilities: [],
  products: [],
  needs: [],
  values: [],
  hasDoubleLoop: false,
  members: { people: 0, known: 0, organisations: 0, mix: null },
  ties: null,
  reach: null,
}

let count = 0
export const someId = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
export const meeting = (on: string, rest: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: someId() as MeetingId,
  on,
  state: on < today ? 'held' : 'planned',
  items: ['arrival', 'practice'],
  hasEvaluation: true,
  delta: null,
  voice: [],
  ...rest,
})

/** A network in which nothing is left to talk about. */
export const settled: NetworkFacts = {
  ...empty,
  hasAssignment: true,
  assignmentAgreedOn: '2026-09-01',
  leaderContactOn: '2026-10-01',
  sharedOn: '2026-10-01',
  meetings: ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map((on) => meeting(on)),
  hasDoubleLoop: true,
}

export type Chosen = ReadonlyMap<string, ReadonlyMap<string, number>>
export const choose = (rule: string, name: string, value: number): Chosen =>
  new Map([[rule, new Map([[name, value]])]])

/** What the rules say, with the facts beside the subject. */
export const said = (facts: NetworkFacts, chosen: Chosen = new Map()) =>
  judge(signalRules, facts, chosen).fired.map(({ rule, subject, facts: found }) => ({
    rule,
    subject,
    ...found,
  }))

export const line = (
  indicatorId: string,
  now: readonly number[],
  desired: readonly number[] = [],
  rest: Partial<LineFacts> = {},
): LineFacts => ({
  indicatorId,
  now: spreadOf(now),
  desired: spreadOf(desired),
  isExplored: false,
  isTopic: false,
  ...rest,
})

/** The last two rounds, in May and in October. */
export const rounds = (latest: readonly LineFacts[], before: readonly LineFacts[] = []): RoundsFacts => ({
  revealed: 2,
  latest: { on: '2026-10-10', lines: latest },
  before: { on: '2026-05-10', lines: before },
})

/** So many crosses in one place. */
export const at = (place: number, crosses = 6): number[] => Array.from({ length: crosses }, () => place)

const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => {
  const time = Date.parse(`${today}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
})
const anyUuid = fc.uuid({ version: 4 })
const anyMeeting = fc.record({
  id: anyUuid.map((id) => id as MeetingId),
  on: anyDay,
  state: fc.constantFrom('planned', 'held'),
  items: fc.array(fc.constantFrom(...RunSheetKind.options), { maxLength: 10 }),
  hasEvaluation: fc.boolean(),
  delta: fc.constantFrom('open', 'closed', null),
  voice: fc.oneof(fc.constant([]), fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 })),
})

const anySpread = fc
  .array(
    fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10),
    { maxLength: 14 },
  )
  .map((places) => spreadOf(places))
const anyLine = (indicatorId: string): fc.Arbitrary<LineFacts> =>
  fc.record({
    indicatorId: fc.constant(indicatorId),
    now: anySpread,
    desired: anySpread,
    isExplored: fc.boolean(),
    isTopic: fc.boolean(),
  })
export const ownIndicator = '6f1c2c52-8c7e-4a53-9a53-0f4d6a3b1c20'
const anyLines = fc
  .subarray([...indicators.map(({ id }): string => id), ownIndicator])
  .chain((ids) => fc.tuple(...ids.map((id) => anyLine(id))))
const anyRound: fc.Arbitrary<RevealedRound | null> = fc.option(fc.record({ on: anyDay, lines: anyLines }))

const anyAnswered = { on: fc.option(anyDay), people: fc.nat(40), answered: fc.nat(40) }
const anyTies: fc.Arbitrary<TieFacts | null> = fc.option(
  fc.record({
    ...anyAnswered,
    whole: fc.option(fc.record({ parts: fc.nat(4), hasOneLink: fc.boolean() })),
    across: fc.nat(60),
    within: fc.nat(60),
    possibleAcross: fc.nat(400),
    possibleWithin: fc.nat(400),
    centralisation: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  }),
)
const anyReach: fc.Arbitrary<ReachFacts | null> = fc.option(
  fc.record({ ...anyAnswered, inside: fc.nat(60), outside: fc.nat(20) }),
)

export const anyFacts: fc.Arbitrary<NetworkFacts> = fc.record({
  today: fc.constant(today),
  hasAssignment: fc.boolean(),
  assignmentAgreedOn: fc.option(anyDay),
  competition: fc.constantFrom(true, false, null),
  leaderContactOn: fc.option(anyDay),
  sharedOn: fc.option(anyDay),
  monitoringDueOn: fc.option(anyDay),
  meetings: fc
    .array(anyMeeting, { maxLength: 12 })
    .map((all) => all.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
  agreements: fc.array(
    fc.record({
      about: fc.constantFrom(null, ...AgreementAbout.options),
      state: fc.constantFrom(...AgreementState.options),
      madeOn: anyDay,
    }),
    { maxLength: 10 },
  ),
  ambition: fc.constantFrom('incremental', 'radical', null),
  rounds: fc.record({ revealed: fc.nat(5), latest: anyRound, before: anyRound }),
  endedFacilities: fc.array(fc.record({ id: anyUuid.map((id) => id as FacilityId), to: anyDay }), {
    maxLength: 4,
  }),
  products: fc.array(
    fc.record({
      id: anyUuid.map((id) => id as ProductId),
      version: fc.option(fc.record({ number: fc.integer({ min: 1, max: 9 }), madeOn: anyDay })),
      isTried: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  needs: fc.array(fc.record({ isGap: fc.boolean() }), { maxLength: 6 }),
  values: fc.subarray([...ValueId.options]),
  hasDoubleLoop: fc.boolean(),
  members: fc.record({
    people: fc.nat(40),
    known: fc.nat(40),
    organisations: fc.nat(6),
    mix: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  ties: anyTies,
  reach: anyReach,
})

const mirroredSpread = (spread: LineFacts['now']): LineFacts['now'] => {
  const flip = (place: number | null) => (place === null ? null : 100 - place)
  return { ...spread, median: flip(spread.median), least: flip(spread.most), most: flip(spread.least) }
}
const mirroredRound = (round: RevealedRound | null): RevealedRound | null =>
  round === null
    ? null
    : {
        ...round,
        lines: round.lines.map((each) => ({
          ...each,
          now: mirroredSpread(each.now),
          desired: mirroredSpread(each.desired),
        })),
      }

/** The same network with left and right changed places on every line, and the ends of the question about one's voice too. */
export const mirrored = (facts: NetworkFacts): NetworkFacts => ({
  ...facts,
  meetings: facts.meetings.map((each) => ({ ...each, voice: each.voice.toReversed() })),
  rounds: {
    ...facts.rounds,
    latest: mirroredRound(facts.rounds.latest),
    before: mirroredRound(facts.rounds.before),
  },
})
