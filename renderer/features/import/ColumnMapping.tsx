import { useTranslation } from '../../i18n/index.ts'
import type { ImportColumn } from '../../../shared/contract/imports.ts'
import { isSensitiveName } from '../../../shared/domain/privacy.ts'
import { tableName } from './sheets.ts'
import { type MappedTable, rolesOf, withAttributeName, withRole } from './tables.ts'

interface ColumnMappingProps {
  readonly table: MappedTable
  readonly onChange: (table: MappedTable) => void
}

/** The first rows of the file; above every column a list of what it can become. */
export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  const { t } = useTranslation()
  const { draft, hasHeader, roles } = table
  const rows = hasHeader ? draft.firstRows.slice(1) : draft.firstRows
  const isSkipped = (index: number) => roles[index]?.as === 'skip'
  return (
    // A wide table scrolls in its own place, by keyboard too.
    <div
      className="mapping"
      role="region"
      tabIndex={0}
      aria-label={t(($) => $.importing.firstRows, { file: tableName(draft) })}
    >
      <table>
        <thead>
          <tr>
            {draft.columns.map((column) => (
              <th key={column.index} scope="col" className={isSkipped(column.index) ? 'skipped' : undefined}>
                <ColumnHead column={column} table={table} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {draft.columns.map(({ index }) => (
                <td key={index} className={isSkipped(index) ? 'skipped' : undefined}>
                  {cells[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ColumnHeadProps extends ColumnMappingProps {
  readonly column: ImportColumn
}

function ColumnHead({ column, table, onChange }: ColumnHeadProps) {
  const { t } = useTranslation()
  const { index, letter, header } = column
  const name = table.hasHeader && header !== '' ? header : t(($) => $.importing.columnLetter, { letter })
  const role = table.roles[index] ?? { as: 'skip' }
  return (
    <>
      <span className="column-name">{name}</span>
      <select
        className="input"
        aria-label={t(($) => $.importing.columnBecomes, { column: name })}
        value={role.as}
        onChange={(event) => {
          const as = rolesOf[table.kind].find((each) => each === event.target.value)
          if (as !== undefined) onChange(withRole(table, index, as))
        }}
      >
        {rolesOf[table.kind].map((as) => (
          <option key={as} value={as}>
            {t(($) => $.importing.roles[as])}
          </option>
        ))}
      </select>
      {role.as === 'attribute' ? (
        <AttributeName
          column={name}
          name={role.name}
          onChange={(changed) => {
            onChange(withAttributeName(table, index, changed))
          }}
        />
      ) : null}
    </>
  )
}

interface AttributeNameProps {
  readonly column: string
  readonly name: string
  readonly onChange: (name: string) => void
}

function AttributeName({ column, name, onChange }: AttributeNameProps) {
  const { t } = useTranslation()
  const problem =
    name.trim() === ''
      ? t(($) => $.importing.attributeUnnamed)
      : isSensitiveName(name)
        ? t(($) => $.importing.attributeSensitive)
        : null
  return (
    <>
      <input
        className="input"
        aria-label={t(($) => $.importing.attributeName, { column })}
        aria-invalid={problem !== null}
        value={name}
        maxLength={60}
        onChange={(event) => {
          onChange(event.target.value)
        }}
      />
      {problem === null ? null : <span className="column-problem">{problem}</span>}
    </>
  )
}
