/** Pixels a pressed pointer may stray and still be a press. */
const slack = 5

interface Place {
  /** Before which cluster, with the one that goes still counted. */
  readonly before: number
  readonly left: number
  readonly top: number
  readonly height: number
}

/** Follows one press on the handle of a cluster; `onDrop` hears its place among the others, from 0. Escape puts it back. */
export function followHandle(
  press: PointerEvent,
  board: HTMLElement,
  handle: HTMLElement,
  onDrop: (to: number) => void,
): void {
  const over = new AbortController()
  const on = { signal: over.signal }
  const mark = document.createElement('div')
  mark.className = 'pin-mark upright'
  mark.ariaHidden = 'true'
  let isMoving = false
  const lists = () => [...board.querySelectorAll<HTMLElement>('[data-list]:not([data-list=""])')]
  const placeAt = (x: number): Place | null => {
    const boxes = lists().map((list) => list.getBoundingClientRect())
    const before = boxes.filter(({ left, width }) => left + width / 2 < x).length
    const next = boxes[before]
    const last = boxes[before - 1]
    const box = next ?? last
    if (box === undefined) return null
    return {
      before,
      left: next === undefined ? box.right + 5 : box.left - 8,
      top: box.top,
      height: box.height,
    }
  }
  const end = () => {
    over.abort()
    mark.remove()
    document.body.classList.remove('carrying')
  }
  window.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y, pointerId }) => {
      if (pointerId !== press.pointerId) return
      if (!isMoving && Math.hypot(x - press.clientX, y - press.clientY) < slack) return
      if (!isMoving) {
        isMoving = true
        document.body.append(mark)
        document.body.classList.add('carrying')
      }
      const place = placeAt(x)
      mark.hidden = place === null
      if (place === null) return
      mark.style.height = `${String(place.height)}px`
      mark.style.transform = `translate(${String(place.left)}px, ${String(place.top)}px)`
    },
    on,
  )
  window.addEventListener(
    'pointerup',
    ({ clientX, pointerId }) => {
      if (pointerId !== press.pointerId) return
      const place = placeAt(clientX)
      const from = lists().findIndex((list) => list.dataset['list'] === handle.dataset['handle'])
      end()
      if (isMoving && place !== null && from !== -1)
        onDrop(from < place.before ? place.before - 1 : place.before)
    },
    on,
  )
  window.addEventListener('pointercancel', end, on)
  window.addEventListener('blur', end, on)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isMoving) return
      event.preventDefault()
      event.stopPropagation()
      end()
    },
    { ...on, capture: true },
  )
}
