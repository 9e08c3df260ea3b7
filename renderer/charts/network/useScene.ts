import { useMemo } from 'react'
import type { Backdrop, BackdropWords } from './backdrop.ts'
import type { GraphLink, GraphNode } from './graph.ts'
import type { LayoutGeometry } from './layouts.ts'
import type { Spot } from './lines.ts'
import type { Looks } from './looks.ts'
import type { Point } from './plane.ts'
import { labelsOf, linesOf, radiusOnScreen, sizesOf, spotsOf, usualLetters } from './scene.ts'
import type { DrawnLink, LabelOffset, PeopleOf } from './scene.ts'
import { useBackdrop } from './useBackdrop.ts'
import type { Box } from './useBox.ts'
import { toScreen } from './view.ts'
import type { Fit } from './view.ts'

interface SceneOptions {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  /** Of everybody, also of whom is not shown now: showing a few must not make them larger. */
  readonly count: number
  readonly looks: Looks
  readonly isWeighted: boolean
  readonly peopleOf: PeopleOf
  readonly geometry: LayoutGeometry
  readonly words: BackdropWords
  /** Where people are in the frame, pins included. */
  readonly places: ReadonlyMap<string, Point>
  /** Those who are in a hand or on their way, and where in the frame they are now. */
  readonly moving: ReadonlyMap<string, Point> | null
  readonly box: Box | null
  readonly fit: Fit
  readonly zoom: number
}

/** What is drawn, in pixels from the corner of the picture before it is shifted. */
export interface Scene {
  readonly radius: number
  readonly spots: ReadonlyMap<string, Spot>
  readonly lines: readonly DrawnLink[]
  readonly labels: ReadonlyMap<string, LabelOffset>
  readonly backdrop: Backdrop
  /** Letters on screen as a share of those in a small window. */
  readonly lettersGrow: number
}

const noPlaces: ReadonlyMap<string, Point> = new Map()
const noBackdrop: Backdrop = { shapes: [], texts: [] }
const noLabels: ReadonlyMap<string, LabelOffset> = new Map()

/** Works out the picture from what is known; people and lines follow a hand, labels are placed when it rests. */
export function useScene(options: SceneOptions): Scene {
  const { nodes, links, count, looks, isWeighted, peopleOf, geometry, words } = options
  const { places, moving, box, fit, zoom } = options
  const letters = box?.lettering
  const radius = radiusOnScreen(count, fit.grow, letters?.size ?? usualLetters, zoom)
  const sizes = useMemo(() => sizesOf(geometry, count), [geometry, count])
  const lettersGrow = Math.min(1.3, Math.max(1, fit.grow))
  const resting = useMemo(
    () => (box === null ? noPlaces : onScreen(places, fit, zoom)),
    [places, box, fit, zoom],
  )
  const shown = useMemo(
    () => (moving === null ? resting : new Map([...resting, ...onScreen(moving, fit, zoom)])),
    [resting, moving, fit, zoom],
  )
  const spots = useMemo(
    () => spotsOf(nodes, shown, looks, radius, sizes),
    [nodes, shown, looks, radius, sizes],
  )
  const lines = useMemo(() => linesOf(links, spots, !isWeighted), [links, spots, isWeighted])
  const backdropOf = useBackdrop(geometry)
  const { labels, backdrop } = useMemo(() => {
    if (box === null) return { labels: noLabels, backdrop: noBackdrop }
    const people = spotsOf(nodes, resting, looks, radius, sizes)
    const edge = 2
    // Zoomed in, part of the picture is outside the box anyway: labels there wait to be shifted into it.
    const bounds =
      zoom === 1 ? { left: edge, top: edge, right: box.width - edge, bottom: box.height - edge } : null
    const { widthOf, size } = box.lettering
    const height = size * 1.1
    const behind = backdropOf?.({
      geometry,
      fit,
      zoom,
      nodes,
      spots: people,
      looks,
      words,
      letters: { widthOf: (text) => widthOf(text) * lettersGrow, height: height * lettersGrow },
      bounds,
    })
    const beside = labelsOf(
      nodes,
      people,
      linesOf(links, people, !isWeighted),
      { widthOf, height, grow: lettersGrow },
      bounds,
      { peopleOf, taken: behind?.texts.map((text) => text.box) ?? [] },
    )
    return { labels: beside, backdrop: behind ?? noBackdrop }
  }, [
    box,
    lettersGrow,
    nodes,
    resting,
    looks,
    radius,
    sizes,
    links,
    isWeighted,
    zoom,
    geometry,
    fit,
    words,
    peopleOf,
    backdropOf,
  ])
  return { radius, spots, lines, labels, backdrop, lettersGrow }
}

function onScreen(places: ReadonlyMap<string, Point>, fit: Fit, zoom: number): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>()
  for (const [id, place] of places) {
    const { x, y } = toScreen(fit, place)
    found.set(id, { x: x * zoom, y: y * zoom })
  }
  return found
}
