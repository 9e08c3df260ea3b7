import { useState, type DragEvent, type RefObject } from 'react'

interface RowDrag {
  readonly isDragging: boolean
  /** Before which place the row would come down; null while nothing is dragged over the list. */
  readonly dropAt: number | null
  readonly listProps: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
  readonly handleProps: (id: string) => {
    readonly draggable: true
    readonly onDragStart: (event: DragEvent) => void
    readonly onDragEnd: () => void
  }
}

/** Dragging a row of a list (its children, each with its id in `data-row`) to another place by its handle. */
export function useRowDrag(
  list: RefObject<HTMLOListElement | null>,
  onDrop: (id: string, to: number) => void,
): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null)
  const [dropAt, setDropAt] = useState<number | null>(null)
  const rows = () => [...(list.current?.children ?? [])]
  /** How many rows lie above the pointer. */
  const placeAt = (y: number): number =>
    rows().filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return top + height / 2 < y
    }).length
  const end = () => {
    setDragged(null)
    setDropAt(null)
  }
  return {
    isDragging: dragged !== null,
    dropAt: dragged === null ? null : dropAt,
    listProps: {
      onDragOver: (event) => {
        if (dragged === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
        setDropAt(placeAt(event.clientY))
      },
      onDragLeave: (event) => {
        if (event.relatedTarget instanceof Node && list.current?.contains(event.relatedTarget) === true)
          return
        setDropAt(null)
      },
      onDrop: (event) => {
        if (dragged === null) return
        event.preventDefault()
        const to = placeAt(event.clientY)
        const from = rows().findIndex((row) => row instanceof HTMLElement && row.dataset['row'] === dragged)
        end()
        // The place is counted with the row itself still above it.
        onDrop(dragged, from < to ? to - 1 : to)
      },
    },
    handleProps: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', '')
        const row = event.currentTarget.closest('li')
        if (row !== null) event.dataTransfer.setDragImage(row, 12, 12)
        setDragged(id)
      },
      onDragEnd: end,
    }),
  }
}
