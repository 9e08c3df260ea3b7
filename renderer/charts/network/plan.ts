import type { GraphLink, GraphNode } from './graph.ts'
import type { LayoutInput } from './layout.ts'
import type { Point } from './plane.ts'

/** A layout to be made: who stands for which number, and what is to be laid out. */
export interface LayoutPlan {
  readonly ids: readonly string[]
  readonly input: LayoutInput
  /** Two plans with the same signature give the same picture. */
  readonly signature: string
}

/** Puts people and ties in an order of their own, so that the order in which they were read does not show. */
export function planLayout(nodes: readonly GraphNode[], links: readonly GraphLink[]): LayoutPlan {
  const keys = new Map(nodes.map(({ id, key }) => [id, key]))
  const ids = [...keys]
    .sort(([oneId, one], [otherId, other]) => compareText(one, other) || compareText(oneId, otherId))
    .map(([id]) => id)
  const positions = new Map(ids.map((id, at) => [id, at]))
  const lines = links
    .flatMap(({ a, b, strength }) => {
      const one = positions.get(a)
      const two = positions.get(b)
      return one === undefined || two === undefined || one === two
        ? []
        : [{ low: Math.min(one, two), high: Math.max(one, two), strength }]
    })
    .sort((x, y) => x.low - y.low || x.high - y.high)
  const input = {
    people: ids.length,
    ends: Uint32Array.from(lines.flatMap(({ low, high }) => [low, high])),
    strengths: Float32Array.from(lines.map(({ strength }) => strength)),
  }
  return { ids, input, signature: [ids.join(), input.ends.join(), input.strengths.join()].join('|') }
}

/** By the characters alone: the same on every machine and in every language. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function placesById(ids: readonly string[], places: Float32Array): ReadonlyMap<string, Point> {
  return new Map(ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]))
}
