import { useNavigate, useParams } from '@tanstack/react-router'
import { shellCommands, type KeyPlace } from './shell-commands.ts'
import { useCommands } from './useCommand.ts'

/** Offers the places and keys that every screen has. */
export function useShellCommands(): void {
  const navigate = useNavigate()
  const { networkId } = useParams({ strict: false })
  const go = (place: KeyPlace) => {
    if ('networkId' in place) void navigate({ to: place.to, params: { networkId: place.networkId } })
    else void navigate({ to: place.to })
  }
  useCommands(shellCommands(networkId, go))
}
