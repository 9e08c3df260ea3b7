import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { frame } from './frame.ts'
import type { GraphNode } from './graph.ts'
import type { Point } from './plane.ts'
import type { Describe } from './useDescribe.ts'
import { firstPerson, nextPerson } from './walk.ts'
import type { Step } from './walk.ts'

/** How far one press of Shift with an arrow moves somebody, in the frame. */
const nudge = 12
/** How much one press of plus or minus, or of their buttons, zooms. */
export const zoomStep = 1.4

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const shifts: Readonly<Record<Step, Point>> = {
  left: { x: -nudge, y: 0 },
  right: { x: nudge, y: 0 },
  up: { x: 0, y: -nudge },
  down: { x: 0, y: nudge },
}

interface WalkOptions {
  readonly nodes: readonly GraphNode[]
  /** Where people are on screen. */
  readonly spots: ReadonlyMap<string, Point>
  /** Where people are in the frame. */
  readonly places: ReadonlyMap<string, Point>
  readonly pins: ReadonlyMap<string, Point>
  readonly describe: Describe
  /** Who was walked to or pressed; null when nobody is chosen. */
  readonly current: string | null
  readonly onChoose: (id: string | null) => void
  readonly onReach: (spot: Point) => void
  readonly onPin: (id: string, place: Point) => void
  readonly onUnpin: (id: string) => void
  readonly onZoom: (factor: number) => void
  readonly onShowAll: () => void
}

export interface Walk {
  /** The last thing to be read out. */
  readonly spoken: string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keys of the picture: it is one stop for Tab, and within it arrows go from person to person. */
export function useWalk(options: WalkOptions): Walk {
  const {
    nodes,
    spots,
    places,
    pins,
    describe,
    current,
    onChoose,
    onReach,
    onPin,
    onUnpin,
    onZoom,
    onShowAll,
  } = options
  const format = useFormat()
  const [spoken, setSpoken] = useState('')

  const walkTo = (id: string | null | undefined) => {
    if (id === null || id === undefined) return
    onChoose(id)
    const spot = spots.get(id)
    if (spot !== undefined) onReach(spot)
  }
  const inOrder = () =>
    nodes
      .filter(({ id }) => spots.has(id))
      .sort((a, b) => format.compare(a.label, b.label))
      .map(({ id }) => id)
  const say = (text: string) => {
    // The same words twice are only read twice when something about them changed.
    setSpoken((before) => (before === text ? `${text}\u00a0` : text))
  }

  /** Answers whether the key meant something here. */
  const press = (key: string, isShift: boolean): boolean => {
    const step = steps[key]
    const person = nodes.find(({ id }) => id === current)
    const place = current === null ? undefined : places.get(current)
    if (step !== undefined) {
      if (!isShift) walkTo(current === null ? firstPerson(spots) : nextPerson(spots, current, step))
      else if (current !== null && place !== undefined) onPin(current, within(place, shifts[step]))
      return true
    }
    switch (key) {
      case 'Enter':
      case ' ':
        if (person === undefined) walkTo(firstPerson(spots))
        else say(describe.ties(person))
        return true
      case 'Escape':
        setSpoken('')
        onChoose(null)
        // With nobody chosen Escape is left to whatever the picture stands in.
        return current !== null
      case 'Home':
        walkTo(inOrder()[0])
        return true
      case 'End':
        walkTo(inOrder().at(-1))
        return true
      case 'PageDown':
      case 'PageUp': {
        const order = inOrder()
        const at = current === null ? -1 : order.indexOf(current)
        walkTo(order[key === 'PageUp' ? Math.max(0, at - 1) : Math.min(order.length - 1, at + 1)])
        return true
      }
      case '+':
      case '=':
        onZoom(zoomStep)
        return true
      case '-':
        onZoom(1 / zoomStep)
        return true
      case '0':
        onShowAll()
        return true
      case 'p':
      case 'P':
        if (current === null || place === undefined) return false
        if (pins.has(current)) onUnpin(current)
        else onPin(current, place)
        return true
      default:
        return false
    }
  }
  return {
    spoken,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (press(event.key, event.shiftKey)) event.preventDefault()
    },
  }
}

/** A shift that does not lead off the paper. */
function within({ x, y }: Point, shift: Point): Point {
  return {
    x: Math.min(frame.width, Math.max(0, x + shift.x)),
    y: Math.min(frame.height, Math.max(0, y + shift.y)),
  }
}
