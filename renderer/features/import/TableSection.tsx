import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ImportDraft, TableKind } from '../../../shared/contract/imports.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import { Switch } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { AnswersForm, type Around } from './AnswersForm.tsx'
import { isNetworkFile } from './sheets.ts'
import { TableHead } from './TableHead.tsx'
import { hasRole, type MappedTable } from './tables.ts'

interface TableSectionProps {
  readonly table: MappedTable
  readonly around: Around
  readonly onChange: (table: MappedTable) => void
  readonly onKind: (kind: TableKind) => void
  readonly onSheet: (draft: ImportDraft) => void
  readonly onRemove: () => void
}

/** One file: what it holds, its first rows, and what each column becomes. */
export function TableSection({ table, around, onChange, onKind, onSheet, onRemove }: TableSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const titleId = useId()
  const toggleHeader = () => {
    onChange({ ...table, hasHeader: !table.hasHeader })
  }
  useCommands([
    {
      id: `import.header ${table.draft.draftId}`,
      section: 'page',
      title: ($) => $.importing.hasHeader,
      about: table.draft.fileName,
      run: toggleHeader,
    },
  ])
  const { draft, kind, hasHeader } = table
  const rows = draft.rowCount + (draft.hasHeader === hasHeader ? 0 : hasHeader ? -1 : 1)
  const sensitive = draft.columns.filter((column) => column.sensitive).map(({ header }) => header)
  const becomesCode = kind === 'people' && hasRole(table, 'id') && !hasRole(table, 'code')
  return (
    <section className="import-table" aria-labelledby={titleId}>
      <TableHead
        draft={draft}
        kind={kind}
        rows={rows}
        titleId={titleId}
        onKind={onKind}
        onSheet={onSheet}
        onRemove={onRemove}
      />
      {table.kind === 'ties' ? (
        <div className="import-form">
          <AnswersForm table={table} {...around} onChange={onChange} />
        </div>
      ) : null}
      {isNetworkFile(draft) ? null : (
        <Switch isSelected={hasHeader} onChange={toggleHeader}>
          {t(($) => $.importing.hasHeader)}
        </Switch>
      )}
      <ColumnMapping table={table} onChange={onChange} />
      {becomesCode ? <p className="soft small">{t(($) => $.importing.idBecomesCode)}</p> : null}
      {sensitive.length === 0 ? null : (
        <p className="notice">{t(($) => $.importing.sensitive, { columns: format.list(sensitive) })}</p>
      )}
    </section>
  )
}
