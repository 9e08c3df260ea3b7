import type { Direction, Likeness } from '../../../shared/network/tie-graph.ts'

/** Somebody in the picture. */
export interface GraphNode {
  readonly id: string
  /** A name of the person's own that outlives an import, such as the code: the same people give the same picture. */
  readonly key: string
  /** What stands beside the shape: a code, or a name. */
  readonly label: string
  /** One of the picture's categories; null when the value is not known. */
  readonly category: string | null
  /** Drawn hollow when not. */
  readonly answered: boolean
}

/** A connected pair, drawn as one line. Unless the contact is mutual, `a` is the one who named `b`. */
export interface GraphLink {
  readonly a: string
  readonly b: string
  readonly direction: Direction
  /** Above 0 and at most 1: the width of the line. */
  readonly strength: number
  readonly likeness: Likeness
}

export interface GraphCategory {
  readonly id: string
  readonly label: string
}
