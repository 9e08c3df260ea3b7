import type { ReactNode } from 'react'
import { SaveTable } from '../../app/SaveTable.tsx'
import { EditableTable, type Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTableCare } from '../../app/table-care/useTableCare.ts'

interface Listed {
  readonly id: string
  readonly name: string
}

const idOf = ({ id }: Listed): string => id
const labelOf = ({ name }: Listed): string => name

interface ListPartProps<Row extends Listed> {
  /** Which table it is, for what is kept of it; one werkplaats or network has one of each. */
  readonly table: string
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly add: (values: Readonly<Record<string, string>>) => Promise<Row>
  /** What stands above the table. */
  readonly intro: ReactNode
  readonly save: Parameters<typeof SaveTable>[0]
  readonly removal: {
    readonly title: (count: number) => string
    /** What is said below the names of what goes. */
    readonly text?: (chosen: readonly Row[]) => ReactNode
    readonly remove: (chosen: readonly Row[]) => void
  }
}

/** A list of things with a name, edited in place: organisations, attributes, coaches. */
export function ListPart<Row extends Listed>({
  table,
  label,
  rows,
  columns,
  add,
  intro,
  save,
  removal,
}: ListPartProps<Row>) {
  const format = useFormat()
  const care = useTableCare(table)
  return (
    <EditableTable
      label={label}
      rows={rows}
      columns={columns}
      idOf={idOf}
      labelOf={labelOf}
      sortBy="name"
      add={add}
      {...care}
      tools={
        <>
          <span className="part-intro">{intro}</span>
          {rows.length === 0 ? null : <SaveTable {...save} />}
        </>
      }
      removal={{
        title: removal.title,
        text: (chosen) => (
          <>
            <p>{format.list(chosen.map(labelOf))}</p>
            {removal.text?.(chosen)}
          </>
        ),
        remove: removal.remove,
      }}
    />
  )
}
