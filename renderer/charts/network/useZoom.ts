import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { followHands } from './gestures.ts'
import type { Shift, Size } from './view.ts'
import { eased, keepNear, onTheWay, unmoved, zoomAt } from './zooming.ts'

/** How long a zoom by button or key lasts, in milliseconds. */
const zoomTime = 160

export interface Zoom {
  readonly transform: Shift
  readonly by: (factor: number) => void
  readonly to: (shift: Shift) => void
}

/** Zooming and shifting by hand, and from code: then the picture glides, unless the coach's device asks for rest. */
export function useZoom(
  svg: RefObject<SVGSVGElement | null>,
  size: Size,
  isDrawing: (withShift: boolean) => boolean,
): Zoom {
  const [transform, setTransform] = useState(unmoved)
  /** Where the picture is at this moment, and where it is gliding to. */
  const now = useRef(unmoved)
  const gliding = useRef(0)
  const box = useRef(size)
  const drawing = useRef(isDrawing)
  useEffect(() => {
    box.current = size
    drawing.current = isDrawing
  })

  const put = useCallback((shift: Shift) => {
    now.current = shift
    setTransform(shift)
  }, [])
  const stop = useCallback(() => {
    cancelAnimationFrame(gliding.current)
  }, [])
  useEffect(() => {
    const element = svg.current
    if (element === null) return
    const letGo = followHands(element, {
      now: () => now.current,
      isDrawing: (withShift) => drawing.current(withShift),
      move: (shift) => {
        stop()
        put(keepNear(shift, box.current))
      },
    })
    return () => {
      letGo()
      stop()
    }
  }, [svg, put, stop])

  const glide = (target: Shift) => {
    stop()
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      put(target)
      return
    }
    const from = now.current
    const began = performance.now()
    const step = (at: number) => {
      const part = Math.min(1, Math.max(0, (at - began) / zoomTime))
      put(part === 1 ? target : onTheWay(from, target, eased(part)))
      if (part < 1) gliding.current = requestAnimationFrame(step)
    }
    gliding.current = requestAnimationFrame(step)
  }
  return {
    transform,
    by: (factor) => {
      const { width, height } = size
      const middle = { x: width / 2, y: height / 2 }
      glide(keepNear(zoomAt(now.current, now.current.k * factor, middle), size))
    },
    to: glide,
  }
}
