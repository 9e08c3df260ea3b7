import type { PartLinks } from './arrange.ts'
import type { Ties } from './layout-input.ts'

export interface ConnectedPart {
  readonly members: readonly number[]
  readonly links: PartLinks
}

/** Connected parts, largest first, and the people without a line. */
export function split({ people, ends, strengths }: Ties): {
  connected: readonly ConnectedPart[]
  alone: readonly number[]
} {
  const neighbours: number[][] = Array.from({ length: people }, () => [])
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const from = ends[at] ?? 0
    const to = ends[at + 1] ?? 0
    neighbours[from]?.push(to)
    neighbours[to]?.push(from)
  }
  const partOf = new Int32Array(people).fill(-1)
  const positionOf = new Int32Array(people)
  const members: number[][] = []
  const alone: number[] = []
  for (let first = 0; first < people; first += 1) {
    if (partOf[first] !== -1) continue
    if (neighbours[first]?.length === 0) {
      alone.push(first)
      continue
    }
    const found = [first]
    partOf[first] = members.length
    for (let at = 0; at < found.length; at += 1) {
      for (const next of neighbours[found[at] ?? 0] ?? []) {
        if (partOf[next] !== -1) continue
        partOf[next] = members.length
        found.push(next)
      }
    }
    found.sort((a, b) => a - b)
    found.forEach((person, position) => {
      positionOf[person] = position
    })
    members.push(found)
  }
  const lines: number[][] = members.map(() => [])
  strengths.forEach((_, line) => lines[partOf[ends[2 * line] ?? 0] ?? 0]?.push(line))
  const connected = members
    .map((part, at) => {
      const own = lines[at] ?? []
      return {
        members: part,
        links: {
          from: Uint32Array.from(own, (line) => positionOf[ends[2 * line] ?? 0] ?? 0),
          to: Uint32Array.from(own, (line) => positionOf[ends[2 * line + 1] ?? 0] ?? 0),
          strengths: Float32Array.from(own, (line) => strengths[line] ?? 0),
        },
      }
    })
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  return { connected, alone }
}
