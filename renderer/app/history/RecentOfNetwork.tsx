import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { q } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useSettings } from '../settings.ts'
import { Link } from '../routing/Router.tsx'
import { sentenceWithin } from './sentences.ts'
import { useToday } from '../useToday.ts'
import './recent.css'

const howMany = 4

/** The last few things that happened in a network, for beside its other facts. */
export function RecentOfNetwork({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const list = useQuery(q.history.list.queryOptions({ input: { networkId, limit: howMany } }))
  const today = useToday()
  const when = (at: number) => {
    const day = localDateOf(new Date(at))
    return day === today ? format.time(at) : format.shortDate(day)
  }
  return (
    <section>
      <h2>{t(($) => $.history.title)}</h2>
      {list.data === undefined ? null : list.data.steps.length === 0 ? (
        <p className="small soft">{t(($) => $.history.nothingYet)}</p>
      ) : (
        <ul className="recent-few">
          {list.data.steps.map((step) => (
            <li key={step.change}>
              {step.isTakenBack ? (
                <>
                  <s>{sentenceWithin(t, step, format, showCodes)}</s> {t(($) => $.history.isTakenBack)}
                </>
              ) : (
                sentenceWithin(t, step, format, showCodes)
              )}{' '}
              <time dateTime={new Date(step.at).toISOString()}>{when(step.at)}</time>
            </li>
          ))}
        </ul>
      )}
      <Link to="/recent" className="small">
        {t(($) => $.history.all)}
      </Link>
    </section>
  )
}
