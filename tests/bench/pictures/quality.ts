/** How well a picture shows a network: x and y of each person in turn, two people per line. */
export interface Quality {
  /** Normalised distance error at the best scale, 0 = none: lower is better. */
  readonly stress: number
  /** Share of a person's contacts among as many nearest in the picture, 0-1: higher is better. */
  readonly kept: number
}

export function qualityOf(places: ArrayLike<number>, ends: ArrayLike<number>): Quality {
  const contacts = contactsOf(places.length / 2, ends)
  return { stress: stressOf(places, contacts), kept: keptOf(places, contacts) }
}

function contactsOf(people: number, ends: ArrayLike<number>): readonly ReadonlySet<number>[] {
  const contacts = Array.from({ length: people }, () => new Set<number>())
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [one, two] = [ends[at] ?? 0, ends[at + 1] ?? 0]
    contacts[one]?.add(two)
    contacts[two]?.add(one)
  }
  return contacts
}

const apart = (places: ArrayLike<number>, one: number, two: number): number =>
  Math.hypot(
    (places[2 * one] ?? 0) - (places[2 * two] ?? 0),
    (places[2 * one + 1] ?? 0) - (places[2 * two + 1] ?? 0),
  )

/**
 * Over all connected pairs the mean of ((scaled distance in the picture - steps) / steps) squared, at the scale that
 * makes it least.
 */
function stressOf(places: ArrayLike<number>, contacts: readonly ReadonlySet<number>[]): number {
  let [linear, square, pairs] = [0, 0, 0]
  const near = contacts.map((own) => Int32Array.from(own))
  contacts.forEach((_, from) => {
    const steps = new Int32Array(contacts.length).fill(-1)
    steps[from] = 0
    const reached = [from]
    for (let at = 0; at < reached.length; at += 1) {
      const here = reached[at] ?? 0
      for (const next of near[here] ?? []) {
        if (steps[next] !== -1) continue
        steps[next] = (steps[here] ?? 0) + 1
        reached.push(next)
      }
    }
    for (const to of reached) {
      if (to <= from) continue
      const share = apart(places, from, to) / (steps[to] ?? 1)
      linear += share
      square += share * share
      pairs += 1
    }
  })
  // The least of the mean of (s * share - 1)^2 over s.
  return pairs === 0 || square === 0 ? 0 : 1 - (linear * linear) / (square * pairs)
}

function keptOf(places: ArrayLike<number>, contacts: readonly ReadonlySet<number>[]): number {
  let [sum, counted] = [0, 0]
  contacts.forEach((own, person) => {
    if (own.size === 0) return
    const far = Float64Array.from(contacts, (_, other) =>
      other === person ? Number.POSITIVE_INFINITY : apart(places, person, other),
    )
    const limit = Float64Array.from(far).sort()[own.size - 1] ?? 0
    let kept = 0
    for (const other of own) if ((far[other] ?? 0) <= limit) kept += 1
    sum += kept / own.size
    counted += 1
  })
  return counted === 0 ? 1 : sum / counted
}
