import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { Link, navigate, useNetworkId } from '../../../app/routing/Router.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CouldNotAsk } from '../CouldNotAsk.tsx'
import { MakeDocument } from '../MakeDocument.tsx'
import { writtenText } from '../words.ts'
import './plan.css'

/** The project plans of a network. One is normal: it is shown at once; without one this is where it is made. */
export function PlansPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const networkId = useNetworkId() as NetworkId
  const found = useQuery(q.documents.list.queryOptions({ input: { networkId, kind: 'projectPlan' } }))
  const plans = found.data
  const only = plans?.length === 1 ? plans[0]?.document.id : undefined
  useEffect(() => {
    if (only !== undefined) openPlan(networkId, only, true)
  }, [networkId, only])
  if (found.isError) return <CouldNotAsk onTryAgain={() => void found.refetch()} />
  if (plans === undefined || only !== undefined) return null
  return (
    <div className="plans">
      <h2>{t(($) => $.documents.plan)}</h2>
      {plans.length === 0 ? (
        <div className="empty">
          <p>{t(($) => $.documents.planning.empty)}</p>
        </div>
      ) : (
        <ul className="document-list">
          {plans.map(({ document: { id, title, madeOn }, sections }) => (
            <li key={id}>
              <Link
                to="/network/$networkId/documents/plan/$documentId"
                params={{ networkId, documentId: id }}
              >
                <strong>{title}</strong>
                <span className="soft">
                  {[
                    writtenText(t, sections),
                    t(($) => $.documents.madeOn, { date: format.date(madeOn) }),
                  ].join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <MakeDocument
        networkId={networkId}
        kind="projectPlan"
        title={plans.length === 0 ? ($) => $.documents.planning.make : ($) => $.documents.planning.makeMore}
        onMade={(id) => {
          openPlan(networkId, id, false)
        }}
      />
    </div>
  )
}

function openPlan(networkId: string, documentId: string, replace: boolean): void {
  navigate({
    to: '/network/$networkId/documents/plan/$documentId',
    params: { networkId, documentId },
    replace,
  })
}
