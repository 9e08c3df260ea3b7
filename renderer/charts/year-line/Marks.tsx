import { radius, roundRadius, tickY, type Drawn, type DrawnFlag, type DrawnMeeting } from './layout.ts'

interface MarkProps {
  readonly item: Drawn
  readonly unit: number
  /** The pole of a flag, with a gap where a label lies on it; empty for anything else. */
  readonly pole: string
}

/** What an item looks like; shape and fill tell the state, so that black and white will do. */
export function Mark({ item, unit, pole }: MarkProps) {
  switch (item.kind) {
    case 'meeting':
      return <Dot item={item} unit={unit} />
    case 'round':
      return (
        <path
          className={item.isHeld ? 'yl-round held' : 'yl-round'}
          d={diamond(item.x, item.y, roundRadius * unit)}
        />
      )
    case 'flag':
      return <Flag item={item} unit={unit} pole={pole} />
    case 'thread':
      return (
        <>
          <path className="yl-hit-line" d={item.path} />
          <path className={item.isClosed ? 'yl-thread closed' : 'yl-thread'} d={item.path} />
        </>
      )
  }
}

function Dot({ item, unit }: { readonly item: DrawnMeeting; readonly unit: number }) {
  const { x, y, state, isEvaluated } = item
  const r = radius * unit
  const up = tickY(item, unit)
  return (
    <>
      <circle className="yl-hit" cx={x} cy={y} r={14 * unit} />
      {state === 'prepared' ? <circle className="yl-ring" cx={x} cy={y} r={r + 3.5 * unit} /> : null}
      <circle className={`yl-dot ${state}`} cx={x} cy={y} r={r} />
      {state === 'cancelled' ? (
        <path className="yl-strike" d={`M${x - r - 2} ${y + r + 2}L${x + r + 2} ${y - r - 2}`} />
      ) : null}
      {isEvaluated ? (
        <path
          className="yl-tick"
          d={`M${x - 4 * unit} ${up}l${3.2 * unit} ${4 * unit}l${6 * unit} ${-8 * unit}`}
        />
      ) : null}
    </>
  )
}

interface FlagProps {
  readonly item: DrawnFlag
  readonly unit: number
  readonly pole: string
}

function Flag({ item, unit, pole }: FlagProps) {
  const { x, top, isEnd } = item
  const cloth = isEnd
    ? // A swallowtail for what ends, a pennant for what begins.
      `M${x} ${top}h${14 * unit}l${-3.5 * unit} ${5 * unit}l${3.5 * unit} ${5 * unit}h${-14 * unit}Z`
    : `M${x} ${top}l${14 * unit} ${5 * unit}l${-14 * unit} ${5 * unit}Z`
  return (
    <>
      <rect className="yl-hit" x={x - 6 * unit} y={top - 4 * unit} width={24 * unit} height={24 * unit} />
      <path className="yl-pole" d={pole} />
      <path className={isEnd ? 'yl-flag' : 'yl-flag began'} d={cloth} />
    </>
  )
}

const diamond = (x: number, y: number, r: number): string =>
  `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`

/** Where the focus is drawn. */
export function FocusRing({ item, unit }: { readonly item: Drawn; readonly unit: number }) {
  const { x, y } = item
  switch (item.kind) {
    case 'meeting':
    case 'round':
      return <circle className="yl-focus" cx={x} cy={y} r={14 * unit} />
    case 'flag':
      return (
        <rect
          className="yl-focus"
          x={x - 5 * unit}
          y={item.top - 4 * unit}
          width={24 * unit}
          height={18 * unit}
          rx={3}
        />
      )
    case 'thread':
      return <path className="yl-focus-line" d={item.path} />
  }
}
