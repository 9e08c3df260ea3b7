import type { Page } from 'playwright'
import { median } from '../compare.ts'
import type { Side } from './page.tsx'

/** How the picture follows a hand. */
export interface Moving {
  /** Frames on screen each second. */
  readonly fps: number
  /** Main thread, in milliseconds for each frame. */
  readonly busy: number
  /** What the page holds on to, in MB. */
  readonly memory: number
}

const moves = 90

/** Somebody's hand: shifts the picture, zooms it, or drags one person through it, an event for each frame. */
export async function move(
  page: Page,
  side: Side,
  what: 'pan' | 'zoom' | 'drag',
  seed: number,
): Promise<Moving> {
  await page.evaluate(([...how]) => globalThis.pictures.show(...how), [side, 3_000, seed] as const)
  await page.waitForTimeout(500)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const metric = async (name: string) => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN
  }
  const before = await metric('TaskDuration')
  const frames = await page.evaluate(
    async ([kind, count]) => {
      const stage = document.querySelector('#stage')
      const element = stage?.querySelector('.ng-canvas') ?? stage?.querySelector('canvas')
      if (element === null || element === undefined) throw new Error('There is no picture')
      const box = element.getBoundingClientRect()
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const options = (x: number, y: number) => ({
        bubbles: true,
        cancelable: true,
        clientX: x,
        clientY: y,
        view: window,
        button: 0,
        buttons: 1,
        isPrimary: true,
        pointerType: 'mouse',
        pointerId: 1,
      })
      // D3 listens to the mouse, ours to the pointer; both are given what a mouse gives.
      const give = (target: EventTarget, type: 'down' | 'move' | 'up', x: number, y: number) => {
        target.dispatchEvent(new PointerEvent(`pointer${type}`, options(x, y)))
        target.dispatchEvent(new MouseEvent(`mouse${type}`, options(x, y)))
      }
      // A hand that moves one person takes hold of one; a hand that shifts the picture takes hold of the paper.
      const from =
        kind === 'drag'
          ? globalThis.pictures.someone()
          : kind === 'pan'
            ? { x: box.left + 6, y: box.top + 6 }
            : middle
      if (element instanceof HTMLElement) element.setPointerCapture = () => undefined
      if (kind !== 'zoom') give(element, 'down', from.x, from.y)
      const times: number[] = []
      await new Promise<void>((resolve) => {
        const step = (now: number) => {
          times.push(now)
          const at = times.length
          if (at > count) {
            resolve()
            return
          }
          const [dx, dy] = [120 * Math.sin(at / 12), 80 * Math.sin(at / 9)]
          if (kind === 'zoom')
            element.dispatchEvent(
              new WheelEvent('wheel', {
                ...options(middle.x, middle.y),
                deltaY: Math.floor(at / 20) % 2 === 0 ? -40 : 40,
                ctrlKey: false,
              }),
            )
          else give(element, 'move', from.x + dx, from.y + dy)
          // D3 follows the mouse on the window once it is held; events bubble there.
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      })
      if (kind !== 'zoom') give(element, 'up', from.x, from.y)
      return times
    },
    [what, moves] as const,
  )
  const took = frames.slice(1).map((time, at) => time - (frames[at] ?? time))
  const busy = ((await metric('TaskDuration')) - before) * 1_000
  const memory = (await metric('JSHeapUsedSize')) / 1_000_000
  await session.detach()
  return { fps: 1_000 / (took.reduce((a, b) => a + b, 0) / took.length), busy: busy / frames.length, memory }
}

export const moving = async (page: Page, side: Side): Promise<Moving> => {
  const found: Moving[] = []
  for (const what of ['pan', 'zoom', 'drag'] as const) {
    const one = await move(page, side, what, 1)
    console.error(
      `5: ${side} ${what} ${one.fps.toFixed(1)} fps, ${one.busy.toFixed(1)} ms per frame, ${one.memory.toFixed(0)} MB`,
    )
    found.push(one)
  }
  // The one that follows the hand worst counts.
  return {
    fps: Math.min(...found.map(({ fps }) => fps)),
    busy: Math.max(...found.map(({ busy }) => busy)),
    memory: median(found.map(({ memory }) => memory)),
  }
}
