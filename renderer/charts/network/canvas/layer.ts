import type { Size } from '../view.ts'

/** A canvas and what draws on it. */
export interface Layer {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
}

export function layer(host: HTMLElement, className: string): Layer {
  const canvas = document.createElement('canvas')
  canvas.className = className
  canvas.setAttribute('aria-hidden', 'true')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw')
  host.append(canvas)
  return { canvas, context }
}

/** As large as this on screen, with as many pixels as the screen has there. */
export function fit({ canvas, context }: Layer, { width, height }: Size, ratio: number): void {
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across
    canvas.height = down
    canvas.style.width = `${String(width)}px`
    canvas.style.height = `${String(height)}px`
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

export function clear(context: CanvasRenderingContext2D): void {
  const kept = context.getTransform()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.setTransform(kept)
}
