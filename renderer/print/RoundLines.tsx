import { crossPath, circlePath, markLine, markX } from '../charts/mark-line/geometry.ts'
import { LegendSample, MoveSample } from '../charts/shared-picture/LegendSample.tsx'
import { LineShapes } from '../charts/shared-picture/SharedLine.tsx'
import {
  beside,
  drawMove,
  together,
  type DrawnLine,
  type Frame,
  type Move,
  type Role,
} from '../charts/shared-picture/shapes.ts'
import './sheets/rounds.css'

/** As on screen, in less height: all of them stand on one page when little is said beside them. */
export const onPaper: Frame = { ...together, half: 4.9, sizes: [2, 1.75, 1.5, 1.25] }
/** Room on each side of a line of two rounds, in millimetres: the group's crosses stand above it. */
export const halfFor = ({ groupBefore, groupAfter }: Move): number =>
  groupBefore === null && groupAfter === null ? 3.4 : 6.2

const boxOf = (half: number): string =>
  `${String(-beside)} ${String(-half)} ${String(markLine.length + 2 * beside)} ${String(2 * half)}`

interface PicturedProps {
  readonly line: DrawnLine
  readonly label: string
}

/** One line of the shared picture to scale: a millimetre of it is a millimetre on paper. */
export function Pictured({ line, label }: PicturedProps) {
  return (
    <svg
      className="sp-line"
      viewBox={boxOf(onPaper.half)}
      style={{ height: `${String(2 * onPaper.half)}mm` }}
      role="img"
      aria-label={label}
    >
      <LineShapes line={line} />
    </svg>
  )
}

interface MovedProps {
  readonly move: Move
  readonly label: string
}

/** Where the middle was and where it is, to scale. */
export function Moved({ move, label }: MovedProps) {
  return (
    <svg
      className="sp-line"
      viewBox={boxOf(halfFor(move))}
      style={{ height: `${String(2 * halfFor(move))}mm` }}
      role="img"
      aria-label={label}
    >
      {drawMove(move).map(({ role, d, stroke }) => (
        <path key={role} className={`sp-${role}`} d={d} strokeWidth={stroke} />
      ))}
    </svg>
  )
}

interface PutOnLineProps {
  readonly now: number | null
  readonly desired: number | null
  /** Of the marks, in millimetres. */
  readonly size?: number
  readonly stroke?: number
  readonly label: string
}

/** An empty line of a sheet with marks put on it, where a pen would have put them. */
export function PutOnLine({ now, desired, size = markLine.mark, stroke = 0.4, label }: PutOnLineProps) {
  const half = size / 2 + stroke
  return (
    <div className="mark-line">
      <svg
        className="rp-over"
        viewBox={`0 ${String(-half)} ${String(markLine.length)} ${String(2 * half)}`}
        // The middle of the line itself is half its stroke under its upper edge, which is where the box begins.
        style={{
          top: `${String(-half - markLine.stroke / 2)}mm`,
          width: `${String(markLine.length)}mm`,
          height: `${String(2 * half)}mm`,
        }}
        strokeWidth={stroke}
        role="img"
        aria-label={label}
      >
        {now === null ? null : <path d={crossPath(markX(now), 0, size)} />}
        {desired === null ? null : <path d={circlePath(markX(desired), 0, size)} />}
      </svg>
    </div>
  )
}

/** What the shapes of a shared picture are. */
export function Legend({ items }: { readonly items: readonly (readonly [role: Role, text: string])[] }) {
  return (
    <div className="rp-legend">
      {items.map(([role, text]) => (
        <span key={role}>
          <LegendSample role={role} /> {text}
        </span>
      ))}
    </div>
  )
}

/** What the shapes of a comparison are. */
export function MoveLegend({
  items,
}: {
  readonly items: readonly (readonly [role: keyof Move, text: string])[]
}) {
  return (
    <div className="rp-legend">
      {items.map(([role, text]) => (
        <span key={role}>
          <MoveSample role={role} /> {text}
        </span>
      ))}
    </div>
  )
}
