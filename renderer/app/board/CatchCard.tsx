import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BoardId, MeetingId, NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { OffersLayer } from '../../design/offers.ts'
import { Overlay } from '../../design/Overlay.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { linesOf, mostAtOnce } from '../entry.ts'
import { PupilNote } from '../PupilNote.tsx'
import { tell, tellFailure } from '../toasts.tsx'
import { useUndo } from '../undo.ts'
import { useWrite } from '../write.ts'
import { lastBoard, rememberBoard } from './last-board.ts'
import './catch-card.css'

interface CatchCardProps {
  readonly networkId: NetworkId
  /** Where it comes from. */
  readonly meetingId: MeetingId
}

/** One key, a small field, Enter: a card lies on a board of this network, and the focus is back where it was. */
export function CatchCard({ networkId, meetingId }: CatchCardProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <CommandButton
        id="room.card"
        title={($) => $.board.room.title}
        words={($) => $.board.room.words}
        shortcut="k"
        run={() => {
          setOpen(true)
        }}
      />
      {isOpen ? (
        <CardField
          networkId={networkId}
          meetingId={meetingId}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

function CardField({ networkId, meetingId, onClose }: CatchCardProps & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const boards = useQuery(q.boards.list.queryOptions({ input: { networkId } })).data
  const [chosen, setChosen] = useState<BoardId | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [wasTried, setTried] = useState(false)
  const addBoard = useWrite(q.boards.add.mutationOptions())
  const add = useWrite(q.cards.add.mutationOptions())
  const last = lastBoard(networkId)
  const board = boards?.find(({ id }) => id === (chosen ?? last)) ?? boards?.[0]
  const newTitle = title ?? t(($) => $.board.room.firstName)
  const isBusy = add.isPending || addBoard.isPending
  const put = async () => {
    const texts = linesOf(text)
    if (texts.length > mostAtOnce) {
      tellFailure(t(($) => $.board.room.tooMany, { most: mostAtOnce }))
      return
    }
    const made =
      board === undefined
        ? await addBoard.mutateAsync({ networkId, title: newTitle.trim(), question: '' })
        : null
    const on = board ?? made?.result
    if (on === undefined) return
    const { change } = await add.mutateAsync({ boardId: on.id, clusterId: null, texts, meetingId })
    rememberBoard(networkId, on.id)
    onClose()
    const changes = [...(made === null ? [] : [made.change]), change]
    const values = { title: on.title, text: texts[0] ?? '', count: texts.length }
    tell(
      t(($) => $.board.room.done, values),
      actionFor(changes),
      changes,
    )
  }
  const isMissing = text.trim() === ''
  const lacksTitle = board === undefined && newTitle.trim() === ''
  const save = () => {
    setTried(true)
    // What does not go as asked has been told; the words stay in the field.
    if (!isMissing && !lacksTitle && !isBusy && boards !== undefined) put().catch(() => undefined)
  }
  return (
    <Overlay
      className="dialog catch-card"
      scrimClassName="catch-scrim"
      label={t(($) => $.board.room.title)}
      isDismissable={false}
      onClose={onClose}
    >
      <OffersLayer.Provider value="dialog">
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            if (!(event.target instanceof HTMLTextAreaElement)) return
            event.preventDefault()
            save()
          }}
        >
          <TextField
            label={t(($) => $.board.room.text)}
            help={t(($) => $.board.room.help)}
            value={text}
            onChange={setText}
            lines={2}
            autoFocus
            error={wasTried && isMissing ? t(($) => $.common.required) : undefined}
          />
          <PupilNote text={text} />
          {boards === undefined ? null : board === undefined ? (
            <TextField
              label={t(($) => $.board.room.first)}
              value={newTitle}
              onChange={setTitle}
              maxLength={120}
              error={wasTried && lacksTitle ? t(($) => $.common.required) : undefined}
            />
          ) : boards.length === 1 ? (
            <p className="small soft">
              {t(($) => $.board.room.which)} {board.title}
            </p>
          ) : (
            <SelectField
              label={t(($) => $.board.room.which)}
              value={board.id}
              options={boards.map(({ id, title: name }) => ({ id, label: name }))}
              onChange={(id) => {
                if (id !== '') setChosen(id)
              }}
            />
          )}
          <div className="actions">
            <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
            <OfferedButton id="dialog.save" title={($) => $.board.addCard} kind="main" isSubmit run={save} />
          </div>
        </form>
      </OffersLayer.Provider>
    </Overlay>
  )
}
