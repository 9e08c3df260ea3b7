import { memo } from 'react'
import type { Direction } from '../../../shared/network/tie-graph.ts'
import type { DrawnLine } from './lines.ts'

export type TieStyle = 'alike' | 'different' | 'neutral' | 'plain'

interface TieProps {
  readonly line: DrawnLine
  readonly width: number
  readonly style: TieStyle
  readonly direction: Direction
  readonly isLit: boolean
}

/** One tie: a line from edge to edge, with a head when it was named from one side. */
export const Tie = memo(function Tie({ line, width, style, direction, isLit }: TieProps) {
  const { from, to, arrow } = line
  return (
    <g className={isLit ? 'ng-link lit' : 'ng-link'}>
      <line
        className={`ng-tie ${style}${direction === 'unknown' ? ' unknown' : ''}`}
        x1={from.x.toFixed(2)}
        y1={from.y.toFixed(2)}
        x2={to.x.toFixed(2)}
        y2={to.y.toFixed(2)}
        strokeWidth={width.toFixed(2)}
      />
      {arrow === null ? null : (
        <path
          className={`ng-arrow ${style}`}
          d={`M${arrow.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`}
        />
      )}
    </g>
  )
})
