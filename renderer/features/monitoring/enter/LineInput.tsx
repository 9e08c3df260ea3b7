import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { MarkKind } from '../../../../shared/domain/monitoring.ts'
import type { IndicatorText } from '../../../app/monitoring/indicator-text.ts'
import { exactWhereText } from '../../../app/monitoring/where-text.ts'
import { circlePath, crossPath, markLine, markX } from '../../../charts/mark-line/geometry.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { around, millimetreAt, movedBy, placeAt, takenBy, viewBox } from './on-line.ts'
import { stopName } from './stops.ts'
import type { MarkDraft } from './useMark.ts'
import { useStopLabel } from './useStopLabel.ts'

interface LineInputProps {
  readonly text: IndicatorText
  /** Now, and desired where the round asks it. */
  readonly marks: readonly MarkDraft[]
  /** Which mark the pointer puts; Shift puts the other one. */
  readonly chosen: MarkKind
  /** Tab comes past the lines, not past the fields. */
  readonly isStop: boolean
}

interface Drag {
  readonly kind: MarkKind
  readonly at: number
  /** It began on the mark itself, which stays where it is until the hand moves. */
  readonly isHeld: boolean
}

/** The line of the paper: a cross and a circle are put on it by hand, or moved with the arrow keys. */
export function LineInput({ text, marks, chosen, isStop }: LineInputProps) {
  const format = useFormat()
  const line = useRef<SVGSVGElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const markOf = (kind: MarkKind) => marks.find(({ stop }) => stop.kind === kind) ?? null
  const placeOf = (kind: MarkKind): number | null =>
    drag?.kind === kind && !drag.isHeld ? drag.at : (markOf(kind)?.at ?? null)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const box = line.current?.getBoundingClientRect()
    if (event.button !== 0 || box === undefined) return
    // The line's own focus is the focus of one of its marks.
    event.preventDefault()
    const other: MarkKind = chosen === 'now' ? 'desired' : 'now'
    const wanted = markOf(event.shiftKey ? other : chosen) === null ? 'now' : event.shiftKey ? other : chosen
    const { kind, isOnMark } = takenBy(
      millimetreAt(event.clientX, box),
      { now: markOf('now')?.at ?? null, desired: markOf('desired')?.at ?? null },
      wanted,
    )
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.querySelector<HTMLElement>(`[data-slider="${kind}"]`)?.focus({ preventScroll: true })
    setDrag({ kind, at: placeAt(event.clientX, box), isHeld: isOnMark })
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = line.current?.getBoundingClientRect()
    if (drag === null || box === undefined) return
    const at = placeAt(event.clientX, box)
    if (at !== drag.at) setDrag({ kind: drag.kind, at, isHeld: false })
  }
  const drop = () => {
    setDrag(null)
    if (drag === null || drag.isHeld) return
    const mark = markOf(drag.kind)
    mark?.put(drag.at)
    mark?.leave()
  }
  const cancel = () => {
    setDrag(null)
  }
  return (
    <div
      className={drag === null ? 'enter-line' : 'enter-line enter-dragging'}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={drop}
      onPointerCancel={cancel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && drag !== null) cancel()
      }}
    >
      {marks.map((mark) => (
        <Slider key={mark.stop.kind} text={text} mark={mark} at={placeOf(mark.stop.kind)} isStop={isStop} />
      ))}
      <svg ref={line} viewBox={viewBox} aria-hidden="true">
        <path className="enter-rule" strokeWidth={markLine.stroke} d={rule} />
        {marks.map(({ stop: { kind } }) => {
          const at = placeOf(kind)
          if (at === null) return null
          return (
            <path
              key={kind}
              className={`enter-mark enter-${kind}`}
              d={kind === 'now' ? crossPath(markX(at), 0) : circlePath(markX(at), 0)}
            />
          )
        })}
      </svg>
      {drag === null || drag.isHeld ? null : (
        <span
          className="enter-bubble"
          aria-hidden="true"
          style={{
            left: `${String(((markX(drag.at) + around.beside) / (markLine.length + 2 * around.beside)) * 100)}%`,
          }}
        >
          {format.number(drag.at)}
        </span>
      )}
    </div>
  )
}

const half = markLine.tick / 2
const [start, end] = [markLine.stroke / 2, markLine.length - markLine.stroke / 2]
const rule = `M0 0H${String(markLine.length)}M${String(start)} ${String(-half)}V${String(half)}M${String(end)} ${String(-half)}V${String(half)}`

interface SliderProps {
  readonly text: IndicatorText
  readonly mark: MarkDraft
  readonly at: number | null
  readonly isStop: boolean
}

function Slider({ text, mark, at, isStop }: SliderProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind } = mark.stop
  const label = useStopLabel(text, kind)
  const inWords = (): string => {
    if (mark.typed.kind === 'mark' && mark.typed.value === 'notApplicable')
      return t(($) => $.entering.place.notApplicable)
    if (at === null) return t(($) => $.entering.place.none)
    return exactWhereText(t, format, at, text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLSpanElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = movedBy(event.key, event.shiftKey, at)
    if (to !== null) mark.put(to)
    else if (event.key === 'Delete' || event.key === 'Backspace') mark.put(null)
    else if (event.key === 'n') mark.put('notApplicable')
    else {
      // A figure typed on the line is meant for the field beside it.
      if (/^\d$/u.test(event.key)) {
        const field = document.getElementById(fieldId(mark))
        if (field instanceof HTMLInputElement) {
          field.focus()
          field.select()
        }
      }
      return
    }
    event.preventDefault()
  }
  return (
    <span
      role="slider"
      className="enter-slider"
      data-slider={kind}
      data-line-stop={stopName(mark.stop)}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-describedby={`${text.id}-question`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at ?? 50}
      aria-valuetext={inWords()}
      onKeyDown={onKeyDown}
      onBlur={mark.leave}
    />
  )
}

export const fieldId = ({ stop }: Pick<MarkDraft, 'stop'>): string => `mark-${stop.indicatorId}-${stop.kind}`
