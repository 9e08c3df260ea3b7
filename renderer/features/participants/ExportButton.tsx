import type { NetworkId } from '../../../shared/domain/ids.ts'
import { api } from '../../api/client.ts'
import { SaveTable } from '../../app/SaveTable.tsx'
import { useSettings } from '../../app/settings.ts'

/** Saves the participants: with names only where names are on screen, and the buttons say which. */
export function ExportButton({ networkId }: { readonly networkId: NetworkId }) {
  const { showCodes } = useSettings()
  return (
    <SaveTable
      id="participants.export"
      hasNames={!showCodes}
      make={(asked) => api.exports.participants({ ...asked, networkId, names: !showCodes })}
    />
  )
}
