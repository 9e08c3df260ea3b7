/* oxlint-disable typescript/no-non-null-assertion -- typed arrays of known length: checks would run in the innermost loops */
/**
 * How hard everybody pushes everybody away: mass x mass / distance, added to `fx` and `fy`. Up to so many people every
 * pair is worked out; beyond that, people far away count together.
 */
export type Repel = (x: Float64Array, y: Float64Array, fx: Float64Array, fy: Float64Array) => void

const exactUpTo = 160
/** Squared; a square of people counts as one when it looks smaller than this from where somebody is. */
const theta2 = 1.5 * 1.5
const deepest = 24

export function repulsion(mass: Float64Array, strength: number): Repel {
  return mass.length <= exactUpTo ? everyPair(mass, strength) : byTree(mass, strength)
}

function everyPair(mass: Float64Array, strength: number): Repel {
  const count = mass.length
  return (x, y, fx, fy) => {
    for (let one = 0; one < count; one += 1) {
      const oneX = x[one]!
      const oneY = y[one]!
      const oneMass = mass[one]! * strength
      let sumX = 0
      let sumY = 0
      for (let two = one + 1; two < count; two += 1) {
        const dx = oneX - x[two]!
        const dy = oneY - y[two]!
        const push = (oneMass * mass[two]!) / (dx * dx + dy * dy + 1e-4)
        sumX += dx * push
        sumY += dy * push
        fx[two]! -= dx * push
        fy[two]! -= dy * push
      }
      fx[one]! += sumX
      fy[one]! += sumY
    }
  }
}

/** Barnes-Hut: squares within squares, built anew for each step, in plain arrays that are kept. */
function byTree(mass: Float64Array, strength: number): Repel {
  const count = mass.length
  const room = 8 * count + 64
  // Four children per square: 0 = none, above 0 = a square, below 0 = somebody (-1 - person).
  const child = new Int32Array(4 * room)
  const weight = new Float64Array(room)
  const middleX = new Float64Array(room)
  const middleY = new Float64Array(room)
  const side2 = new Float64Array(room)
  /** People on (nearly) one spot, one after the other. */
  const next = new Int32Array(count)
  const stack = new Int32Array(4 * deepest + 8)
  let squares = 0

  const open = (side: number): number => {
    const square = squares
    squares += 1
    child.fill(0, 4 * square, 4 * square + 4)
    weight[square] = 0
    middleX[square] = 0
    middleY[square] = 0
    side2[square] = side * side
    return square
  }
  const build = (x: Float64Array, y: Float64Array) => {
    let left = Number.POSITIVE_INFINITY
    let top = Number.POSITIVE_INFINITY
    let right = Number.NEGATIVE_INFINITY
    let bottom = Number.NEGATIVE_INFINITY
    for (let at = 0; at < count; at += 1) {
      left = Math.min(left, x[at]!)
      right = Math.max(right, x[at]!)
      top = Math.min(top, y[at]!)
      bottom = Math.max(bottom, y[at]!)
    }
    const whole = Math.max(right - left, bottom - top, 1e-9) * 1.001
    squares = 0
    open(whole)
    next.fill(-1)
    for (let person = 0; person < count; person += 1) {
      const px = x[person]!
      const py = y[person]!
      let square = 0
      let half = whole / 2
      let midX = left + half
      let midY = top + half
      for (let depth = 0; ; depth += 1) {
        const own = mass[person]!
        weight[square]! += own
        middleX[square]! += own * px
        middleY[square]! += own * py
        const slot = 4 * square + (px >= midX ? 1 : 0) + (py >= midY ? 2 : 0)
        const there = child[slot]!
        if (there === 0) {
          child[slot] = -1 - person
          break
        }
        if (there > 0) {
          square = there
        } else if (depth >= deepest || squares >= room - 1) {
          next[person] = -1 - there
          child[slot] = -1 - person
          break
        } else {
          // Somebody is here already: they move into a square of their own, and the newcomer goes on from there.
          const other = -1 - there
          const inner = open(half)
          child[slot] = inner
          const otherMass = mass[other]!
          weight[inner] = otherMass
          middleX[inner] = otherMass * x[other]!
          middleY[inner] = otherMass * y[other]!
          const innerX = midX + (px >= midX ? half / 2 : -half / 2)
          const innerY = midY + (py >= midY ? half / 2 : -half / 2)
          child[4 * inner + (x[other]! >= innerX ? 1 : 0) + (y[other]! >= innerY ? 2 : 0)] = there
          square = inner
        }
        midX += px >= midX ? half / 2 : -half / 2
        midY += py >= midY ? half / 2 : -half / 2
        half /= 2
      }
    }
    for (let square = 0; square < squares; square += 1) {
      middleX[square]! /= weight[square]!
      middleY[square]! /= weight[square]!
    }
  }
  return (x, y, fx, fy) => {
    build(x, y)
    for (let person = 0; person < count; person += 1) {
      const px = x[person]!
      const py = y[person]!
      let sumX = 0
      let sumY = 0
      let top = 0
      stack[top++] = 0
      while (top > 0) {
        const square = stack[--top]!
        const dx = px - middleX[square]!
        const dy = py - middleY[square]!
        const far2 = dx * dx + dy * dy
        if (side2[square]! < theta2 * far2) {
          const push = weight[square]! / far2
          sumX += dx * push
          sumY += dy * push
          continue
        }
        for (let slot = 4 * square; slot < 4 * square + 4; slot += 1) {
          const there = child[slot]!
          if (there > 0) stack[top++] = there
          else if (there < 0) {
            for (let other = -1 - there; other !== -1; other = next[other]!) {
              if (other === person) continue
              const ox = px - x[other]!
              const oy = py - y[other]!
              const push = mass[other]! / (ox * ox + oy * oy + 1e-4)
              sumX += ox * push
              sumY += oy * push
            }
          }
        }
      }
      const own = strength * mass[person]!
      fx[person]! += own * sumX
      fy[person]! += own * sumY
    }
  }
}
