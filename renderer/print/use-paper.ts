import { skipToken, useQuery } from '@tanstack/react-query'
import { getLocalTimeZone, today } from '@internationalized/date'
import { useMemo } from 'react'
import { failureOf } from '../api/failure.ts'
import { q } from '../api/client.ts'
import { codesOn, isCodesAsked, makePaper, type NoPaper, type Paper } from './paper.ts'
import { isPrintable } from './pages.ts'
import type { PrintRequest } from './request.ts'
import { useFacts } from './use-facts.ts'

export type PaperState =
  | { readonly state: 'waiting' }
  | { readonly state: 'paper'; readonly paper: Paper }
  | { readonly state: 'none'; readonly why: NoPaper }
  | { readonly state: 'failed'; readonly error: unknown }

/** The paper of a request, with what is known now. Who takes part is asked only where their codes are printed. */
export function usePaper(request: PrintRequest): PaperState {
  const { networkId, date } = request
  const needsCodes = isCodesAsked(request)
  const network = useQuery(
    q.networks.get.queryOptions({ input: networkId === null ? skipToken : { id: networkId } }),
  )
  const participants = useQuery(
    q.participants.table.queryOptions({
      input: networkId === null || !needsCodes ? skipToken : { networkId },
    }),
  )
  const facts = useFacts(request, network.data?.workplaceId)
  return useMemo((): PaperState => {
    const error = (networkId === null ? null : network.error) ?? (needsCodes ? participants.error : null)
    if (error !== null) {
      return failureOf(error)?.code === 'NOT_FOUND'
        ? { state: 'none', why: 'networkGone' }
        : { state: 'failed', error }
    }
    if (networkId !== null && network.data === undefined) return { state: 'waiting' }
    if (networkId !== null && needsCodes && participants.data === undefined) return { state: 'waiting' }
    if (facts.state !== 'facts') return facts
    const codes = codesOn(participants.data?.rows ?? [], date ?? today(getLocalTimeZone()).toString())
    const made = makePaper(request, networkId === null ? null : (network.data ?? null), codes, facts.facts)
    if (typeof made === 'string') return { state: 'none', why: made }
    return isPrintable(made) ? { state: 'paper', paper: made } : { state: 'none', why: 'tooMany' }
  }, [
    request,
    networkId,
    needsCodes,
    date,
    network.data,
    network.error,
    participants.data,
    participants.error,
    facts,
  ])
}
