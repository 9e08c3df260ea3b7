import type { TFunction } from '../../i18n/translate.ts'
import { memo, useLayoutEffect, useRef } from 'react'
import type { Formatters } from '../../i18n/format.ts'
import { CellEditor, type Finish } from './CellEditor.tsx'
import type { TableController } from './controller.ts'
import { classOf } from './Headings.tsx'
import { toShow } from './reading.ts'
import { currentText, type CellState, type Draft, type Editing, type LineCells } from './store.ts'
import { boxColumn, isEditable, type Column, type EditableColumn } from './types.ts'

interface TableRowProps<Row> {
  readonly controller: TableController<Row>
  readonly line: string
  /** Null in a new line. */
  readonly row: Row | null
  readonly draft: Draft['state'] | null
  readonly label: string
  /** Its place among all lines, counted from 1. */
  readonly at: number
  readonly columns: readonly Column<Row>[]
  readonly cells: LineCells | undefined
  readonly activeColumn: string | null
  readonly editing: Editing | null
  readonly canChoose: boolean
  readonly isChosen: boolean
  readonly isDimmed: boolean
  readonly finish: Finish
  readonly t: TFunction
  readonly format: Formatters
}

function Line<Row>(props: TableRowProps<Row>) {
  const { line, row, draft, at, columns, canChoose, isChosen, isDimmed } = props
  const classes = [draft === null ? '' : `new ${draft}`, isDimmed ? 'dimmed' : '', isChosen ? 'chosen' : '']
  const first = canChoose ? 2 : 1
  const place = useRef<HTMLTableRowElement>(null)
  useLayoutEffect(() => {
    // What was just added, and what came back, must not lie hidden behind the line that is typed in.
    if (draft === 'adding' || draft === 'failed') place.current?.scrollIntoView({ block: 'nearest' })
  }, [draft])
  return (
    <tr
      ref={place}
      role="row"
      aria-rowindex={at}
      aria-selected={canChoose && row !== null ? isChosen : undefined}
      aria-busy={draft === 'adding' ? true : undefined}
      data-line={line}
      className={classes.filter(Boolean).join(' ')}
    >
      {canChoose ? <Box {...props} /> : null}
      {columns.map((column, index) => (
        <Cell key={column.id} {...props} column={column} index={first + index} />
      ))}
    </tr>
  )
}

/** Drawn again only when something of this one line changed. */
export const TableRow = memo(Line) as typeof Line

/** The box that chooses the row; for a new line that came back, the button that takes it away. */
function Box<Row>({ controller, line, row, draft, label, activeColumn, isChosen, t }: TableRowProps<Row>) {
  const tabIndex = activeColumn === boxColumn ? 0 : -1
  const isCell = row === null && draft !== 'failed'
  return (
    <td
      role="gridcell"
      aria-colindex={1}
      aria-readonly={isCell ? true : undefined}
      aria-label={isCell ? label : undefined}
      data-column={boxColumn}
      className="box"
      tabIndex={isCell ? tabIndex : undefined}
    >
      {row === null ? (
        isCell ? null : (
          <button
            type="button"
            tabIndex={tabIndex}
            aria-label={t(($) => $.table.discard)}
            onClick={() => {
              controller.discard(line)
            }}
          >
            ×
          </button>
        )
      ) : (
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t(($) => $.table.choose, { row: label })}
          checked={isChosen}
          onChange={() => {
            controller.choose(line)
          }}
        />
      )}
    </td>
  )
}

interface CellProps<Row> extends TableRowProps<Row> {
  readonly column: Column<Row>
  readonly index: number
}

function Cell<Row>(props: CellProps<Row>) {
  const { controller, row, draft, label, cells, activeColumn, editing, column, index, finish } = props
  const cell = cells?.[column.id]
  const isEdited = editing?.place.column === column.id
  const isRowHead = column.isRowHeader === true && row !== null
  const Tag = isRowHead ? 'th' : 'td'
  const canType = isEditable(column) && draft !== 'adding'
  return (
    <Tag
      role={isRowHead ? 'rowheader' : 'gridcell'}
      scope={isRowHead ? 'row' : undefined}
      aria-colindex={index}
      aria-readonly={!canType}
      aria-invalid={cell?.state === 'failed' ? true : undefined}
      aria-haspopup={column.kind === 'open' && row !== null ? 'dialog' : undefined}
      data-column={column.id}
      data-kind={column.kind}
      data-state={cell?.state}
      className={isEdited ? `edited ${classOf(column)}` : classOf(column)}
      tabIndex={activeColumn === column.id ? 0 : -1}
    >
      {isEdited && isEditable(column) ? (
        <CellEditor
          controller={controller}
          column={column}
          editing={editing}
          rowLabel={label}
          finish={finish}
        />
      ) : (
        <Content {...props} cell={cell} />
      )}
    </Tag>
  )
}

function Content<Row>({
  row,
  column,
  cell,
  format,
}: CellProps<Row> & { readonly cell: CellState | undefined }) {
  if (!isEditable(column)) return row === null ? null : column.value(row)
  const typed = row === null ? (cell?.typed ?? { text: '' }) : currentText(cell, column.value(row))
  const text = toShow(column, typed, format.date)
  const remark = cell?.message ?? cell?.note ?? null
  return (
    <>
      {text === '' && row === null ? <Placeholder column={column} format={format} /> : text}
      {remark === null ? null : (
        <span className={cell?.message === null ? 'remark' : 'remark failed'}>{remark}</span>
      )}
    </>
  )
}

function Placeholder<Row>({
  column,
  format,
}: {
  readonly column: EditableColumn<Row>
  readonly format: Formatters
}) {
  const text = column.placeholder ?? toShow(column, { text: column.initial ?? '' }, format.date)
  return text === '' ? null : <span className="placeholder">{text}</span>
}
