import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { q } from '../../api/client.ts'
import type { Command } from '../commands/command.ts'
import { useChangeSettings, useSettings } from '../settings.ts'
import { useWrite } from '../write.ts'
import { navigate, useNetworkId } from '../routing/Router.tsx'
import { commandsEverywhere, type Destination } from './everywhere.ts'

/** What can be done on every screen, as things stand; asks for the networks only while somebody looks. */
export function useEverywhere(isOpen: boolean): readonly Command[] {
  const networkId = useNetworkId()
  const networks = useQuery(q.networks.list.queryOptions({ enabled: isOpen })).data
  const workplaces = useQuery(q.workplaces.list.queryOptions({ enabled: isOpen })).data
  const settings = useSettings()
  const change = useChangeSettings()
  const { mutate } = useWrite(
    q.workplaces.openExample.mutationOptions({
      onSuccess: ({ result }) =>
        navigate({ to: '/network/$networkId', params: { networkId: result.networkId } }),
    }),
  )
  return useMemo(() => {
    const go = (destination: Destination) => {
      if (destination.to === '/') navigate({ to: '/', search: { ask: destination.ask } })
      else if (destination.to === '/printing')
        navigate({ to: '/printing', search: { network: destination.network } })
      else if ('networkId' in destination)
        navigate({ to: destination.to, params: { networkId: destination.networkId } })
      else navigate({ to: destination.to })
    }
    return commandsEverywhere({
      networks: networks ?? [],
      workplaces: workplaces ?? [],
      settings,
      networkId: networkId === '' ? undefined : networkId,
      go,
      change,
      openExample: () => {
        mutate(undefined)
      },
    })
  }, [networks, workplaces, settings, networkId, change, mutate])
}
