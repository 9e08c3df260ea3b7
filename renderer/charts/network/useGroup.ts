import { useMemo, useState } from 'react'
import type { GraphNode } from './graph.ts'

/** People chosen together, to be moved, pinned, let go or looked at by themselves. */
export interface Group {
  readonly ids: ReadonlySet<string>
  /** Whether a press, a line or Shift with an arrow now chooses rather than moves. */
  readonly isOpen: boolean
  readonly open: (isOpen: boolean) => void
  readonly toggle: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly put: (ids: readonly string[]) => void
  readonly clear: () => void
}

const nobody: ReadonlySet<string> = new Set()

/** `nodes`: whoever is no longer among them is no longer chosen. */
export function useGroup(nodes: readonly GraphNode[]): Group {
  const [chosen, setChosen] = useState(nobody)
  const [isOpen, setOpen] = useState(false)
  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen
    return new Set(nodes.flatMap(({ id }) => (chosen.has(id) ? [id] : [])))
  }, [chosen, nodes])
  return {
    ids,
    isOpen,
    open: setOpen,
    toggle: (id) => {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setChosen(next)
    },
    add: (more) => {
      setChosen((before) => new Set([...before, ...more]))
    },
    put: (some) => {
      setChosen(new Set(some))
    },
    clear: () => {
      setChosen(nobody)
    },
  }
}
