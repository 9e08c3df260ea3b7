import { placeLabels } from '../labels.ts'
import type { Spot } from '../lines.ts'
import { labelText } from '../scene.ts'
import { outerRadius } from '../shapes.ts'
import type { Colours } from './colours.ts'
import type { Drawn } from './paint.ts'

type Context = CanvasRenderingContext2D

const counted = new WeakMap<Drawn, Int32Array>()
/** How many lines run to each: where there is no room for all, who has most of them keeps a label, as among few. */
export function tiesOf(drawn: Drawn): Int32Array {
  const known = counted.get(drawn)
  if (known !== undefined) return known
  const ties = new Int32Array(drawn.nodes.length)
  for (const end of drawn.ends) if (end >= 0) ties[end] = (ties[end] ?? 0) + 1
  counted.set(drawn, ties)
  return ties
}

/** Codes or names where there is room for them; answers for how many there was. */
export function paintLabels(
  context: Context,
  drawn: Drawn,
  colours: Colours,
  spots: readonly (Spot | undefined)[],
  people: readonly number[],
): number {
  const height = colours.letters * 1.1
  const ties = tiesOf(drawn)
  context.font = `600 ${String(colours.letters)}px ${colours.font}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  const texts = new Map<string, string>()
  const wishes = people.flatMap((person) => {
    const spot = spots[person]
    const node = drawn.nodes[person]
    if (spot === undefined || node === undefined) return []
    const text = labelText(node, drawn.peopleOf)
    texts.set(node.id, text)
    return [
      {
        id: node.id,
        x: spot.x,
        y: spot.y,
        radius: outerRadius(spot.shape, spot.radius),
        width: context.measureText(text).width,
        height,
        importance: ties[person] ?? 0,
      },
    ]
  })
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = colours.paper
  context.fillStyle = colours.ink
  const placed = placeLabels(wishes, [], null)
  for (const [id, { box }] of placed) {
    const text = texts.get(id) ?? ''
    context.strokeText(text, box.left, box.top + 0.9 * colours.letters)
    context.fillText(text, box.left, box.top + 0.9 * colours.letters)
  }
  return placed.size
}
