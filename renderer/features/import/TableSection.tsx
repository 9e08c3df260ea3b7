import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableKind } from '../../../shared/contract/imports.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useCommands } from '../../app/commands/useCommand.ts'
import { Switch } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { hasRole, type MappedTable } from './tables.ts'

interface TableSectionProps {
  readonly table: MappedTable
  readonly onChange: (table: MappedTable) => void
  readonly onFlip: () => void
  readonly onRemove: () => void
}

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

/** One file: what it holds, its first rows, and what each column becomes. */
export function TableSection({ table, onChange, onFlip, onRemove }: TableSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleId = useId()
  const toggleHeader = () => {
    onChange({ ...table, hasHeader: !table.hasHeader })
  }
  const other = table.kind === 'people' ? 'ties' : 'people'
  useCommands([
    {
      id: `import.header ${table.draft.draftId}`,
      section: 'page',
      title: ($) => $.importing.hasHeader,
      about: table.draft.fileName,
      run: toggleHeader,
    },
    {
      id: `import.kind ${table.draft.draftId}`,
      section: 'page',
      of: ($) => $.importing.kind,
      title: ($) => $.importing.kinds[other],
      about: table.draft.fileName,
      run: onFlip,
    },
  ])
  const { draft, kind, hasHeader } = table
  const rows = draft.rowCount + (draft.hasHeader === hasHeader ? 0 : hasHeader ? -1 : 1)
  const sensitive = draft.columns.filter((column) => column.sensitive).map(({ header }) => header)
  const becomesCode = kind === 'people' && hasRole(table, 'id') && !hasRole(table, 'code')
  return (
    <section className="import-table" aria-labelledby={titleId}>
      <header className="row">
        <h3 id={titleId}>{draft.fileName}</h3>
        <span className="soft small">
          {t(($) => $.importing.rows, { count: rows, shown: format.number(rows) })} ·{' '}
          {t(($) => $.importing.delimiter[delimiterNames[draft.delimiter]])} · {draft.encoding}
        </span>
        <span className="push" />
        <Segmented<TableKind>
          label={t(($) => $.importing.kind)}
          value={kind}
          options={[
            { id: 'people', label: t(($) => $.importing.kinds.people) },
            { id: 'ties', label: t(($) => $.importing.kinds.ties) },
          ]}
          onChange={(chosen) => {
            if (chosen !== kind) onFlip()
          }}
        />
        <CommandButton
          id={`import.remove ${draft.draftId}`}
          kind="quiet"
          title={($) => $.importing.remove}
          about={draft.fileName}
          run={onRemove}
        />
      </header>
      <Switch isSelected={hasHeader} onChange={toggleHeader}>
        {t(($) => $.importing.hasHeader)}
      </Switch>
      <ColumnMapping table={table} onChange={onChange} />
      {becomesCode ? <p className="soft small">{t(($) => $.importing.idBecomesCode)}</p> : null}
      {sensitive.length === 0 ? null : (
        <p className="notice">{t(($) => $.importing.sensitive, { columns: format.list(sensitive) })}</p>
      )}
    </section>
  )
}
