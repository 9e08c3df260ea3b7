import type { GraphNode } from './graph.ts'

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Who is meant by what was typed: a beginning before a part, in the order of the nodes. Found by what stands beside them and
 * by their code; a name that is not shown is not here to be found.
 */
export function found(nodes: readonly GraphNode[], typed: string): readonly string[] {
  const asked = plain(typed.trim())
  if (asked === '') return []
  const place = ({ id, key, label }: GraphNode): number => {
    const texts = key === id ? [plain(label)] : [plain(label), plain(key)]
    if (texts.includes(asked)) return 0
    if (texts.some((text) => text.startsWith(asked))) return 1
    return texts.some((text) => text.includes(asked)) ? 2 : 3
  }
  return nodes
    .map((node) => ({ id: node.id, place: place(node) }))
    .filter((one) => one.place < 3)
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id)
}
