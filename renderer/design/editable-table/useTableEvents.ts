import {
  useMemo,
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { flushSync } from 'react-dom'
import type { Finish } from './CellEditor.tsx'
import type { TableController } from './controller.ts'
import { intentWhileMoving, pressOf } from './keys.ts'
import type { Place } from './types.ts'

/** The cell an element stands in. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element)) return null
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line']
  return column === undefined || line === undefined ? null : { line, column }
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-editor]') !== null
}

function cellAt(table: HTMLElement, { line, column }: Place): HTMLElement | null {
  const cell = table.querySelector<HTMLElement>(
    `[data-line="${CSS.escape(line)}"] > [data-column="${CSS.escape(column)}"]`,
  )
  // A heading, a box and a button take the focus themselves.
  return cell?.querySelector<HTMLElement>(':scope > input[type="checkbox"], :scope > button') ?? cell
}

/** How many lines a page key goes: what fits, and one line less so that the eye keeps its place. */
function linesOnPage(table: HTMLElement): number {
  const height = table.querySelector('tbody tr')?.getBoundingClientRect().height ?? 0
  const room = table.parentElement?.clientHeight ?? 0
  return height === 0 ? 1 : Math.max(1, Math.floor(Math.min(room, window.innerHeight) / height) - 3)
}

/** Keyboard, mouse, clipboard and focus of a table; spread on the table itself. */
export function useTableEvents<Row>(controller: TableController<Row>) {
  const table = useRef<HTMLTableElement>(null)
  const mine = useRef({ hasFocus: false, isMoving: false })
  return useMemo(() => {
    const focusAt = (place: Place) => {
      if (table.current !== null) cellAt(table.current, place)?.focus()
    }
    // The screen follows at once: the letter that opened a cell is typed into the field that is there by then.
    const moving = (run: () => Place | null) => {
      mine.current.isMoving = true
      try {
        const to = flushSync(run)
        if (to !== null) focusAt(to)
      } finally {
        mine.current.isMoving = false
      }
    }
    const finish: Finish = moving
    const open = (place: Place, text: 'keep' | 'replace') => {
      flushSync(() => {
        controller.edit(place, text)
      })
    }

    const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place === null || isInEditor(event.target)) return
      const intent = intentWhileMoving(pressOf(event))
      if (intent === null) return
      // Boxes and buttons answer Enter and the space bar by themselves.
      const isWidget = event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement
      if (isWidget && intent.do !== 'move' && intent.do !== 'choose') return
      switch (intent.do) {
        case 'move':
          event.preventDefault()
          moving(() => controller.go(intent.by, linesOnPage(event.currentTarget)))
          return
        case 'edit':
          // The letter itself goes on to the field; Enter, F2 and Backspace have done their work.
          if (intent.text === 'keep' || event.key === 'Backspace') event.preventDefault()
          open(place, intent.text)
          return
        case 'empty':
          event.preventDefault()
          controller.empty(place)
          return
        case 'takeBack':
          controller.takeBack(place)
          return
        case 'choose':
          event.preventDefault()
          controller.choose(place.line)
          return
        case 'nothing':
          event.preventDefault()
      }
    }

    const onDoubleClick = (event: MouseEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place !== null && !isInEditor(event.target)) open(place, 'keep')
    }
    const onClick = (event: MouseEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place === null || isInEditor(event.target)) return
      const isDialog = event.target instanceof Element && event.target.closest('[data-kind="open"]') !== null
      if (isDialog || controller.isNew(place.line)) open(place, 'keep')
    }

    const onFocus = (event: FocusEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      mine.current.hasFocus = true
      if (place !== null) controller.focus(place)
    }
    const onBlur = (event: FocusEvent<HTMLTableElement>) => {
      const isWithin =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
      // Another window came to the front, or the cell went from under the focus: the coach has not left.
      if (isWithin || mine.current.isMoving || !document.hasFocus() || !event.target.isConnected) return
      mine.current.hasFocus = false
      controller.focus(null)
    }

    const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place === null || isInEditor(event.target)) return
      event.preventDefault()
      flushSync(() => {
        controller.paste(place, event.clipboardData.getData('text/plain'))
      })
    }
    const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
      const place = placeOf(event.target)
      if (place === null || isInEditor(event.target) || window.getSelection()?.isCollapsed === false) return
      event.clipboardData.setData('text/plain', controller.textAt(place))
      event.preventDefault()
    }

    /** After each drawing: a focus that lost its cell is brought back to the one that took its place. */
    const refocus = (place: Place | null) => {
      if (place === null || !mine.current.hasFocus || document.activeElement !== document.body) return
      focusAt(place)
    }
    /** The table has the focus from here on, although what was pressed lies outside it and goes away. */
    const claimFocus = () => {
      mine.current.hasFocus = true
    }
    return {
      place: table,
      refocus,
      claimFocus,
      finish,
      onKeyDown,
      onDoubleClick,
      onClick,
      onFocus,
      onBlur,
      onPaste,
      onCopy,
    }
  }, [controller])
}
