import { fill } from './fill.ts'
import { paperArea } from './frame.ts'
import { placeParts } from './free.ts'
import type { Laid, LayoutInput } from './layout-input.ts'
import { separate } from './separate.ts'

const smallest = 7
const largest = 34
/** Which part of the paper all of them together may cover. */
const mostCover = 0.12

/** Organisations as nodes whose surface goes with the number of people; who is tied lies near. */
export function layOrganisations(input: LayoutInput, sizes: Float64Array): Laid {
  const known = sizes.map((size) => (Number.isFinite(size) ? Math.max(0, size) : 0))
  const most = known.reduce((high, size) => Math.max(high, size), 1)
  const total = known.reduce((sum, size) => sum + size, 0)
  const paper = (paperArea.right - paperArea.left) * (paperArea.bottom - paperArea.top)
  const each = Math.min(
    largest / Math.sqrt(most),
    Math.sqrt((mostCover * paper) / Math.PI / Math.max(1, total)),
  )
  const radii = known.map((size) => Math.max(smallest, each * Math.sqrt(size)))
  const usual = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length)
  const edge = radii.reduce((high, radius) => Math.max(high, radius), 0) / 2
  const area = {
    left: paperArea.left + edge,
    top: paperArea.top + edge,
    right: paperArea.right - edge,
    bottom: paperArea.bottom - edge,
  }
  const places = fill(placeParts(input, { radius: usual }), area)
  separate(places, input.ends, usual, area, { apart: 14, radii })
  return {
    places: Float32Array.from(places),
    paper: { kind: 'organisations', radii: Float32Array.from(radii) },
  }
}
