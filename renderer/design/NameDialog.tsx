import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './fields.tsx'

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
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (name.trim() === '') return
        onClose()
        onName(name.trim())
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
        <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
        <Button kind="main" type="submit">
          {t(($) => $.common.save)}
        </Button>
      </div>
    </Form>
  )
}
