import { useId, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { useFormat } from '../i18n/format.ts'
import { ConfirmDialog } from './Dialog.tsx'
import { TableController } from './editable-table/controller.ts'
import { Headings } from './editable-table/Headings.tsx'
import { keptOrder, sortedIds } from './editable-table/order.ts'
import { PasteDialog } from './editable-table/PasteDialog.tsx'
import type { TableInput } from './editable-table/store.ts'
import { TableRow } from './editable-table/TableRow.tsx'
import type { TableKeeper } from './editable-table/keeping.ts'
import {
  headingLine,
  type CellMeanwhile,
  type Column,
  type Explained,
  type Sorting,
} from './editable-table/types.ts'
import { useTableEvents } from './editable-table/useTableEvents.ts'
import { useTableLife } from './editable-table/useTableLife.ts'
import { useTableOffers } from './editable-table/useTableOffers.ts'
import { OfferedButton } from './OfferedButton.tsx'
import type { Words } from './offers.ts'
import './EditableTable.css'

export type { ChoiceColumn, Column, DateColumn, Option, TextColumn } from './editable-table/types.ts'

interface EditableTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly label: string
  readonly rows: readonly Row[]
  /** Keep the same array while nothing in it changes: every row is drawn again with a new one. */
  readonly columns: readonly Column<Row>[]
  readonly idOf: (row: Row) => string
  /** How a row is called when it is spoken of: a code, or a name where names are shown. */
  readonly labelOf: (row: Row) => string
  /** The column whose order the table opens in. */
  readonly sortBy: string
  /** Lower groups stand first, whatever the order. */
  readonly groupOf?: (row: Row) => number
  readonly isDimmed?: (row: Row) => boolean
  /** Adds what was typed in the new line; without it there is no new line. */
  readonly add?: (values: Readonly<Record<string, string>>) => Promise<Row>
  /** How adding works here, in one sentence under the table. */
  readonly addHint?: string
  readonly explain: (error: unknown) => Explained
  /** Typed text that could not be saved and has no cell on screen any more; `message` may be empty. */
  readonly onUnsaved: (text: string, message: string) => void
  readonly onMeanwhile?: (what: CellMeanwhile) => void
  /** Where text that is not stored yet lives on when this window dies; the same one as long as the table is there. */
  readonly keeper?: TableKeeper
  /** What stands above the table on the left. */
  readonly tools?: ReactNode
  readonly removal?: Removal<Row>
  /** What else can be done with the rows that were chosen; `done` lets go of them. */
  readonly withChosen?: (rows: readonly Row[], done: () => void) => ReactNode
}

interface Removal<Row> {
  readonly title: (count: number) => string
  /** What goes, and what stays. */
  readonly text: (rows: readonly Row[]) => ReactNode
  readonly remove: (rows: readonly Row[]) => void
  /** Another thing that could be meant for these rows. */
  readonly instead?: (rows: readonly Row[]) => { readonly title: Words; readonly run: () => void } | undefined
}

/** A table of three short columns is not drawn out over a wide screen: the eye has to find its way back. */
const widest = 1.7
const oneGroup = () => 0
const neverDimmed = () => false

/**
 * A table that is edited in place, by keyboard, mouse and screen reader alike. What is typed is shown at once and
 * saved; what cannot be saved stays in its cell with the reason. Rows keep their place while somebody works in them,
 * until a heading is pressed or the table is opened anew.
 */
export function EditableTable<Row>({
  label,
  rows,
  columns,
  idOf,
  labelOf,
  sortBy,
  groupOf = oneGroup,
  isDimmed = neverDimmed,
  add,
  addHint,
  explain,
  onUnsaved,
  onMeanwhile,
  keeper,
  tools,
  removal,
  withChosen,
}: EditableTableProps<Row>) {
  const { t } = useTranslation()
  const format = useFormat()
  const hint = useId()
  const [isRemoving, setRemoving] = useState(false)
  const [sorting, setSorting] = useState<Sorting>({ column: sortBy, direction: 'ascending' })

  const canChoose = removal !== undefined
  const texts = useMemo<TableInput<Row>['texts']>(
    () => ({
      notADate: t(($) => $.table.notADate),
      notAChoice: t(($) => $.table.notAChoice),
      required: t(($) => $.common.required),
      tooLong: t(($) => $.common.tooLong),
      pasteBelow: t(($) => $.table.pasteBelow),
      pasteTooMany: t(($) => $.table.pasteTooMany),
      failedAt: (where) => t(($) => $.table.failedAt, where),
      added: (row) => t(($) => $.table.added, { row }),
      leftOver: t(($) => $.table.leftOver),
    }),
    [t],
  )
  const tellers = { explain, onUnsaved, onMeanwhile }
  const given = { rows, columns, idOf, labelOf, canChoose, add: add ?? null, ...tellers, texts }
  const [controller] = useState(() => new TableController<Row>({ ...given, order: [] }))
  const state = useSyncExternalStore(controller.store.subscribe, controller.store.get)

  const there = useMemo(() => {
    const byId = new Map(rows.map((row) => [idOf(row), row]))
    for (const row of state.added) if (!byId.has(idOf(row))) byId.set(idOf(row), row)
    return byId
  }, [rows, state.added, idOf])
  const sorted = useMemo(
    () =>
      sortedIds({
        rows: [...there.values()],
        idOf,
        column: columns.find(({ id }) => id === sorting.column),
        direction: sorting.direction,
        groupOf,
        compare: format.compare,
      }),
    [there, idOf, columns, sorting, groupOf, format],
  )
  // A heading that is pressed puts every row in its place; after that rows only come and go.
  const [inOrder, setInOrder] = useState<{ readonly by: Sorting; readonly ids: readonly string[] }>({
    by: sorting,
    ids: sorted,
  })
  const kept = inOrder.by === sorting ? keptOrder(inOrder.ids, sorted) : sorted
  if (inOrder.by !== sorting || kept !== inOrder.ids) setInOrder({ by: sorting, ids: kept })

  const lines = [headingLine, ...kept, ...state.drafts.map(({ key }) => key)]
  const active = controller.activeOn(lines)
  useLayoutEffect(() => {
    controller.update({ ...given, order: kept })
  })
  useTableLife(controller, keeper)
  const { place, refocus, claimFocus, finish, ...events } = useTableEvents(controller)
  useLayoutEffect(() => {
    refocus(active)
  })

  useTableOffers({ controller, columns, drafts: state.drafts, sorting, onSort: setSorting })
  const chosenRows = kept.flatMap((id) => (state.chosen.has(id) ? [there.get(id)].filter(isThere) : []))
  const width = columns.reduce((sum, column) => sum + column.width, canChoose ? 2.6 : 0)
  return (
    <div className="etable" style={{ maxWidth: `${String(width * widest)}em` }}>
      <div className="etable-bar" data-choosing={chosenRows.length > 0}>
        <div className="etable-tools">{tools}</div>
        {chosenRows.length === 0 ? null : (
          <div className="etable-chosen" role="group" aria-label={t(($) => $.table.chosenRows)}>
            <span>{t(($) => $.table.chosen, { count: chosenRows.length })}</span>
            {withChosen?.(chosenRows, () => {
              claimFocus()
              controller.chooseNone()
            })}
            <OfferedButton
              id="table.remove"
              title={($) => $.common.remove}
              kind="danger"
              run={() => {
                setRemoving(true)
              }}
            />
            <OfferedButton
              id="table.chooseNone"
              title={($) => $.table.chooseNone}
              kind="quiet"
              run={() => {
                claimFocus()
                controller.chooseNone()
              }}
            />
          </div>
        )}
      </div>
      <div className="etable-scroll">
        <table
          ref={place}
          role="grid"
          aria-label={label}
          aria-describedby={hint}
          aria-rowcount={lines.length}
          aria-colcount={columns.length + (canChoose ? 1 : 0)}
          aria-multiselectable={canChoose}
          style={{ minWidth: `${String(width)}em` }}
          {...events}
        >
          <colgroup>
            {canChoose ? <col style={{ width: '2.6em' }} /> : null}
            {columns.map(({ id, width: em }) => (
              <col key={id} style={{ width: `${String((100 * em) / width)}%` }} />
            ))}
          </colgroup>
          <Headings
            columns={columns}
            sorting={sorting}
            activeColumn={active?.line === headingLine ? active.column : null}
            chosen={canChoose ? { count: chosenRows.length, of: kept.length } : null}
            onChooseAll={() => {
              controller.chooseAll()
            }}
            onSort={setSorting}
          />
          <tbody role="rowgroup">
            {kept.map((id, at) => {
              const row = there.get(id)
              return row === undefined ? null : (
                <TableRow
                  key={id}
                  controller={controller}
                  line={id}
                  row={row}
                  draft={null}
                  label={labelOf(row)}
                  at={at + 2}
                  columns={columns}
                  cells={state.cells.get(id)}
                  activeColumn={active?.line === id ? active.column : null}
                  editing={state.editing?.place.line === id ? state.editing : null}
                  canChoose={canChoose}
                  isChosen={state.chosen.has(id)}
                  isDimmed={isDimmed(row)}
                  finish={finish}
                  t={t}
                  format={format}
                />
              )
            })}
            {state.drafts.map((draft, at) => (
              <TableRow
                key={draft.key}
                controller={controller}
                line={draft.key}
                row={null}
                draft={draft.state}
                label={t(($) => $.table.newLine)}
                at={kept.length + at + 2}
                columns={columns}
                cells={state.cells.get(draft.key)}
                activeColumn={active?.line === draft.key ? active.column : null}
                editing={state.editing?.place.line === draft.key ? state.editing : null}
                canChoose={canChoose}
                isChosen={false}
                isDimmed={false}
                finish={finish}
                t={t}
                format={format}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="etable-hint" id={hint}>
        {t(($) => $.table.hint)} {add === undefined ? null : (addHint ?? t(($) => $.table.hintAdd))}
      </p>
      <div role="status" className="visually-hidden">
        {state.said}
      </div>
      <PasteDialog
        pasting={state.pasting}
        onAnswer={(isYes) => {
          controller.answerPaste(isYes)
        }}
      />
      {removal === undefined ? null : (
        <ConfirmDialog
          title={removal.title(chosenRows.length)}
          isOpen={isRemoving}
          confirm={($) => $.common.remove}
          instead={removal.instead?.(chosenRows)}
          onClose={() => {
            setRemoving(false)
          }}
          onConfirm={() => {
            claimFocus()
            controller.chooseNone()
            removal.remove(chosenRows)
          }}
        >
          {removal.text(chosenRows)}
        </ConfirmDialog>
      )}
    </div>
  )
}

const isThere = <T,>(value: T | undefined): value is T => value !== undefined
