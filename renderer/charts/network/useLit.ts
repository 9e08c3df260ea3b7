import { useMemo } from 'react'
import type { GraphLink } from './graph.ts'

/** The one who is pointed at, with everybody they have a tie with. */
export function useLit(active: string | null, links: readonly GraphLink[]): ReadonlySet<string> {
  return useMemo(() => {
    const found = new Set<string>(active === null ? [] : [active])
    for (const { a, b } of links) {
      if (a === active) found.add(b)
      if (b === active) found.add(a)
    }
    return found
  }, [active, links])
}
