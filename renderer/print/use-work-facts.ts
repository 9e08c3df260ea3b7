import { skipToken, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentDesk } from '../../shared/contract/documents.ts'
import { failureOf } from '../api/failure.ts'
import { q } from '../api/client.ts'
import type { PrintRequest } from './request.ts'
import type { FactsState } from './use-facts.ts'
import { workAsked } from './work-asked.ts'
import type { WorkFacts } from './work-facts.ts'
import {
  boardOnPaper,
  expertiseOnPaper,
  filledListOnPaper,
  planOnPaper,
  productOnPaper,
  startingOnPaper,
} from './work-on-paper.ts'

/** The answers of several questions as one, there when all are; the same list as long as they are the same. */
const allOf = (asked: readonly UseQueryResult<DocumentDesk>[]) => {
  const found = asked.flatMap(({ data }) => data ?? [])
  return {
    data: found.length === asked.length ? found : undefined,
    error: asked.find(({ error }) => error !== null)?.error ?? null,
  }
}

/** What is known of the documents, products, boards and work forms that a request is about, and of how a network began. */
export function useWorkFacts(request: PrintRequest): FactsState<WorkFacts> {
  const { networkId, language, showsNames, sheets } = request
  const asked = useMemo(() => workAsked({ networkId, sheets }), [networkId, sheets])
  const needsDesk = asked.starting || asked.expertise
  const inNetwork = (isNeeded: boolean) => (isNeeded && networkId !== null ? { networkId } : skipToken)
  const documents = useQueries({
    queries: asked.documents.map((id) => q.documents.desk.queryOptions({ input: { id }, retry: false })),
    combine: allOf,
  })
  const board = useQuery(
    q.boards.desk.queryOptions({
      input: asked.board === null ? skipToken : { id: asked.board },
      retry: false,
    }),
  )
  const products = useQuery(
    q.products.list.queryOptions({
      input: inNetwork(asked.product !== null || asked.documents.length > 0),
    }),
  )
  const workForms = useQuery(
    q.workForms.list.queryOptions({
      input: asked.workForm === null ? skipToken : { workplaceId: null, language },
    }),
  )
  const desk = useQuery(q.starting.desk.queryOptions({ input: inNetwork(needsDesk) }))
  const network = useQuery(
    q.networks.get.queryOptions({
      input: asked.starting && networkId !== null ? { id: networkId } : skipToken,
    }),
  )
  const table = useQuery(
    q.participants.table.queryOptions({ input: inNetwork(needsDesk || asked.product !== null) }),
  )
  const needed = [
    documents,
    ...(asked.board === null ? [] : [board]),
    ...(asked.product === null && asked.documents.length === 0 ? [] : [products]),
    ...(asked.workForm === null ? [] : [workForms]),
    ...(needsDesk ? [desk] : []),
    ...(asked.starting ? [network] : []),
    ...(needsDesk || asked.product !== null ? [table] : []),
  ]
  const error = needed.find((one) => one.error !== null)?.error ?? null
  const isWaiting = needed.some(({ data }) => data === undefined)
  return useMemo((): FactsState<WorkFacts> => {
    if (error !== null)
      return failureOf(error)?.code === 'NOT_FOUND'
        ? { state: 'none', why: 'chosenGone' }
        : { state: 'failed', error }
    if (isWaiting) return { state: 'waiting' }
    const filled = documents.data ?? []
    const form = workForms.data?.find(({ ref }) => ref === asked.workForm)
    const product = products.data?.find((each) => each.product.id === asked.product)
    const isGone =
      filled.some(({ document }) => document.networkId !== networkId) ||
      (board.data !== undefined && board.data.board.networkId !== networkId) ||
      (asked.workForm !== null && form === undefined) ||
      (asked.product !== null && product === undefined)
    if (isGone) return { state: 'none', why: 'chosenGone' }
    const organisations = table.data?.organisations ?? []
    const plan = filled.find(({ document }) => document.kind === 'projectPlan')
    return {
      state: 'facts',
      facts: {
        workForm: form ?? null,
        plan: plan === undefined ? null : planOnPaper(plan, showsNames),
        lists: filled
          .filter((each) => each !== plan)
          .map((each) => filledListOnPaper(each, products.data ?? [])),
        starting:
          asked.starting && network.data !== undefined && desk.data !== undefined
            ? startingOnPaper(network.data, desk.data, organisations)
            : null,
        expertise:
          asked.expertise && desk.data !== undefined
            ? expertiseOnPaper(desk.data, table.data?.rows ?? [], showsNames)
            : null,
        product: product === undefined ? null : productOnPaper(product, organisations, showsNames),
        board: board.data === undefined ? null : boardOnPaper(board.data, showsNames),
      },
    }
  }, [
    asked,
    error,
    isWaiting,
    networkId,
    showsNames,
    documents.data,
    board.data,
    products.data,
    workForms.data,
    desk.data,
    network.data,
    table.data,
  ])
}
