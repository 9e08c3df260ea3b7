import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useFormat } from '../../i18n/format.ts'
import type { GraphNode, PlaceChange } from './graph.ts'
import type { Point } from './plane.ts'
import type { Describe } from './useDescribe.ts'
import type { Group } from './useGroup.ts'
import { shifted } from './shift.ts'
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
  /** Who was walked to or pressed; null when nobody is. */
  readonly current: string | null
  /** Those who were chosen together. */
  readonly group: Group
  /** False where places say something, and nobody can be put anywhere else. */
  readonly canMove: boolean
  readonly onChoose: (id: string | null) => void
  readonly onReach: (spot: Point) => void
  readonly onPlace: (changes: readonly PlaceChange[]) => void
  readonly onZoom: (factor: number) => void
  readonly onShowAll: () => void
  /** The keys ask for the search box. */
  readonly onFind: () => void
}

export interface Walk {
  /** The last thing to be read out. */
  readonly spoken: string
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keys of the picture: it is one stop for Tab, and within it arrows go from person to person. */
export function useWalk(options: WalkOptions): Walk {
  const { nodes, spots, places, pins, describe, current, group, canMove } = options
  const { onChoose, onReach, onPlace, onZoom, onShowAll, onFind } = options
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

  /** Who a key is about: those who were chosen together, unless somebody else was walked to. */
  const meant = (): readonly string[] => {
    if (!canMove) return []
    if (group.ids.size > 0 && (current === null || group.ids.has(current))) return [...group.ids]
    return current === null ? [] : [current]
  }
  const moved = (ids: readonly string[], shift: Point): readonly PlaceChange[] =>
    [...shifted(ids, places, shift)].map(([id, place]) => ({ id, place }))

  /** Answers whether the key meant something here. */
  const press = (key: string, isShift: boolean): boolean => {
    const step = steps[key]
    const person = nodes.find(({ id }) => id === current)
    if (step !== undefined) {
      if (isShift && !group.isOpen) {
        onPlace(moved(meant(), shifts[step]))
        return true
      }
      const next = current === null ? firstPerson(spots) : nextPerson(spots, current, step)
      walkTo(next)
      if (isShift) group.add([current, next].filter((id) => id !== null))
      return true
    }
    switch (key) {
      case 'Enter':
        if (person === undefined) walkTo(firstPerson(spots))
        else say(describe.ties(person))
        return true
      case ' ':
        if (current === null) walkTo(firstPerson(spots))
        else group.toggle(current)
        return true
      case 'Escape': {
        // With nobody chosen Escape is left to whatever the picture stands in.
        const isOurs = current !== null || group.ids.size > 0
        setSpoken('')
        if (group.ids.size > 0) group.clear()
        else onChoose(null)
        return isOurs
      }
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
        if (meant().length === 0) return false
        onPlace(
          meant().every((id) => pins.has(id))
            ? meant().map((id) => ({ id, place: null }))
            : moved(meant(), { x: 0, y: 0 }),
        )
        return true
      case '/':
        onFind()
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
