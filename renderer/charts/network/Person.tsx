import { memo } from 'react'
import type { PointerEvent } from 'react'
import type { NodeChange } from './graph.ts'
import type { Look } from './looks.ts'
import { besidePerson, signOf, signPath } from './marks.ts'
import { shapePath } from './shapes.ts'

export interface Grip {
  readonly onDown: (id: string, event: PointerEvent<SVGGElement>) => void
  readonly onMove: (event: PointerEvent<SVGGElement>) => void
  readonly onUp: (event: PointerEvent<SVGGElement>) => void
  readonly onCancel: () => void
  readonly onEnter: (id: string) => void
  readonly onLeave: () => void
  readonly onDouble: (id: string) => void
}

interface PersonProps {
  readonly id: string
  readonly elementId: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly look: Look
  readonly answered: boolean
  readonly change: NodeChange | undefined
  readonly isPinned: boolean
  readonly isCurrent: boolean
  /** One of several that were chosen together. */
  readonly isChosen: boolean
  readonly isLit: boolean
  readonly grip: Grip
}

/** One person: a shape that can be pointed at, taken hold of and put down. */
export const Person = memo(function Person({
  id,
  elementId,
  name,
  x,
  y,
  radius,
  look,
  answered,
  change,
  isPinned,
  isCurrent,
  isChosen,
  isLit,
  grip,
}: PersonProps) {
  const sign = besidePerson({ x, y, radius, shape: look.shape })
  return (
    <g
      id={elementId}
      data-person={id}
      role="img"
      aria-label={name}
      className={`ng-person${isLit ? ' lit' : ''}${change === 'left' ? ' left' : ''}`}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
      onPointerDown={(event) => {
        grip.onDown(id, event)
      }}
      onPointerMove={grip.onMove}
      onPointerUp={grip.onUp}
      onPointerCancel={grip.onCancel}
      onPointerEnter={() => {
        grip.onEnter(id)
      }}
      onPointerLeave={grip.onLeave}
      onDoubleClick={() => {
        grip.onDouble(id)
      }}
    >
      <circle className="ng-hit" r={radius + 6} />
      {isChosen ? <circle className="ng-ring chosen" r={radius * 1.4 + 3} /> : null}
      {isCurrent ? <circle className="ng-ring" r={radius * 1.4 + 4} /> : null}
      <path
        className={`ng-shape ng-g${String(look.group)}${answered ? '' : ' hollow'}`}
        d={shapePath(look.shape, radius)}
      />
      {look.group === 0 ? (
        <text className="ng-mark" dy="0.35em">
          ?
        </text>
      ) : null}
      {isPinned ? <circle className="ng-pin" r={Math.max(1.6, radius * 0.22)} /> : null}
      {change === undefined ? null : (
        <g transform={`translate(${sign.x.toFixed(2)} ${sign.y.toFixed(2)})`}>
          <circle className="ng-sign-paper" r="5" />
          <path className="ng-sign" d={signPath(signOf[change], 3.4)} />
        </g>
      )}
    </g>
  )
})
