import { useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Dialog } from './Dialog.tsx'
import { TextField } from './fields.tsx'
import { OfferedButton } from './OfferedButton.tsx'

interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly help?: string
  readonly initial?: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks for one name. Enter is enough; an empty name is said to be empty, not silently ignored. */
export function NameDialog({ title, isOpen, onClose, ...form }: NameDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <NameForm onClose={onClose} {...form} />
    </Dialog>
  )
}

function NameForm({ label, help, initial = '', onClose, onName }: Omit<NameDialogProps, 'title' | 'isOpen'>) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial)
  const [wasTried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (name.trim() === '') return
    onClose()
    onName(name.trim())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={label}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
        error={wasTried && name.trim() === '' ? t(($) => $.common.required) : undefined}
        {...(help === undefined ? {} : { help })}
      />
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
      </div>
    </form>
  )
}
