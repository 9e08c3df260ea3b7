import { memo } from 'react'
import type { Direction } from '../../../shared/network/tie-graph.ts'
import type { LinkChange } from './graph.ts'
import type { DrawnLine } from './lines.ts'
import { besideLine, signOf, signPath } from './marks.ts'

export type TieStyle = 'alike' | 'different' | 'neutral' | 'plain'

interface TieProps {
  readonly line: DrawnLine
  readonly width: number
  readonly style: TieStyle
  readonly direction: Direction
  readonly change: LinkChange | undefined
  readonly isLit: boolean
}

/** One tie: a line from edge to edge, with a head when it was named from one side. */
export const Tie = memo(function Tie({ line, width, style, direction, change, isLit }: TieProps) {
  const { from, to, arrow } = line
  const lit = isLit ? ' lit' : ''
  const kind = `ng-tie ${style}${direction === 'unknown' ? ' unknown' : ''}`
  const along = `M${from.x.toFixed(2)} ${from.y.toFixed(2)}L${to.x.toFixed(2)} ${to.y.toFixed(2)}`
  const strokeWidth = width.toFixed(2)
  // Most ties are a line and nothing else; hundreds of elements fewer are drawn sooner.
  if (arrow === null && change === undefined)
    return <path className={`ng-link ${kind}${lit}`} d={along} strokeWidth={strokeWidth} />
  const middle = besideLine(line)
  return (
    <g className={`ng-link${lit}${change === 'gone' ? ' gone' : ''}`}>
      <path className={kind} d={along} strokeWidth={strokeWidth} />
      {arrow === null ? null : (
        <path
          className={`ng-arrow ${style}`}
          d={`M${arrow.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`}
        />
      )}
      {change === undefined ? null : (
        <g transform={`translate(${middle.x.toFixed(2)} ${middle.y.toFixed(2)})`}>
          <circle className="ng-sign-paper" r="5.5" />
          <path className="ng-sign" d={signPath(signOf[change], 3.4)} />
        </g>
      )}
    </g>
  )
})
