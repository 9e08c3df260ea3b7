import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ImportCounts, ImportPlan } from '../../../shared/contract/imports.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useSettings } from '../../app/settings.ts'
import { useFormat } from '../../i18n/format.ts'
import { RefusedRows } from './RefusedRows.tsx'
import type { Tables } from './tables.ts'
import type { Planning } from './usePlan.ts'
import { importFailure } from './words.ts'

interface PlanViewProps {
  readonly planning: Planning
  readonly networkId: NetworkId
  readonly tables: Tables
  /** The form is far enough to ask for a plan. */
  readonly isAsked: boolean
}

/** What will be made, met again and refused, and why; nothing of it has happened yet. */
export function PlanView({ planning, networkId, tables, isAsked }: PlanViewProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const { plan, error, isBehind, again } = planning
  return (
    <section className="import-plan" aria-labelledby={titleId} aria-busy={isBehind}>
      <h3 id={titleId}>{t(($) => $.importing.planTitle)}</h3>
      {error === null ? null : (
        <div className="notice error row" role="alert">
          {importFailure(t, error)}
          <CommandButton id="import.planAgain" title={($) => $.common.tryAgain} run={again} />
        </div>
      )}
      {isAsked ? null : <p className="notice">{t(($) => $.importing.blockers.attributeUnnamed)}</p>}
      {plan === null ? null : <Plan plan={plan} tables={tables} networkId={networkId} />}
    </section>
  )
}

interface KnownProps {
  readonly known: ImportPlan['known']
  readonly networkId: NetworkId
}

/** Whom ids in the file are taken for: the coach sees it before anything is put together. */
function Known({ known: { pairs, count, onlyNumbers }, networkId }: KnownProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const rows = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data?.rows ?? []
  const nameOf = (code: string) =>
    (showCodes ? undefined : rows.find(({ person }) => person.code === code)?.person.displayName) ?? ''
  const said = pairs.map(({ id, code, isMember }) =>
    [
      `${id} = ${code}`,
      nameOf(code) === '' ? '' : ` (${nameOf(code)})`,
      isMember ? '' : ` ${t(($) => $.importing.knownElsewhere)}`,
    ].join(''),
  )
  const text = t(($) => $.importing.known, { people: format.list(said), count: count - pairs.length })
  return (
    <>
      <p className="small">
        {count > pairs.length ? text : t(($) => $.importing.knownAll, { people: format.list(said) })}
      </p>
      {onlyNumbers ? <p className="notice">{t(($) => $.importing.knownByNumber)}</p> : null}
    </>
  )
}

interface PlanProps {
  readonly plan: ImportPlan
  readonly tables: Tables
  readonly networkId: NetworkId
}

function Plan({ plan, tables, networkId }: PlanProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // Without the first things nothing was counted, and zeros would say otherwise.
  const isCounted = plan.blockers.every((blocker) => blocker === 'nothingToDo')
  const fromTies = plan.peopleFromTies.create + plan.peopleFromTies.merge
  return (
    <>
      {plan.blockers.length === 0 ? null : (
        <div className="notice" role="status">
          <ul>
            {plan.blockers.map((blocker) => (
              <li key={blocker}>{t(($) => $.importing.blockers[blocker])}</li>
            ))}
          </ul>
        </div>
      )}
      {isCounted ? (
        <>
          <table className="plain import-counts">
            <thead>
              <tr>
                <td />
                <th scope="col" className="number">
                  {t(($) => $.importing.create)}
                </th>
                <th scope="col" className="number">
                  {t(($) => $.importing.merge)}
                </th>
                <th scope="col" className="number">
                  {t(($) => $.importing.refuse)}
                </th>
              </tr>
            </thead>
            <tbody>
              <CountRow label={t(($) => $.importing.kinds.people)} counts={plan.people} />
              {tables.ties.length === 0 && tables.matrices.length === 0 ? null : (
                <CountRow label={t(($) => $.importing.kinds.ties)} counts={plan.ties} without="merge" />
              )}
              {plan.organisations.create + plan.organisations.merge === 0 ? null : (
                <CountRow
                  label={t(($) => $.importing.organisations)}
                  counts={plan.organisations}
                  without="refuse"
                />
              )}
            </tbody>
          </table>
          <ul className="import-notes">
            {plan.attributes.length === 0 ? null : (
              <li>{t(($) => $.importing.attributes, { names: format.list(plan.attributes) })}</li>
            )}
            {fromTies === 0 ? null : <li>{t(($) => $.importing.fromTies, { count: fromTies })}</li>}
            {plan.blank === 0 ? null : <li>{t(($) => $.importing.blank, { count: plan.blank })}</li>}
            {plan.noTie === 0 ? null : <li>{t(($) => $.importing.noTie, { count: plan.noTie })}</li>}
          </ul>
          {plan.known.count === 0 ? null : <Known known={plan.known} networkId={networkId} />}
          <RefusedRows plan={plan} />
        </>
      ) : null}
    </>
  )
}

interface CountRowProps {
  readonly label: string
  readonly counts: ImportCounts
  /** A number that does not exist here: shown as a dash, not as none. */
  readonly without?: keyof ImportCounts
}

function CountRow({ label, counts, without }: CountRowProps) {
  const format = useFormat()
  const cell = (of: keyof ImportCounts) => (
    <td key={of} className="number">
      {of === without ? '–' : format.number(counts[of])}
    </td>
  )
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell('create')}
      {cell('merge')}
      {cell('refuse')}
    </tr>
  )
}
