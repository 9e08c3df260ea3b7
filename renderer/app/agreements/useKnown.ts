import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import type { Known } from './who.ts'
import { useToday } from '../useToday.ts'

/** Who can be named in this network; nobody until it is known. */
export function useKnown(networkId: NetworkId): Known {
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const coaches = useQuery(
    q.coaches.list.queryOptions({
      input: { workplaceId: network?.workplaceId ?? ('' as WorkplaceId) },
      enabled: network !== undefined,
    }),
  ).data
  const day = useToday()
  // The same answer as long as nothing in it changes: lists of choices are made from it.
  return useMemo(
    () => ({
      people: (table?.rows ?? []).map(({ person: { id, code, displayName }, membership: { from, to } }) => ({
        id,
        code,
        displayName,
        isHere: (from === null || from <= day) && (to === null || day <= to),
      })),
      coaches: (coaches ?? []).map(({ id, name }) => ({ id, name })),
    }),
    [table, coaches, day],
  )
}
