import { beside } from '../../../charts/shared-picture/shapes.ts'
import { markLine } from '../../../charts/mark-line/geometry.ts'
import type { Formatters } from '../../../i18n/format.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import type { Whose } from './shown.ts'

/** The crosses in one place, and who put them there. */
export interface Near {
  readonly at: number
  readonly who: readonly Whose[]
}

/** How far from a cross a pointer may be, in places. */
const reach = 3

/** The place on the line of an SVG that a pointer is over; may lie beside it. */
export function placeUnder(svg: SVGSVGElement, { clientX }: { readonly clientX: number }): number {
  const matrix = svg.getScreenCTM()
  const { left, width } = svg.getBoundingClientRect()
  // Drawn in millimetres; without a matrix (not on screen) the box of it does.
  const x =
    matrix === null
      ? ((clientX - left) / width) * (markLine.length + 2 * beside) - beside
      : (clientX - matrix.e) / matrix.a
  return (x / markLine.length) * 100
}

/** Whoever stands where the pointer is; null where nobody does. */
export function nearestOf(people: readonly Whose[], place: number): Near | null {
  let at: number | null = null
  for (const { now } of people)
    if (now !== null && (at === null || Math.abs(now - place) < Math.abs(at - place))) at = now
  if (at === null || Math.abs(at - place) > reach) return null
  return whoStands(people, at)
}

const whoStands = (people: readonly Whose[], at: number): Near => ({
  at,
  who: people.filter(({ now }) => now === at),
})

/** The next place with a cross, to the right (1) or the left (-1); stays at the last one. */
export function nextOf(people: readonly Whose[], from: Near | null, step: 1 | -1): Near | null {
  const places = [...new Set(people.flatMap(({ now }) => (now === null ? [] : [now])))].toSorted(
    (a, b) => a - b,
  )
  const here = from === null ? (step === 1 ? -1 : places.length) : places.indexOf(from.at)
  const at = places[Math.min(places.length - 1, Math.max(0, here + step))]
  return at === undefined ? null : whoStands(people, at)
}

/** `P3 (gewenst 60), P7: 45`. */
export function whoseText(
  t: TFunction,
  format: Pick<Formatters, 'number' | 'list'>,
  { at, who }: Near,
): string {
  const names = who.map(({ who: name, desired }) =>
    desired === null
      ? name
      : `${name} (${t(($) => $.picture.one.desiredShort, { at: placeText(format, desired) })})`,
  )
  return t(($) => $.picture.one.whose, { who: format.list(names), at: placeText(format, at) })
}
