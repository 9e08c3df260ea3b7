import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import { crossPath, markX } from '../../../charts/mark-line/geometry.ts'
import { alone, draw, medianPath, medianStroke } from '../../../charts/shared-picture/shapes.ts'
import { boxOf, LineShapes } from '../../../charts/shared-picture/SharedLine.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { movedBy } from '../enter/on-line.ts'
import type { ShownLine, Whose } from './shown.ts'
import type { GroupDraft } from './useGroupMark.ts'
import { nearestOf, nextOf, placeUnder, whoseText, type Near } from './whose.ts'

interface GroupLineProps {
  readonly line: ShownLine
  readonly mark: GroupDraft
  readonly isOwnView: boolean
}

const within = (at: number): number => Math.min(100, Math.max(0, Math.round(at * 10) / 10))

/** The line with everybody's crosses, on which the group puts its own: by a click, by dragging, by the keys that move a mark on a sheet. */
export function GroupLine({ line, mark, isOwnView }: GroupLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const svg = useRef<SVGSVGElement>(null)
  const [near, setNear] = useState<Near | null>(null)
  const drawn = useMemo(() => {
    const [first] = draw([line], alone, { withCircles: false })
    return first === undefined
      ? null
      : // These two follow the cross while it is being put; the crosses of the others stay where they are.
        { ...first, shapes: first.shapes.filter(({ role }) => role !== 'group' && role !== 'median') }
  }, [line])
  const { at, reason } = mark.value
  const { median } = line.now.spread
  const people: readonly Whose[] | null = isOwnView ? line.people : null
  const put = (place: number) => {
    mark.change({ at: within(place), reason })
  }
  const placeAt = (event: PointerEvent) => (svg.current === null ? null : placeUnder(svg.current, event))
  const putAt = (event: PointerEvent) => {
    const place = placeAt(event)
    // A hand is no finer than a millimetre.
    if (place !== null) put(Math.round(place))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const place = movedBy(event.key, event.shiftKey, at)
    if (place !== null) put(place)
    else if (event.key === 'Delete' || event.key === 'Backspace') mark.change({ at: null, reason })
    else return
    event.preventDefault()
  }
  return (
    <div className="one-draw">
      <div
        role="slider"
        tabIndex={0}
        className="one-slider"
        aria-label={t(($) => $.picture.one.groupTitle)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={at ?? 50}
        aria-valuetext={
          at === null
            ? t(($) => $.picture.one.groupNone)
            : t(($) => $.picture.one.groupAt, {
                at: placeText(format, at),
                left: line.left,
                right: line.right,
              })
        }
        onKeyDown={onKeyDown}
        onBlur={mark.flush}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.currentTarget.setPointerCapture(event.pointerId)
          putAt(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) putAt(event)
          else if (people !== null) {
            const place = placeAt(event)
            setNear(place === null ? null : nearestOf(people, place))
          }
        }}
        onPointerUp={mark.flush}
        onPointerLeave={() => {
          setNear(null)
        }}
      >
        <svg
          ref={svg}
          className={`sp-line sp-${line.dimension}`}
          viewBox={boxOf(alone.half)}
          aria-hidden="true"
        >
          {drawn === null ? null : <LineShapes line={drawn} />}
          {median === null ? null : (
            <path className="sp-median" d={medianPath(median, at, alone)} strokeWidth={medianStroke} />
          )}
          {at === null ? null : (
            <path className="sp-group" d={crossPath(markX(at), 0, alone.group)} strokeWidth={0.8} />
          )}
        </svg>
      </div>
      {people === null ? null : <WhoseCross people={people} near={near} onNear={setNear} />}
    </div>
  )
}

interface WhoseCrossProps {
  readonly people: readonly Whose[]
  readonly near: Near | null
  readonly onNear: (near: Near | null) => void
}

/** Whose cross it is: under the pointer, or walked along with the arrow keys. For the coach alone. */
function WhoseCross({ people, near, onNear }: WhoseCrossProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div
      role="group"
      data-keeps-arrows
      tabIndex={0}
      className="one-whose"
      aria-label={t(($) => $.picture.one.whoseLabel)}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
        if (step === null) return
        event.preventDefault()
        onNear(nextOf(people, near, step))
      }}
      onFocus={() => {
        onNear(near ?? nextOf(people, null, 1))
      }}
      onBlur={() => {
        onNear(null)
      }}
    >
      <span role="status">{near === null ? '' : whoseText(t, format, near)}</span>
    </div>
  )
}
