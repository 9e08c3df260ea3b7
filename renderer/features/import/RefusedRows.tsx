import { useTranslation } from '../../i18n/index.ts'
import type { ImportPlan } from '../../../shared/contract/imports.ts'
import { SaveShown } from '../../app/SaveTable.tsx'
import { useFormat } from '../../i18n/format.ts'

/** Why rows are not taken: how often, and the rows themselves by the numbers of the coach's own spreadsheet. */
export function RefusedRows({ plan }: { readonly plan: ImportPlan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { reasons, refused } = plan
  if (reasons.length === 0) return null
  const toSave = {
    title: t(($) => $.importing.refusedFile),
    header: [
      t(($) => $.importing.file),
      t(($) => $.importing.row),
      t(($) => $.importing.column),
      t(($) => $.importing.value),
      t(($) => $.importing.why),
    ],
    rows: refused.map(({ table, wave, row, column, reason, value }) => [
      [t(($) => $.importing.kinds[table]), wave].filter((part) => part !== null).join(', '),
      row,
      column ?? '',
      value,
      t(($) => $.importing.reasons[reason]),
    ]),
  }
  const total = reasons.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h4>{t(($) => $.importing.why)}</h4>
      <ul className="import-notes">
        {reasons.map(({ reason, table, count }) => (
          <li key={`${table} ${reason}`}>
            {t(($) => $.importing.kinds[table])}: {t(($) => $.importing.reasons[reason])} (
            {t(($) => $.importing.times, { count, shown: format.number(count) })})
          </li>
        ))}
      </ul>
      <details className="import-refused">
        <summary>{t(($) => $.importing.showRefused)}</summary>
        <div className="row">
          <SaveShown id="import.refused" about={t(($) => $.importing.refusedFile)} table={toSave} />
        </div>
        <div
          className="refused-scroll"
          role="region"
          // A long list scrolls in its own place, by keyboard too.
          tabIndex={0}
          aria-label={t(($) => $.importing.showRefused)}
        >
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t(($) => $.importing.file)}</th>
                <th scope="col" className="number">
                  {t(($) => $.importing.row)}
                </th>
                <th scope="col">{t(($) => $.importing.column)}</th>
                <th scope="col">{t(($) => $.importing.value)}</th>
                <th scope="col">{t(($) => $.importing.why)}</th>
              </tr>
            </thead>
            <tbody>
              {refused.map(({ table, wave, row, column, reason, value }, at) => (
                <tr key={at}>
                  <td>
                    {t(($) => $.importing.kinds[table])}
                    {wave === null ? null : ` (${wave})`}
                  </td>
                  <td className="number">{format.number(row)}</td>
                  <td>{column ?? ''}</td>
                  <td>{value}</td>
                  <td>{t(($) => $.importing.reasons[reason])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {total > refused.length ? (
          <p className="soft small">{t(($) => $.importing.moreRefused, { count: total - refused.length })}</p>
        ) : null}
      </details>
    </>
  )
}
