import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { expectedTimes, spentOn } from '../../../../shared/domain/running.ts'
import { itemTimes } from '../../../../shared/domain/run-sheet.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { ClockActs } from './useClock.ts'
import { useNow } from '../../../app/useNow.ts'

interface CourseProps {
  readonly room: MeetingRoom
  readonly acts: ClockActs
  readonly onGone?: () => void
}

/** The whole run sheet as it goes: what was, what is, and when the rest comes; any item can be gone to. */
export function Course({ room: { meeting, items, running }, acts, onGone }: CourseProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const planned = itemTimes(meeting.starts, items)
  const expected = running === null ? [] : expectedTimes(items, running, now)
  const isOver = running !== null && running.endedAt !== null
  if (items.length === 0) return <p className="soft">{t(($) => $.room.run.noItems)}</p>
  return (
    <ol className={isOver ? 'room-course over' : 'room-course'}>
      {items.map((item, index) => {
        const isNow = item.id === running?.itemId
        const from = expected.find(({ itemId }) => itemId === item.id)?.from
        const when =
          running === null
            ? planned[index]?.from.clock
            : item.passed === null && !isNow && from !== undefined
              ? format.time(from)
              : undefined
        const spent = Math.round((running === null ? item.spentSeconds : spentOn(item, running, now)) / 60)
        return (
          <li key={item.id} aria-current={isNow ? 'step' : undefined} data-passed={item.passed ?? undefined}>
            {isOver ? null : (
              <span className="room-when">{isNow ? t(($) => $.room.course.now) : (when ?? '')}</span>
            )}
            <span className="room-item">
              {item.title}{' '}
              <span className="soft small">
                {item.passed === 'skipped'
                  ? t(($) => $.room.course.skipped)
                  : item.passed === 'done'
                    ? `${t(($) => $.room.course.done)} · ${t(($) => $.room.course.spent, { minutes: spent })}`
                    : t(($) => $.room.run.straightMinutes, { minutes: item.minutes + item.addedMinutes })}
              </span>
            </span>
            {isNow || running === null ? null : (
              <CommandButton
                id={`room.goTo.${item.id}`}
                title={($) => $.room.run.goTo}
                about={item.title}
                words={($) => $.room.run.goToWords}
                kind="quiet"
                run={() => {
                  acts.goTo(item.id)
                  onGone?.()
                }}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
