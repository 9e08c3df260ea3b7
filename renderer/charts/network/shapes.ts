import type { Point } from './plane.ts'

/** In the order in which groups get them; told apart without colour, on paper and from the back row. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'star', 'cross'] as const
export type Shape = (typeof shapes)[number]

const turned = (corners: number, from: number, reach: (corner: number) => number): readonly Point[] =>
  Array.from({ length: corners }, (_, corner) => {
    const angle = ((from + (360 * corner) / corners) * Math.PI) / 180
    return { x: Math.cos(angle) * reach(corner), y: Math.sin(angle) * reach(corner) }
  })

const arm = 0.42
const reach = 1.15
// Corners for a radius of one, sized so that all shapes weigh about the same on paper.
const corners: Readonly<Record<Exclude<Shape, 'circle'>, readonly Point[]>> = {
  square: turned(4, 45, () => 1.27),
  triangle: [
    { x: 0, y: -1.25 },
    { x: 1.15, y: 0.8 },
    { x: -1.15, y: 0.8 },
  ],
  diamond: turned(4, 0, () => 1.28),
  hexagon: turned(6, 0, () => 1.1),
  star: turned(10, -90, (corner) => (corner % 2 === 0 ? 1.4 : 0.62)),
  cross: [
    [arm, -reach],
    [arm, -arm],
    [reach, -arm],
    [reach, arm],
    [arm, arm],
    [arm, reach],
    [-arm, reach],
    [-arm, arm],
    [-reach, arm],
    [-reach, -arm],
    [-arm, -arm],
    [-arm, -reach],
  ].map(([x = 0, y = 0]) => ({ x, y })),
}

/** The outline as path data around 0,0. */
export function shapePath(shape: Shape, radius: number): string {
  if (shape === 'circle') {
    const r = short(radius)
    return `M${r} 0A${r} ${r} 0 1 1 -${r} 0A${r} ${r} 0 1 1 ${r} 0Z`
  }
  return `M${corners[shape].map(({ x, y }) => `${short(x * radius)} ${short(y * radius)}`).join('L')}Z`
}

/**
 * How far the outline lies from the middle in a direction (angle in radians, y downwards); the outermost point
 * where the outline is crossed more than once, so that an arrowhead never ends inside a star.
 */
export function edgeDistance(shape: Shape, radius: number, angle: number): number {
  if (shape === 'circle') return radius
  const dx = Math.cos(angle)
  const dy = Math.sin(angle)
  const outline = corners[shape]
  let furthest = 0
  outline.forEach((from, at) => {
    const to = outline[(at + 1) % outline.length] ?? from
    const sideX = to.x - from.x
    const sideY = to.y - from.y
    const cross = dx * sideY - dy * sideX
    if (Math.abs(cross) < 1e-12) return
    const along = (from.x * sideY - from.y * sideX) / cross
    const part = (from.x * dy - from.y * dx) / cross
    if (along > 0 && part >= -1e-9 && part <= 1 + 1e-9) furthest = Math.max(furthest, along)
  })
  return furthest * radius
}

/** The furthest any point of a shape lies from its middle. */
export function outerRadius(shape: Shape, radius: number): number {
  if (shape === 'circle') return radius
  return radius * Math.max(...corners[shape].map(({ x, y }) => Math.hypot(x, y)))
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
