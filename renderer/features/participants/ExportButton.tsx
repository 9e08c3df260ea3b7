import { useTranslation } from 'react-i18next'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { download } from '../../app/download.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { useLanguage } from '../../i18n/format.ts'

/** Saves the participants as a CSV file: with names only where names are on screen, and the button says which. */
export function ExportButton({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { showCodes } = useSettings()
  const make = useWrite(
    q.exports.participants.mutationOptions({
      onSuccess: (file) => {
        download(file)
        tell(t(($) => $.participants.exported, { file: file.fileName }))
      },
    }),
  )
  return (
    <CommandButton
      id="participants.export"
      title={showCodes ? ($) => $.participants.exportCodes : ($) => $.participants.exportNames}
      isEnabled={!make.isPending}
      run={() => {
        make.mutate({ networkId, language, names: !showCodes })
      }}
    />
  )
}
