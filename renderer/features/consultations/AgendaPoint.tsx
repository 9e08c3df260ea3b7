import type { KeyboardEvent } from 'react'
import type { ConsultationPoint } from '../../../shared/domain/consultations.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useHopeful } from '../../app/hopeful.ts'
import { pupilHelp } from '../../app/pupil.ts'
import { useWrite } from '../../app/write.ts'
import { TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'

interface AgendaPointProps {
  readonly point: ConsultationPoint
  /** The name of its network; empty for all of them. */
  readonly about: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly onMove: (step: -1 | 1) => void
  readonly onDrag: (isDragged: boolean) => void
}

/** One point of the agenda with its notes; words and notes save themselves. */
export function AgendaPoint({ point, about, place, count, onMove, onDrag }: AgendaPointProps) {
  const { t } = useTranslation()
  const { id, rule, isDone } = point
  const { mutate } = useWrite(q.consultations.updatePoint.mutationOptions())
  const { mutateAsync } = useWrite(q.consultations.updatePoint.mutationOptions(), { isDraft: true })
  const done = useHopeful(isDone)
  const remove = useWrite(q.consultations.removePoints.mutationOptions())
  const title = useDraft(
    point.title,
    (value) => (value.trim() === '' ? null : mutateAsync({ id, patch: { title: value } })),
    (a, b) => a.trim() === b.trim(),
  )
  const notes = useDraft(point.notes, (value) => mutateAsync({ id, patch: { notes: value } }))
  const walk = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className="agenda-point" role="group" aria-label={point.title} onKeyDown={walk}>
      <span
        className="agenda-grip"
        draggable
        aria-hidden="true"
        title={t(($) => $.consultations.drag)}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', point.title)
          onDrag(true)
        }}
        onDragEnd={() => {
          onDrag(false)
        }}
      >
        ⠿
      </span>
      <div className="agenda-fields">
        <TextField
          label={t(($) => $.consultations.point)}
          value={title.value}
          onChange={title.change}
          onBlur={title.flush}
          maxLength={300}
          error={title.value.trim() === '' ? t(($) => $.common.required) : undefined}
        />
        {about === '' && rule === null ? null : (
          <p className="small soft">
            {[about, rule === null ? '' : t(($) => $.consultations.fromSignal)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        )}
        <TextField
          label={t(($) => $.consultations.pointNotes)}
          value={notes.value}
          onChange={notes.change}
          onBlur={notes.flush}
          lines={2}
          maxLength={10_000}
          {...pupilHelp(t, notes.value)}
        />
        <div className="row">
          <label className="agenda-tick">
            <input
              type="checkbox"
              checked={done.value}
              onChange={({ target: { checked } }) => {
                done.hope(checked)
                mutate({ id, patch: { isDone: checked } }, { onError: done.giveUp })
              }}
            />{' '}
            {t(($) => $.consultations.isDone)}
          </label>
          <CommandButton
            id={`point.${id}.up`}
            title={($) => $.consultations.up}
            about={point.title}
            kind="quiet"
            isEnabled={place > 1}
            run={() => {
              onMove(-1)
            }}
          />
          <CommandButton
            id={`point.${id}.down`}
            title={($) => $.consultations.down}
            about={point.title}
            kind="quiet"
            isEnabled={place < count}
            run={() => {
              onMove(1)
            }}
          />
          <CommandButton
            id={`point.${id}.remove`}
            title={($) => $.consultations.removePoint}
            about={point.title}
            kind="quiet"
            run={() => {
              remove.mutate({ ids: [id] })
            }}
          />
        </div>
      </div>
    </div>
  )
}
