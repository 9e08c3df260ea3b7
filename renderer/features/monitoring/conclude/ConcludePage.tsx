import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RoundDesk, RoundTalk } from '../../../../shared/contract/monitoring.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { Link, useLocation, useParam } from '../../../app/routing/Router.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Agreements } from './Agreements.tsx'
import { Conclusions } from './Conclusions.tsx'
import { OwnWay } from './OwnWay.tsx'
import { Topics } from './Topics.tsx'
import './conclude.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** What the group takes from its picture: conclusions, at most three topics, agreements, and its own way of learning. */
export function ConcludePage() {
  const id = useParam('roundId')
  const isId = uuid.test(id)
  const desk = useQuery(
    q.rounds.desk.queryOptions({ input: { id: id as RoundId }, enabled: isId, retry: false }),
  )
  const talk = useQuery(
    q.roundTalk.get.queryOptions({ input: { roundId: id as RoundId }, enabled: isId, retry: false }),
  )
  if (!isId || desk.isError || talk.isError) return <NotFound />
  if (desk.data === undefined || talk.data === undefined) return null
  return <Conclude key={id} desk={desk.data} talk={talk.data} />
}

interface ConcludeProps {
  readonly desk: RoundDesk
  readonly talk: RoundTalk
}

function Conclude({ desk, talk }: ConcludeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { hash } = useLocation()
  const { round } = desk
  const { id, networkId, name, on, isRevealed, closedOn } = round
  useEffect(() => {
    if (hash !== '') document.getElementById(`conclude-${hash}`)?.scrollIntoView({ block: 'start' })
  }, [hash])
  const isFixed = closedOn !== null
  return (
    <div className="conclude">
      <p className="crumb">
        <Link to="/network/$networkId/monitoring/$roundId" params={{ networkId, roundId: id }}>
          {t(($) => $.concluding.back)}
        </Link>
      </p>
      <div className="head">
        <h2>{t(($) => $.concluding.title)}</h2>
        <span className="meta">
          {name} · {format.date(on)}
        </span>
      </div>
      {isFixed ? <p className="notice">{t(($) => $.concluding.closed)}</p> : null}
      {isRevealed ? (
        <>
          <Conclusions desk={desk} talk={talk} isFixed={isFixed} />
          <Topics desk={desk} talk={talk} isFixed={isFixed} />
        </>
      ) : (
        <p className="notice">{t(($) => $.concluding.hidden)}</p>
      )}
      <OwnWay desk={desk} talk={talk} isFixed={isFixed} />
      <Agreements desk={desk} talk={talk} isFixed={isFixed} />
    </div>
  )
}
