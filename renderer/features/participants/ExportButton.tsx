import { useTranslation } from 'react-i18next'
import type { ExportedFile } from '../../../shared/contract/exports.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { Button } from '../../design/Button.tsx'
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
    <Button
      isDisabled={make.isPending}
      onPress={() => {
        make.mutate({ networkId, language, names: !showCodes })
      }}
    >
      {showCodes ? t(($) => $.participants.exportCodes) : t(($) => $.participants.exportNames)}
    </Button>
  )
}

function download({ fileName, mediaType, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the file over by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
