import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { Link, useNetworkId, useParam } from '../../../app/routing/Router.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { EnterDesk } from './EnterDesk.tsx'
import './enter.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Types the paper sheets of a round into it, one after another. */
export function EnterPage() {
  const { t } = useTranslation()
  const networkId = useNetworkId()
  const roundId = useParam('roundId')
  const isId = uuid.test(roundId)
  const desk = useQuery(
    q.rounds.desk.queryOptions({ input: { id: roundId as RoundId }, enabled: isId, retry: false }),
  )
  if (!isId || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  if (desk.data === undefined) return null
  const { round, indicators, people } = desk.data
  if (round.networkId !== networkId) return <NotFound />
  if (round.closedOn !== null) return <Stopped desk={desk.data}>{t(($) => $.entering.isClosed)}</Stopped>
  if (round.isRevealed) return <Stopped desk={desk.data}>{t(($) => $.entering.isRevealed)}</Stopped>
  if (people.length === 0) return <Stopped desk={desk.data}>{t(($) => $.entering.nobody)}</Stopped>
  if (indicators.length === 0) return <Stopped desk={desk.data}>{t(($) => $.entering.noIndicators)}</Stopped>
  return <EnterDesk key={round.id} desk={desk.data} />
}

interface StoppedProps {
  readonly desk: RoundDesk
  readonly children: ReactNode
}

/** Why nothing can be entered, and where to go from here. */
function Stopped({ desk: { round }, children }: StoppedProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const params = { networkId: round.networkId, roundId: round.id }
  return (
    <>
      <div className="head">
        <h2>{t(($) => $.entering.title)}</h2>
        <span className="meta">
          {round.name} · {format.date(round.on)}
        </span>
      </div>
      <div className="empty">
        <p>{children}</p>
        <div className="row">
          {round.isRevealed ? (
            <Link to="/network/$networkId/monitoring/$roundId/picture" params={params} className="btn main">
              {t(($) => $.entering.toPicture)}
            </Link>
          ) : null}
          <Link to="/network/$networkId/monitoring/$roundId" params={params} className="btn">
            {t(($) => $.entering.toRound)}
          </Link>
        </div>
      </div>
    </>
  )
}
