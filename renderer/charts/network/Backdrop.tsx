import { memo } from 'react'
import type { Backdrop as BackdropFacts } from './backdrop.ts'

/** Lines around groups, rings and axes, behind everybody. */
export const Backdrop = memo(function Backdrop({ facts }: { readonly facts: BackdropFacts }) {
  return (
    <g className="ng-backdrop" aria-hidden="true">
      {facts.shapes.map(({ kind, d, group }, at) => (
        <path key={at} className={`ng-${kind}-line ng-g${String(group)}`} d={d} />
      ))}
    </g>
  )
})

/** What those lines are called; over the ties, or many of them would hide it. */
export const BackdropWords = memo(function BackdropWords({
  facts,
  lettersGrow,
}: {
  readonly facts: BackdropFacts
  readonly lettersGrow: number
}) {
  return (
    <g className="ng-backdrop" aria-hidden="true" style={{ fontSize: `${String(lettersGrow)}em` }}>
      {facts.texts.map(({ text, group, box }, at) => (
        <text
          key={at}
          className={group === null ? 'ng-paper' : 'ng-paper ng-group'}
          x={box.left}
          y={box.top}
          dy="0.9em"
        >
          {text}
        </text>
      ))}
    </g>
  )
})
