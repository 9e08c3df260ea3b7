import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { learningForms, type LearningFormId } from '../../../shared/content/learning-forms.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useRoom } from '../year-line/useRoom.ts'
import { layoutQuadrant, placeAt, shifted, type PlacedActivity, type QuadrantPlace } from './layout.ts'
import './quadrant.css'

/** Moves by the keyboard that follow each other this closely, in milliseconds, are stored as one. */
const untilStored = 500
/** A press that stays within so many pixels is no drag. */
const slip = 4
/** Height of the plane, as a share of its width. */
const flatness = 0.48

interface QuadrantProps {
  readonly activities: readonly PlacedActivity[]
  /** Where something new will stand; null when no place was chosen. */
  readonly pending: QuadrantPlace | null
  readonly onPlace: (place: QuadrantPlace) => void
  /** Resolves when it is stored; what was refused goes back to where it stood. */
  readonly onMove: (id: string, place: QuadrantPlace) => Promise<unknown>
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
}

interface Moving extends QuadrantPlace {
  readonly id: string
  readonly isDragged: boolean
}

/**
 * Activities on two lines: alone or together, as it comes or planned. A press on an empty place chooses it; a mark is
 * dragged, or moved with the arrows; Enter opens it. What is shown here stands in the table as well.
 */
export function Quadrant({ activities, pending, onPlace, onMove, onOpen, onRemove }: QuadrantProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const keys = useId()
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const room = useRoom(frame)
  const [moving, setMoving] = useState<Moving | null>(null)
  const pressed = useRef<{ readonly x: number; readonly y: number; readonly id: string | null } | null>(null)
  const move = ({ id, level, planned }: Moving) => {
    onMove(id, { level, planned }).catch(() => {
      setMoving(null)
    })
  }
  const store = useStoring(moving, move)

  const stored = activities.find(({ id }) => id === moving?.id)
  // What was moved has come back from the store, or is gone.
  if (
    moving !== null &&
    !moving.isDragged &&
    (stored === undefined || (stored.level === moving.level && stored.planned === moving.planned))
  )
    setMoving(null)
  const shown = useMemo(
    () =>
      moving === null
        ? activities
        : activities.map((each) =>
            each.id === moving.id ? { ...each, level: moving.level, planned: moving.planned } : each,
          ),
    [activities, moving],
  )
  const size = room?.lettering.size ?? 13
  const width = room?.width ?? 0
  const height = Math.round(width * flatness)
  const quadrant = useMemo(
    () =>
      room === null
        ? null
        : layoutQuadrant({ activities: shown, width, height, size, widthOf: room.lettering.widthOf }),
    [shown, room, width, height, size],
  )
  const isNumbered = quadrant?.marks.some(({ number, label }) => label?.lines[0] === String(number)) === true

  const placeOf = (event: PointerEvent): QuadrantPlace => {
    const box = svg.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return placeAt({ x: event.clientX - box.left, y: event.clientY - box.top }, width, height)
  }
  const isSlip = (event: PointerEvent): boolean =>
    pressed.current !== null &&
    Math.hypot(event.clientX - pressed.current.x, event.clientY - pressed.current.y) <= slip
  const nameOf = (id: LearningFormId): string =>
    learningForms.find((form) => form.id === id)?.name[language] ?? ''
  const describe = (activity: PlacedActivity, form: LearningFormId): string =>
    t(($) => $.starting.quadrant.mark, {
      name: activity.name,
      form: nameOf(form),
      level: activity.level,
      planned: activity.planned,
    })
  const corner = (id: LearningFormId) => (
    <span className={`qd-form ${id}`}>
      <b>{nameOf(id)}</b>
    </span>
  )

  const onKeyDown = (event: KeyboardEvent, activity: PlacedActivity) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? 10 : 2
    const [right, down] = {
      ArrowRight: [step, 0],
      ArrowLeft: [-step, 0],
      ArrowDown: [0, step],
      ArrowUp: [0, -step],
    }[event.key] ?? [0, 0]
    if (event.key === 'Enter' || event.key === ' ') onOpen(activity.id)
    else if (event.key === 'Delete') onRemove(activity.id)
    else if (right === 0 && down === 0) return
    else {
      const next = shifted(activity, right ?? 0, down ?? 0)
      setMoving({ id: activity.id, ...next, isDragged: false })
      store.soon()
    }
    event.preventDefault()
  }

  return (
    <div className="qd">
      <div className="qd-ends top">
        {corner('passing')}
        <span className="qd-end">{t(($) => $.starting.quadrant.spontaneous)}</span>
        {corner('helping')}
      </div>
      <div className="qd-middle">
        <span className="qd-end side">{t(($) => $.starting.quadrant.alone)}</span>
        <div ref={frame} className="qd-frame">
          {quadrant === null ? null : (
            <svg
              ref={svg}
              className="qd-svg"
              width={width}
              height={height}
              role="group"
              aria-label={t(($) => $.starting.quadrant.picture, { count: activities.length })}
              aria-describedby={keys}
              onPointerDown={(event) => {
                if (event.button === 0) pressed.current = { x: event.clientX, y: event.clientY, id: null }
              }}
              onPointerUp={(event) => {
                if (pressed.current?.id === null && isSlip(event)) onPlace(placeOf(event))
                pressed.current = null
              }}
            >
              <rect
                className="qd-network"
                x={width / 2}
                y={height / 2}
                width={width / 2}
                height={height / 2}
              />
              <path className="qd-axes" d={`M0 ${height / 2}H${width}M${width / 2} 0V${height}`} />
              <rect className="qd-edge" x={0.5} y={0.5} width={width - 1} height={height - 1} />
              {pending === null ? null : (
                <circle
                  className="qd-pending"
                  cx={(pending.level / 100) * width}
                  cy={(pending.planned / 100) * height}
                  r={quadrant.radius}
                />
              )}
              {quadrant.marks.map(({ id, label }) =>
                label?.leader === null || label === null ? null : (
                  <line
                    key={id}
                    className="qd-leader"
                    x1={label.leader.from.x}
                    y1={label.leader.from.y}
                    x2={label.leader.to.x}
                    y2={label.leader.to.y}
                  />
                ),
              )}
              {quadrant.marks.map((mark, at) => {
                const activity = shown[at]
                if (activity === undefined) return null
                return (
                  <g
                    key={mark.id}
                    className={moving?.id === mark.id ? 'qd-mark moving' : 'qd-mark'}
                    role="button"
                    tabIndex={0}
                    aria-label={describe(activity, mark.form)}
                    onKeyDown={(event) => {
                      onKeyDown(event, activity)
                    }}
                    onBlur={store.now}
                    onPointerDown={(event) => {
                      if (event.button !== 0) return
                      event.stopPropagation()
                      pressed.current = { x: event.clientX, y: event.clientY, id: mark.id }
                      event.currentTarget.setPointerCapture(event.pointerId)
                    }}
                    onPointerMove={(event) => {
                      if (pressed.current?.id !== mark.id || (moving === null && isSlip(event))) return
                      setMoving({ id: mark.id, ...placeOf(event), isDragged: true })
                    }}
                    onPointerUp={(event) => {
                      event.stopPropagation()
                      if (pressed.current?.id !== mark.id) return
                      pressed.current = null
                      if (moving?.isDragged !== true) onOpen(mark.id)
                      else {
                        setMoving({ ...moving, isDragged: false })
                        move(moving)
                      }
                    }}
                    onPointerCancel={() => {
                      pressed.current = null
                      setMoving(null)
                    }}
                  >
                    <circle
                      className="qd-hit"
                      cx={mark.x}
                      cy={mark.y}
                      r={Math.max(12, quadrant.radius * 2)}
                    />
                    <circle className="qd-focus" cx={mark.x} cy={mark.y} r={quadrant.radius + 4} />
                    <circle className={`qd-dot ${mark.form}`} cx={mark.x} cy={mark.y} r={quadrant.radius} />
                    <title>{activity.name}</title>
                  </g>
                )
              })}
              <g aria-hidden="true">
                {quadrant.marks.map(({ id, label }) =>
                  label === null ? null : (
                    <text key={id} className="qd-label">
                      {label.lines.map((line, row) => (
                        <tspan
                          key={row}
                          x={label.box.left}
                          y={label.box.top + (row + 0.78) * quadrant.lineHeight}
                        >
                          {line}
                        </tspan>
                      ))}
                    </text>
                  ),
                )}
              </g>
            </svg>
          )}
        </div>
        <span className="qd-end side">{t(($) => $.starting.quadrant.together)}</span>
      </div>
      <div className="qd-ends">
        {corner('study')}
        <span className="qd-end">{t(($) => $.starting.quadrant.planned)}</span>
        {corner('network')}
      </div>
      <p id={keys} className="small soft">
        {t(($) => $.starting.quadrant.keys)}
        {isNumbered ? ` ${t(($) => $.starting.quadrant.numbers)}` : ''}
      </p>
      <div role="status" className="visually-hidden">
        {moving === null || stored === undefined
          ? ''
          : t(($) => $.starting.quadrant.at, { level: moving.level, planned: moving.planned })}
      </div>
    </div>
  )
}

/** Stores what was moved by the keyboard a moment after the last key, or when the mark is left. */
function useStoring(
  moving: Moving | null,
  move: (moved: Moving) => void,
): { readonly soon: () => void; readonly now: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const store = useRef<() => void>(() => undefined)
  useEffect(() => {
    store.current = () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      if (moving !== null && !moving.isDragged) move(moving)
    }
  })
  useEffect(
    () => () => {
      store.current()
    },
    [],
  )
  const now = () => {
    store.current()
  }
  return {
    now,
    soon: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(now, untilStored)
    },
  }
}
