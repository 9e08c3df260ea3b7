import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { SaveShown } from '../../app/SaveTable.tsx'
import { useSettings } from '../../app/settings.ts'
import { useOffers } from '../../design/offers.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly isNumber?: boolean
  readonly show: (row: Row) => string
  /** Left out: the table cannot be put in the order of this column. */
  readonly compare?: (a: Row, b: Row) => number
}

interface SortedTableProps<Row> {
  readonly label: string
  /** What the commands that save it are called. */
  readonly saveAs: string
  readonly columns: readonly Column<Row>[]
  /** In the order in which they stand until a column is chosen. */
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A table that a press on a heading puts in another order; a second press turns it round. */
export function SortedTable<Row>({ label, saveAs, columns, rows, keyOf }: SortedTableProps<Row>) {
  const { t } = useTranslation()
  const [order, setOrder] = useState<{ readonly key: string; readonly isDown: boolean } | null>(null)
  const compare = columns.find(({ key }) => key === order?.key)?.compare
  const turn = order?.isDown === true ? -1 : 1
  const inOrder = compare === undefined ? rows : [...rows].sort((a, b) => turn * compare(a, b))
  const { showCodes } = useSettings()
  const turnTo = (key: string) => {
    setOrder({ key, isDown: order?.key === key && !order.isDown })
  }
  useOffers(
    columns
      .filter((column) => column.compare !== undefined)
      .map(({ key, title }) => ({
        id: `${saveAs}.sort.${key}`,
        title: ($) => $.ties.sort,
        values: { column: title },
        about: label,
        run: () => {
          turnTo(key)
        },
      })),
  )
  const table = {
    title: label,
    header: columns.map(({ title }) => title),
    rows: inOrder.map((row) =>
      columns.map(({ isNumber, show }) => {
        const text = show(row)
        return isNumber === true && /^\d+$/u.test(text) ? Number(text) : text
      }),
    ),
  }
  return (
    <>
      <div className="row">
        <SaveShown id={saveAs} about={label} hasNames={!showCodes} table={table} />
      </div>
      <table className="plain ties-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber, compare: canSort }) => {
              const isChosen = order?.key === key
              const className = isNumber === true ? 'number' : undefined
              if (canSort === undefined)
                return (
                  <th key={key} scope="col" className={className}>
                    {title}
                  </th>
                )
              return (
                <th
                  key={key}
                  scope="col"
                  className={className}
                  aria-sort={isChosen ? (order.isDown ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    title={t(($) => $.ties.sort, { column: title })}
                    onClick={() => {
                      turnTo(key)
                    }}
                  >
                    {title}
                    <span aria-hidden="true">{isChosen ? (order.isDown ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, isNumber, show }) => (
                <td key={key} className={isNumber === true ? 'number' : undefined}>
                  {show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
