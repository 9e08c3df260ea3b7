import { frame } from './frame.ts'
import type { Point } from './plane.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** How the frame lies in its box on screen when everything is in view. */
export interface Fit {
  readonly scaleX: number
  readonly scaleY: number
  readonly left: number
  readonly top: number
  /** How much larger people and letters are than in the smallest window. */
  readonly grow: number
}

/** How far width and height may be scaled apart to use a box of another shape; more would bend the picture. */
const mostStretch = 1.25

export function fitFrame({ width, height }: Size): Fit {
  const across = width / frame.width
  const down = height / frame.height
  const least = Math.max(0.05, Math.min(across, down))
  const scaleX = Math.min(across, least * mostStretch)
  const scaleY = Math.min(down, least * mostStretch)
  return {
    scaleX,
    scaleY,
    left: (width - frame.width * scaleX) / 2,
    top: (height - frame.height * scaleY) / 2,
    grow: Math.min(1.5, Math.max(0.8, Math.sqrt(least))),
  }
}

export function toScreen(fit: Fit, { x, y }: Point): Point {
  return { x: fit.left + x * fit.scaleX, y: fit.top + y * fit.scaleY }
}

export function toFrame(fit: Fit, { x, y }: Point): Point {
  return { x: (x - fit.left) / fit.scaleX, y: (y - fit.top) / fit.scaleY }
}

export interface Shift {
  readonly k: number
  readonly x: number
  readonly y: number
}

/**
 * The zoom and shift that bring all these points into the box, at least `margin` from its border; none at all when
 * all of them are in it already.
 */
export function bringIntoView(points: readonly Point[], { width, height }: Size, margin: number): Shift {
  const isInside = ({ x, y }: Point) => x >= 0 && y >= 0 && x <= width && y <= height
  if (points.every(isInside)) return { k: 1, x: 0, y: 0 }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const left = Math.min(0, Math.min(...xs) - margin)
  const right = Math.max(width, Math.max(...xs) + margin)
  const top = Math.min(0, Math.min(...ys) - margin)
  const bottom = Math.max(height, Math.max(...ys) + margin)
  const k = Math.min(width / (right - left), height / (bottom - top))
  return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 }
}
