import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { Backup } from '../../../shared/contract/backups.ts'
import { q } from '../../api/client.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Inside } from './Inside.tsx'
import { Told } from './PassphraseDialog.tsx'
import { keepingFailure, reasonWords, whenOf } from './words.ts'

interface LookDialogProps {
  readonly backup: Backup
  readonly onRestore: () => void
  readonly onCopy: () => void
  readonly onClose: () => void
}

/** Looks inside a backup, and offers what can be done with it. */
export function LookDialog({ backup, onRestore, onCopy, onClose }: LookDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id } = backup
  const look = useQuery(q.backups.look.queryOptions({ input: { id }, enabled: backup.state === 'good' }))
  const verify = useMutation(q.backups.verify.mutationOptions())
  const state = verify.data?.state ?? backup.state
  const isGood = state === 'good'
  const failed = verify.error ?? look.error
  return (
    <Dialog
      title={t(($) => $.keeping.lookTitle, { when: whenOf(t, format, backup.at) })}
      isOpen
      onClose={onClose}
    >
      <p className="soft small">{t(reasonWords[backup.reason])}</p>
      {look.data === undefined ? null : <Inside contents={look.data} />}
      <Told
        failure={failed === null ? null : keepingFailure(t, failed)}
        busy={
          verify.isPending
            ? t(($) => $.keeping.verifying)
            : look.isLoading
              ? t(($) => $.keeping.lookBusy)
              : null
        }
      />
      {state === 'newer' ? <p className="notice">{t(($) => $.keeping.unreadable.newer)}</p> : null}
      {state === 'damaged' ? <p className="notice">{t(($) => $.keeping.verifiedDamaged)}</p> : null}
      {verify.isSuccess && isGood ? (
        <p className="notice" role="status">
          {t(($) => $.keeping.verifiedNow)}
        </p>
      ) : null}
      <div className="actions">
        <span className="instead row">
          <OfferedButton
            id="dialog.verify"
            title={($) => $.keeping.verify}
            kind="quiet"
            isEnabled={!verify.isPending}
            run={() => {
              verify.mutate({ id })
            }}
          />
          <OfferedButton
            id="dialog.copy"
            title={($) => $.keeping.saveCopy}
            kind="quiet"
            isEnabled={isGood}
            run={onCopy}
          />
        </span>
        <OfferedButton id="dialog.close" title={($) => $.common.close} autoFocus run={onClose} />
        <OfferedButton
          id="dialog.restore"
          title={($) => $.keeping.restore}
          isEnabled={isGood}
          run={onRestore}
        />
      </div>
    </Dialog>
  )
}
