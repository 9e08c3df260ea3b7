import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type {
  ImportDraft,
  MatrixLabels,
  MatrixMapping,
  MatrixPlan,
  TableKind,
} from '../../../shared/contract/imports.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import { SelectField, Switch } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { AnswersForm, type Around } from './AnswersForm.tsx'
import { TableHead } from './TableHead.tsx'
import { tableName } from './sheets.ts'
import type { MappedMatrix } from './tables.ts'

interface MatrixSectionProps {
  readonly matrix: MappedMatrix
  readonly order: MatrixMapping['order']
  /** A table of people is in this import too. */
  readonly hasPeople: boolean
  /** Who the rows are, once that was worked out. */
  readonly plan: MatrixPlan | null
  readonly around: Around
  readonly onChange: (matrix: MappedMatrix) => void
  readonly onKind: (kind: TableKind) => void
  readonly onSheet: (draft: ImportDraft) => void
  readonly onRemove: () => void
}

const labelChoices: readonly MatrixLabels[] = ['none', 'both', 'bothWithoutCorner', 'rows', 'columns']
const columnsShown = 12

/** One square of answers: which wave it is, where the names stand, who answers, and who each row is. */
export function MatrixSection(props: MatrixSectionProps) {
  const { matrix, order, hasPeople, plan, around, onChange, onKind, onSheet, onRemove } = props
  const { t } = useTranslation()
  const format = useFormat()
  const titleId = useId()
  const { draft, labels, answering } = matrix
  const transpose = () => {
    onChange({ ...matrix, answering: answering === 'rows' ? 'columns' : 'rows' })
  }
  useCommands([
    {
      id: `import.transpose ${draft.draftId} ${String(draft.sheet)}`,
      section: 'page',
      title: ($) => $.importing.columnsAnswer,
      about: matrix.waveLabel ?? around.wave,
      run: transpose,
    },
  ])
  return (
    <section className="import-table" aria-labelledby={titleId}>
      <TableHead
        draft={draft}
        kind="matrix"
        // A row of names is none of answers.
        rows={draft.rowCount - (labels === 'none' || labels === 'rows' ? 0 : 1)}
        titleId={titleId}
        onKind={onKind}
        onSheet={onSheet}
        onRemove={onRemove}
      />
      <div className="import-form">
        <AnswersForm table={matrix} {...around} onChange={onChange} />
        <SelectField
          label={t(($) => $.importing.labels)}
          value={labels}
          options={labelChoices.map((id) => ({ id, label: t(($) => $.importing.labelPlaces[id]) }))}
          onChange={(changed) => {
            if (changed !== '') onChange({ ...matrix, labels: changed })
          }}
        />
        {labels === 'none' ? (
          <SelectField
            label={t(($) => $.importing.order)}
            help={t(($) => $.importing.orderHelp)}
            value={order}
            options={(hasPeople ? (['people', 'network'] as const) : (['network'] as const)).map((id) => ({
              id,
              label: t(($) => $.importing.orders[id]),
            }))}
            onChange={(changed) => {
              if (changed !== '') onChange({ ...matrix, order: changed })
            }}
          />
        ) : null}
        <Switch isSelected={answering === 'columns'} onChange={transpose}>
          {t(($) => $.importing.columnsAnswer)}
        </Switch>
      </div>
      {plan === null ? null : <WhoIsWho matrix={matrix} plan={plan} />}
      {plan === null || plan.size === plan.people ? null : (
        <p className="notice" role="status">
          {t(($) => $.importing.rowsAndPeople, {
            rows: format.number(plan.size),
            people: format.number(plan.people),
          })}
        </p>
      )}
      {plan === null || plan.ties + plan.noTie + plan.blank + plan.refuse === 0 ? null : (
        <p className="soft small">
          {t(($) => $.importing.cells, {
            ties: format.number(plan.ties),
            noTie: format.number(plan.noTie),
            blank: format.number(plan.blank),
            refuse: format.number(plan.refuse),
          })}
        </p>
      )}
    </section>
  )
}

/** The first rows with whose they are, so that a shift by one is seen before it is stored. */
function WhoIsWho({ matrix, plan }: { readonly matrix: MappedMatrix; readonly plan: MatrixPlan }) {
  const { t } = useTranslation()
  const { draft, labels, answering } = matrix
  const above = labels === 'none' || labels === 'rows' ? 0 : 1
  const left = labels === 'none' || labels === 'columns' ? 0 : 1
  const rows = draft.firstRows.slice(above)
  // Columns may stand in another order than the rows where both are named.
  const heads = above === 0 ? plan.codes : (draft.firstRows[0] ?? []).slice(labels === 'both' ? 1 : 0)
  const width = Math.min(columnsShown, plan.size)
  return (
    <div
      className="mapping"
      role="region"
      // A wide table scrolls in its own place, by keyboard too.
      tabIndex={0}
      aria-label={t(($) => $.importing.firstRows, { file: tableName(draft) })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">
              {answering === 'rows' ? t(($) => $.importing.rowAnswers) : t(($) => $.importing.columnAnswers)}
            </th>
            {heads.slice(0, width).map((code, index) => (
              <th key={index} scope="col">
                {code ?? '?'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              <th scope="row">{plan.codes[index] ?? '?'}</th>
              {Array.from({ length: width }, (_, column) => (
                <td key={column}>{cells[column + left] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
