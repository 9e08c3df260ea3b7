import { useEffect, useState, type RefObject } from 'react'
import { rowsInView } from './moves.ts'

/** A square of so many is drawn whole. */
const wholeUntil = 60
/** As the style has it, in pixels. */
const rowHeight = 26
const around = 8

interface InView {
  readonly from: number
  readonly to: number
  /** What is not drawn, in pixels. */
  readonly above: number
  readonly below: number
}

/** Which rows to draw. A large square draws what is in view, and the row the hand is in. */
export function useRowsInView(grid: RefObject<HTMLElement | null>, size: number, active: number): InView {
  const isWhole = size <= wholeUntil
  const [view, setView] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const place = grid.current
    if (isWhole || place === null) return undefined
    const look = () => {
      setView((before) => {
        const next = { top: place.scrollTop, height: place.clientHeight }
        const isSame =
          Math.floor(before.top / rowHeight) === Math.floor(next.top / rowHeight) &&
          before.height === next.height
        return isSame ? before : next
      })
    }
    look()
    place.addEventListener('scroll', look, { passive: true })
    const sizes = new ResizeObserver(look)
    sizes.observe(place)
    return () => {
      place.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [grid, isWhole])
  if (isWhole) return { from: 0, to: size, above: 0, below: 0 }
  const seen = rowsInView({ ...view, rowHeight }, size, around)
  // A hand that jumps out of view takes the view along: the rows between are drawn for that one moment.
  const from = Math.min(seen.from, active)
  const to = Math.max(seen.to, active + 1)
  return { from, to, above: from * rowHeight, below: (size - to) * rowHeight }
}
