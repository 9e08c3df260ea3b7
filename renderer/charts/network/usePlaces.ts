import { useEffect, useRef, useState } from 'react'
import type { GraphLink, GraphNode } from './graph.ts'
import { layOutInWorker } from './layout-client.ts'
import { pinsFor, placesById, planLayout } from './plan.ts'
import type { Point } from './plane.ts'

const nowhere: ReadonlyMap<string, Point> = new Map()

export interface Places {
  /** Where people are in the frame, before any pin; empty until the first layout is there. */
  readonly of: ReadonlyMap<string, Point>
  readonly failed: boolean
}

/** Lays the network out in the worker, and again only when people or ties change. */
export function usePlaces(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  pins: ReadonlyMap<string, Point>,
): Places {
  const fresh = planLayout(nodes, links)
  const [plan, setPlan] = useState(fresh)
  if (fresh.signature !== plan.signature) setPlan(fresh)
  const [places, setPlaces] = useState<Places>({ of: nowhere, failed: false })
  // A pin changes no layout by itself; the next one is made around the pins there are by then.
  const present = useRef(pins)
  useEffect(() => {
    present.current = pins
  }, [pins])
  useEffect(() => {
    let isWanted = true
    layOutInWorker({ ...plan.input, pinned: pinsFor(plan.ids, present.current) }).then(
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
