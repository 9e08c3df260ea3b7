import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportPlan, ImportRequest } from '../../../shared/contract/imports.ts'
import { q } from '../../api/client.ts'

const pause = 250

export interface Planning {
  readonly plan: ImportPlan | null
  /** What is on screen belongs to an earlier state of the form: nothing can be confirmed yet. */
  readonly isBehind: boolean
  readonly error: Error | null
  /** Asks again. */
  readonly again: () => void
}

/**
 * What the import would do, asked again a moment after every change of the form and whenever the store changes. While
 * it is paused (the import is being stored) nothing is asked.
 * @param request the same object as long as it asks the same
 */
export function usePlan(request: ImportRequest | null, isPaused: boolean): Planning {
  const [asked, setAsked] = useState(request)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setAsked(request)
    }, pause)
    return () => {
      window.clearTimeout(timer)
    }
  }, [request])

  const query = useQuery({
    ...q.imports.plan.queryOptions({ input: asked ?? skipToken }),
    enabled: request !== null && asked !== null && !isPaused,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return {
    plan: request === null || query.isError ? null : (query.data ?? null),
    isBehind: asked !== request || query.isFetching || query.isPlaceholderData,
    error: request === null ? null : query.error,
    again: () => {
      void query.refetch()
    },
  }
}
