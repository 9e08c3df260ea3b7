import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchGroup } from '../../../shared/contract/search.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { mostFound } from '../../../shared/domain/search.ts'
import { q } from '../../api/client.ts'
import { useNetworkId } from '../routing/Router.tsx'

/** How long typing pauses before it is looked for, in milliseconds. */
const pause = 120

/** As much as is asked for: nobody types more than this to find something. */
const longest = 500

const nothing: readonly SearchGroup[] = []

/**
 * What was found of what is typed, everywhere; what was found before stays until it is there. `isLooking` until what is
 * shown is of what is typed.
 */
export function useSearch(
  query: string,
  isOn: boolean,
): { readonly groups: readonly SearchGroup[]; readonly isLooking: boolean } {
  const networkId = useNetworkId()
  const wanted = isOn ? query.trim().slice(0, longest) : ''
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setAsked(wanted)
      },
      wanted === '' ? 0 : pause,
    )
    return () => {
      window.clearTimeout(timer)
    }
  }, [wanted])
  const { data, isPlaceholderData, isFetching } = useQuery(
    q.search.find.queryOptions({
      input: { text: asked, networkId: networkId === '' ? null : (networkId as NetworkId), limit: mostFound },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  if (wanted === '') return { groups: nothing, isLooking: false }
  const isLooking = asked !== wanted || isPlaceholderData || (data === undefined && isFetching)
  return { groups: data ?? nothing, isLooking }
}
