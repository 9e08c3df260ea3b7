import type { Point } from '../plane.ts'
import type { Shift, Size } from '../view.ts'
import type { Lit } from './above.ts'
import type { Drawn } from './paint.ts'

/** What somebody's hand does in the picture. */
export interface Hands {
  readonly onHover: (id: string | null) => void
  /** `isMore`: with Shift or Ctrl. */
  readonly onPress: (id: string, isMore: boolean) => void
  readonly onPressPaper: () => void
  /** Somebody was put down; in pixels of the box before zoom and shift. */
  readonly onMoved: (id: string, place: Point) => void
  readonly onUnpin: (id: string) => void
  /** The picture stands, with a label for so many. */
  readonly onLabels: (count: number) => void
  readonly onLasso: (ids: readonly string[], isMore: boolean) => void
}

export interface Picture {
  readonly show: (drawn: Drawn, size: Size) => void
  readonly light: (lit: Lit) => void
  readonly now: () => Shift
  readonly to: (shift: Shift) => void
  readonly end: () => void
}
