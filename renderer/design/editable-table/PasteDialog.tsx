import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { Dialog } from '../Dialog.tsx'
import { OfferedButton } from '../OfferedButton.tsx'
import type { PastedRows } from './pasted.ts'

interface PasteDialogProps {
  /** The rows that wait for a yes; null: none do. */
  readonly pasting: PastedRows | null
  readonly onAnswer: (isYes: boolean) => void
}

/** Says how many rows a paste would add, before it adds any. */
export function PasteDialog({ pasting, onAnswer }: PasteDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (pasting === null) return null
  const { rows, ignored } = pasting
  const no = () => {
    onAnswer(false)
  }
  return (
    <Dialog title={t(($) => $.table.pasteTitle, { count: rows.length })} isOpen onClose={no}>
      <p>{t(($) => $.table.pasteText)}</p>
      {ignored.length === 0 ? null : (
        <p>{t(($) => $.table.pasteIgnored, { columns: format.list(ignored) })}</p>
      )}
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={no} />
        <OfferedButton
          id="dialog.paste"
          title={($) => $.table.pasteAdd}
          values={{ count: rows.length }}
          kind="main"
          autoFocus
          run={() => {
            onAnswer(true)
          }}
        />
      </div>
    </Dialog>
  )
}
