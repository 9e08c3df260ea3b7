import type { Neighbours } from './neighbours.ts'

/** One level of Louvain: people, or the groups of the level before, with what lies within each. */
interface Level extends Neighbours {
  /** Strength within each position, counted from both ends. */
  readonly within: Float64Array
}

/** A gain smaller than this is rounding. */
const least = 1e-12

/**
 * Divides a network into groups with more strength within and less between than chance would give: Louvain, weighted by
 * strength, resolution 1, taking the positions in the order they have. The same arrays always give the same groups.
 * Answers the group of each position, numbered from 0; whoever has no contacts is a group alone.
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008.
 */
export function louvain(neighbours: Neighbours): Int32Array {
  const groupOf = Int32Array.from({ length: neighbours.size }, (_, v) => v)
  const total = neighbours.strengths.reduce((sum, strength) => sum + strength, 0)
  if (total === 0) return groupOf
  let level: Level = { ...neighbours, within: new Float64Array(neighbours.size) }
  for (;;) {
    const { joined, groups } = moveAll(level, total)
    if (groups === level.size) return groupOf
    for (let v = 0; v < groupOf.length; v++) groupOf[v] = joined[groupOf[v] ?? 0] ?? 0
    level = gather(level, joined, groups)
  }
}

/** Moves each position to the group where it gains most, until nobody gains; groups are numbered as they are met. */
function moveAll({ size, starts, others, strengths, within }: Level, total: number) {
  const groupOf = new Int32Array(size)
  const own = new Float64Array(size)
  const groupSum = new Float64Array(size)
  for (let v = 0; v < size; v++) {
    let sum = within[v] ?? 0
    const end = starts[v + 1] ?? 0
    for (let at = starts[v] ?? 0; at < end; at++) sum += strengths[at] ?? 0
    groupOf[v] = v
    own[v] = sum
    groupSum[v] = sum
  }
  const toGroup = new Float64Array(size)
  const met = new Int32Array(size)
  // Who is still to be looked at: only those whose contacts moved can have something new to gain.
  const waiting = new Uint8Array(size).fill(1)
  for (let moved = true, first = true; moved; first = false) {
    moved = false
    // A last look at everybody, since the size of a group also changes what others gain.
    if (!first) waiting.fill(1)
    for (let anyone = true; anyone;) {
      anyone = false
      for (let v = 0; v < size; v++) {
        if (waiting[v] === 0) continue
        waiting[v] = 0
        const from = groupOf[v] ?? 0
        const end = starts[v + 1] ?? 0
        let count = 0
        for (let at = starts[v] ?? 0; at < end; at++) {
          const group = groupOf[others[at] ?? 0] ?? 0
          const sum = toGroup[group] ?? 0
          if (sum === 0) met[count++] = group
          toGroup[group] = sum + (strengths[at] ?? 0)
        }
        const weight = (own[v] ?? 0) / total
        let best = from
        let most = (toGroup[from] ?? 0) - weight * ((groupSum[from] ?? 0) - (own[v] ?? 0))
        for (let i = 0; i < count; i++) {
          const group = met[i] ?? 0
          if (group !== from) {
            const gain = (toGroup[group] ?? 0) - weight * (groupSum[group] ?? 0)
            if (gain > most + least) {
              most = gain
              best = group
            }
          }
          toGroup[group] = 0
        }
        toGroup[from] = 0
        if (best === from) continue
        groupSum[from] = (groupSum[from] ?? 0) - (own[v] ?? 0)
        groupSum[best] = (groupSum[best] ?? 0) + (own[v] ?? 0)
        groupOf[v] = best
        moved = true
        anyone = true
        for (let at = starts[v] ?? 0; at < end; at++) {
          const other = others[at] ?? 0
          if (groupOf[other] !== best) waiting[other] = 1
        }
      }
    }
  }
  const number = new Int32Array(size).fill(-1)
  let groups = 0
  for (let v = 0; v < size; v++) {
    const group = groupOf[v] ?? 0
    if (number[group] === -1) number[group] = groups++
    groupOf[v] = number[group] ?? 0
  }
  return { joined: groupOf, groups }
}

/** The groups as the positions of a smaller network. */
function gather(level: Level, joined: Int32Array, groups: number): Level {
  const { size, starts, others, strengths } = level
  const within = new Float64Array(groups)
  const memberStarts = new Int32Array(groups + 1)
  for (let v = 0; v < size; v++) {
    const group = joined[v] ?? 0
    within[group] = (within[group] ?? 0) + (level.within[v] ?? 0)
    memberStarts[group + 1] = (memberStarts[group + 1] ?? 0) + 1
  }
  for (let group = 0; group < groups; group++)
    memberStarts[group + 1] = (memberStarts[group + 1] ?? 0) + (memberStarts[group] ?? 0)
  const members = new Int32Array(size)
  const next = memberStarts.slice(0, groups)
  for (let v = 0; v < size; v++) {
    const group = joined[v] ?? 0
    const at = next[group] ?? 0
    next[group] = at + 1
    members[at] = v
  }

  const newStarts = new Int32Array(groups + 1)
  const newOthers = new Int32Array(others.length)
  const newStrengths = new Float64Array(others.length)
  const placeOf = new Int32Array(groups).fill(-1)
  let end = 0
  for (let group = 0; group < groups; group++) {
    const begin = end
    for (let i = memberStarts[group] ?? 0; i < (memberStarts[group + 1] ?? 0); i++) {
      const v = members[i] ?? 0
      for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++) {
        const other = joined[others[at] ?? 0] ?? 0
        const strength = strengths[at] ?? 0
        if (other === group) within[group] = (within[group] ?? 0) + strength
        else if ((placeOf[other] ?? -1) < begin) {
          placeOf[other] = end
          newOthers[end] = other
          newStrengths[end] = strength
          end += 1
        } else {
          const place = placeOf[other] ?? 0
          newStrengths[place] = (newStrengths[place] ?? 0) + strength
        }
      }
    }
    newStarts[group + 1] = end
  }
  return {
    size: groups,
    starts: newStarts,
    others: newOthers.subarray(0, end),
    strengths: newStrengths.subarray(0, end),
    within,
  }
}

/**
 * How much more strength lies within the groups than chance would give: sum over groups of within/total -
 * (own sum/total)^2, all counted from both ends; -0.5 up to, not including, 1. NaN without contacts.
 * Source: Newman & Girvan 2004, weighted, resolution 1.
 */
export function modularityOf({ size, starts, others, strengths }: Neighbours, groupOf: Int32Array): number {
  const groups = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1
  const within = new Float64Array(groups)
  const sum = new Float64Array(groups)
  let total = 0
  for (let v = 0; v < size; v++) {
    const group = groupOf[v] ?? 0
    for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++) {
      const strength = strengths[at] ?? 0
      total += strength
      sum[group] = (sum[group] ?? 0) + strength
      if (groupOf[others[at] ?? 0] === group) within[group] = (within[group] ?? 0) + strength
    }
  }
  if (total === 0) return Number.NaN
  return within.reduce((found, inside, group) => found + inside / total - ((sum[group] ?? 0) / total) ** 2, 0)
}
