import { useMutation } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { Backup } from '../../../shared/contract/backups.ts'
import { q } from '../../api/client.ts'
import { download } from '../../app/download.ts'
import { tell } from '../../app/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { keepingFailure, whenOf } from './words.ts'

interface SaveCopyDialogProps {
  /** Null: of the data as they are now. */
  readonly backup: Backup | null
  readonly onClose: () => void
}

/** Gives an encrypted copy to keep elsewhere. */
export function SaveCopyDialog({ backup, onClose }: SaveCopyDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // Said in the window itself, so that the passphrase need not be typed again.
  const save = useMutation(
    q.backups.saveCopy.mutationOptions({
      onSuccess: (file) => {
        onClose()
        download(file)
        tell(t(($) => $.keeping.copyDone, { file: file.name }))
      },
    }),
  )
  const what =
    backup === null
      ? t(($) => $.keeping.copyOfPresent)
      : t(($) => $.keeping.ofBackup, { when: whenOf(t, format, backup.at) })
  return (
    <PassphraseDialog
      title={t(($) => $.keeping.copyTitle)}
      act={($) => $.keeping.saveIt}
      busy={t(($) => $.keeping.copyBusy)}
      failure={save.isError ? keepingFailure(t, save.error) : null}
      isPending={save.isPending}
      onPassphrase={(passphrase) => {
        save.mutate({ id: backup?.id ?? null, passphrase })
      }}
      onClose={onClose}
    >
      <p>{t(($) => $.keeping.copyText)}</p>
      <p className="soft small">{t(($) => $.keeping.copyOf, { what })}</p>
    </PassphraseDialog>
  )
}
