import { useState } from 'react'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'

interface TitleFormProps {
  readonly initial: string
  readonly longest: number
  readonly workplaces: readonly Workplace[]
  readonly onClose: () => void
  readonly onTitle: (title: string, workplaceId: WorkplaceId) => void
}

interface TitleDialogProps extends TitleFormProps {
  readonly title: string
  readonly isOpen: boolean
}

/** Asks what something of the coaches' own is to be called, and in which werkplaats it belongs where there are several. */
export function TitleDialog({ title, isOpen, ...form }: TitleDialogProps) {
  return (
    <Dialog title={title} isOpen={isOpen} keepOpen onClose={form.onClose}>
      <TitleForm {...form} />
    </Dialog>
  )
}

function TitleForm({ initial, longest, workplaces, onClose, onTitle }: TitleFormProps) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(initial)
  const [wasTried, setTried] = useState(false)
  // The example goes one day, and what is the coach's own with it.
  const usual = workplaces.find(({ fictitious }) => !fictitious) ?? workplaces[0]
  const [chosen, setChosen] = useState<WorkplaceId | null>(null)
  const workplaceId = chosen ?? usual?.id
  const isEmpty = title.trim() === ''
  const save = () => {
    setTried(true)
    if (isEmpty || workplaceId === undefined) return
    onClose()
    onTitle(title.trim(), workplaceId)
  }
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.workForms.title)}
        value={title}
        onChange={setTitle}
        maxLength={longest}
        autoFocus
        error={wasTried && isEmpty ? t(($) => $.common.required) : undefined}
      />
      {workplaces.length < 2 ? null : (
        <SelectField
          label={t(($) => $.workForms.workplace)}
          value={workplaceId ?? ''}
          options={workplaces.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => {
            setChosen(id === '' ? null : id)
          }}
        />
      )}
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton id="dialog.save" title={($) => $.workForms.makeIt} kind="main" run={save} />
      </div>
    </form>
  )
}
