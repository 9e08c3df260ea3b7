import { useState } from 'react'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'

interface KeepDialogProps {
  readonly networkId: NetworkId
  /** The number it gets. */
  readonly next: number
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Keeps the present wording as a version, with the day the group agreed to it. */
export function KeepDialog({ next, isOpen, onClose, networkId }: KeepDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t(($) => $.starting.assignment.keepTitle, { number: next })}
      isOpen={isOpen}
      onClose={onClose}
      keepOpen
    >
      <KeepForm networkId={networkId} onClose={onClose} />
    </Dialog>
  )
}

function KeepForm({ networkId, onClose }: Pick<KeepDialogProps, 'networkId' | 'onClose'>) {
  const { t } = useTranslation()
  const [agreedOn, setAgreedOn] = useState<LocalDate | null>(null)
  const [note, setNote] = useState('')
  const keep = useWrite(q.assignment.keep.mutationOptions({ onSuccess: onClose }))
  const save = () => {
    if (!keep.isPending) keep.mutate({ networkId, agreedOn, note: note.trim() })
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="soft">{t(($) => $.starting.assignment.keepText)}</p>
      <DateField
        label={t(($) => $.starting.assignment.agreedOn)}
        help={t(($) => $.starting.assignment.agreedOnHelp)}
        value={agreedOn}
        onChange={setAgreedOn}
      />
      <div>
        <TextField
          label={t(($) => $.starting.assignment.note)}
          help={t(($) => $.starting.assignment.noteHelp)}
          value={note}
          onChange={setNote}
          maxLength={300}
        />
        <PupilNote text={note} />
      </div>
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.save"
          title={($) => $.starting.assignment.keepNow}
          kind="main"
          isEnabled={!keep.isPending}
          run={save}
        />
      </div>
    </form>
  )
}
