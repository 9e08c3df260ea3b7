import { crossPath, linePath, markLine, markX } from './geometry.ts'
import './placed-mark.css'

interface PlacedMarkProps {
  /** Where the cross stands, 0 (left pole) to 100 (right pole). */
  readonly at: number
}

const pad = 3

/** A small line with one cross on it, as wide as its place; whoever cannot see it needs the words beside it. */
export function PlacedMark({ at }: PlacedMarkProps) {
  const box = `${String(-pad)} ${String(-pad)} ${String(markLine.length + 2 * pad)} ${String(2 * pad)}`
  return (
    <svg className="placed-mark" viewBox={box} aria-hidden="true">
      <path className="placed-line" d={linePath()} />
      <path className="placed-cross" d={crossPath(markX(at), 0)} />
    </svg>
  )
}
