import type { Direction, Likeness } from '../../../shared/network/tie-graph.ts'
import type { Point } from './plane.ts'

/** Somebody in the picture, or an organisation where the picture is of organisations. */
export interface GraphNode {
  readonly id: string
  /**
   * A name of the person's own that outlives an import, such as the code: the same people give the same picture. Who
   * looks for somebody finds them by it too.
   */
  readonly key: string
  /** What stands beside the shape: a code, or a name. */
  readonly label: string
  /** One of the picture's categories; null when the value is not known. */
  readonly category: string | null
  /** Drawn hollow when not. */
  readonly answered: boolean
  /** Against the wave that is compared with: new in this one, or no longer in it. */
  readonly change?: NodeChange | undefined
  /** Of an organisation: how many ties there are between its own people. */
  readonly within?: number | undefined
}

export type NodeChange = 'joined' | 'left'
/** `uncertain`: on one of the two sides an answer is missing, so nobody can say whether it changed. */
export type LinkChange = 'appeared' | 'gone' | 'uncertain'

/** A connected pair, drawn as one line. Unless the contact is mutual, `a` is the one who named `b`. */
export interface GraphLink {
  readonly a: string
  readonly b: string
  readonly direction: Direction
  /** Above 0 and at most 1: the width of the line. */
  readonly strength: number
  readonly likeness: Likeness
  readonly change?: LinkChange | undefined
  /** Between organisations: how many ties the line stands for; it is then as wide as they are many. */
  readonly ties?: number | undefined
}

export interface GraphCategory {
  readonly id: string
  readonly label: string
}

/** Somebody put in a place, in units of the frame; null: back to where the layout has them. */
export interface PlaceChange {
  readonly id: string
  readonly place: Point | null
}

/** The places after these changes. */
export function withPlaces(
  pins: ReadonlyMap<string, Point>,
  changes: readonly PlaceChange[],
): ReadonlyMap<string, Point> {
  const next = new Map(pins)
  for (const { id, place } of changes)
    if (place === null) next.delete(id)
    else next.set(id, place)
  return next
}
