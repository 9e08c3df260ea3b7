import { useRef, useState } from 'react'
import type { PointerEvent } from 'react'
import type { Point } from './plane.ts'
import { isDrawn } from './lasso.ts'

interface LassoOptions {
  /** A press draws without Shift too: for who has a finger or a pen. */
  readonly isOn: boolean
  /** A line was drawn around something; in pixels of the box. `isMore`: beside who was chosen already. */
  readonly onDrawn: (line: readonly Point[], isMore: boolean) => void
}

export interface Lasso {
  /** The line as far as it is drawn, in pixels of the box. */
  readonly line: readonly Point[] | null
  readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
  readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
  readonly onPointerUp: (event: PointerEvent<SVGSVGElement>) => void
  readonly onPointerCancel: () => void
  /** Whether the click that comes now ends a line; asked once. */
  readonly swallowsClick: () => boolean
}

const pointOf = (event: PointerEvent<SVGSVGElement>): Point => {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** Drawing a line around people by hand. */
export function useLasso({ isOn, onDrawn }: LassoOptions): Lasso {
  const [line, setLine] = useState<readonly Point[] | null>(null)
  /** What was drawn up to the last event, which may be further than what is on screen. */
  const drawn = useRef<readonly Point[] | null>(null)
  const isEnding = useRef(false)
  const put = (next: readonly Point[] | null) => {
    drawn.current = next
    setLine(next)
  }
  return {
    line,
    onPointerDown: (event) => {
      isEnding.current = false
      const isMeant = (isOn || event.shiftKey) && event.button === 0 && event.isPrimary
      if (!isMeant || (event.target instanceof Element && event.target.closest('[data-person]') !== null))
        return
      event.currentTarget.setPointerCapture(event.pointerId)
      put([pointOf(event)])
    },
    onPointerMove: (event) => {
      const before = drawn.current?.at(-1)
      if (drawn.current === null || before === undefined) return
      const point = pointOf(event)
      if (Math.hypot(point.x - before.x, point.y - before.y) >= 3) put([...drawn.current, point])
    },
    onPointerUp: (event) => {
      const whole = drawn.current
      if (whole === null) return
      put(null)
      if (!isDrawn(whole)) return
      isEnding.current = true
      onDrawn(whole, event.shiftKey)
    },
    onPointerCancel: () => {
      put(null)
    },
    swallowsClick: () => {
      const was = isEnding.current
      isEnding.current = false
      return was
    },
  }
}
