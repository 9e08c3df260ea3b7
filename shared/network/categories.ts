import { indexGraph } from './graph-index.ts'
import { attributeValue } from './tie-graph.ts'
import type { TieGraph } from './tie-graph.ts'

/** How the people divide over the values of one attribute. Opted-out people are not counted. */
export interface Categories {
  /** By position in the graph's index; -1 = unknown. */
  readonly codes: Int32Array
  /** In order of the value's text, so that the order of the people does not show. */
  readonly counts: readonly CategoryCount[]
  readonly known: number
  readonly unknown: number
}

export interface CategoryCount {
  readonly value: string
  readonly people: number
}

export function categoriesOf(graph: TieGraph, attributeId: string | null): Categories {
  const { people } = indexGraph(graph)
  const codes = new Int32Array(people.length).fill(-1)
  const codeOf = new Map<string, number>()
  const sizes = new Map<string, number>()
  let known = 0
  people.forEach((person, position) => {
    const value = attributeValue(person, attributeId)
    if (value === null) return
    const code = codeOf.get(value) ?? codeOf.size
    codeOf.set(value, code)
    sizes.set(value, (sizes.get(value) ?? 0) + 1)
    codes[position] = code
    known += 1
  })
  const counts = [...sizes]
    .map(([value, size]) => ({ value, people: size }))
    .sort((a, b) => (a.value < b.value ? -1 : 1))
  return { codes, counts, known, unknown: people.length - known }
}
