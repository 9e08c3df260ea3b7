import type { LinkChange, NodeChange } from './graph.ts'
import type { DrawnLine, Spot } from './lines.ts'
import type { Point } from './plane.ts'
import { outerRadius } from './shapes.ts'

/** Signs for what changed since the wave that is compared with. */
export type ChangeSign = 'plus' | 'minus' | 'unsure'

export const signOf: Readonly<Record<NodeChange | LinkChange, ChangeSign>> = {
  joined: 'plus',
  left: 'minus',
  appeared: 'plus',
  gone: 'minus',
  uncertain: 'unsure',
}

/** Path data of a sign around 0,0; `size` is how far it reaches to either side. */
export function signPath(sign: ChangeSign, size: number): string {
  const s = size.toFixed(1)
  switch (sign) {
    case 'plus':
      return `M-${s} 0H${s}M0 -${s}V${s}`
    case 'minus':
      return `M-${s} 0H${s}`
    case 'unsure': {
      // A little wave: neither there nor away.
      const h = (size / 2).toFixed(1)
      return `M-${s} 0Q-${h} -${s} 0 0Q${h} ${s} ${s} 0`
    }
  }
}

/** Where somebody's sign stands, from their middle: above on the left, away from where labels like to be. */
export function besidePerson({ shape, radius }: Spot): Point {
  const reach = outerRadius(shape, radius) * 0.72 + 3.5
  return { x: -reach, y: -reach }
}

export function besideLine({ from, to }: DrawnLine): Point {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
}
