import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { secondsLeft } from '../../../../shared/domain/running.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useNow } from '../../../app/useNow.ts'
import { whereIs } from './useClock.ts'

/** What a screen reader hears: another item, a pause, the end of its time; never the seconds. */
export function Spoken({ room }: { readonly room: MeetingRoom }) {
  const { t } = useTranslation()
  const now = useNow()
  const where = whereIs(room)
  return (
    <p className="visually-hidden" role="status">
      {said()}
    </p>
  )

  function said(): string {
    if (where.is === 'before' || room.running === null) return ''
    if (where.is === 'over') return t(($) => $.room.run.overSpoken)
    const { item, isPaused } = where
    const parts = [
      t(($) => $.room.run.nowSpoken, {
        title: item.title,
        count: Math.max(0, item.minutes + item.addedMinutes),
      }),
      ...(isPaused ? [t(($) => $.room.run.pausedSpoken)] : []),
      ...(secondsLeft(item, room.running, now) <= 0 ? [t(($) => $.room.run.timeUpSpoken)] : []),
    ]
    return parts.join(' ')
  }
}
