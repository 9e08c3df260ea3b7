import type { RoundDimension } from '../../../shared/domain/monitoring.ts'
import { markLine } from '../mark-line/geometry.ts'
import { beside, drawMove, type DrawnLine, type Frame, type Move } from './shapes.ts'
import './shared-picture.css'

/** The box around a line, in millimetres. */
export const boxOf = (half: number): string =>
  `${String(-beside)} ${String(-half)} ${String(markLine.length + 2 * beside)} ${String(2 * half)}`

interface SharedLineProps {
  readonly line: DrawnLine
  readonly frame: Frame
  readonly dimension: RoundDimension
  /** What it shows, in words. */
  readonly label: string
}

/** One line with everybody's crosses. */
export function SharedLine({ line, frame, dimension, label }: SharedLineProps) {
  return (
    <svg className={`sp-line sp-${dimension}`} viewBox={boxOf(frame.half)} role="img" aria-label={label}>
      <LineShapes line={line} />
    </svg>
  )
}

/** What stands on a line, for a picture that puts something of its own over it. */
export function LineShapes({ line: { shapes, figures } }: { readonly line: DrawnLine }) {
  return (
    <>
      {shapes.map(({ role, d, stroke }) => (
        <path key={`${role} ${d.slice(0, 24)}`} className={`sp-${role}`} d={d} strokeWidth={stroke} />
      ))}
      {figures.map(({ x, y, size, text }) => (
        <text key={`${String(x)} ${String(y)}`} className="sp-figure" x={x} y={y} fontSize={size}>
          {text}
        </text>
      ))}
    </>
  )
}

interface MoveLineProps {
  readonly move: Move
  /** Whether the two may be joined: too few crosses have not moved. */
  readonly isJoined: boolean
  readonly dimension: RoundDimension
  readonly label: string
}

/** Where the middle was and where it is, on one line. */
export function MoveLine({ move, isJoined, dimension, label }: MoveLineProps) {
  return (
    <svg className={`sp-line sp-${dimension}`} viewBox={boxOf(6.6)} role="img" aria-label={label}>
      {drawMove(move)
        .filter(({ role }) => isJoined || role !== 'link')
        .map(({ role, d, stroke }) => (
          <path key={role} className={`sp-${role}`} d={d} strokeWidth={stroke} />
        ))}
    </svg>
  )
}
