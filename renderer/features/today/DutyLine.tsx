import type { ReactNode } from 'react'
import { daysBetween } from '../../../shared/domain/days.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { saysText, whyText } from '../../../shared/signals/index.ts'
import { q } from '../../api/client.ts'
import { ownerLabel } from '../../app/agreements/who.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { roundDuty } from '../../app/monitoring/next-step.ts'
import { howFar, inDays, nameOfMeeting } from '../../app/preparation.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { placeOf } from '../../app/signals/place.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { Duty } from './duties.ts'

interface DutyLineProps {
  readonly duty: Duty
  readonly today: LocalDate
}

/** One duty: since or until when, what it is, in which network. */
export function DutyLine({ duty, today }: DutyLineProps) {
  switch (duty.kind) {
    case 'meeting':
      return <MeetingLine on={duty.on} of={duty.of} today={today} />
    case 'agreement':
      return <AgreementLine on={duty.on} of={duty.of} today={today} />
    case 'consultation':
      return <ConsultationLine on={duty.on} of={duty.of} today={today} />
    case 'ended':
      return <EndedLine on={duty.on} of={duty.of} today={today} />
    case 'round':
      return <RoundLine on={duty.on} of={duty.of} today={today} />
    case 'signal':
      return <SignalLine of={duty.of} />
  }
}

type Of<K extends Duty['kind']> = Extract<Duty, { kind: K }>['of']
interface LineProps<K extends Duty['kind']> {
  readonly of: Of<K>
  readonly on: LocalDate
  readonly today: LocalDate
}

interface FrameProps {
  readonly when: ReactNode
  readonly where: string
  readonly more?: string
  readonly children: ReactNode
}

function Frame({ when, where, more = '', children }: FrameProps) {
  return (
    <li>
      <span className="duty-when">{when}</span>
      <span className="duty-what">
        {children}
        {more === '' ? null : <span className="duty-more">{more}</span>}
      </span>
      <span className="duty-where">{where}</span>
    </li>
  )
}

function When({ on, today }: { readonly on: LocalDate; readonly today: LocalDate }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <time dateTime={on}>{format.shortDate(on)}</time>{' '}
      <span className="soft">{inDays(t, daysBetween(today, on))}</span>
    </>
  )
}

function MeetingLine({ of: { meeting, networkName, preparation, need }, on, today }: LineProps<'meeting'>) {
  const { t } = useTranslation()
  const name = nameOfMeeting(t, meeting)
  const params = { networkId: meeting.networkId, meetingId: meeting.id }
  const isNow = on === today && need === 'prepared'
  const title = {
    prepare: t(($) => $.today.prepareMeeting, { name }),
    prepared: isNow ? t(($) => $.today.runMeeting, { name }) : t(($) => $.today.preparedMeeting, { name }),
    lookBack: t(($) => $.today.lookBackMeeting, { name }),
  }[need]
  const to =
    need === 'lookBack'
      ? '/network/$networkId/meetings/$meetingId/look-back'
      : isNow
        ? '/network/$networkId/meetings/$meetingId/run'
        : '/network/$networkId/meetings/$meetingId'
  const far = need === 'lookBack' ? [] : howFar(t, preparation)
  const at = need === 'lookBack' ? [] : [`${meeting.starts}–${meeting.ends}`]
  return (
    <Frame when={<When on={on} today={today} />} where={networkName} more={[...at, ...far].join(' · ')}>
      <Link to={to} params={params}>
        {title}
      </Link>
    </Frame>
  )
}

function AgreementLine({ of, on, today }: LineProps<'agreement'>) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const owner = ownerLabel(of, showCodes)
  return (
    <Frame
      when={<When on={on} today={today} />}
      where={of.networkName}
      more={owner === '' ? '' : t(($) => $.today.by, { owner })}
    >
      <Link to="/network/$networkId/agreements" params={{ networkId: of.networkId }} hash={of.id}>
        {of.text}
      </Link>
    </Frame>
  )
}

function ConsultationLine({ of, on, today }: LineProps<'consultation'>) {
  const { t } = useTranslation()
  const more = [of.starts ?? '', of.place].filter((part) => part !== '').join(' · ')
  return (
    <Frame when={<When on={on} today={today} />} where="" more={more}>
      <Link to="/consultations/$consultationId" params={{ consultationId: of.id }}>
        {t(($) => $.today.consultation)}
      </Link>
    </Frame>
  )
}

/** A half whose round is due, or the step a round waits for. */
function RoundLine({ of, on, today }: LineProps<'round'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { title, more, destination } = roundDuty(of, t, format)
  return (
    <Frame when={<When on={on} today={today} />} where={of.networkName} more={more}>
      <Link {...destination}>{title}</Link>
    </Frame>
  )
}

function EndedLine({ of: { networkId, name, plannedEnd }, today }: LineProps<'ended'>) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const decide = useWrite(
    q.networks.decideEnd.mutationOptions({
      onSuccess: ({ change }, { decision }) => {
        const text =
          decision === 'close' ? t(($) => $.today.closed, { name }) : t(($) => $.today.wentOn, { name })
        tell(text, actionFor([change]), [change])
      },
    }),
  )
  return (
    <Frame
      when={<When on={plannedEnd} today={today} />}
      where={name}
      more={t(($) => $.today.endAsk, { name })}
    >
      <Link to="/network/$networkId" params={{ networkId }} search={{ open: 'facts' }}>
        {t(($) => $.today.endPassed)}
      </Link>
      <span className="duty-acts">
        <CommandButton
          id={`network.${networkId}.goOn`}
          title={($) => $.today.goOn}
          about={name}
          kind="quiet"
          isEnabled={!decide.isPending}
          run={() => {
            decide.mutate({ id: networkId, decision: 'continue' })
          }}
        />
        <CommandButton
          id={`network.${networkId}.close`}
          title={($) => $.today.closeNetwork}
          about={name}
          kind="quiet"
          isEnabled={!decide.isPending}
          run={() => {
            decide.mutate({ id: networkId, decision: 'close' })
          }}
        />
      </span>
    </Frame>
  )
}

function SignalLine({ of }: { readonly of: Of<'signal'> }) {
  const format = useFormat()
  const { networkName } = of
  const says = saysText([of], format.language)
  return (
    <Frame when="" where={networkName} more={whyText(of, format.language, format.date)}>
      <Link {...placeOf(of)}>{says}</Link>
    </Frame>
  )
}
