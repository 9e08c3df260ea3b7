import { quadtree } from 'd3'
import type { Quadtree } from 'd3'
import { followHands } from '../gestures.ts'
import { caughtBy } from '../lasso.ts'
import type { Point } from '../plane.ts'
import type { Shift, Size } from '../view.ts'
import { keepNear, unmoved } from '../zooming.ts'
import { coloursOf } from './colours.ts'
import type { Colours } from './colours.ts'
import { paintLit } from './above.ts'
import type { Lit } from './above.ts'
import type { Hands, Picture } from './hands.ts'
import { clear, fit, layer } from './layer.ts'
import { paintAll, radiusAt, spotAt } from './paint.ts'
import type { Drawn } from './paint.ts'

/** Beyond the box this share of it is drawn too: so far a hand can shift the picture before paper without people shows. */
const beyond = 0.3
/** How long the picture rests before it is drawn sharp again, in milliseconds. */
const rest = 90
/** How long drawing goes on before the page gets a turn, in milliseconds. */
const turn = 5
const slack = 4
const reachOfHand = 8

/**
 * A large network on layers: one bitmap of everything, which is shifted and scaled as it is while a hand moves the
 * picture and drawn anew, a little at a time, when it rests; and above it the few people and lines that stand out or are
 * in a hand. `host` has to be positioned and to hide what is outside of it.
 */
export function createPicture(host: HTMLElement, hands: () => Hands): Picture {
  const abort = new AbortController()
  const { signal } = abort
  let still = layer(host, 'ng-still')
  let next = layer(host, 'ng-still')
  const above = layer(host, 'ng-above')
  next.canvas.hidden = true

  let drawn: Drawn | null = null
  let size: Size = { width: 0, height: 0 }
  let colours: Colours = coloursOf(host)
  let lit: Lit = { active: null, current: null, chosen: new Set(), canMove: true, isChoosing: false }
  let shift = unmoved
  /** The zoom and shift the bitmap was drawn at. */
  let stillAt = unmoved
  let tree: Quadtree<number> | null = null
  let numbers = new Map<string, number>()
  let links: readonly (readonly number[])[] = []
  let held: { readonly person: number; readonly from: Point; place: Point | null } | null = null
  let line: Point[] | null = null
  let hovered: string | null = null
  let pressedAt: Point = { x: 0, y: 0 }
  let painting: Generator<void, number> | null = null
  const breath = new MessageChannel()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const ratio = () => Math.min(2, window.devicePixelRatio || 1)
  const pointOf = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = host.getBoundingClientRect()
    return { x: clientX - box.left, y: clientY - box.top }
  }
  const base = ({ x, y }: Point): Point => ({ x: (x - shift.x) / shift.k, y: (y - shift.y) / shift.k })

  /** Who is at a point of the box. */
  const at = (point: Point): number | null => {
    if (drawn === null) return null
    const { x, y } = drawn
    tree ??= quadtree<number>()
      .x((person) => x[person] ?? 0)
      .y((person) => y[person] ?? 0)
      .addAll(drawn.nodes.map((_, person) => person).filter((person) => Number.isFinite(x[person])))
    const where = base(point)
    const reach = (radiusAt(drawn, colours, shift.k) + reachOfHand) / shift.k
    return tree.find(where.x, where.y, reach) ?? null
  }

  const place = () => {
    const k = shift.k / stillAt.k
    const [marginX, marginY] = [size.width * beyond, size.height * beyond]
    // The bitmap begins a margin left of and above the box.
    const x = shift.x - stillAt.x * k - marginX * k
    const y = shift.y - stillAt.y * k - marginY * k
    still.canvas.style.transform = `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${k.toFixed(5)})`
  }
  const paintAbove = () => {
    const { context } = above
    clear(context)
    const isDimmed = lit.active !== null || (held !== null && held.place !== null)
    const opacity = isDimmed ? '0.22' : '1'
    if (still.canvas.style.opacity !== opacity) still.canvas.style.opacity = opacity
    if (drawn === null) return
    paintLit(context, { drawn, colours, shift, lit, links, numbers, held, line })
  }
  const paintSoon = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      place()
      paintAbove()
    })
  }

  /** Draws a little of the next bitmap; shows it when it is whole. */
  const paintOn = (isFirst: boolean) => {
    if (painting === null) return
    const until = performance.now() + (isFirst ? 3 * turn : turn)
    while (performance.now() < until) {
      const step = painting.next()
      if (step.done !== true) continue
      painting = null
      const before = still
      still = next
      next = before
      stillAt = nextAt
      still.canvas.hidden = false
      next.canvas.hidden = true
      place()
      paintAbove()
      // For whoever waits for a picture: whether what is on screen now is where everybody stays.
      hands().onLabels(step.value)
      host.dataset['drawn'] = host.ariaBusy === 'true' ? 'rough' : 'still'
      return
    }
    breath.port2.postMessage(null)
  }
  let nextAt = unmoved
  // A message comes back as soon as the page had its turn; a timer would wait four milliseconds each time.
  breath.port1.onmessage = () => {
    paintOn(false)
  }
  const paintStill = () => {
    clearTimeout(waiting)
    if (drawn === null || size.width === 0) return
    const isUnderWay = painting !== null
    const { context } = next
    nextAt = shift
    const margin = { x: size.width * beyond, y: size.height * beyond }
    fit(next, { width: size.width + 2 * margin.x, height: size.height + 2 * margin.y }, ratio())
    clear(context)
    context.translate(margin.x, margin.y)
    painting = paintAll(context, drawn, colours, shift, size, Math.max(margin.x, margin.y))
    // Whoever asked is done first: what stands on the screen need not wait for it.
    if (!isUnderWay) setTimeout(paintOn, 0, true)
  }
  const paintStillAtRest = () => {
    clearTimeout(waiting)
    waiting = setTimeout(paintStill, rest)
  }

  const isHeldAlready = () => held !== null || line !== null
  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || !event.isPrimary) return
      const point = pointOf(event)
      pressedAt = point
      const person = at(point)
      if (person === null) {
        if (!lit.isChoosing && !event.shiftKey) return
        line = [point]
      } else held = { person, from: point, place: null }
      // What takes hold of the whole picture listens to the same element.
      event.stopImmediatePropagation()
      host.setPointerCapture(event.pointerId)
      host.focus({ preventScroll: true })
    },
    { capture: true, signal },
  )
  host.addEventListener(
    'pointermove',
    (event) => {
      const point = pointOf(event)
      if (line !== null) line.push(point)
      else if (held !== null) {
        const isMoved = Math.hypot(point.x - held.from.x, point.y - held.from.y) >= slack
        if (lit.canMove && (held.place !== null || isMoved)) held.place = within(point)
      } else {
        if (event.buttons !== 0) return
        const person = at(point)
        const id = person === null ? null : (drawn?.nodes[person]?.id ?? null)
        host.style.cursor = id === null ? '' : 'pointer'
        if (id === hovered) return
        hovered = id
        hands().onHover(id)
        return
      }
      paintSoon()
    },
    { signal },
  )
  const within = ({ x, y }: Point): Point => ({
    x: Math.min(size.width - 10, Math.max(10, x)),
    y: Math.min(size.height - 10, Math.max(10, y)),
  })
  host.addEventListener(
    'pointerup',
    (event) => {
      const isMore = event.shiftKey || event.ctrlKey || event.metaKey
      if (held !== null) {
        const { person, place: put } = held
        held = null
        const id = drawn?.nodes[person]?.id
        if (id !== undefined && put === null) hands().onPress(id, isMore)
        else if (id !== undefined && put !== null) hands().onMoved(id, base(put))
      } else if (line !== null) {
        const around = line
        line = null
        if (drawn !== null) {
          const radius = radiusAt(drawn, colours, shift.k)
          const shown = drawn
          const spots = new Map(
            drawn.nodes.map(({ id }, person) => [id, spotAt(shown, person, shift, radius)]),
          )
          hands().onLasso(caughtBy(around, spots), event.shiftKey)
        }
      }
      paintSoon()
    },
    { signal },
  )
  host.addEventListener(
    'pointercancel',
    () => {
      held = null
      line = null
      paintSoon()
    },
    { signal },
  )
  host.addEventListener(
    'pointerleave',
    () => {
      if (isHeldAlready() || hovered === null) return
      hovered = null
      hands().onHover(null)
    },
    { signal },
  )
  host.addEventListener(
    'click',
    (event) => {
      const point = pointOf(event)
      // A line that was drawn, or a picture that was shifted, ends in a click too.
      const isPress = Math.hypot(point.x - pressedAt.x, point.y - pressedAt.y) < slack
      if (isPress && at(point) === null) hands().onPressPaper()
    },
    { signal },
  )
  host.addEventListener(
    'dblclick',
    (event) => {
      const person = at(pointOf(event))
      const id = person === null ? undefined : drawn?.nodes[person]?.id
      if (id !== undefined) hands().onUnpin(id)
    },
    { signal },
  )
  const put = (to: Shift) => {
    shift = to
    paintSoon()
    paintStillAtRest()
  }
  const letGo = followHands(host, {
    now: () => shift,
    isDrawing: (withShift) => lit.isChoosing || withShift,
    move: (to) => {
      put(keepNear(to, size))
    },
  })
  const look = new MutationObserver(() => {
    colours = coloursOf(host)
    paintStill()
  })
  look.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })

  return {
    show: (found, box) => {
      const isSame = box.width === size.width && box.height === size.height
      drawn = found
      size = box
      tree = null
      numbers = new Map(found.nodes.map(({ id }, person) => [id, person]))
      const own: number[][] = found.nodes.map(() => [])
      found.links.forEach((_, one) => {
        own[found.ends[2 * one] ?? -1]?.push(one)
        own[found.ends[2 * one + 1] ?? -1]?.push(one)
      })
      links = own
      colours = coloursOf(host)
      if (!isSame) fit(above, box, ratio())
      paintStill()
    },
    light: (found) => {
      lit = found
      paintSoon()
    },
    now: () => shift,
    to: put,
    end: () => {
      abort.abort()
      letGo()
      look.disconnect()
      clearTimeout(waiting)
      cancelAnimationFrame(frame)
      painting = null
      breath.port1.close()
      for (const { canvas } of [still, next, above]) canvas.remove()
    },
  }
}
