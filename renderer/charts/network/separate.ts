interface Room {
  readonly width: number
  readonly height: number
  /** Kept free along the border. */
  readonly margin: number
}

const rounds = 80
/** Beyond this many comparisons a round the lines are left alone: people still never overlap. */
const linesUpTo = 400_000

/**
 * Moves people apart until nobody overlaps and, where there is room, nobody lies on a line that is not theirs.
 * Places are x and y in turn and are changed in place.
 */
export function separate(places: Float64Array, ends: Uint32Array, radius: number, room: Room): void {
  const count = places.length / 2
  const withLines = count * ends.length <= linesUpTo
  const apart = radius * 3
  const clear = radius * 1.7
  const push = new Float64Array(places.length)
  for (let round = 0; round < rounds; round += 1) {
    push.fill(0)
    let moved = pushPeople(places, push, apart)
    // The last rounds are for people alone: a person on a line is a pity, two on top of each other cannot be read.
    if (withLines && round < rounds - 20) moved = pushFromLines(places, push, ends, clear) || moved
    if (!moved) break
    for (let at = 0; at < count; at += 1) {
      places[2 * at] = within((places[2 * at] ?? 0) + (push[2 * at] ?? 0), room.width, room.margin)
      places[2 * at + 1] = within(
        (places[2 * at + 1] ?? 0) + (push[2 * at + 1] ?? 0),
        room.height,
        room.margin,
      )
    }
  }
}

function within(value: number, size: number, margin: number): number {
  return Math.min(size - margin, Math.max(margin, value))
}

function pushPeople(places: Float64Array, push: Float64Array, apart: number): boolean {
  const count = places.length / 2
  let moved = false
  for (let one = 0; one < count; one += 1) {
    for (let two = one + 1; two < count; two += 1) {
      let dx = (places[2 * two] ?? 0) - (places[2 * one] ?? 0)
      let dy = (places[2 * two + 1] ?? 0) - (places[2 * one + 1] ?? 0)
      let length = Math.hypot(dx, dy)
      if (length >= apart) continue
      if (length < 1e-6) {
        // On the very same spot any direction will do, as long as it is the same one next time.
        dx = Math.cos(one + two)
        dy = Math.sin(one + two)
        length = 1
      }
      const half = (apart - Math.min(length, apart)) / 2 / length
      add(push, one, -dx * half, -dy * half)
      add(push, two, dx * half, dy * half)
      moved = true
    }
  }
  return moved
}

function pushFromLines(places: Float64Array, push: Float64Array, ends: Uint32Array, clear: number): boolean {
  const count = places.length / 2
  let moved = false
  for (let line = 0; line + 1 < ends.length; line += 2) {
    const from = ends[line] ?? 0
    const to = ends[line + 1] ?? 0
    const x = places[2 * from] ?? 0
    const y = places[2 * from + 1] ?? 0
    const lineX = (places[2 * to] ?? 0) - x
    const lineY = (places[2 * to + 1] ?? 0) - y
    const length2 = lineX * lineX + lineY * lineY
    if (length2 === 0) continue
    for (let person = 0; person < count; person += 1) {
      if (person === from || person === to) continue
      const toX = (places[2 * person] ?? 0) - x
      const toY = (places[2 * person + 1] ?? 0) - y
      const along = (toX * lineX + toY * lineY) / length2
      // Beyond the ends of the line it is the people at the ends who keep their distance.
      if (along < 0 || along > 1) continue
      let dx = toX - along * lineX
      let dy = toY - along * lineY
      const away = Math.hypot(dx, dy)
      if (away >= clear) continue
      if (away < 1e-6) {
        dx = lineY
        dy = -lineX
      }
      const scale = (0.25 * (clear - away)) / Math.hypot(dx, dy)
      add(push, person, dx * scale, dy * scale)
      // The line gives way a little too, or two lines would throw a person to and fro.
      add(push, from, -dx * scale * 0.3, -dy * scale * 0.3)
      add(push, to, -dx * scale * 0.3, -dy * scale * 0.3)
      moved = true
    }
  }
  return moved
}

function add(push: Float64Array, person: number, x: number, y: number): void {
  push[2 * person] = (push[2 * person] ?? 0) + x
  push[2 * person + 1] = (push[2 * person + 1] ?? 0) + y
}
