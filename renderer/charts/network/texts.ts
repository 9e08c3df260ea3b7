import { hullTouchesBox } from './hulls.ts'
import type { Hull } from './hulls.ts'
import type { Spot } from './lines.ts'
import { boxesOverlap, discTouchesBox } from './plane.ts'
import type { Box, Point } from './plane.ts'
import { outerRadius } from './shapes.ts'

/** A text with the places it would like, best first; each is its upper left corner. */
export interface TextWish {
  readonly text: string
  readonly group: number | null
  readonly width: number
  readonly places: readonly Point[]
  /** A line it belongs to and may lie over; other lines are left alone. */
  readonly own: Hull | null
}

/** A text where it stands. */
export interface PlacedText {
  readonly text: string
  /** Of which group, 0-7; null: about the paper itself. */
  readonly group: number | null
  readonly box: Box
}

interface Surroundings {
  readonly spots: ReadonlyMap<string, Spot>
  /** How high a line of text is. */
  readonly height: number
  /** Texts stay within it. */
  readonly bounds: Box | null
  /** Lines around groups, which texts leave alone but for their own. */
  readonly hulls: readonly Hull[]
}

/** Gives each text the first place where it covers nobody and no other text, or else the one where it covers least. */
export function placeTexts(
  wishes: readonly TextWish[],
  { spots, height, bounds, hulls }: Surroundings,
): readonly PlacedText[] {
  const people = [...spots.values()]
  const texts: PlacedText[] = []
  for (const { text, group, width, places, own } of wishes) {
    let best: Box | null = null
    let least = Number.POSITIVE_INFINITY
    for (const [preference, { x, y }] of places.entries()) {
      const box = { left: x, top: y, right: x + width, bottom: y + height }
      const isOff =
        bounds !== null &&
        (box.left < bounds.left ||
          box.right > bounds.right ||
          box.top < bounds.top ||
          box.bottom > bounds.bottom)
      const covered =
        (isOff ? 60 : 0) +
        10 *
          people.filter((spot) => discTouchesBox(spot, outerRadius(spot.shape, spot.radius) + 2, box))
            .length +
        20 * texts.filter((other) => boxesOverlap(box, other.box)).length +
        4 * hulls.filter((hull) => hull !== own && hullTouchesBox(hull, box)).length +
        (own !== null && hullTouchesBox(own, box) ? 1 : 0)
      const cost = covered + preference / 100
      if (cost >= least) continue
      least = cost
      best = box
      if (covered === 0) break
    }
    if (best !== null) texts.push({ text, group, box: best })
  }
  return texts
}
