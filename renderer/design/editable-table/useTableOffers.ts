import { useOffers, type Words } from '../offers.ts'
import type { TableController } from './controller.ts'
import type { Draft } from './store.ts'
import { turned, type Column, type Sorting } from './types.ts'

const sortTitle: Words = ($) => $.table.sortBy
const discardTitle: Words = ($) => $.table.discard

interface TableOffersInput<Row> {
  readonly controller: TableController<Row>
  readonly columns: readonly Column<Row>[]
  readonly drafts: readonly Draft[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** What can be pressed in a table, for the list of what can be done: its headings, and the lines that came back. */
export function useTableOffers<Row>({
  controller,
  columns,
  drafts,
  sorting,
  onSort,
}: TableOffersInput<Row>): void {
  useOffers([
    ...columns.map(({ id, label }) => ({
      id: `table.sort.${id}`,
      title: sortTitle,
      values: { column: label },
      run: () => {
        onSort(turned(sorting, id))
      },
    })),
    ...drafts
      .filter(({ state }) => state === 'failed')
      .map(({ key }) => ({
        id: `table.discard.${key}`,
        title: discardTitle,
        run: () => {
          controller.discard(key)
        },
      })),
  ])
}
