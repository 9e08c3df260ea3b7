import type { Point } from './plane.ts'
import type { Shift } from './view.ts'
import { bring, pinched, unshifted, wheelFactor, zoomAt } from './zooming.ts'

/** A turn of the wheel so soon after the page scrolled still belongs to that scroll, in milliseconds. */
const scrollRest = 300
/** Pixels a press may stray and still be a press. */
const slack = 3
/** The picture at its normal size, but for the last digit. */
const isAtRest = ({ k }: Shift) => k <= 1.001

interface Moved {
  readonly now: () => Shift
  /** The hand wants the picture here; whoever keeps it may keep it nearer. */
  readonly move: (shift: Shift) => void
  /** Whether a press with (or without) Shift is somebody else's, who draws a line around people. */
  readonly isDrawing: (withShift: boolean) => boolean
}

/** What hands can be followed on: the picture as a drawing, or as an element that holds canvases. */
interface Handled {
  getBoundingClientRect(): DOMRect
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options?: AddEventListenerOptions,
  ): void
  removeEventListener(type: string, listener: (event: Event) => void, options?: EventListenerOptions): void
}

const isPerson = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-person]') !== null

/**
 * Follows wheel, mouse, pen and fingers over the picture, until the answer is called. At its normal size the picture
 * leaves a wheel that turns downwards to the page, and a swipe with one finger too: nobody gets stuck on it while reading on.
 */
export function followHands(element: Handled, { now, move, isDrawing }: Moved): () => void {
  const abort = new AbortController()
  const { signal } = abort
  const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = element.getBoundingClientRect()
    return { x: clientX - box.left, y: clientY - box.top }
  }

  let scrolledAt = Number.NEGATIVE_INFINITY
  window.addEventListener(
    'scroll',
    () => {
      scrolledAt = performance.now()
    },
    { capture: true, passive: true, signal },
  )
  element.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey
      if (!isMeant && performance.now() - scrolledAt <= scrollRest) return
      if (!isMeant && event.deltaY > 0 && isAtRest(now())) return
      const next = zoomAt(now(), now().k * wheelFactor(event), pointOf(event))
      // At its largest or smallest the wheel is the page's again.
      if (next.k === now().k) return
      event.preventDefault()
      move(next)
    },
    { passive: false, signal },
  )

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || event.ctrlKey || isPerson(event.target))
        return
      if (isDrawing(event.shiftKey)) return
      const from = pointOf(event)
      const spot = unshifted(now(), from)
      let isMoved = false
      const drag = new AbortController()
      const held = { signal: AbortSignal.any([signal, drag.signal]) }
      const end = () => {
        drag.abort()
        if (!isMoved) return
        // The click that ends a move is no click on the picture.
        const swallow = (click: Event) => {
          click.stopPropagation()
        }
        element.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => {
          element.removeEventListener('click', swallow, { capture: true })
        })
      }
      window.addEventListener(
        'pointermove',
        (moved) => {
          const to = pointOf(moved)
          isMoved ||= Math.hypot(to.x - from.x, to.y - from.y) > slack
          if (isMoved) move(bring(spot, to, now().k))
        },
        held,
      )
      window.addEventListener('pointerup', end, held)
      window.addEventListener('pointercancel', end, held)
    },
    { signal },
  )

  /** Where in the picture each finger took hold of it. */
  const fingers = new Map<number, Point>()
  /** Takes hold anew wherever the fingers are now. */
  const takeHold = (touches: TouchList) => {
    fingers.clear()
    for (const touch of [...touches].slice(0, 2))
      fingers.set(touch.identifier, unshifted(now(), pointOf(touch)))
  }
  element.addEventListener(
    'touchstart',
    (event) => {
      if (isPerson(event.target) || (event.targetTouches.length < 2 && isAtRest(now()))) return
      if (event.targetTouches.length < 2 && isDrawing(event.shiftKey)) return
      takeHold(event.targetTouches)
    },
    { passive: true, signal },
  )
  element.addEventListener(
    'touchmove',
    (event) => {
      const held = [...event.targetTouches].flatMap((touch) => {
        const spot = fingers.get(touch.identifier)
        return spot === undefined ? [] : [{ spot, point: pointOf(touch) }]
      })
      const [one, two] = held
      if (one === undefined) return
      event.preventDefault()
      if (two === undefined) move(bring(one.spot, one.point, now().k))
      else move(pinched([one.spot, two.spot], [one.point, two.point]))
    },
    { passive: false, signal },
  )
  for (const ending of ['touchend', 'touchcancel'] as const)
    element.addEventListener(
      ending,
      (event) => {
        if (fingers.size > 0) takeHold(event.targetTouches)
      },
      { passive: true, signal },
    )
  return () => {
    abort.abort()
  }
}
