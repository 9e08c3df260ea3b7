import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Backup } from '../../../shared/contract/backups.ts'
import { api } from '../../api/client.ts'
import { download } from '../../app/download.ts'
import { tell } from '../../app/toasts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { fetchCopy } from './copy-pieces.ts'
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
  const [share, setShare] = useState<number | null>(null)
  const given = useRef<AbortController>(null)
  useEffect(
    () => () => {
      given.current?.abort()
    },
    [],
  )
  // Said in the window itself, so that the passphrase need not be typed again.
  const save = useMutation({
    mutationFn: async (passphrase: string) => {
      const going = new AbortController()
      given.current = going
      setShare(null)
      const made = await api.backups.saveCopy({ id: backup?.id ?? null, passphrase })
      return { made, file: await fetchCopy(made, { signal: going.signal, onShare: setShare }) }
    },
    onSuccess: ({ made, file }) => {
      onClose()
      download(file)
      tell(
        made.filesMissing === 0
          ? t(($) => $.keeping.copyDone, { file: file.name })
          : t(($) => $.keeping.copyDoneMissing, { file: file.name, count: made.filesMissing }),
      )
    },
  })
  const what =
    backup === null
      ? t(($) => $.keeping.copyOfPresent)
      : t(($) => $.keeping.ofBackup, { when: whenOf(t, format, backup.at) })
  return (
    <PassphraseDialog
      title={t(($) => $.keeping.copyTitle)}
      act={($) => $.keeping.saveIt}
      busy={
        share === null
          ? t(($) => $.keeping.copyBusy)
          : t(($) => $.keeping.copyFetching, { share: format.number(100 * share) })
      }
      failure={save.isError ? keepingFailure(t, save.error) : null}
      isPending={save.isPending}
      onPassphrase={(passphrase) => {
        save.mutate(passphrase)
      }}
      onClose={onClose}
    >
      <p>{t(($) => $.keeping.copyText)}</p>
      <p className="soft small">{t(($) => $.keeping.copyOf, { what })}</p>
    </PassphraseDialog>
  )
}
