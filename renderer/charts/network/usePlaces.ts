import { useEffect, useMemo, useState } from 'react'
import type { GraphLink, GraphNode } from './graph.ts'
import { layOutInWorker } from './layout-client.ts'
import { placesById, planLayout } from './plan.ts'
import type { Point } from './plane.ts'

const nowhere: ReadonlyMap<string, Point> = new Map()

export interface Places {
  /** Where people are in the frame, before any pin; empty until the first layout is there. */
  readonly of: ReadonlyMap<string, Point>
  readonly failed: boolean
}

/** Lays the network out in the worker, and again only when people or ties change. */
export function usePlaces(nodes: readonly GraphNode[], links: readonly GraphLink[]): Places {
  const fresh = useMemo(() => planLayout(nodes, links), [nodes, links])
  const [plan, setPlan] = useState(fresh)
  if (fresh.signature !== plan.signature) setPlan(fresh)
  const [places, setPlaces] = useState<Places>({ of: nowhere, failed: false })
  useEffect(() => {
    let isWanted = true
    layOutInWorker(plan.input).then(
      (found) => {
        if (isWanted) setPlaces({ of: placesById(plan.ids, found), failed: false })
      },
      () => {
        if (isWanted) setPlaces({ of: nowhere, failed: true })
      },
    )
    return () => {
      isWanted = false
    }
  }, [plan])
  return places
}
