import { useTranslation } from 'react-i18next'
import type { TieWaveId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { download } from '../../app/download.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { useLanguage } from '../../i18n/format.ts'

/** Saves the answers of this wave as a CSV file: with names only where names are on screen, and the button says which. */
export function ExportButton({ waveId }: { readonly waveId: TieWaveId }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { showCodes } = useSettings()
  const make = useWrite(
    q.exports.ties.mutationOptions({
      onSuccess: (file) => {
        download(file)
        tell(t(($) => $.ties.exported, { file: file.fileName }))
      },
    }),
  )
  return (
    <CommandButton
      id="ties.export"
      title={showCodes ? ($) => $.ties.exportCodes : ($) => $.ties.exportNames}
      isEnabled={!make.isPending}
      run={() => {
        make.mutate({ waveId, language, names: !showCodes })
      }}
    />
  )
}
