import { useQuery } from '@tanstack/react-query'
import { daysBetween } from '../../../shared/domain/days.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { roundDuty } from '../../app/monitoring/next-step.ts'
import { howFar, inDays, nameOfMeeting } from '../../app/preparation.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface NextStepsProps {
  readonly network: NetworkSummary
  readonly onPrivacy: () => void
}

/** What comes next: the first steps of a network that is being set up, then its meetings and agreements. */
export function NextSteps({ network, onPrivacy }: NextStepsProps) {
  const { t } = useTranslation()
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId: network.id } }))
  const params = { networkId: network.id }
  const hasPrivacy = missingPrivacyFields(network.privacy).length === 0
  const hasPeople = network.participants > 0
  const hasTies = (surveys.data ?? []).length > 0
  return (
    <section>
      <h2>{t(($) => $.networks.nextTitle)}</h2>
      <ul className="next-list">
        {hasPrivacy ? null : (
          <li>
            <CommandButton
              id="network.privacy"
              title={($) => $.networks.nextPrivacy}
              kind="main"
              run={onPrivacy}
            />
            <div className="soft">{t(($) => $.networks.nextPrivacyWhy)}</div>
          </li>
        )}
        {network.assignment === '' ? (
          <li>
            <Link to="/network/$networkId/documents/start" params={params}>
              {t(($) => $.starting.next)}
            </Link>
            <div className="soft">{t(($) => $.starting.nextWhy)}</div>
          </li>
        ) : null}
        {hasPrivacy && !hasPeople ? (
          <li>
            <Link to="/network/$networkId/participants" params={params}>
              {t(($) => $.networks.nextParticipants)}
            </Link>
            <div className="soft">{t(($) => $.networks.nextParticipantsWhy)}</div>
          </li>
        ) : null}
        {network.closedOn === null ? <MeetingSteps network={network} /> : null}
        {network.closedOn === null && hasPeople ? <RoundStep network={network} /> : null}
        {hasPrivacy && !hasTies ? (
          <li>
            <Link to="/network/$networkId/ties/surveys" params={params}>
              {t(($) => $.networks.nextTies)}
            </Link>
            <div className="soft">{t(($) => $.networks.nextTiesWhy)}</div>
          </li>
        ) : null}
        {hasTies ? (
          <li>
            <Link to="/network/$networkId/ties" params={params}>
              {t(($) => $.networks.lookTies)}
            </Link>
          </li>
        ) : null}
        {hasPeople ? (
          <li>
            <Link to="/printing" search={{ network: network.id }}>
              {t(($) => $.networks.nextSheet)}
            </Link>
            <div className="soft">{t(($) => $.networks.nextSheetWhy)}</div>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function MeetingSteps({ network }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const networkId = network.id
  const today = useToday()
  const meetings = useQuery(q.meetings.list.queryOptions({ input: { networkId } })).data
  const open = useQuery(q.agreements.list.queryOptions({ input: { networkId, state: 'open' } })).data ?? []
  if (meetings === undefined) return null
  const next = meetings.find(({ state, on }) => state === 'planned' && on >= today)
  // The last one only: what was never looked back on is said once, by a signal.
  const last = meetings.findLast(({ state, on }) => state === 'held' || (state === 'planned' && on < today))
  const due = open.filter(({ due: day }) => day !== null && day < today)
  return (
    <>
      {last === undefined || last.hasEvaluation ? null : (
        <li>
          <Link
            to="/network/$networkId/meetings/$meetingId/look-back"
            params={{ networkId, meetingId: last.id }}
          >
            {t(($) => $.today.lookBackMeeting, { name: nameOfMeeting(t, last) })}
          </Link>
          <div className="soft">{inDays(t, daysBetween(today, last.on))}</div>
        </li>
      )}
      {next === undefined ? null : (
        <li>
          <Link to="/network/$networkId/meetings/$meetingId" params={{ networkId, meetingId: next.id }}>
            {next.preparation.isPrepared
              ? t(($) => $.today.preparedMeeting, { name: nameOfMeeting(t, next) })
              : t(($) => $.today.prepareMeeting, { name: nameOfMeeting(t, next) })}
          </Link>
          <div className="soft">
            {[inDays(t, daysBetween(today, next.on)), ...howFar(t, next.preparation)].join(' · ')}
          </div>
        </li>
      )}
      {due.length === 0 ? null : (
        <li>
          <Link to="/network/$networkId/agreements" params={{ networkId }}>
            {t(($) => $.today.agreementsDue, { count: due.length })}
          </Link>
          <div className="soft">{t(($) => $.today.agreementsDueWhy)}</div>
        </li>
      )}
      {meetings.length === 0 ? (
        <li>
          <Link to="/network/$networkId/meetings" params={{ networkId }}>
            {t(($) => $.today.planYear)}
          </Link>
          <div className="soft">{t(($) => $.today.planYearWhy)}</div>
        </li>
      ) : null}
    </>
  )
}

/** The round that is under way with the step it waits for, or the half that is due. */
function RoundStep({ network: { id: networkId } }: { readonly network: NetworkSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const places = useQuery(q.cycle.get.queryOptions({ input: { networkId } })).data ?? []
  const rounds = useQuery(q.rounds.list.queryOptions({ input: { networkId } })).data ?? []
  // The last half that waits: what was never held in earlier years is not a next step any more.
  const place =
    places.find(({ state }) => state === 'underWay') ?? places.find(({ state }) => state === 'due')
  if (place === undefined) return null
  const round = rounds.find(({ id }) => id === place.round?.id)
  const step = round?.steps.find(({ state }) => state === 'open')?.step ?? null
  const { title, more, destination } = roundDuty({ networkId, place, step }, t, format)
  return (
    <li>
      <Link {...destination}>{title}</Link>
      {more === '' ? null : <div className="soft">{more}</div>}
    </li>
  )
}
