import type { CardId, ClusterId } from '../../../../shared/domain/ids.ts'
import type { ListId } from '../place.ts'

export interface DragHost {
  /** The cards that go along with this one. */
  readonly idsFor: (id: CardId) => readonly CardId[]
  readonly onBegin: (ids: readonly CardId[]) => void
  /** `place`: before which card of the list, with those that go still counted. */
  readonly onDrop: (ids: readonly CardId[], list: ListId, place: number) => void
  readonly onEnd: () => void
  /** `3 kaarten`, on what hangs under the pointer. */
  readonly countText: (count: number) => string
}

/** Pixels a pressed pointer may stray and still be a press; milliseconds a finger rests before it picks up. */
const slack = 5
const restBeforeTouch = 350
/** So near an edge, in pixels, what lies beyond it comes nearer. */
const edge = 44
const fastest = 14

interface Place {
  readonly list: ListId
  readonly place: number
  /** Where the mark lies, in the window. */
  readonly left: number
  readonly top: number
  readonly width: number
}

/**
 * Follows one press of the pointer on a card. Once it moves, one handler for the whole board moves what hangs under the
 * pointer and the mark between the cards, without drawing the board anew; Escape puts all back.
 */
export function followPress(
  press: PointerEvent,
  board: HTMLElement,
  card: HTMLElement,
  host: DragHost,
): void {
  const id = card.dataset['card'] as CardId
  const isTouch = press.pointerType === 'touch'
  const over = new AbortController()
  const on = { signal: over.signal }
  let at = { x: press.clientX, y: press.clientY }
  let drag: Carried | null = null
  let frame = 0
  const rest = isTouch ? setTimeout(begin, restBeforeTouch) : undefined

  function begin(): void {
    drag = new Carried(card, at, host.idsFor(id), host.countText)
    host.onBegin(drag.ids)
    document.body.classList.add('carrying')
    draw()
  }
  function draw(): void {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      if (drag === null) return
      drag.follow(at, placeAt(board, at))
      if (scrollNear(board, at)) draw()
    })
  }
  function end(): void {
    over.abort()
    clearTimeout(rest)
    cancelAnimationFrame(frame)
    if (drag === null) return
    document.body.classList.remove('carrying')
    host.onEnd()
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      at = { x: event.clientX, y: event.clientY }
      if (drag === null) {
        if (Math.hypot(at.x - press.clientX, at.y - press.clientY) < slack) return
        // A finger that moves at once scrolls.
        if (isTouch) end()
        else begin()
      } else draw()
    },
    on,
  )
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== press.pointerId) return
      const carried = drag
      if (carried !== null) {
        swallowClick(false)
        const place = placeAt(board, { x: event.clientX, y: event.clientY })
        carried.land(place)
        if (place !== null) host.onDrop(carried.ids, place.list, place.place)
      }
      end()
    },
    on,
  )
  const putBack = () => {
    drag?.vanish()
    end()
  }
  window.addEventListener('pointercancel', putBack, on)
  window.addEventListener('blur', putBack, on)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || drag === null) return
      event.preventDefault()
      event.stopPropagation()
      swallowClick(true)
      putBack()
    },
    { ...on, capture: true },
  )
  document.addEventListener(
    'touchmove',
    (event) => {
      if (drag !== null) event.preventDefault()
    },
    { ...on, passive: false },
  )
}

/** Letting go of what was carried is no press on what lies there. */
function swallowClick(isStillPressed: boolean): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  window.addEventListener('click', swallow, { capture: true })
  const stop = () => {
    // The press that belongs to it comes right after, if it comes at all.
    setTimeout(() => {
      window.removeEventListener('click', swallow, { capture: true })
    }, 30)
  }
  if (isStillPressed) window.addEventListener('pointerup', stop, { capture: true, once: true })
  else stop()
}

/** Where what is carried would come down; null outside the board. */
function placeAt(board: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): Place | null {
  const frame = board.getBoundingClientRect()
  if (x < frame.left || x > frame.right || y < frame.top - edge || y > frame.bottom + edge) return null
  const lists = [...board.querySelectorAll<HTMLElement>('[data-list]')]
  const column = lists.find((list) => {
    const { left, right } = list.getBoundingClientRect()
    return x >= left - 8 && x < right + 8
  })
  const cards = column?.querySelector<HTMLElement>('[data-cards]')
  if (column === undefined || cards === null || cards === undefined) return null
  const rows = cards.children
  const boxOf = (row: number) => rows.item(row)?.getBoundingClientRect()
  // The first card whose middle lies under the pointer.
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const box = boxOf(middle)
    if (box !== undefined && box.top + box.height / 2 < y) from = middle + 1
    else to = middle
  }
  const around = cards.getBoundingClientRect()
  const next = boxOf(from)
  const before = boxOf(from - 1)
  const top = next === undefined ? (before === undefined ? around.top + 6 : before.bottom + 3) : next.top - 3
  return {
    list: column.dataset['list'] === '' ? null : (column.dataset['list'] as ClusterId),
    place: from,
    left: around.left,
    top: Math.min(Math.max(top, around.top + 2), Math.max(around.bottom - 2, around.top + 2)),
    width: around.width,
  }
}

/** Whether there was anything to scroll. */
function scrollNear(board: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const speed = (near: number) => Math.ceil(fastest * Math.min(1, (edge - near) / edge))
  const frame = board.getBoundingClientRect()
  const wasLeft = board.scrollLeft
  if (x - frame.left < edge) board.scrollLeft -= speed(x - frame.left)
  else if (frame.right - x < edge) board.scrollLeft += speed(frame.right - x)
  let isScrolled = board.scrollLeft !== wasLeft
  for (const cards of board.querySelectorAll<HTMLElement>('[data-cards]')) {
    const box = cards.getBoundingClientRect()
    if (x < box.left || x > box.right) continue
    const wasTop = cards.scrollTop
    if (y - box.top < edge) cards.scrollTop -= speed(y - box.top)
    else if (box.bottom - y < edge) cards.scrollTop += speed(box.bottom - y)
    isScrolled ||= cards.scrollTop !== wasTop
  }
  return isScrolled
}

/** What hangs under the pointer, and the mark where it would come down. */
class Carried {
  readonly ids: readonly CardId[]
  readonly #ghost: HTMLElement
  readonly #mark: HTMLElement
  readonly #grip: { readonly x: number; readonly y: number }

  constructor(
    card: HTMLElement,
    at: { readonly x: number; readonly y: number },
    ids: readonly CardId[],
    countText: (count: number) => string,
  ) {
    this.ids = ids
    const box = card.getBoundingClientRect()
    this.#grip = { x: at.x - box.left, y: at.y - box.top }
    this.#ghost = document.createElement('div')
    this.#ghost.className = 'pin-card pin-ghost'
    this.#ghost.style.width = `${String(box.width)}px`
    this.#ghost.append(...[...card.childNodes].map((node) => node.cloneNode(true)))
    if (ids.length > 1) {
      const count = document.createElement('strong')
      count.className = 'pin-ghost-count'
      count.textContent = countText(ids.length)
      this.#ghost.append(count)
    }
    this.#mark = document.createElement('div')
    this.#mark.className = 'pin-mark'
    this.#mark.hidden = true
    for (const each of [this.#ghost, this.#mark]) each.ariaHidden = 'true'
    document.body.append(this.#mark, this.#ghost)
  }

  follow(at: { readonly x: number; readonly y: number }, place: Place | null): void {
    this.#ghost.style.transform = this.#transform(at.x - this.#grip.x, at.y - this.#grip.y)
    this.#mark.hidden = place === null
    if (place === null) return
    this.#mark.style.width = `${String(place.width)}px`
    this.#mark.style.transform = `translate(${String(place.left)}px, ${String(place.top)}px)`
  }

  /** Goes to where it comes down, so that the eye can follow. */
  land(place: Place | null): void {
    this.#mark.remove()
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (place === null || isCalm) {
      this.vanish()
      return
    }
    const there = this.#transform(place.left, place.top)
    const flight = this.#ghost.animate([{ transform: there, opacity: 0.3 }], {
      duration: 140,
      easing: 'ease-out',
    })
    flight.onfinish = flight.oncancel = () => {
      this.vanish()
    }
  }

  vanish(): void {
    this.#mark.remove()
    this.#ghost.remove()
  }

  #transform(x: number, y: number): string {
    return `translate(${String(x)}px, ${String(y)}px)`
  }
}
