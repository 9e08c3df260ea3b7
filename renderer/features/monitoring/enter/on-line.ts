import { markLine } from '../../../charts/mark-line/geometry.ts'

/** Room beside the line for half a mark that stands on its end, and above it for the mark itself; in millimetres. */
export const around = { beside: 2.5, above: 3 } as const
export const viewBox = [
  -around.beside,
  -around.above,
  markLine.length + 2 * around.beside,
  2 * around.above,
].join(' ')

/** Where the line is on the screen. */
export interface Box {
  readonly left: number
  readonly width: number
}

/** The millimetre under the pointer, not rounded: below 0 and above 100 beside the line. */
export const millimetreAt = (x: number, { left, width }: Box): number =>
  width === 0 ? 0 : ((x - left) / width) * (markLine.length + 2 * around.beside) - around.beside

/** The place on the line that a pointer means: whole millimetres, for a hand is no finer. */
export const placeAt = (x: number, box: Box): number =>
  Math.max(0, Math.min(100, Math.round(millimetreAt(x, box))))

/** How far from a mark it is still picked up, in millimetres. */
const reach = 2.2

/**
 * Which mark a press takes: the one it is on, unless it is on both or on neither; then the one the coach has chosen.
 * @param at the millimetre that was pressed
 * @param places where the marks stand; null for one that does not
 */
export function takenBy<Kind extends string>(
  at: number,
  places: Readonly<Record<Kind, number | null>>,
  chosen: NoInfer<Kind>,
): { readonly kind: Kind; readonly isOnMark: boolean } {
  const kinds = Object.keys(places) as Kind[]
  const near = kinds.filter((kind) => {
    const place = places[kind]
    return place !== null && Math.abs(place - at) <= reach
  })
  const [only] = near
  if (near.length === 1 && only !== undefined) return { kind: only, isOnMark: true }
  return { kind: chosen, isOnMark: near.includes(chosen) }
}

/** Where a key moves a mark on its line; null for a key that moves none. From nothing it begins in the middle. */
export function movedBy(key: string, isFar: boolean, from: number | null): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return 100
  const by = steps[key]
  if (by === undefined) return null
  if (from === null) return 50
  const moved = from + (isFar && Math.abs(by) === 1 ? by * 10 : by)
  return Math.round(Math.max(0, Math.min(100, moved)) * 10) / 10
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}
