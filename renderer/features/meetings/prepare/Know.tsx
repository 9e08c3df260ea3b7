import { useState } from 'react'
import type { AgreementRow } from '../../../../shared/contract/agreements.ts'
import type { ChosenDelta, MeetingDesk } from '../../../../shared/contract/meetings.ts'
import { skills } from '../../../../shared/content/skills.ts'
import { daysBetween } from '../../../../shared/domain/days.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { q } from '../../../api/client.ts'
import { ownerLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat, type Formatters } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import { meetingName, today } from '../names.ts'
import { ReasonDialog } from '../../../app/ReasonDialog.tsx'
import { Broad } from './Broad.tsx'
import { GroupMarks } from './GroupMarks.tsx'
import { Part } from './Part.tsx'
import { PreparationList } from './PreparationList.tsx'
import { Signals } from './Signals.tsx'

/** What the coaches know before they begin: what was chosen and agreed, what stands out, how it went last time. */
export function Know({ desk }: { readonly desk: MeetingDesk }) {
  return (
    <>
      <Deltas desk={desk} />
      <Agreements agreements={desk.agreements} on={desk.meeting.on} />
      <Signals signals={desk.signals} />
      <GroupMarks desk={desk} />
      <Turns desk={desk} />
      {desk.meeting.number === 1 ? <Broad meeting={desk.meeting} /> : null}
      <PreparationList desk={desk} />
      <Before desk={desk} />
      <Unpractised ids={desk.unpractised} />
    </>
  )
}

function Deltas({ desk: { deltas, items } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [closing, setClosing] = useState<ChosenDelta | null>(null)
  const close = useWrite(q.lookBack.closeDelta.mutationOptions())
  const isOnSheet = items.some(({ kind }) => kind === 'openingDelta')
  return (
    <Part title={t(($) => $.meetings.lastTime)}>
      {deltas.length === 0 ? <p className="soft">{t(($) => $.meetings.noDelta)}</p> : null}
      {deltas.map((delta, at) => (
        <div key={delta.line.id} className="chosen-delta">
          <p className="quote">“{delta.line.text}”</p>
          <p className="under">
            <span>
              {t(($) => $.meetings.deltaOf, { day: format.date(delta.meeting.on) })}
              {at === 0 && isOnSheet ? ` · ${t(($) => $.meetings.deltaUsed)}` : ''}
            </span>
            <CommandButton
              id={`delta.${delta.line.id}.close`}
              title={($) => $.meetings.deltaDone}
              about={delta.line.text}
              kind="quiet"
              run={() => {
                setClosing(delta)
              }}
            />
          </p>
        </div>
      ))}
      <ReasonDialog
        title={t(($) => $.meetings.deltaDoneTitle)}
        isOpen={closing !== null}
        label={t(($) => $.meetings.deltaNote)}
        maxLength={300}
        confirm={($) => $.meetings.deltaDoneDo}
        onReason={(note) => {
          if (closing !== null) close.mutate({ id: closing.line.id, closedOn: today(), note })
        }}
        onClose={() => {
          setClosing(null)
        }}
      >
        <p className="quote">“{closing?.line.text ?? ''}”</p>
        <p>{t(($) => $.meetings.deltaDoneText)}</p>
      </ReasonDialog>
    </Part>
  )
}

/** When it is due, in words; too late is said in words as well, never in a colour. */
function dueText(t: TFunction, format: Formatters, due: LocalDate | null): string | null {
  if (due === null) return null
  const late = daysBetween(due, today())
  // A date stays together.
  const day = format.date(due).replaceAll(' ', '\u00a0')
  if (late === 0) return t(($) => $.meetings.dueToday)
  return late < 0 ? t(($) => $.meetings.dueBefore, { day }) : t(($) => $.meetings.late, { count: late, day })
}

interface AgreementsProps {
  readonly agreements: readonly AgreementRow[]
  /** The day of the meeting: what is due by then comes first. */
  readonly on: LocalDate
}

function Agreements({ agreements, on }: AgreementsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const setState = useWrite(q.agreements.setState.mutationOptions())
  const order = ({ due }: AgreementRow): string => (due === null ? '9' : due <= on ? `0${due}` : `1${due}`)
  const sorted = [...agreements].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
  return (
    <Part title={t(($) => $.meetings.agreements)}>
      {sorted.length === 0 ? <p className="soft">{t(($) => $.meetings.noAgreements)}</p> : null}
      <ul className="know-list">
        {sorted.map((agreement) => {
          const { id, text, due, ownerLeft } = agreement
          const owner = ownerLabel(agreement, showCodes)
          const who = [
            owner === '' ? t(($) => $.meetings.nobody) : owner,
            ...(ownerLeft ? [t(($) => $.meetings.ownerLeft)] : []),
          ].join(' ')
          const rest = [who, dueText(t, format, due)].filter((part) => part !== null).join(', ')
          return (
            <li key={id}>
              <span className="text">{t(($) => $.meetings.agreementLine, { text, who: rest })}</span>
              <CommandButton
                id={`agreement.${id}.done`}
                title={($) => $.meetings.agreementDone}
                about={text}
                kind="quiet"
                run={() => {
                  setState.mutate({ id, state: 'done', note: '' })
                }}
              />
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

function Turns({ desk: { meeting, turns } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const use = useWrite(q.room.useTurn.mutationOptions())
  if (turns.length === 0) return null
  return (
    <Part title={t(($) => $.meetings.turns)}>
      <ul className="know-list">
        {turns.map(({ id, text, on }) => (
          <li key={id}>
            <span className="text">
              {text} <span className="soft">{format.date(on)}</span>
            </span>
            <CommandButton
              id={`turn.${id}.use`}
              title={($) => $.meetings.useTurn}
              about={text}
              kind="quiet"
              isEnabled={!use.isPending}
              run={() => {
                use.mutate({ meetingId: meeting.id, id })
              }}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Before({ desk: { previous } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (previous === null) return null
  const { meeting, present, absent, plus, delta } = previous
  const practised = skills
    .filter(({ id }) => previous.skills.includes(id))
    .map(({ name }) => name[format.language])
  return (
    <Part title={t(($) => $.meetings.before)}>
      <p>
        {t(($) => $.meetings.beforeWhen, { name: meetingName(t, meeting), day: format.longDay(meeting.on) })}
      </p>
      <p>
        {present + absent === 0
          ? t(($) => $.meetings.attendanceUnknown)
          : `${t(($) => $.meetings.attendance, { present, absent })}.`}{' '}
        {plus + delta === 0
          ? t(($) => $.meetings.notEvaluated)
          : `${t(($) => $.meetings.evaluated, { plus, delta })}.`}{' '}
        {practised.length === 0 ? null : t(($) => $.meetings.practised, { skills: format.list(practised) })}
      </p>
      {meeting.notes.trim() === '' ? null : (
        <>
          <h4>{t(($) => $.meetings.notesBefore)}</h4>
          <p className="kept-lines">{meeting.notes}</p>
        </>
      )}
    </Part>
  )
}

function Unpractised({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const names = skills.filter(({ id }) => ids.includes(id)).map(({ name }) => name[format.language])
  if (names.length === 0) return null
  return (
    <Part title={t(($) => $.meetings.unpractised)}>
      <p>{format.list(names)}</p>
    </Part>
  )
}
