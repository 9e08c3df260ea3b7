import { skipToken, useQuery } from '@tanstack/react-query'
import { getLocalTimeZone, today } from '@internationalized/date'
import { useMemo } from 'react'
import type { WorkplaceId } from '../../shared/domain/ids.ts'
import { q } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import { sheetById } from './catalogue.ts'
import {
  agreementOnPaper,
  consultationOnPaper,
  meetingOnPaper,
  yearOnPaper,
  type PaperFacts,
} from './facts.ts'
import type { NoPaper } from './paper.ts'
import { useRoundFacts } from './use-round-facts.ts'
import { useTieFacts } from './use-tie-facts.ts'
import { useWorkFacts } from './use-work-facts.ts'
import type { PrintRequest } from './request.ts'

/** What has to be asked to fill in the sheets of a request. */
export interface FactsAsked {
  readonly meeting: boolean
  readonly agreements: boolean
  readonly year: boolean
  readonly consultation: boolean
  /** Who does what: the codes or names of participants, and the coaches. */
  readonly people: boolean
  /** The work forms of the run sheet. */
  readonly workForms: boolean
}

/** Nothing is asked that does not go on the paper. */
export function factsAsked({ networkId, meetingId, consultationId, sheets }: PrintRequest): FactsAsked {
  const isAsked = (...ids: readonly string[]) => sheets.some(({ sheet }) => ids.includes(sheet))
  const isAbout = (what: 'meeting' | 'consultation') =>
    sheets.some(({ sheet }) => sheetById(sheet).about === what)
  const meeting = networkId !== null && meetingId !== null && isAbout('meeting')
  return {
    meeting,
    agreements:
      networkId !== null && (isAsked('openAgreements') || (meeting && isAsked('meetingAgreements'))),
    year: networkId !== null && isAsked('yearPlan'),
    consultation: consultationId !== null && isAbout('consultation'),
    people: meeting && isAsked('runSheet'),
    workForms: meeting && isAsked('runSheet', 'workFormHandout'),
  }
}

export type FactsState<Facts = PaperFacts> =
  | { readonly state: 'waiting' }
  | { readonly state: 'facts'; readonly facts: Facts }
  | { readonly state: 'none'; readonly why: NoPaper }
  | { readonly state: 'failed'; readonly error: unknown }

/**
 * What is known of what a request is about.
 * @param networkWorkplaceId of the network that is asked for; undefined while it is not known yet
 */
export function useFacts(request: PrintRequest, networkWorkplaceId: WorkplaceId | undefined): FactsState {
  const { networkId, meetingId, consultationId, date, showsNames, language } = request
  const asked = useMemo(() => factsAsked(request), [request])
  const desk = useQuery(
    q.meetings.desk.queryOptions({
      input: asked.meeting && meetingId !== null ? { id: meetingId } : skipToken,
    }),
  )
  const meetings = useQuery(
    q.meetings.list.queryOptions({ input: asked.year && networkId !== null ? { networkId } : skipToken }),
  )
  const agreements = useQuery(
    q.agreements.list.queryOptions({
      input: asked.agreements && networkId !== null ? { networkId, state: null } : skipToken,
    }),
  )
  const consultation = useQuery(
    q.consultations.desk.queryOptions({
      input: asked.consultation && consultationId !== null ? { id: consultationId } : skipToken,
    }),
  )
  const people = useQuery(
    q.participants.table.queryOptions({
      input: asked.people && networkId !== null ? { networkId } : skipToken,
    }),
  )
  const workForms = useQuery(
    q.workForms.list.queryOptions({
      input: asked.workForms ? { workplaceId: null, language } : skipToken,
    }),
  )
  const work = useWorkFacts(request)
  const round = useRoundFacts(request)
  const ties = useTieFacts(request)
  const workplaceId = consultation.data?.consultation.workplaceId ?? networkWorkplaceId
  const coaches = useQuery(
    q.coaches.list.queryOptions({
      input: (asked.people || asked.consultation) && workplaceId !== undefined ? { workplaceId } : skipToken,
    }),
  )
  const holidays = useQuery(
    q.holidays.list.queryOptions({
      input: asked.year && workplaceId !== undefined ? { workplaceId } : skipToken,
    }),
  )
  const needed = [
    ...(asked.meeting ? [desk] : []),
    ...(asked.year ? [meetings, holidays] : []),
    ...(asked.agreements ? [agreements] : []),
    ...(asked.consultation ? [consultation] : []),
    ...(asked.people ? [people] : []),
    ...(asked.people || asked.consultation ? [coaches] : []),
    ...(asked.workForms ? [workForms] : []),
  ]
  const error = needed.find((one) => one.error !== null)?.error ?? null
  const isWaiting = needed.some(({ data }) => data === undefined)
  const why = goneOf(asked.meeting ? desk.error : null, asked.consultation ? consultation.error : null)
  const facts = useMemo((): PaperFacts | null => {
    if (work.state !== 'facts' || round.state !== 'facts' || ties.state !== 'facts') return null
    const known = { rows: people.data?.rows ?? [], coaches: coaches.data ?? [], showsNames }
    const rows = asked.agreements ? (agreements.data ?? null) : null
    const onPaper = (chosen: typeof rows) => chosen?.map((row) => agreementOnPaper(row, showsNames)) ?? null
    const meeting = asked.meeting ? desk.data : undefined
    const day = meeting?.meeting.on ?? date ?? today(getLocalTimeZone()).toString()
    return {
      ...work.facts,
      ...round.facts,
      ...ties.facts,
      meeting: meeting === undefined ? null : meetingOnPaper(meeting, known, workForms.data ?? []),
      openAgreements: onPaper(rows?.filter(({ state }) => state === 'open') ?? null),
      meetingAgreements:
        meeting === undefined ? null : onPaper(rows?.filter((row) => row.meetingId === meetingId) ?? null),
      year:
        asked.year && meetings.data !== undefined
          ? yearOnPaper(meetings.data, holidays.data ?? [], day)
          : null,
      consultation:
        asked.consultation && consultation.data !== undefined
          ? consultationOnPaper(consultation.data, known.coaches)
          : null,
    }
  }, [
    asked,
    desk.data,
    meetings.data,
    holidays.data,
    agreements.data,
    consultation.data,
    people.data,
    coaches.data,
    workForms.data,
    work,
    round,
    ties,
    showsNames,
    meetingId,
    date,
  ])
  return useMemo((): FactsState => {
    if (why !== null) return { state: 'none', why }
    if (error !== null) return { state: 'failed', error }
    if (work.state !== 'facts') return work
    if (round.state !== 'facts') return round
    if (ties.state !== 'facts') return ties
    return isWaiting || facts === null ? { state: 'waiting' } : { state: 'facts', facts }
  }, [why, error, isWaiting, facts, work, round, ties])
}

function goneOf(meeting: unknown, consultation: unknown): NoPaper | null {
  if (isGone(meeting)) return 'meetingGone'
  return isGone(consultation) ? 'consultationGone' : null
}

const isGone = (error: unknown): boolean => failureOf(error)?.code === 'NOT_FOUND'
