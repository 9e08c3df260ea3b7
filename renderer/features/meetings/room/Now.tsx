import { createElement, type ReactNode } from 'react'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import type { RunSheetItem, Who } from '../../../../shared/domain/meetings.ts'
import { nextItem } from '../../../../shared/domain/running.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useForm } from '../../../app/work-forms/useForms.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useToday } from '../../../app/useToday.ts'
import { meetingName } from '../names.ts'
import type { CallThem } from './Room.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import type { Where } from './useClock.ts'

interface NowProps {
  readonly room: MeetingRoom
  readonly where: Where
  readonly call: CallThem
  /** On the beamer it is the heading of the whole page. */
  readonly isLarge: boolean
  /** Beside the time that is left. */
  readonly children: ReactNode
}

/** The present item, large: what, why, who leads, how it goes, and how much time is left. */
export function Now({ room, where, call, isLarge, children }: NowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { meeting, items } = room
  const heading = (text: string) =>
    createElement(isLarge ? 'h1' : 'h3', { className: `room-title ${lengthOf(text)}` }, text)
  const toPrepare = (
    <Link
      to="/network/$networkId/meetings/$meetingId"
      params={{ networkId: meeting.networkId, meetingId: meeting.id }}
      className="btn"
    >
      {t(($) => $.room.run.toPrepare)}
    </Link>
  )
  if (where.is === 'over')
    return (
      <section className="room-now">
        <div className="room-what">
          {heading(t(($) => $.room.run.over))}
          <p className="room-aim">{t(($) => $.room.run.overText)}</p>
          <p>
            <Link
              to="/network/$networkId/meetings/$meetingId/look-back"
              params={{ networkId: meeting.networkId, meetingId: meeting.id }}
              className="btn main"
            >
              {t(($) => $.room.run.toLookBack)}
            </Link>
          </p>
        </div>
        <div className="room-side">{children}</div>
      </section>
    )
  if (where.is === 'before')
    return (
      <section className="room-now">
        <div className="room-what">
          <p className="room-place">{t(($) => $.room.run.before)}</p>
          {heading(meeting.learningAim === '' ? meetingName(t, meeting) : meeting.learningAim)}
          {meeting.state === 'cancelled' ? <p className="notice">{t(($) => $.room.run.cancelled)}</p> : null}
          {meeting.state === 'planned' && meeting.on !== today ? (
            <p className="notice">{t(($) => $.room.run.beforeOther, { day: format.longDay(meeting.on) })}</p>
          ) : null}
          {items.length === 0 ? <p className="room-aim">{t(($) => $.room.run.noItems)}</p> : null}
          {items.length === 0 || meeting.state === 'cancelled' ? <p>{toPrepare}</p> : null}
        </div>
        <div className="room-side">{children}</div>
      </section>
    )
  const { item } = where
  return (
    <section className={item.title.length + item.aim.length > mostAtEase ? 'room-now dense' : 'room-now'}>
      <div className="room-what">
        <p className="room-place">
          {t(($) => $.room.run.itemOf, { number: items.indexOf(item) + 1, total: items.length })}
          <Lead room={room} lead={item.lead} call={call} />
        </p>
        {heading(item.title)}
        {item.aim === '' ? null : <p className="room-aim">{item.aim}</p>}
        <Steps item={item} isRoomy={item.aim === '' && lengthOf(item.title) === 'short'} />
      </div>
      <div className="room-side">
        {room.running === null ? null : <TimeLeft item={item} running={room.running} />}
        {children}
      </div>
    </section>
  )
}

/** With more words than this, title and aim are set smaller on the beamer: the steps have to fit as well. */
const mostAtEase = 220

/** A long title is set smaller, so that all of it is there. */
const lengthOf = (text: string): string =>
  text.length > 90 ? 'longest' : text.length > 45 ? 'long' : 'short'

interface LeadProps {
  readonly room: MeetingRoom
  readonly lead: Who
  readonly call: CallThem
}

function Lead({ room, lead, call }: LeadProps) {
  const { t } = useTranslation()
  const known = useKnown(room.meeting.networkId)
  const person =
    room.people.find(({ personId }) => personId === lead.personId) ??
    known.people.find(({ id }) => id === lead.personId)
  const coach = known.coaches.find(({ id }) => id === lead.coachId)
  const who = person === undefined ? (coach?.name ?? lead.text) : call(person)
  return who === '' ? null : <span>{t(($) => $.room.run.lead, { who })}</span>
}

/** How the work form of this item goes, to have at hand. */
function Steps({ item, isRoomy }: { readonly item: RunSheetItem; readonly isRoomy: boolean }) {
  const { t } = useTranslation()
  const form = useForm(item.workFormId)
  if (form === undefined) return null
  return (
    <>
      <p className="room-form">{t(($) => $.room.run.form, { name: form.title })}</p>
      <ol className={`room-steps${form.steps.length > 5 ? ' many' : isRoomy ? ' roomy' : ''}`}>
        {form.steps.map((step, at) => (
          // Two steps may have the same words.
          <li key={at}>{step}</li>
        ))}
      </ol>
    </>
  )
}

/** What comes next, and after that. */
export function Following({
  room: { items, running },
  where,
}: {
  readonly room: MeetingRoom
  readonly where: Where
}) {
  const { t } = useTranslation()
  if (where.is === 'over' || items.length === 0) return null
  const next =
    where.is === 'before'
      ? items.find(({ passed }) => passed === null)
      : nextItem(items, running?.itemId ?? null)
  if (next === null || next === undefined) return <p className="room-next">{t(($) => $.room.run.last)}</p>
  const after = nextItem(items, next.id)
  const minutes = t(($) => $.room.run.straightMinutes, { minutes: next.minutes + next.addedMinutes })
  return (
    <p className="room-next">
      <strong>{t(($) => $.room.run.straight, { title: next.title })}</strong> <span>{minutes}</span>
      {after === null ? null : (
        <span className="soft">{t(($) => $.room.run.after, { title: after.title })}</span>
      )}
    </p>
  )
}
