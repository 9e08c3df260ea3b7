import { useQuery } from '@tanstack/react-query'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { SignalItem } from '../../app/signals/SignalItem.tsx'
import { useTranslation } from '../../i18n/index.ts'

/** What stands out in a network, each with why; what was put away can be brought back. */
export function StandOut({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  const signals = useQuery(q.signals.list.queryOptions({ input: { networkId } })).data
  const open = (signals ?? []).filter(({ dismissed }) => dismissed === null)
  const away = (signals ?? []).filter(({ dismissed }) => dismissed !== null)
  return (
    <section>
      <h2>{t(($) => $.today.signals)}</h2>
      {signals === undefined ? null : open.length === 0 ? (
        <p className="small soft">{t(($) => $.today.noSignals)}</p>
      ) : (
        open.map((signal) => (
          <SignalItem key={`${signal.rule} ${signal.subject}`} signal={signal} canPutAway isLink />
        ))
      )}
      {away.length === 0 ? null : (
        <details className="small">
          <summary>{t(($) => $.today.awayCount, { count: away.length })}</summary>
          {away.map((signal) => (
            <SignalItem key={`${signal.rule} ${signal.subject}`} signal={signal} canPutAway />
          ))}
        </details>
      )}
    </section>
  )
}
