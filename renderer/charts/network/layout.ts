import { layGroups } from './groups.ts'
import { layFree } from './layout-free.ts'
import type { Laid, LayoutInput } from './layout-input.ts'
import { layOrganisations } from './organisations.ts'
import { layPlane } from './plane-layout.ts'
import { layRings } from './rings.ts'

export { roughly } from './layout-free.ts'

/**
 * Where everybody is drawn. Pure and seeded: the same input gives the same places, to the digit. Connected parts lie
 * beside each other, people without ties together in a free corner, nobody on top of anybody else as long as the frame
 * has room. It knows nothing of pins: whoever draws puts pinned people where they were put, so that no layout can move
 * them and letting go brings them back.
 */
export function layOut(input: LayoutInput): Laid {
  const { way } = input
  switch (way.kind) {
    case 'grouped':
      return layGroups(input, way.groupOf)
    case 'rings':
      return layRings(input, way)
    case 'plane':
      return layPlane(input, way)
    case 'organisations':
      return layOrganisations(input, way.sizes)
    case 'free':
      return layFree(input)
  }
}
