import type { Area, LayoutGeometry } from './layouts.ts'

/** A network without names: people are 0 to `people` - 1. */
export interface Ties {
  readonly people: number
  /** Two people per line. */
  readonly ends: Uint32Array
  /** One strength per line, 0-1. */
  readonly strengths: Float32Array
}

export interface LayoutInput extends Ties {
  readonly way: LayoutWay
}

/** How it is to be laid out; see `GraphLayout`. A group of -1 and a value of NaN are not known. */
export type LayoutWay =
  | { readonly kind: 'free' }
  | { readonly kind: 'grouped'; readonly groupOf: Int32Array }
  | { readonly kind: 'rings'; readonly centre: number; readonly groupOf: Int32Array }
  | {
      readonly kind: 'plane'
      readonly strength: Float64Array
      readonly diversity: Float64Array
      readonly strengthCut: number
      readonly diversityCut: number
    }
  | { readonly kind: 'organisations'; readonly sizes: Float64Array }

type Kind<Name extends LayoutGeometry['kind']> = Extract<LayoutGeometry, { readonly kind: Name }>

/** What is said about the paper itself, with people and groups by number. */
export type Paper =
  | Kind<'free'>
  | Kind<'rings'>
  | Kind<'plane'>
  | { readonly kind: 'organisations'; readonly radii: Float32Array }
  | {
      readonly kind: 'grouped'
      readonly regions: readonly { readonly group: number; readonly area: Area }[]
    }

export interface Laid {
  /** Where everybody is drawn: x and y in turn, in units of the frame, always inside it. */
  readonly places: Float32Array<ArrayBuffer>
  readonly paper: Paper
}
