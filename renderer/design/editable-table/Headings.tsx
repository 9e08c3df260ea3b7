import { useTranslation } from '../../i18n/index.ts'
import { boxColumn, headingLine, turned, type Column, type Sorting } from './types.ts'

interface HeadingsProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sorting: Sorting
  readonly activeColumn: string | null
  /** How many rows are chosen; null: there is nothing to choose for. */
  readonly chosen: { readonly count: number; readonly of: number } | null
  readonly onChooseAll: () => void
  readonly onSort: (sorting: Sorting) => void
}

/** The line of headings; pressing one puts the rows in its order, pressing again turns them round. */
export function Headings<Row>({
  columns,
  sorting,
  activeColumn,
  chosen,
  onChooseAll,
  onSort,
}: HeadingsProps<Row>) {
  const { t } = useTranslation()
  const first = chosen === null ? 1 : 2
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} data-line={headingLine}>
        {chosen === null ? null : (
          <th role="columnheader" aria-colindex={1} data-column={boxColumn} className="box">
            <input
              type="checkbox"
              aria-label={t(($) => $.table.chooseAll)}
              tabIndex={activeColumn === boxColumn ? 0 : -1}
              checked={chosen.of > 0 && chosen.count === chosen.of}
              ref={(box) => {
                if (box !== null) box.indeterminate = chosen.count > 0 && chosen.count < chosen.of
              }}
              onChange={onChooseAll}
            />
          </th>
        )}
        {columns.map((column, at) => {
          const isSorted = column.id === sorting.column
          return (
            <th
              key={column.id}
              role="columnheader"
              scope="col"
              aria-colindex={first + at}
              aria-sort={isSorted ? sorting.direction : 'none'}
              data-column={column.id}
              className={classOf(column)}
            >
              <button
                type="button"
                tabIndex={activeColumn === column.id ? 0 : -1}
                onClick={() => {
                  onSort(turned(sorting, column.id))
                }}
              >
                {column.label}
                <span className="sorted" aria-hidden="true">
                  {isSorted ? (sorting.direction === 'ascending' ? '▲' : '▼') : ''}
                </span>
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** What every cell of a column looks like, its heading included. */
export function classOf<Row>(column: Column<Row>): string {
  const isNumber = column.kind === 'read' && column.isNumber === true
  return [isNumber ? 'number' : '', column.isRowHeader === true ? 'rowhead' : ''].filter(Boolean).join(' ')
}
