import { shellCommands, type KeyPlace } from './shell-commands.ts'
import { useCommands } from './useCommand.ts'
import { navigate, useNetworkId } from '../routing/Router.tsx'

/** Offers the places and keys that every screen has. */
export function useShellCommands(): void {
  const networkId = useNetworkId()
  const go = (place: KeyPlace) => {
    if ('networkId' in place) navigate({ to: place.to, params: { networkId: place.networkId } })
    else navigate({ to: place.to })
  }
  useCommands(shellCommands(networkId === '' ? undefined : networkId, go))
}
