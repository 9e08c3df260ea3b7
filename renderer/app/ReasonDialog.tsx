import { useState, type ReactNode } from 'react'
import { CommandButton } from './commands/CommandButton.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { TextField } from '../design/fields.tsx'
import type { Words } from '../design/offers.ts'
import { useTranslation } from '../i18n/index.ts'
import { PupilNote } from './PupilNote.tsx'

interface ReasonDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly children: ReactNode
  readonly label: string
  readonly maxLength: number
  readonly isRequired?: boolean
  readonly confirm: Words
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for a few words with something that is done. */
export function ReasonDialog({ title, isOpen, onClose, ...form }: ReasonDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <ReasonForm onClose={onClose} {...form} />
    </Dialog>
  )
}

function ReasonForm({
  children,
  label,
  maxLength,
  isRequired = false,
  confirm,
  onReason,
  onClose,
}: Omit<ReasonDialogProps, 'title' | 'isOpen'>) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const isMissing = isRequired && reason.trim() === ''
  const done = () => {
    setTried(true)
    if (isMissing) return
    onClose()
    onReason(reason.trim())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      {children}
      <TextField
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={maxLength}
        autoFocus
        isRequired={isRequired}
        error={wasTried && isMissing ? t(($) => $.common.required) : undefined}
      />
      <PupilNote text={reason} />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton id="dialog.confirm" title={confirm} kind="main" run={done} />
      </div>
    </form>
  )
}
