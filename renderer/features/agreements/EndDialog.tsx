import { useState } from 'react'
import type { Facility } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { explain } from '../../app/table-care/explain.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useWrite } from '../../app/write.ts'
import { useToday } from '../../app/useToday.ts'
import { DateField } from '../../design/DateField.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'

interface EndDialogProps {
  readonly facility: Facility
  readonly name: string
  readonly onClose: () => void
}

/** Since when something is no longer there, and why; it stays in the list. */
export function EndDialog({ facility, name, onClose }: EndDialogProps) {
  const { t } = useTranslation()
  const { id } = facility
  const today = useToday()
  const [to, setTo] = useState<LocalDate | null>(facility.to ?? today)
  const [endNote, setEndNote] = useState(facility.endNote)
  const [wasTried, setTried] = useState(false)
  const end = useWrite(q.facilities.end.mutationOptions({ onSuccess: onClose }), {
    say: (say, error) => explain(say, error).message,
  })
  const goOn = useWrite(q.facilities.update.mutationOptions({ onSuccess: onClose }))
  const save = () => {
    setTried(true)
    if (to !== null && endNote.trim() !== '') end.mutate({ id, to, endNote: endNote.trim() })
  }
  const missing = t(($) => $.common.required)
  return (
    <Dialog
      title={
        facility.to === null
          ? t(($) => $.agreements.endTitle, { name })
          : t(($) => $.agreements.changeEnd, { name })
      }
      isOpen
      keepOpen
      onClose={onClose}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <DateField
          label={t(($) => $.agreements.endDate)}
          value={to}
          onChange={setTo}
          error={wasTried && to === null ? missing : undefined}
        />
        <TextField
          label={t(($) => $.agreements.endNote)}
          value={endNote}
          onChange={setEndNote}
          maxLength={500}
          error={wasTried && endNote.trim() === '' ? missing : undefined}
        />
        <div className="actions">
          {facility.to === null ? null : (
            <span className="instead">
              <CommandButton
                id="facility.goOn"
                title={($) => $.agreements.endAgain}
                kind="quiet"
                run={() => {
                  goOn.mutate({ id, patch: { to: null, endNote: '' } })
                }}
              />
            </span>
          )}
          <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
          <OfferedButton
            id="facility.end"
            title={facility.to === null ? ($) => $.agreements.end : ($) => $.common.save}
            kind="main"
            isEnabled={!end.isPending}
            isSubmit
            run={save}
          />
        </div>
      </form>
    </Dialog>
  )
}
