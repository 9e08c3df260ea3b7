import { useQuery } from '@tanstack/react-query'
import { compositionItems } from '../../../../shared/content/checklist-composition.ts'
import type { NetworkSummary } from '../../../../shared/contract/networks.ts'
import { q } from '../../../api/client.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useToday } from '../../../app/useToday.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { fittingAdvice, type AdviceId } from './advice.ts'
import { isHere, mixes, withOne, type Mix } from './mix.ts'
import { MixTable } from './MixTable.tsx'
import './composition.css'

/** How the network is composed: how mixed it is per attribute, and what to think about with this assignment. */
export function CompositionPart({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const networkId = network.id
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  if (table === undefined) return null
  const here = table.rows.filter((row) => isHere(row, today))
  if (here.length === 0)
    return (
      <div className="empty">
        <p>{t(($) => $.composition.empty)}</p>
        <Link to="/network/$networkId/participants" params={{ networkId }} className="btn main">
          {t(($) => $.composition.toPeople)}
        </Link>
      </div>
    )
  const all = mixes(table, today)
  const nameOf = ({ id, name }: Mix): string =>
    id === 'organisation'
      ? t(($) => $.participants.organisation)
      : id === 'role'
        ? t(($) => $.participants.role)
        : name
  const known = all.filter(({ reading }) => reading.known > 0)
  const unknown = all.filter(({ reading }) => reading.known === 0)
  const organisations = all[0] === undefined ? [] : [...withOne(all[0])].sort(format.compare)
  const fitting = new Set<AdviceId>(
    fittingAdvice({
      ...network,
      roles: here.map(({ person }) => person.role),
      connectedByOne: organisations.length,
    }),
  )
  const factOf = (id: AdviceId): string | null => {
    switch (id) {
      case 'twoPerSchool':
        return organisations.length === 0
          ? null
          : t(($) => $.composition.withOne, {
              count: organisations.length,
              names: format.list(organisations),
            })
      case 'lifespan':
        return network.plannedEnd === null
          ? t(($) => $.composition.noEnd)
          : t(($) => $.composition.until, { date: format.date(network.plannedEnd) })
      default:
        return null
    }
  }
  const items = (isFitting: boolean) =>
    compositionItems
      .filter(({ id }) => fitting.has(id) === isFitting)
      .map(({ id, text }) => (
        <li key={id}>
          {text[format.language]}
          {factOf(id) === null ? null : <span className="small soft"> {factOf(id)}</span>}
        </li>
      ))
  return (
    <div className="composition">
      <div>
        <p className="part-lead">{t(($) => $.composition.people, { count: here.length })}</p>
        <div className="mixes">
          {known.map((mix) => (
            <MixTable key={mix.id} name={nameOf(mix)} reading={mix.reading} />
          ))}
        </div>
        {unknown.length === 0 ? null : (
          <p className="small soft">
            {t(($) => $.composition.nothingKnown, { names: format.list(unknown.map(nameOf)) })}
          </p>
        )}
        <p className="small soft">{t(($) => $.composition.doNotCompare)}</p>
      </div>
      <section className="advice" aria-labelledby="advice">
        <h3 id="advice">{t(($) => $.composition.advice)}</h3>
        <p className="small soft">
          {network.ambition === null
            ? t(($) => $.composition.noAmbition)
            : network.ambition === 'incremental'
              ? t(($) => $.composition.forIncremental)
              : t(($) => $.composition.forRadical)}{' '}
          <Link to="/network/$networkId" params={{ networkId }} search={{ open: 'facts' }}>
            {t(($) => $.composition.changeAmbition)}
          </Link>
        </p>
        <ul>{items(true)}</ul>
        <details>
          <summary>{t(($) => $.composition.others)}</summary>
          <ul>{items(false)}</ul>
        </details>
        <p>
          <Link to="/network/$networkId/documents/checklists" params={{ networkId }}>
            {t(($) => $.composition.checklist)}
          </Link>
        </p>
      </section>
    </div>
  )
}
