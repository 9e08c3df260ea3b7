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
  return 4
}
