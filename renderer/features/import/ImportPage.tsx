import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { Link, useNetworkId } from '../../app/routing/Router.tsx'
import { ImportDesk } from './ImportDesk.tsx'
import './import.css'

/** People and ties from files: what each column is, what will happen, and only then storing it. */
export function ImportPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId()
  const input = { networkId: networkId as NetworkId }
  const network = useQuery(q.networks.get.queryOptions({ input: { id: input.networkId } }))
  const surveys = useQuery(q.ties.surveys.queryOptions({ input }))
  if (surveys.error !== null) throw surveys.error
  if (network.data === undefined || surveys.data === undefined) return null
  return (
    <div className="import">
      <h2>{t(($) => $.importing.title)}</h2>
      {missingPrivacyFields(network.data.privacy).length > 0 ? (
        <div className="empty">
          <p>{t(($) => $.participants.privacyText)}</p>
          <Link
            to="/network/$networkId"
            params={{ networkId }}
            search={{ open: 'privacy' }}
            className="btn main"
          >
            {t(($) => $.networks.fillPrivacy)}
          </Link>
        </div>
      ) : (
        <ImportDesk key={networkId} networkId={input.networkId} surveys={surveys.data} />
      )}
    </div>
  )
}
