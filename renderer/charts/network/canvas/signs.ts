import type { GraphLink, GraphNode } from '../graph.ts'
import { drawLine } from '../lines.ts'
import type { Spot } from '../lines.ts'
import { besideLine, besidePerson, signOf, signPath } from '../marks.ts'
import type { ChangeSign } from '../marks.ts'
import type { Point } from '../plane.ts'
import type { Colours } from './colours.ts'

type Context = CanvasRenderingContext2D

/** How far a sign reaches on either side of its middle, in pixels. */
const reach = 3.4
const outlines = new Map<ChangeSign, Path2D>()

function paintSign(context: Context, colours: Colours, sign: ChangeSign, at: Point, size: number): void {
  const outline = outlines.get(sign) ?? new Path2D(signPath(sign, reach))
  outlines.set(sign, outline)
  context.save()
  context.translate(at.x, at.y)
  context.scale(size, size)
  context.beginPath()
  context.arc(0, 0, 5, 0, 2 * Math.PI)
  context.fillStyle = colours.paper
  context.fill()
  context.strokeStyle = colours.ink
  context.lineWidth = 1.7
  context.lineCap = 'round'
  context.stroke(outline)
  context.restore()
}

/** What came and what went since the wave before, for somebody. Smaller beside the small. */
export function paintPersonSign(context: Context, colours: Colours, spot: Spot, node: GraphNode): void {
  if (node.change === undefined) return
  const size = Math.min(1, Math.max(0.6, spot.radius / 5))
  const { x, y } = besidePerson(spot)
  paintSign(context, colours, signOf[node.change], { x: spot.x + x, y: spot.y + y }, size)
}

export function paintLineSign(context: Context, colours: Colours, a: Spot, b: Spot, link: GraphLink): void {
  const line = link.change === undefined ? null : drawLine(a, b, 1, false)
  if (line === null || link.change === undefined) return
  paintSign(context, colours, signOf[link.change], besideLine(line), 1)
}
