import { useMemo, useState } from 'react'
import type { BackdropWords } from './backdrop.ts'
import type { GraphLink, GraphNode, PlaceChange } from './graph.ts'
import type { GraphLayout, LayoutGeometry } from './layouts.ts'
import { chooseLooks, legendOf } from './looks.ts'
import type { Legend, Looks } from './looks.ts'
import type { NetworkGraphProps } from './NetworkGraph.tsx'
import type { Point } from './plane.ts'
import type { PeopleOf } from './scene.ts'
import { useBackdropWords } from './useBackdropWords.ts'
import { useDescribe } from './useDescribe.ts'
import type { Describe } from './useDescribe.ts'
import { useGroup } from './useGroup.ts'
import type { Group } from './useGroup.ts'
import { usePins } from './usePins.ts'
import { usePlaces } from './usePlaces.ts'

/** What is shown and where, however it is drawn. */
export interface GraphFacts {
  /** Those who are drawn: everybody, or only those who were asked for. */
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly allNodes: readonly GraphNode[]
  readonly layout: GraphLayout
  readonly geometry: LayoutGeometry
  /** False while a large network stands in its first, rough places. */
  readonly isStill: boolean
  /** The picture could not be laid out. */
  readonly failed: boolean
  /** In units of the frame, pins included. */
  readonly places: ReadonlyMap<string, Point>
  readonly pins: ReadonlyMap<string, Point>
  readonly place: (changes: readonly PlaceChange[]) => void
  /** False where places say something, and nobody can be put anywhere else. */
  readonly canMove: boolean
  readonly isPinned: (id: string) => boolean
  readonly group: Group
  /** Whether some are left out. */
  readonly isPart: boolean
  /** Null: everybody again. */
  readonly showOnly: (ids: ReadonlySet<string> | null) => void
  readonly looks: Looks
  readonly legend: Legend
  readonly peopleOf: PeopleOf
  /** What who stands in the middle of the rings is called. */
  readonly centre: string
  readonly backdropWords: BackdropWords
  readonly describe: Describe
}

const freely: GraphLayout = { kind: 'free' }

export function useGraphFacts(props: NetworkGraphProps): GraphFacts {
  const { nodes: everybody, links: allShown, allLinks, categories, isWeighted } = props
  const { allNodes = everybody, layout = freely } = props
  const group = useGroup(everybody)
  const [only, setOnly] = useState<ReadonlySet<string> | null>(null)
  const nodes = useMemo(
    () => (only === null ? everybody : everybody.filter(({ id }) => only.has(id))),
    [everybody, only],
  )
  const links = useMemo(
    () => (only === null ? allShown : allShown.filter(({ a, b }) => only.has(a) && only.has(b))),
    [allShown, only],
  )
  const { of: laidOut, geometry, isStill, failed } = usePlaces(allNodes, allLinks, layout)
  const { pins, place } = usePins(props.pins, props.onPins)
  // Until the places of another layout are there, what is drawn is still the layout before.
  const canMove = layout.kind === 'free' && geometry.kind === 'free'
  const places = useMemo(
    () =>
      geometry.kind === 'free' ? new Map([...laidOut].map(([id, at]) => [id, pins.get(id) ?? at])) : laidOut,
    [geometry.kind, laidOut, pins],
  )
  const peopleOf = layout.kind === 'organisations' ? layout.peopleOf : null
  const centre = layout.kind === 'rings' ? (allNodes.find(({ id }) => id === layout.centre)?.label ?? '') : ''
  const backdropWords = useBackdropWords(layout, centre)
  const looks = useMemo(() => chooseLooks(categories, everybody), [categories, everybody])
  const legend = useMemo(() => legendOf(nodes, links, looks, isWeighted), [nodes, links, looks, isWeighted])
  const describe = useDescribe(nodes, links, categories, peopleOf)
  return {
    nodes,
    links,
    allNodes,
    layout,
    geometry,
    isStill,
    failed,
    places,
    pins,
    place,
    canMove,
    isPinned: (id) => canMove && pins.has(id),
    group,
    isPart: only !== null,
    showOnly: setOnly,
    looks,
    legend,
    peopleOf,
    centre,
    backdropWords,
    describe,
  }
}
