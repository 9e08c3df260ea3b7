import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { expectedEnd } from '../../../../shared/domain/running.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useNow } from '../../../app/useNow.ts'

/** What time it is, when the meeting ends, and when it will end if all goes on as planned, where that is another time. */
export function ClockLine({ room: { meeting, items, running } }: { readonly room: MeetingRoom }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const end = running === null ? null : expectedEnd(items, running, now)
  const expected = end === null ? null : format.time(end)
  return (
    <p className="room-clock">
      <span className="room-time">
        <span className="visually-hidden">{t(($) => $.room.run.clock)} </span>
        {format.time(now)}
      </span>
      <span>{t(($) => $.room.run.ends, { time: meeting.ends })}</span>
      {expected === null || expected === meeting.ends ? null : (
        <span>{t(($) => $.room.run.expected, { time: expected })}</span>
      )}
    </p>
  )
}
