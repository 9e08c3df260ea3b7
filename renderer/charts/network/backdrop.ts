import type { GraphNode } from './graph.ts'
import { hullAround, hullPath } from './hulls.ts'
import type { Hull } from './hulls.ts'
import type { Area, LayoutGeometry } from './layouts.ts'
import type { Spot } from './lines.ts'
import type { Looks } from './looks.ts'
import type { Box, Point } from './plane.ts'
import { groupLabel } from './scene.ts'
import { placeTexts } from './texts.ts'
import type { PlacedText, TextWish } from './texts.ts'
import { toScreen } from './view.ts'
import type { Fit } from './view.ts'

/** What lies behind people and ties: the lines around groups, rings, axes. */
export interface BackdropShape {
  readonly kind: 'hull' | 'ring' | 'area' | 'axis'
  readonly d: string
  /** The look of a group, 0-7. */
  readonly group: number
}

export interface Backdrop {
  readonly shapes: readonly BackdropShape[]
  readonly texts: readonly PlacedText[]
}

/** The words of the paper itself, in the language of who looks. */
export interface BackdropWords {
  /** `twee stappen`; `isLast`: also whoever is further away. */
  readonly ring: (distance: number, isLast: boolean) => string
  /** Over those who are not connected with the person in the middle, or have no place in the plane. */
  readonly apart: string
  readonly close: string
  readonly loose: string
  readonly alike: string
  readonly different: string
  readonly quadrants: {
    readonly looseDifferent: string
    readonly closeDifferent: string
    readonly looseAlike: string
    readonly closeAlike: string
  }
  readonly unknownGroup: string
}

interface BackdropInput {
  readonly geometry: LayoutGeometry
  readonly fit: Fit
  readonly zoom: number
  readonly nodes: readonly GraphNode[]
  readonly spots: ReadonlyMap<string, Spot>
  readonly looks: Looks
  readonly words: BackdropWords
  readonly letters: { readonly widthOf: (text: string) => number; readonly height: number }
  /** Texts stay within it. */
  readonly bounds: Box | null
}

/** Paper between people and the line around them, in pixels. */
const room = 9
const gap = 4

/** What lies behind the picture, in pixels from the corner of the picture before it is shifted. */
export function backdropOf(input: BackdropInput): Backdrop {
  const { geometry, fit, zoom } = input
  const at = (point: Point): Point => {
    const { x, y } = toScreen(fit, point)
    return { x: x * zoom, y: y * zoom }
  }
  const boxOf = (area: Area): Box => {
    const { x: left, y: top } = at({ x: area.left, y: area.top })
    const { x: right, y: bottom } = at({ x: area.right, y: area.bottom })
    return { left, top, right, bottom }
  }
  switch (geometry.kind) {
    case 'free':
    case 'organisations':
      return { shapes: [], texts: [] }
    case 'grouped':
      return groups(input)
    case 'rings': {
      const { centre, rings, apart } = geometry
      const middle = at(centre)
      const wide = fit.scaleX * zoom
      const high = fit.scaleY * zoom
      return arranged(
        input,
        [
          ...[...rings].reverse().map(({ rx, ry }) => ring(middle, rx * wide, ry * high)),
          ...(apart === null ? [] : [rectangle(boxOf(apart))]),
        ],
        [
          ...rings.map(({ distance, isLast, rx, ry }) =>
            onRing(input, input.words.ring(distance, isLast), middle, rx * wide, ry * high),
          ),
          ...(apart === null ? [] : [atArea(input, input.words.apart, boxOf(apart))]),
        ],
      )
    }
    case 'plane':
      return plane(input, boxOf(geometry.area), at(geometry.cut), geometry.apart && boxOf(geometry.apart))
  }
}

function groups(input: BackdropInput): Backdrop {
  const { nodes, spots, looks, words } = input
  const members = new Map<string | null, Spot[]>()
  for (const { id, category } of nodes) {
    const spot = spots.get(id)
    if (spot === undefined) continue
    members.set(category, [...(members.get(category) ?? []), spot])
  }
  const labels = new Map(
    [...looks.own, ...(looks.shared?.categories ?? [])].map(({ id, label }) => [id, label]),
  )
  const hulls = [...members].map(([category, people]) => ({
    hull: hullAround(people, room),
    group: looks.of(category).group,
    label: category === null ? words.unknownGroup : (labels.get(category) ?? ''),
  }))
  return arranged(
    input,
    hulls.map(({ hull, group }) => ({ kind: 'hull', d: hullPath(hull), group })),
    hulls.map(({ hull, group, label }) => aroundHull(input, label, group, hull)),
    hulls.map(({ hull }) => hull),
  )
}

function aroundHull({ letters }: BackdropInput, label: string, group: number, hull: Hull): TextWish {
  const text = groupLabel(label)
  const width = letters.widthOf(text)
  const xs = hull.map(({ x }) => x)
  const ys = hull.map(({ y }) => y)
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
  const over = box.top - letters.height - gap / 2
  const under = box.bottom + gap / 2
  const middle = (box.left + box.right - width) / 2
  const half = (box.top + box.bottom - letters.height) / 2
  const along = [
    middle,
    box.left,
    box.right - width,
    (middle + box.left) / 2,
    (middle + box.right - width) / 2,
  ]
  return {
    text,
    group,
    width,
    own: hull,
    places: [
      ...along.map((x) => ({ x, y: over })),
      ...along.map((x) => ({ x, y: under })),
      { x: box.right + gap, y: half },
      { x: box.left - width - gap, y: half },
      // Within, along the upper edge: better than over somebody else's group.
      { x: middle, y: box.top + 1 },
      { x: middle, y: box.bottom - letters.height - 1 },
    ],
  }
}

const ring = ({ x, y }: Point, rx: number, ry: number): BackdropShape => {
  const [wide, high] = [rx.toFixed(1), ry.toFixed(1)]
  const from = `${(x + rx).toFixed(1)} ${y.toFixed(1)}`
  const half = `${(x - rx).toFixed(1)} ${y.toFixed(1)}`
  return {
    kind: 'ring',
    d: `M${from}A${wide} ${high} 0 1 1 ${half}A${wide} ${high} 0 1 1 ${from}Z`,
    group: 0,
  }
}

const rectangle = ({ left, top, right, bottom }: Box): BackdropShape => ({
  kind: 'area',
  d: `M${left.toFixed(1)} ${top.toFixed(1)}H${right.toFixed(1)}V${bottom.toFixed(1)}H${left.toFixed(1)}Z`,
  group: 0,
})

function onRing({ letters }: BackdropInput, text: string, middle: Point, rx: number, ry: number): TextWish {
  const width = letters.widthOf(text)
  // Where nobody stands: upwards first, where reading begins, then round by steps to either side.
  const angles = Array.from({ length: 24 }, (_, step) => -90 + (step % 2 === 0 ? 1 : -1) * 7.5 * step)
  return {
    text,
    group: null,
    width,
    own: null,
    places: angles.map((angle) => ({
      x: middle.x + rx * Math.cos((angle * Math.PI) / 180) - width / 2,
      y: middle.y + ry * Math.sin((angle * Math.PI) / 180) - letters.height / 2,
    })),
  }
}

/** In an area at its end, where a row of people comes last; else over it, or under it. */
function atArea({ letters }: BackdropInput, text: string, box: Box): TextWish {
  const width = letters.widthOf(text)
  const xs = [(box.left + box.right - width) / 2, box.left, box.right - width]
  return {
    text,
    group: null,
    width,
    own: null,
    places: [
      { x: box.right - width - gap, y: (box.top + box.bottom - letters.height) / 2 },
      ...xs.map((x) => ({ x, y: box.top - letters.height - gap / 2 })),
      ...xs.map((x) => ({ x, y: box.bottom + gap / 2 })),
      ...xs.map((x) => ({ x, y: box.top + 1 })),
    ],
  }
}

function plane(input: BackdropInput, box: Box, cut: Point, apart: Box | null): Backdrop {
  const { words, letters } = input
  const { left, top, right, bottom } = box
  const line = (d: string): BackdropShape => ({ kind: 'axis', d, group: 0 })
  const wish = (text: string, places: (width: number) => readonly Point[]): TextWish => {
    const width = letters.widthOf(text)
    return { text, group: null, width, own: null, places: places(width) }
  }
  const over = top - letters.height - gap / 2
  const under = bottom + gap / 2
  const inTop = top + gap / 2
  const inBottom = bottom - letters.height - gap / 2
  /** A corner of the plane: outside it along its edge, or inside where that is free. */
  const corner = (text: string, isRight: boolean, isTop: boolean) =>
    wish(text, (width) => {
      const x = isRight ? right - width - gap : left + gap
      const near = isRight ? cut.x + gap : cut.x - width - gap
      return [
        { x, y: isTop ? over : under },
        { x, y: isTop ? inTop : inBottom },
        { x: near, y: isTop ? inTop : inBottom },
      ]
    })
  const { quadrants } = words
  const beside = cut.y - letters.height - gap / 2
  return arranged(
    input,
    [
      rectangle(box),
      line(`M${left.toFixed(1)} ${cut.y.toFixed(1)}H${right.toFixed(1)}`),
      line(`M${cut.x.toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`),
      ...(apart === null ? [] : [rectangle(apart)]),
    ],
    [
      corner(quadrants.looseDifferent, false, true),
      corner(quadrants.closeDifferent, true, true),
      corner(quadrants.looseAlike, false, false),
      corner(quadrants.closeAlike, true, false),
      wish(words.loose, () => [
        { x: left + gap, y: beside },
        { x: left + gap, y: cut.y + gap / 2 },
      ]),
      wish(words.close, (width) => [
        { x: right - width - gap, y: beside },
        { x: right - width - gap, y: cut.y + gap / 2 },
      ]),
      wish(words.different, (width) => [
        { x: cut.x - width / 2, y: over },
        { x: cut.x + gap, y: inTop },
        { x: cut.x - width - gap, y: inTop },
      ]),
      wish(words.alike, (width) => [
        { x: cut.x - width / 2, y: under },
        { x: cut.x - width / 2, y: under + letters.height },
        { x: cut.x + gap, y: inBottom },
        { x: cut.x - width - gap, y: inBottom },
      ]),
      ...(apart === null ? [] : [atArea(input, words.apart, apart)]),
    ],
  )
}

function arranged(
  { spots, letters, bounds }: BackdropInput,
  shapes: readonly BackdropShape[],
  wishes: readonly TextWish[],
  hulls: readonly Hull[] = [],
): Backdrop {
  return { shapes, texts: placeTexts(wishes, { spots, height: letters.height, bounds, hulls }) }
}
