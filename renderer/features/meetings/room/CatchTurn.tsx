import { useState } from 'react'
import { pupilNamed } from '../../../../shared/domain/pupil-names.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { OffersLayer } from '../../../design/offers.ts'
import { Overlay } from '../../../design/Overlay.tsx'
import { useTranslation } from '../../../i18n/index.ts'

/** One key, a small field, Enter: what came up is kept, and the focus is back where it was. */
export function CatchTurn({ meetingId }: { readonly meetingId: MeetingId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <CommandButton
        id="room.catch"
        title={($) => $.room.turns.catch}
        words={($) => $.room.turns.catchWords}
        shortcut="s"
        run={() => {
          setOpen(true)
        }}
      />
      {isOpen ? (
        <CatchField
          meetingId={meetingId}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function CatchField({ meetingId, onClose }: { readonly meetingId: MeetingId; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const [text, setText] = useState('')
  const [wasTried, setTried] = useState(false)
  const caught = useWrite(
    q.room.catchTurn.mutationOptions({
      onSuccess: ({ change, result }) => {
        onClose()
        tell(
          t(($) => $.room.turns.caught, { text: result.text }),
          actionFor([change]),
          [change],
        )
      },
    }),
  )
  const save = () => {
    setTried(true)
    if (text.trim() !== '' && !caught.isPending) caught.mutate({ meetingId, text: text.trim() })
  }
  const pupil = pupilNamed(text)
  const title = t(($) => $.room.turns.catch)
  return (
    <Overlay
      className="dialog room-catch"
      scrimClassName="room-scrim"
      label={title}
      isDismissable={false}
      onClose={onClose}
    >
      <OffersLayer.Provider value="dialog">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            label={t(($) => $.room.turns.label)}
            help={pupil === null ? t(($) => $.room.turns.help) : t(($) => $.room.back.pupil, { name: pupil })}
            value={text}
            onChange={setText}
            maxLength={500}
            autoFocus
            error={wasTried && text.trim() === '' ? t(($) => $.common.required) : undefined}
          />
          <div className="actions">
            <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
            <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
          </div>
        </form>
      </OffersLayer.Provider>
    </Overlay>
  )
}
