import type { Area } from './layouts.ts'

/**
 * The world in which a network is laid out, in units that are about a pixel in the smallest window. The picture
 * scales with its box, never the other way round: a wider window must not move anybody.
 */
export const frame = { width: 660, height: 460 } as const

/** Radius of a person in the frame: small enough that so many fit, large enough to tell shapes apart. */
export function nodeRadius(people: number): number {
  if (people <= 16) return 10
  if (people <= 32) return 9
  if (people <= 60) return 8
  if (people <= 120) return 6
  // Beyond this, the paper that people take together stays about the same.
  return Math.max(1.6, Math.min(4, 4 * Math.sqrt(600 / people)))
}

/** Room along the border of the frame, for the person itself and the beginning of a label. */
const margin = 24

/** Where the people of a layout are. */
export const paperArea: Area = {
  left: margin,
  top: margin,
  right: frame.width - margin,
  bottom: frame.height - margin,
}
