import { startTransition, useEffect, useMemo, useState } from 'react'
import { geometryOf } from './geometry.ts'
import type { GraphLink, GraphNode } from './graph.ts'
import { layOutOnce } from './layout-client.ts'
import type { Laid } from './layout-input.ts'
import type { GraphLayout, LayoutGeometry } from './layouts.ts'
import { placesById, planLayout } from './plan.ts'
import type { LayoutPlan } from './plan.ts'
import type { Point } from './plane.ts'

const nowhere: ReadonlyMap<string, Point> = new Map()
const free: GraphLayout = { kind: 'free' }
const noGeometry: LayoutGeometry = { kind: 'free' }

/** Up to so many people a picture is drawn in one go. */
const atOnce = 100
/** More than this are painted, which goes in pieces by itself. */
const inPieces = 1_000

export interface Places {
  /** Where people are in the frame, before any pin; empty until the first picture is there. */
  readonly of: ReadonlyMap<string, Point>
  /** What there is to draw beside people and ties; always of the same layout as the places. */
  readonly geometry: LayoutGeometry
  /** False while a large network stands in its first, rough places. */
  readonly isStill: boolean
  readonly failed: boolean
}

/**
 * Lays the network out in the worker, and again only when people, ties or the layout change. Give it the people and ties
 * of all waves, and all ties rather than those that are shown: then nobody moves when the wave or the threshold changes.
 */
export function usePlaces(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  layout: GraphLayout = free,
): Places {
  const fresh = useMemo(() => planLayout(nodes, links, layout), [nodes, links, layout])
  const [plan, setPlan] = useState(fresh)
  if (fresh.signature !== plan.signature) setPlan(fresh)
  const [places, setPlaces] = useState<Places>({
    of: nowhere,
    geometry: noGeometry,
    isStill: false,
    failed: false,
  })
  // Asked for at once rather than when the page stands; asking twice is asking once.
  const asked = useMemo(() => layOutOnce(plan.signature, plan.input), [plan])
  useEffect(() => {
    let isWanted = true
    const put = (found: Laid, isStill: boolean) => {
      if (!isWanted) return
      const next = { ...placesFrom(plan, found), isStill, failed: false }
      // Many people are drawn a few at a time, so that the page answers meanwhile; few are there sooner at once.
      if (plan.ids.length <= atOnce || plan.ids.length > inPieces) setPlaces(next)
      else
        startTransition(() => {
          setPlaces(next)
        })
    }
    const stopRough = asked.whenRough((rough) => {
      put(rough, false)
    })
    asked.still.then(
      (found) => {
        put(found, true)
      },
      () => {
        if (isWanted) setPlaces({ of: nowhere, geometry: noGeometry, isStill: true, failed: true })
      },
    )
    return () => {
      isWanted = false
      stopRough()
    }
  }, [plan, asked])
  return places
}

function placesFrom(plan: LayoutPlan, laid: Laid) {
  return { of: placesById(plan.ids, laid.places), geometry: geometryOf(plan, laid.paper) }
}
