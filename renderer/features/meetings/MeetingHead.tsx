import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { phaseById } from '../../../shared/content/phases.ts'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { meetingName } from './names.ts'
import './meeting-head.css'

interface MeetingHeadProps {
  readonly meeting: Meeting
  /** What can be done with the whole meeting: printing, changing its date. */
  readonly actions?: ReactNode
}

/** What the three sides of a meeting share: which one it is, when and where, and the way to the other sides. */
export function MeetingHead({ meeting, actions }: MeetingHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: meetingId, networkId, on, starts, ends, place, title, state, cancelReason } = meeting
  const phase = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data?.phase
  const params = { networkId, meetingId }
  const name = meetingName(t, meeting)
  return (
    <header className="meeting-head">
      <div className="meeting-what">
        <h2>{t(($) => $.meetings.headline, { name, day: format.longDay(on) })}</h2>
        <p className="meeting-meta">
          {title === '' || title === name ? null : <span className="meeting-title">{title}</span>}
          <span>
            {starts}–{ends}
          </span>
          {place === '' ? null : <span>{place}</span>}
          {phase === undefined ? null : <span className="tag">{phaseById(phase).name[format.language]}</span>}
          {state === 'planned' ? null : (
            <span className="tag">
              {state === 'held' ? t(($) => $.meetings.states.held) : t(($) => $.meetings.states.cancelled)}
            </span>
          )}
        </p>
        {state === 'cancelled' && cancelReason !== '' ? (
          <p className="meeting-meta">{t(($) => $.meetings.cancelledBecause, { reason: cancelReason })}</p>
        ) : null}
      </div>
      <div className="meeting-acts">
        <nav className="side-nav" aria-label={t(($) => $.meetings.sides)}>
          <Link to="/network/$networkId/meetings/$meetingId" params={params}>
            {t(($) => $.meetings.prepare)}
          </Link>
          <Link to="/network/$networkId/meetings/$meetingId/run" params={params}>
            {t(($) => $.meetings.run)}
          </Link>
          <Link to="/network/$networkId/meetings/$meetingId/look-back" params={params}>
            {t(($) => $.meetings.lookBack)}
          </Link>
        </nav>
        <CommandButton
          id="meeting.printEverything"
          title={($) => $.printing.everything}
          run={() => {
            navigate({ to: '/printing', search: { network: networkId, meeting: meetingId } })
          }}
        />
        {actions}
      </div>
    </header>
  )
}
