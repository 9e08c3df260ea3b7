import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'
import { q } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import { Link, useLocation, useNetworkId } from './routing/Router.tsx'
import { NotFound } from './NotFound.tsx'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** What every screen of one network shares: where we are, its name, and the row of its parts. */
export function NetworkFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const networkId = useNetworkId()
  const { pathname } = useLocation()
  const isId = uuid.test(networkId)
  const network = useQuery(
    q.networks.get.queryOptions({ input: { id: networkId as NetworkId }, enabled: isId, retry: false }),
  )
  // Only what the store says is gone is gone: a connection that went keeps the page, and what is being typed on it.
  if (!isId || failureOf(network.error)?.code === 'NOT_FOUND') return <NotFound />
  if (network.data === undefined) return null
  const { name, workplaceName, typeLabel, fictitious } = network.data
  const params = { networkId }
  return (
    <>
      <div className="crumb">
        <Link to="/">{t(($) => $.shell.networks)}</Link> · {workplaceName}
        {typeLabel === '' ? null : ` · ${typeLabel}`}{' '}
        {fictitious ? <span className="tag">{t(($) => $.shell.fictitious)}</span> : null}
      </div>
      <h1>{name}</h1>
      <nav className="tabs" aria-label={t(($) => $.shell.networkMenu)}>
        <Link
          to="/network/$networkId"
          params={params}
          className={pathname === `/network/${networkId}/facilities` ? 'within' : ''}
        >
          {t(($) => $.shell.overview)}
        </Link>
        <Link to="/network/$networkId/participants" params={params}>
          {t(($) => $.shell.participants)}
        </Link>
        <Link
          to="/network/$networkId/meetings"
          params={params}
          className={pathname.startsWith(`/network/${networkId}/meetings/`) ? 'within' : ''}
        >
          {t(($) => $.shell.meetings)}
        </Link>
        <Link to="/network/$networkId/agreements" params={params}>
          {t(($) => $.shell.agreements)}
        </Link>
        <Link
          to="/network/$networkId/monitoring"
          params={params}
          className={pathname.startsWith(`/network/${networkId}/monitoring/`) ? 'within' : ''}
        >
          {t(($) => $.shell.monitoring)}
        </Link>
        <Link to="/network/$networkId/ties" params={params}>
          {t(($) => $.shell.ties)}
        </Link>
        <Link to="/network/$networkId/yields" params={params}>
          {t(($) => $.shell.yields)}
        </Link>
        <Link
          to="/network/$networkId/documents"
          params={params}
          className={pathname.startsWith(`/network/${networkId}/documents/`) ? 'within' : ''}
        >
          {t(($) => $.shell.documents)}
        </Link>
      </nav>
      {children}
    </>
  )
}
