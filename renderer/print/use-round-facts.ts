import { getLocalTimeZone, today } from '@internationalized/date'
import { skipToken, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RoundId } from '../../shared/domain/ids.ts'
import { isIn } from '../../shared/domain/school-year.ts'
import { q } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import { reportOf, type Period } from './report.ts'
import type { PrintRequest } from './request.ts'
import { partsOf, periodOf, roundsAsked } from './round-asked.ts'
import type { RoundFacts } from './round-facts.ts'
import { roundOnPaper, valuesOnPaper, type RoundSource } from './round-on-paper.ts'
import type { FactsState } from './use-facts.ts'

/** The answers of several questions as one; the same list as long as they are the same. */
const allOf = <Answer>(asked: readonly UseQueryResult<Answer>[]) => ({
  data: asked.flatMap(({ data }) => data ?? []),
  isWaiting: asked.some(({ data }) => data === undefined),
  error: asked.find(({ error }) => error !== null)?.error ?? null,
})

interface Wanted {
  readonly id: RoundId
  readonly picture: boolean
  readonly talk: boolean
  readonly comparison: boolean
}

/** What is asked of each round, once. */
function wantedOf(
  request: PrintRequest,
  asked: ReturnType<typeof roundsAsked>,
  inPeriod: readonly RoundId[],
): readonly Wanted[] {
  const wishes = [
    ...asked.rounds.map(({ sheet, roundId }) => ({ id: roundId, ...partsOf(sheet, request.showsMarks) })),
    ...inPeriod.map((id) => ({ id, ...partsOf('halfYearReport', false) })),
  ]
  return [...Map.groupBy(wishes, ({ id }) => id)].map(([id, own]) => ({
    id,
    picture: own.some(({ picture }) => picture),
    talk: own.some(({ talk }) => talk),
    comparison: own.some(({ comparison }) => comparison),
  }))
}

const noRounds: readonly RoundId[] = []

/** The rounds with what goes on paper of them. Before the reveal not even the question where a cross stands is asked. */
function useRounds(request: PrintRequest, asked: ReturnType<typeof roundsAsked>, period: Period) {
  const { networkId } = request
  const isReported = asked.report || asked.school !== null
  const list = useQuery(
    q.rounds.list.queryOptions({ input: isReported && networkId !== null ? { networkId } : skipToken }),
  )
  const inPeriod = useMemo(
    () => list.data?.filter(({ on }) => isIn(period, on)).map(({ id }) => id) ?? noRounds,
    [list.data, period],
  )
  const wanted = useMemo(() => wantedOf(request, asked, inPeriod), [request, asked, inPeriod])
  const desks = useQueries({
    queries: wanted.map(({ id }) => q.rounds.desk.queryOptions({ input: { id }, retry: false })),
    combine: allOf,
  })
  const wish = (id: RoundId) => wanted.find((each) => each.id === id)
  const revealed = desks.data.filter(({ round }) => round.isRevealed)
  const pictures = useQueries({
    queries: revealed
      .filter(({ round }) => wish(round.id)?.picture === true)
      .map(({ round: { id } }) => q.rounds.picture.queryOptions({ input: { id }, retry: false })),
    combine: allOf,
  })
  const talked = desks.data.filter(({ round }) => wish(round.id)?.talk === true)
  const talks = useQueries({
    queries: talked.map(({ round: { id } }) =>
      q.roundTalk.get.queryOptions({ input: { roundId: id }, retry: false }),
    ),
    combine: allOf,
  })
  const comparisons = useQueries({
    queries: revealed.flatMap(({ round: { id }, previousId }) =>
      wish(id)?.comparison === true && previousId !== null
        ? [
            q.rounds.compare.queryOptions({
              input: { beforeId: previousId, afterId: id },
              retry: false,
            }),
          ]
        : [],
    ),
    combine: allOf,
  })
  const parts = [desks, pictures, talks, comparisons]
  const isWaiting = (isReported && list.data === undefined) || parts.some((part) => part.isWaiting)
  const error = (isReported ? list.error : null) ?? parts.find((part) => part.error !== null)?.error ?? null
  const talkIds = talked.map(({ round }) => round.id).join(' ')
  const sources = useMemo(
    (): readonly RoundSource[] =>
      isWaiting
        ? []
        : desks.data.map((desk) => ({
            desk,
            picture: pictures.data.find(({ round }) => round.id === desk.round.id) ?? null,
            talk: talks.data[talkIds.split(' ').indexOf(desk.round.id)] ?? null,
            comparison: comparisons.data.find(({ after }) => after.id === desk.round.id) ?? null,
          })),
    [isWaiting, desks.data, pictures.data, talks.data, comparisons.data, talkIds],
  )
  return { sources, inPeriod, isWaiting, error }
}

/** What is known of the rounds that a request is about, and of what the network yields. */
export function useRoundFacts(request: PrintRequest): FactsState<RoundFacts> {
  const { networkId, sheets, language, showsNames, showsMarks, isOutside, half, date } = request
  const asked = useMemo(() => roundsAsked({ networkId, sheets }), [networkId, sheets])
  const day = date ?? today(getLocalTimeZone()).toString()
  const period = useMemo(() => periodOf({ half }, day), [half, day])
  const rounds = useRounds(request, asked, period)
  const isReported = asked.report || asked.school !== null
  const needsYields = isReported || asked.values || asked.story !== null
  const inNetwork = (isNeeded: boolean) => (isNeeded && networkId !== null ? { networkId } : skipToken)
  const yields = useQuery(q.yields.desk.queryOptions({ input: inNetwork(needsYields) }))
  const meetings = useQuery(q.meetings.list.queryOptions({ input: inNetwork(isReported) }))
  const agreements = useQuery(
    q.agreements.list.queryOptions({
      input: isReported && networkId !== null ? { networkId, state: null } : skipToken,
    }),
  )
  const table = useQuery(q.participants.table.queryOptions({ input: inNetwork(isReported) }))
  const network = useQuery(
    q.networks.get.queryOptions({ input: isReported && networkId !== null ? { id: networkId } : skipToken }),
  )
  const needed = [
    ...(needsYields ? [yields] : []),
    ...(isReported ? [meetings, agreements, table, network] : []),
  ]
  const error = rounds.error ?? needed.find((one) => one.error !== null)?.error ?? null
  const isWaiting = rounds.isWaiting || needed.some(({ data }) => data === undefined)
  const { sources, inPeriod } = rounds
  return useMemo((): FactsState<RoundFacts> => {
    if (error !== null)
      return failureOf(error)?.code === 'NOT_FOUND'
        ? { state: 'none', why: 'chosenGone' }
        : { state: 'failed', error }
    if (isWaiting) return { state: 'waiting' }
    const story = yields.data?.stories.find(({ id }) => id === asked.story)
    const isGone =
      sources.some(({ desk }) => desk.round.networkId !== networkId) ||
      (asked.story !== null && story === undefined) ||
      (asked.school !== null && !(table.data?.organisations ?? []).some(({ id }) => id === asked.school))
    if (isGone) return { state: 'none', why: 'chosenGone' }
    const how = { language, showsNames, showsMarks }
    const report = (school: typeof asked.school) =>
      meetings.data === undefined ||
      agreements.data === undefined ||
      table.data === undefined ||
      network.data === undefined ||
      yields.data === undefined
        ? null
        : reportOf({
            network: network.data,
            period,
            // A school's own people are not all in the network.
            isOutside: isOutside || school !== null,
            school,
            meetings: meetings.data,
            rounds: sources.filter(({ desk }) => inPeriod.includes(desk.round.id)),
            agreements: agreements.data,
            yields: yields.data,
            table: table.data,
            language,
          })
    return {
      state: 'facts',
      facts: {
        rounds: Object.fromEntries(
          asked.rounds.flatMap(({ sheet, roundId }) => {
            const source = sources.find(({ desk }) => desk.round.id === roundId)
            return source === undefined ? [] : [[sheet, roundOnPaper(source, how)]]
          }),
        ),
        story: story ?? null,
        values: asked.values && yields.data !== undefined ? valuesOnPaper(yields.data) : null,
        report: asked.report ? report(null) : null,
        schoolReport: asked.school === null ? null : report(asked.school),
      },
    }
  }, [
    asked,
    error,
    isWaiting,
    sources,
    inPeriod,
    period,
    networkId,
    language,
    showsNames,
    showsMarks,
    isOutside,
    yields.data,
    meetings.data,
    agreements.data,
    table.data,
    network.data,
  ])
}
