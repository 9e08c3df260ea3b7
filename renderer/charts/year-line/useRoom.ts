import { useLayoutEffect, useState, type RefObject } from 'react'
import { letteringOf, type Lettering } from '../network/useBox.ts'

export interface Room {
  readonly width: number
  readonly lettering: Lettering
}

/** The width there is for the line, and its letters; null until it is known. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useLayoutEffect(() => {
    const there = element.current
    if (there === null) return
    const look = () => {
      const { width } = there.getBoundingClientRect()
      if (width > 0) setRoom({ width, lettering: letteringOf(there) })
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(there)
    void document.fonts.ready.then(look)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return room
}
