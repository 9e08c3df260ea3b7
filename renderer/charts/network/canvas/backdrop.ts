import type { Backdrop } from '../backdrop.ts'
import { usualLetters } from '../scene.ts'
import type { Shift } from '../view.ts'
import type { Colours } from './colours.ts'

type Context = CanvasRenderingContext2D

/** Lines around groups, rings and axes with their words, behind everybody. */
export function paintBackdrop(
  context: Context,
  backdrop: Backdrop,
  colours: Colours,
  { k, x, y }: Shift,
): void {
  context.save()
  context.translate(x, y)
  context.scale(k, k)
  context.lineWidth = usualLetters / 12 / k
  for (const { kind, d, group } of backdrop.shapes) {
    const path = new Path2D(d)
    const look = colours.looks[group]?.fill ?? colours.rule
    if (kind === 'hull') {
      context.fillStyle = `color-mix(in oklab, ${look} 9%, transparent)`
      context.fill(path)
    }
    context.strokeStyle =
      kind === 'hull'
        ? `color-mix(in oklab, ${look} 55%, ${colours.paper})`
        : kind === 'area'
          ? colours.rule
          : colours.ruleStrong
    context.stroke(path)
  }
  context.restore()
  context.font = `600 ${String(colours.letters)}px ${colours.font}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = colours.inkSoft
  for (const { text, box } of backdrop.texts)
    context.fillText(text, box.left * k + x, box.top * k + y + 0.9 * colours.letters)
}
