import { useState, type DragEvent } from 'react'
import type { ConsultationDesk } from '../../../shared/contract/consultations.ts'
import type { ConsultationPoint } from '../../../shared/domain/consultations.ts'
import type { ConsultationId, ConsultationPointId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useWrite } from '../../app/write.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { AgendaPoint } from './AgendaPoint.tsx'

interface AgendaProps {
  readonly consultationId: ConsultationId
  readonly networks: ConsultationDesk['networks']
  readonly points: readonly ConsultationPoint[]
}

/** What is talked about, in the order the coaches choose: by buttons, by keys, or by dragging. */
export function Agenda({ consultationId, networks, points }: AgendaProps) {
  const { t } = useTranslation()
  const [dragged, setDragged] = useState<ConsultationPointId | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const { mutate: move } = useWrite(q.consultations.movePoint.mutationOptions())

  const moveTo = (point: ConsultationPoint, to: number) => {
    if (to < 0 || to >= points.length || points.indexOf(point) === to) return
    move({ id: point.id, to })
    setSpoken(t(($) => $.consultations.moved, { point: point.title, place: to + 1, count: points.length }))
  }
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault()
    const point = points.find(({ id }) => id === dragged)
    if (point !== undefined) moveTo(point, at)
    setDragged(null)
    setOver(null)
  }
  return (
    <section>
      <h2>{t(($) => $.consultations.agenda)}</h2>
      {points.length === 0 ? (
        <p className="soft small">{t(($) => $.consultations.agendaEmpty)}</p>
      ) : (
        <p className="soft small">{t(($) => $.consultations.agendaKeys)}</p>
      )}
      <ol className="agenda">
        {points.map((point, at) => (
          <li
            key={point.id}
            className={[point.isDone ? 'done' : '', over === at && dragged !== null ? 'over' : '']
              .join(' ')
              .trim()}
            onDragOver={(event) => {
              if (dragged === null) return
              event.preventDefault()
              setOver(at)
            }}
            onDrop={(event) => {
              drop(event, at)
            }}
          >
            <AgendaPoint
              point={point}
              about={networks.find(({ networkId }) => networkId === point.networkId)?.name ?? ''}
              place={at + 1}
              count={points.length}
              onMove={(step) => {
                moveTo(point, at + step)
              }}
              onDrag={(isDragged) => {
                setDragged(isDragged ? point.id : null)
                if (!isDragged) setOver(null)
              }}
            />
          </li>
        ))}
      </ol>
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
      <NewPoint consultationId={consultationId} networks={networks} />
    </section>
  )
}

function NewPoint({ consultationId, networks }: Omit<AgendaProps, 'points'>) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const [networkId, setNetwork] = useState<string>('')
  const add = useWrite(
    q.consultations.addPoint.mutationOptions({
      onSuccess: () => {
        setTitle('')
      },
    }),
  )
  const save = () => {
    if (title.trim() === '' || add.isPending) return
    const about = networks.find((network) => network.networkId === networkId)?.networkId ?? null
    add.mutate({ consultationId, networkId: about, title: title.trim() })
  }
  return (
    <form
      className="new-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.consultations.newPoint)}
        value={title}
        onChange={setTitle}
        maxLength={300}
      />
      <SelectField
        label={t(($) => $.consultations.pointAbout)}
        value={networkId}
        none={t(($) => $.consultations.allNetworks)}
        options={networks.map((network) => ({ id: network.networkId, label: network.name }))}
        onChange={setNetwork}
      />
      <OfferedButton
        id="consultation.addPoint"
        title={($) => $.consultations.addPoint}
        isEnabled={title.trim() !== ''}
        isSubmit
        run={save}
      />
    </form>
  )
}
