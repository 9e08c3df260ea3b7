import type { TieWaveId } from '../../../shared/domain/ids.ts'
import { api } from '../../api/client.ts'
import { SaveTable } from '../../app/SaveTable.tsx'
import { useSettings } from '../../app/settings.ts'

/** Saves the answers of this wave: with names only where names are on screen, and the buttons say which. */
export function ExportButton({ waveId }: { readonly waveId: TieWaveId }) {
  const { showCodes } = useSettings()
  return (
    <SaveTable
      id="ties.export"
      hasNames={!showCodes}
      make={(asked) => api.exports.ties({ ...asked, waveId, names: !showCodes })}
    />
  )
}
