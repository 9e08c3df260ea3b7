import { scaleLinear } from 'd3'
import { stacked, type Marks } from './spread.ts'
import './estimate-line.css'

const width = 240
const height = 74
/** Where the line lies, and how much of the height above it is for dots. */
const floor = 54
const largestDot = 7
/** A dot smaller than this is not seen from the back row; then several lie abreast. */
const smallestDot = 3.6
const x = scaleLinear([1, 5], [22, width - 22])

interface EstimateLineProps {
  readonly marks: Marks
  /** The most equal marks in all the lines that are looked at together: every dot has the same size. */
  readonly most: number
  /** What it says, in words. */
  readonly label: string
}

/** Everyone's marks on a line from 1 to 5, one dot for each; equal ones lie on one another. Nothing is made of them. */
export function EstimateLine({ marks, most, label }: EstimateLineProps) {
  const { radius, abreast } = sizeFor(most)
  return (
    <svg
      className="est-line"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      preserveAspectRatio="xMinYMid"
      role="img"
      aria-label={label}
    >
      <line className="est-axis" x1={x(1)} x2={x(5)} y1={floor} y2={floor} />
      {[1, 2, 3, 4, 5].map((mark) => (
        <g key={mark}>
          <line className="est-axis" x1={x(mark)} x2={x(mark)} y1={floor - 3} y2={floor + 3} />
          <text className="est-mark" x={x(mark)} y={floor + 17}>
            {mark}
          </text>
        </g>
      ))}
      {stacked(marks).map(({ mark, level }) => {
        const across = level % abreast
        const inRow = Math.min(abreast, marks.filter((each) => each === mark).length - (level - across))
        return (
          <circle
            key={`${String(mark)} ${String(level)}`}
            className="est-dot"
            cx={x(mark) + (across - (inRow - 1) / 2) * 2 * radius}
            cy={floor - 4 - radius - Math.floor(level / abreast) * 2 * radius}
            r={radius - 0.6}
          />
        )
      })}
    </svg>
  )
}

/** The largest dots with which the highest stack fits. */
export function sizeFor(most: number): { readonly radius: number; readonly abreast: number } {
  const room = floor - 6
  for (const abreast of [1, 2, 3, 4, 5]) {
    const high = room / (2 * Math.max(1, Math.ceil(most / abreast)))
    // Nor do they reach the stack beside them.
    const radius = Math.min(largestDot, high, (x(2) - x(1) - 3) / (2 * abreast))
    if (radius >= smallestDot || abreast === 5) return { radius, abreast }
  }
  return { radius: smallestDot, abreast: 5 }
}
