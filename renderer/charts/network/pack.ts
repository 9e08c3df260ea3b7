/** The cells that a part of the picture takes, on a grid of whole numbers. */
export type Tiles = readonly { readonly x: number; readonly y: number }[]

/** How far a part moves, in cells. */
export interface Shift {
  readonly x: number
  readonly y: number
}

interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Packed {
  /** In the order of the parts. */
  readonly shifts: readonly Shift[]
  /** The height of the paper, of the given width : height, that holds all of it; in cells. */
  readonly size: number
}

/**
 * Lays parts beside each other without overlap, so that together they come near the given width : height. The
 * first stays where it is; each next one goes where the whole grows least, which is often an empty corner.
 */
export function pack(parts: readonly Tiles[], aspect: number): Packed {
  const [first, ...others] = parts
  if (first === undefined) return { shifts: [], size: 0 }
  const taken = new Set(first.map(({ x, y }) => cellKey(x, y)))
  const shifts: Shift[] = [{ x: 0, y: 0 }]
  let whole = boundsOf(first)
  for (const tiles of others) {
    const own = boundsOf(tiles)
    const shift = bestShift(tiles, own, whole, taken, aspect)
    for (const { x, y } of tiles) taken.add(cellKey(x + shift.x, y + shift.y))
    whole = unite(whole, move(own, shift))
    shifts.push(shift)
  }
  return { shifts, size: sizeOf(whole, aspect) }
}

/** What decides is how far the whole must shrink to fit; then how much paper it takes. */
function sizeOf({ left, top, right, bottom }: Bounds, aspect: number): number {
  const wide = right - left
  const high = bottom - top
  return Math.max(wide / aspect, high) + 0.02 * Math.sqrt(wide * high)
}

function bestShift(
  tiles: Tiles,
  own: Bounds,
  whole: Bounds,
  taken: ReadonlySet<number>,
  aspect: number,
): Shift {
  const middleX = (whole.left + whole.right) / 2
  const middleY = (whole.top + whole.bottom) / 2
  let best: Shift = { x: 0, y: 0 }
  let least = Number.POSITIVE_INFINITY
  for (let y = whole.top - own.bottom; y <= whole.bottom - own.top; y += 1) {
    for (let x = whole.left - own.right; x <= whole.right - own.left; x += 1) {
      const away = Math.hypot(
        (own.left + own.right) / 2 + x - middleX,
        (own.top + own.bottom) / 2 + y - middleY,
      )
      const cost = sizeOf(unite(whole, move(own, { x, y })), aspect) + 1e-4 * away
      if (cost >= least) continue
      if (tiles.some((tile) => taken.has(cellKey(tile.x + x, tile.y + y)))) continue
      least = cost
      best = { x, y }
    }
  }
  return best
}

/** One number for a cell; cells lie within 30,000 of the middle. */
export function cellKey(x: number, y: number): number {
  return (x + 32_768) * 65_536 + y + 32_768
}

/** Edges of the cells, so that one cell is one wide. */
function boundsOf(tiles: Tiles): Bounds {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y } of tiles) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + 1)
    bottom = Math.max(bottom, y + 1)
  }
  return { left, top, right, bottom }
}

function move(bounds: Bounds, { x, y }: Shift): Bounds {
  return { left: bounds.left + x, top: bounds.top + y, right: bounds.right + x, bottom: bounds.bottom + y }
}

function unite(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
