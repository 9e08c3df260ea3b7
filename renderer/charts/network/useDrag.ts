import { useEffect, useMemo, useRef, useState } from 'react'
import type { PointerEvent, RefObject } from 'react'
import type { Grip } from './Person.tsx'
import type { Point } from './plane.ts'

/** Pixels a pointer may stray before a press becomes a move. */
const slack = 4

interface DragOptions {
  readonly svg: RefObject<SVGSVGElement | null>
  /** From a point in the picture's box, in pixels, to the frame. */
  readonly toFrame: (point: Point) => Point
  /** `isMore`: to choose them beside whoever is chosen, with Shift or where a group is being chosen. */
  readonly onPress: (id: string, isMore: boolean) => void
  /** False where places say something, and nobody can be put anywhere else. */
  readonly canMove: boolean
  readonly onPin: (id: string, place: Point) => void
  readonly onUnpin: (id: string) => void
}

export interface Drag {
  readonly grip: Grip
  /** Who is being moved, and where to; in units of the frame. */
  readonly moving: { readonly id: string; readonly place: Point } | null
  readonly hovered: string | null
}

/** Taking hold of people with mouse, pen or finger. */
export function useDrag(options: DragOptions): Drag {
  const [moving, setMoving] = useState<Drag['moving']>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const held = useRef<{ readonly id: string; readonly x: number; readonly y: number; moved: boolean } | null>(
    null,
  )
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  // One grip for all people and for ever, so that moving one does not draw the others anew.
  const grip = useMemo((): Grip => {
    const placeOf = (event: PointerEvent): Point | null => {
      const box = latest.current.svg.current?.getBoundingClientRect()
      if (box === undefined) return null
      const edge = 10
      return latest.current.toFrame({
        x: Math.min(box.width - edge, Math.max(edge, event.clientX - box.left)),
        y: Math.min(box.height - edge, Math.max(edge, event.clientY - box.top)),
      })
    }
    return {
      onDown: (id, event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { id, x: event.clientX, y: event.clientY, moved: false }
      },
      onMove: (event) => {
        const grabbed = held.current
        if (grabbed === null) return
        if (!grabbed.moved && Math.hypot(event.clientX - grabbed.x, event.clientY - grabbed.y) < slack) return
        if (!latest.current.canMove) return
        grabbed.moved = true
        const place = placeOf(event)
        if (place !== null) setMoving({ id: grabbed.id, place })
      },
      onUp: (event) => {
        if (held.current === null) return
        const { id, moved } = held.current
        held.current = null
        setMoving(null)
        if (!moved) {
          latest.current.onPress(id, event.shiftKey || event.ctrlKey || event.metaKey)
          return
        }
        const place = placeOf(event)
        if (place !== null) latest.current.onPin(id, place)
      },
      onCancel: () => {
        held.current = null
        setMoving(null)
      },
      onEnter: (id) => {
        if (held.current === null) setHovered(id)
      },
      onLeave: () => {
        if (held.current === null) setHovered(null)
      },
      onDouble: (id) => {
        latest.current.onUnpin(id)
      },
    }
  }, [])
  return { grip, moving, hovered }
}
