import { fill } from './fill.ts'
import { nodeRadius, paperArea } from './frame.ts'
import { placeParts } from './free.ts'
import type { Laid, LayoutInput } from './layout-input.ts'
import { separate } from './separate.ts'

/** From so many people on the free layout takes long enough for a first, rough picture to be worth its paint. */
const roughFrom = 500

/** A first picture that costs next to nothing; null where the layout itself is there as soon. */
export function roughly(input: LayoutInput): Laid | null {
  if (input.way.kind !== 'free' || input.people < roughFrom) return null
  const places = placeParts(input, { radius: nodeRadius(input.people), isRough: true })
  return { places: Float32Array.from(fill(places, paperArea)), paper: { kind: 'free' } }
}

/** Who is tied lies near. */
export function layFree(input: LayoutInput): Laid {
  const radius = nodeRadius(input.people)
  const places = fill(placeParts(input, { radius }), paperArea)
  separate(places, input.ends, radius, paperArea)
  return { places: Float32Array.from(places), paper: { kind: 'free' } }
}
