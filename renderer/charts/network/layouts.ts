/** How the picture is arranged; each is a way to look, none an order of people. */
export type GraphLayout =
  /** Who is tied lies near. */
  | { readonly kind: 'free' }
  /** People of one category together, each category in a region of its own; see `GraphNode.category`. */
  | { readonly kind: 'grouped' }
  /** Around one person: who is tied to them on the first ring, who is tied to those on the second. */
  | { readonly kind: 'rings'; readonly centre: string }
  /**
   * Strength x diversity. Whoever is in neither map (no ties, or none of which this is known) lies apart, never at 0.
   */
  | {
      readonly kind: 'plane'
      /** Mean strength of somebody's ties, 0-1. */
      readonly strengthOf: ReadonlyMap<string, number>
      /** Which part of somebody's ties runs to another category, 0-1. */
      readonly diversityOf: ReadonlyMap<string, number>
      /** From this mean strength on ties are called close, 0-1. */
      readonly strengthCut: number
      /** From this part on ties are called different, 0-1; half unless said otherwise. */
      readonly diversityCut?: number
    }
  /** Nodes are organisations, as large as the number of people. */
  | { readonly kind: 'organisations'; readonly peopleOf: ReadonlyMap<string, number> }

/** A rectangle in units of the frame. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a layout says about the paper itself, in units of the frame: for axes, rings and regions. */
export type LayoutGeometry =
  | { readonly kind: 'free' }
  | { readonly kind: 'organisations'; readonly radii: ReadonlyMap<string, number> }
  | {
      readonly kind: 'grouped'
      /** The room of each category, `null` for people of whom it is not known. Hulls of people lie within. */
      readonly regions: readonly { readonly category: string | null; readonly area: Area }[]
    }
  | {
      readonly kind: 'rings'
      readonly centre: { readonly x: number; readonly y: number }
      /**
       * Half widths and heights of the rings at distance 1, 2, 3 and more, without those nobody is on. `isLast`:
       * also holds whoever is further away.
       */
      readonly rings: readonly {
        readonly distance: number
        readonly isLast: boolean
        readonly rx: number
        readonly ry: number
      }[]
      /** Where those are who are not connected with the person in the middle; null when there is nobody. */
      readonly apart: Area | null
    }
  | {
      readonly kind: 'plane'
      /** Strength runs from left (0) to right (1), diversity from bottom (0, alike) to top (1, different). */
      readonly area: Area
      /** Where the quadrants meet. */
      readonly cut: { readonly x: number; readonly y: number }
      /** Where people without a place in the plane are; null when there is nobody. */
      readonly apart: Area | null
    }
