import type { CSSProperties } from 'react'
import { circlePath, crossPath, markLine } from './geometry.ts'
import './mark-line.css'

// The geometry as style variables, so that an empty line is one element with no attributes of its own: two hundred
// sheets hold 2,400 of them.
const sizes: Readonly<Record<string, string>> = {
  '--mark-line-length': `${String(markLine.length)}mm`,
  '--mark-line-tick': `${String(markLine.tick)}mm`,
  '--mark-line-stroke': `${String(markLine.stroke)}mm`,
  '--mark-line-mark': `${String(markLine.mark)}mm`,
}

/** Goes once on an element around the lines: it tells them their sizes. */
export const markLineSizes: CSSProperties = sizes

/** An empty line between two poles, to scale. What it stands for is written beside it. */
export function MarkLine() {
  return <div className="mark-line" />
}

/** A cross (now) or a circle (desired) as it stands in a sentence or a legend. */
export function MarkGlyph({ kind }: { readonly kind: 'current' | 'desired' }) {
  const middle = markLine.mark / 2
  const edge = markLine.stroke
  const box = `${String(-edge)} ${String(-edge)} ${String(markLine.mark + 2 * edge)} ${String(markLine.mark + 2 * edge)}`
  return (
    <svg className="mark-glyph" viewBox={box} aria-hidden="true">
      <path
        strokeWidth={markLine.stroke}
        d={kind === 'current' ? crossPath(middle, middle) : circlePath(middle, middle)}
      />
    </svg>
  )
}
