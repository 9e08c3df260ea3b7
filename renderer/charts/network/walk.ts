import type { Point } from './plane.ts'

export type Step = 'left' | 'right' | 'up' | 'down'

/**
 * Who is reached by one arrow key: the nearest person on that side, where straying sideways counts double.
 * Null when nobody is on that side.
 */
export function nextPerson(places: ReadonlyMap<string, Point>, current: string, step: Step): string | null {
  const here = places.get(current)
  if (here === undefined) return null
  let found: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, place] of places) {
    const dx = place.x - here.x
    const dy = place.y - here.y
    const ahead = step === 'left' ? -dx : step === 'right' ? dx : step === 'up' ? -dy : dy
    const aside = Math.abs(step === 'left' || step === 'right' ? dy : dx)
    if (id === current || ahead <= 0) continue
    const cost = ahead + 2 * aside
    if (cost < least || (cost === least && found !== null && id < found)) {
      least = cost
      found = id
    }
  }
  return found
}

/** Where a walk begins: the person nearest to the middle of everybody. */
export function firstPerson(places: ReadonlyMap<string, Point>): string | null {
  let x = 0
  let y = 0
  for (const place of places.values()) {
    x += place.x / places.size
    y += place.y / places.size
  }
  let found: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [id, place] of places) {
    const far = Math.hypot(place.x - x, place.y - y)
    if (far < least || (far === least && found !== null && id < found)) {
      least = far
      found = id
    }
  }
  return found
}
