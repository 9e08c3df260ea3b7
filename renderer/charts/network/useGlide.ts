import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Point } from './plane.ts'
import { eased } from './zooming.ts'

/** How long people are on their way to another place, in milliseconds. */
const glideTime = 180
/** More people than this would not glide but stutter. */
const most = 400

type Spots = ReadonlyMap<string, Point>

/**
 * Shows where people went when the picture is arranged anew: answers where they are on their way, or null when they are
 * there. `held`: who is in a hand, and where; those need no way. Nobody glides where the device asks for rest.
 */
export function useGlide(target: Spots, held: Spots | null): Spots | null {
  const [onTheWay, setOnTheWay] = useState<Spots | null>(null)
  const drawn = useRef<Spots>(target)
  useLayoutEffect(() => {
    const from = drawn.current
    const moved = [...target].some(([id, to]) => {
      const before = from.get(id)
      return before !== undefined && Math.hypot(to.x - before.x, to.y - before.y) > 1
    })
    const isStill =
      !moved || target.size > most || window.matchMedia('(prefers-reduced-motion: reduce)').matches
    drawn.current = isStill ? target : from
    setOnTheWay(isStill ? null : from)
    if (isStill) return
    let frame = 0
    const began = performance.now()
    const step = (at: number) => {
      const part = Math.min(1, Math.max(0, (at - began) / glideTime))
      const along = eased(part)
      drawn.current =
        part === 1
          ? target
          : new Map(
              [...target].map(([id, to]) => {
                const before = from.get(id) ?? to
                return [
                  id,
                  { x: before.x + (to.x - before.x) * along, y: before.y + (to.y - before.y) * along },
                ]
              }),
            )
      setOnTheWay(part === 1 ? null : drawn.current)
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [target])
  useEffect(() => {
    if (held !== null) drawn.current = new Map([...drawn.current, ...held])
  }, [held])
  return onTheWay
}
