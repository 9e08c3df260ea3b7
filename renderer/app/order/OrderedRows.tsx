import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { useCommands } from '../commands/useCommand.ts'
import { useOrder } from './useOrder.ts'
import { useRowDrag } from './useRowDrag.ts'
import './ordered-rows.css'

interface OrderedRowsProps<Row> {
  /** What its commands are called by. */
  readonly id: string
  /** What the list holds, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  /** How a row is called when it is spoken of. */
  readonly labelOf: (row: Row) => string
  readonly className: string
  /** To this place, from 0. */
  readonly onMove: (row: Row, to: number) => Promise<unknown>
  readonly onRemove: (row: Row) => void
  /** What stands in a row, between its handle and its removal. */
  readonly children: (row: Row, place: number) => ReactNode
}

/**
 * A list whose order the coach makes: by dragging its handle, with the arrows on the handle, or with Alt and the arrows
 * from anywhere in the row.
 */
export function OrderedRows<Row extends { readonly id: string }>({
  id,
  label,
  rows,
  labelOf,
  className,
  onMove,
  onRemove,
  children,
}: OrderedRowsProps<Row>) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const order = useOrder(rows, onMove)
  const count = order.rows.length
  const moveAndSay = (rowId: string, to: number) => {
    const row = rows.find((each) => each.id === rowId)
    const place = Math.max(0, Math.min(count - 1, to))
    if (row === undefined || order.rows[place]?.id === rowId) return
    order.move(rowId, place)
    setSaid(t(($) => $.table.moved, { what: labelOf(row), place: place + 1, count }))
  }
  const drag = useRowDrag(list, moveAndSay)
  return (
    <>
      <ol ref={list} className={`ordered ${className}`} aria-label={label} {...drag.listProps}>
        {order.rows.map((row, place) => (
          <OrderedRow
            key={row.id}
            id={`${id}.${row.id}`}
            rowId={row.id}
            label={labelOf(row)}
            place={place}
            count={count}
            drop={
              drag.dropAt === place
                ? 'before'
                : drag.dropAt === count && place === count - 1
                  ? 'after'
                  : undefined
            }
            handleProps={drag.handleProps(row.id)}
            onMove={(to) => {
              moveAndSay(row.id, to)
            }}
            onRemove={() => {
              onRemove(row)
            }}
          >
            {children(row, place)}
          </OrderedRow>
        ))}
      </ol>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </>
  )
}

interface OrderedRowProps {
  readonly id: string
  readonly rowId: string
  readonly label: string
  readonly place: number
  readonly count: number
  readonly drop: 'before' | 'after' | undefined
  readonly handleProps: ReturnType<ReturnType<typeof useRowDrag>['handleProps']>
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly children: ReactNode
}

function OrderedRow(props: OrderedRowProps) {
  const { id, rowId, label, place, count, drop, handleProps, onMove, onRemove, children } = props
  const { t } = useTranslation()
  const about = label.length > 60 ? `${label.slice(0, 58).trimEnd()}…` : label
  useCommands([
    {
      id: `${id}.up`,
      title: ($) => $.table.moveUp,
      about,
      section: 'parts',
      isEnabled: place > 0,
      run: () => {
        onMove(place - 1)
      },
    },
    {
      id: `${id}.down`,
      title: ($) => $.table.moveDown,
      about,
      section: 'parts',
      isEnabled: place < count - 1,
      run: () => {
        onMove(place + 1)
      },
    },
  ])
  const step = (event: KeyboardEvent): number => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return 0
    return event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  }
  return (
    <li
      data-row={rowId}
      data-drop={drop}
      onKeyDown={(event) => {
        // A list within a row has moved its own row already.
        if (!event.altKey || step(event) === 0 || event.defaultPrevented) return
        event.preventDefault()
        onMove(place + step(event))
      }}
    >
      <button
        type="button"
        className="ordered-handle"
        aria-label={t(($) => $.table.moveHandle, { what: about, place: place + 1, count })}
        title={t(($) => $.table.moveHint)}
        onKeyDown={(event) => {
          if (event.altKey || step(event) === 0) return
          event.preventDefault()
          onMove(place + step(event))
        }}
        {...handleProps}
      >
        <span aria-hidden="true">⋮⋮</span>
      </button>
      {children}
      <span className="ordered-acts">
        <CommandButton
          id={`${id}.remove`}
          title={($) => $.common.remove}
          about={about}
          kind="quiet"
          run={onRemove}
        />
      </span>
    </li>
  )
}
