import { useMemo } from 'react'
import type { GraphLink, GraphNode } from './graph.ts'
import type { Spot } from './lines.ts'
import type { Looks } from './looks.ts'
import type { Point } from './plane.ts'
import { labelsOf, linesOf, radiusOnScreen, spotsOf, usualLetters } from './scene.ts'
import type { DrawnLink, LabelOffset } from './scene.ts'
import type { Box } from './useBox.ts'
import type { Drag } from './useDrag.ts'
import { toScreen } from './view.ts'
import type { Fit } from './view.ts'

interface SceneOptions {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly looks: Looks
  readonly isWeighted: boolean
  /** Where people are in the frame, pins included. */
  readonly places: ReadonlyMap<string, Point>
  readonly moving: Drag['moving']
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
  /** Letters on screen as a share of those in a small window. */
  readonly lettersGrow: number
}

const noPlaces: ReadonlyMap<string, Point> = new Map()
const noLabels: ReadonlyMap<string, LabelOffset> = new Map()

/** Works out the picture from what is known; people and lines follow a hand, labels are placed when it rests. */
export function useScene(options: SceneOptions): Scene {
  const { nodes, links, looks, isWeighted, places, moving, box, fit, zoom } = options
  const letters = box?.lettering
  const radius = radiusOnScreen(nodes.length, fit.grow, letters?.size ?? usualLetters, zoom)
  const lettersGrow = Math.min(1.3, Math.max(1, fit.grow))
  const resting = useMemo(() => {
    if (box === null) return noPlaces
    const found = new Map<string, Point>()
    for (const [id, place] of places) {
      const { x, y } = toScreen(fit, place)
      found.set(id, { x: x * zoom, y: y * zoom })
    }
    return found
  }, [places, box, fit, zoom])
  const shown = useMemo(() => {
    if (moving === null) return resting
    const { x, y } = toScreen(fit, moving.place)
    return new Map(resting).set(moving.id, { x: x * zoom, y: y * zoom })
  }, [resting, moving, fit, zoom])
  const spots = useMemo(() => spotsOf(nodes, shown, looks, radius), [nodes, shown, looks, radius])
  const lines = useMemo(() => linesOf(links, spots, !isWeighted), [links, spots, isWeighted])
  const labels = useMemo(() => {
    if (box === null) return noLabels
    const people = spotsOf(nodes, resting, looks, radius)
    const edge = 2
    // Zoomed in, part of the picture is outside the box anyway: labels there wait to be shifted into it.
    const bounds =
      zoom === 1 ? { left: edge, top: edge, right: box.width - edge, bottom: box.height - edge } : null
    const { widthOf, size } = box.lettering
    return labelsOf(
      nodes,
      people,
      linesOf(links, people, !isWeighted),
      { widthOf, height: size * 1.1, grow: lettersGrow },
      bounds,
    )
  }, [box, lettersGrow, nodes, resting, looks, radius, links, isWeighted, zoom])
  return { radius, spots, lines, labels, lettersGrow }
}
