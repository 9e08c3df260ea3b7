import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Neighbours } from '../../../shared/network/neighbours.ts'

/** igraph in a process of its own, with one network in it at a time. */
export interface Igraph {
  load(network: Neighbours): Promise<void>
  /** Milliseconds by its own clock, and one number that tells whether it worked out the same as we did. */
  measure(name: 'betweenness' | 'louvain' | 'constraint'): Promise<{ ms: number; value: number }>
  end(): void
}

/** Starts Python with igraph; null where there is none on this machine. */
export async function startIgraph(): Promise<Igraph | null> {
  const python = spawn('python3', [join(import.meta.dirname, 'igraph-measures.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  // Where there is no python3 the process never starts; the lines then end at once.
  python.on('error', () => undefined)
  python.stdin.on('error', () => undefined)
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<Record<string, unknown> | null> => {
    const { done, value } = await lines.next()
    return done === true ? null : (JSON.parse(value) as Record<string, unknown>)
  }
  const ask = async (question: unknown): Promise<Record<string, unknown>> => {
    python.stdin.write(`${JSON.stringify(question)}\n`)
    const given = await answer()
    if (given === null) throw new Error('igraph stopped')
    return given
  }
  const version = await answer()
  if (version === null) return null
  console.error(`igraph ${String(version['igraph'])}`)
  return {
    load: async ({ size, starts, others, strengths }) => {
      const ties: [number, number, number][] = []
      for (let v = 0; v < size; v++)
        for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++)
          if ((others[at] ?? 0) > v) ties.push([v, others[at] ?? 0, strengths[at] ?? 0])
      await ask({ size, ties })
    },
    measure: async (name) => {
      const { ms, value } = await ask({ measure: name })
      return { ms: Number(ms), value: Number(value) }
    },
    end: () => {
      python.stdin.end()
      void lines.return?.()
    },
  }
}

export const noIgraph = { reason: 'there is no python3 with igraph on this machine' } as const
