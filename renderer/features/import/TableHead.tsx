import { useTranslation } from '../../i18n/index.ts'
import type { ImportDraft, TableKind } from '../../../shared/contract/imports.ts'
import { api } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useCommands } from '../../app/commands/useCommand.ts'
import { tellFailure } from '../../app/toasts.tsx'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { isNetworkFile, tableName } from './sheets.ts'
import { importFailure } from './words.ts'

interface TableHeadProps {
  readonly draft: ImportDraft
  readonly kind: TableKind
  /** Rows of data, as it is taken now. */
  readonly rows: number
  readonly titleId: string
  readonly onKind: (kind: TableKind) => void
  readonly onSheet: (draft: ImportDraft) => void
  readonly onRemove: () => void
}

const kinds: readonly TableKind[] = ['people', 'ties', 'matrix']
const formats: Readonly<Record<ImportDraft['format'], string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  graphml: 'GraphML',
  gexf: 'GEXF',
  pajek: 'Pajek',
  dl: 'UCINET DL',
}
const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

/** Which file and sheet this is, what it holds, and what the coach should know of it. */
export function TableHead({ draft, kind, rows, titleId, onKind, onSheet, onRemove }: TableHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { draftId, sheet, sheets, delimiter, encoding, notices } = draft
  const name = tableName(draft)
  useCommands(
    kinds
      .filter((each) => each !== kind)
      .map((each) => ({
        id: `import.kind.${each} ${draftId} ${String(sheet)}`,
        section: 'page',
        of: ($) => $.importing.kind,
        title: ($) => $.importing.kinds[each],
        about: name,
        run: () => {
          onKind(each)
        },
      })),
  )
  const choose = (index: string) => {
    if (index === '' || Number(index) === sheet) return
    api.imports.sheet({ draftId, sheet: Number(index) }).then(onSheet, (error: unknown) => {
      tellFailure(importFailure(t, error))
    })
  }
  return (
    <>
      <header className="row">
        <h3 id={titleId}>{name}</h3>
        <span className="soft small">
          {t(($) => $.importing.rows, { count: rows, shown: format.number(rows) })}
          {delimiter === null ? null : ` · ${t(($) => $.importing.delimiter[delimiterNames[delimiter]])}`}
          {` · ${formats[draft.format]}`}
          {encoding === null ? null : ` · ${encoding}`}
        </span>
        <span className="push" />
        <Segmented<TableKind>
          label={t(($) => $.importing.kind)}
          value={kind}
          options={kinds.map((id) => ({ id, label: t(($) => $.importing.kinds[id]) }))}
          onChange={(chosen) => {
            if (chosen !== kind) onKind(chosen)
          }}
        />
        <CommandButton
          id={`import.remove ${draftId} ${String(sheet)}`}
          kind="quiet"
          title={($) => $.importing.remove}
          about={name}
          run={onRemove}
        />
      </header>
      {sheets.length === 1 || isNetworkFile(draft) ? null : (
        <div className="import-form">
          <SelectField
            label={t(($) => $.importing.sheet)}
            value={String(sheet)}
            options={sheets.flatMap((each, index) =>
              each.rowCount === 0
                ? []
                : [
                    {
                      id: String(index),
                      label: each.isHidden
                        ? t(($) => $.importing.hiddenSheet, { sheet: each.name })
                        : each.name === ''
                          ? t(($) => $.importing.kinds[each.kind])
                          : each.name,
                    },
                  ],
            )}
            onChange={choose}
          />
        </div>
      )}
      {notices.length === 0 ? null : (
        <ul className="notice">
          {notices.map((notice) => (
            <li key={notice.kind}>{t(($) => $.importing.notices[notice.kind], { count: notice.count })}</li>
          ))}
        </ul>
      )}
    </>
  )
}
