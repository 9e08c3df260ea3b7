import { useTranslation } from '../../i18n/index.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { whenOf } from './words.ts'

interface RestoreDialogProps {
  /** When what is restored was made. */
  readonly at: number
  /** The present data are open, so they can be kept in a backup. */
  readonly isOpen: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Says what restoring does, before it does it. */
export function RestoreDialog({ at, isOpen, onConfirm, onClose }: RestoreDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ConfirmDialog
      title={t(($) => $.keeping.restoreTitle, { when: whenOf(t, format, at) })}
      isOpen
      confirm={($) => $.keeping.restore}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{isOpen ? t(($) => $.keeping.restoreText) : t(($) => $.keeping.restoreTextClosed)}</p>
      <p className="soft">{t(($) => $.keeping.restoreErased)}</p>
    </ConfirmDialog>
  )
}
