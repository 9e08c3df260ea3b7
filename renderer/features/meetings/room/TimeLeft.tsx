import type { RunSheetItem, Running } from '../../../../shared/domain/meetings.ts'
import { secondsFor, secondsLeft } from '../../../../shared/domain/running.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useNow } from '../../../app/useNow.ts'

interface TimeLeftProps {
  readonly item: RunSheetItem
  readonly running: Running
}

/** How long there is still for the present item: in minutes and seconds, and once it is over, in words. */
export function TimeLeft({ item, running }: TimeLeftProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const left = secondsLeft(item, running, now)
  const planned = secondsFor(item) / 60
  const isPaused = running.since === null
  const minutesOver = Math.floor(-left / 60)
  return (
    <div className="room-left">
      {left <= 0 ? (
        <p className="room-over">
          {minutesOver < 1
            ? t(($) => $.room.run.timeUp)
            : t(($) => $.room.run.timeOver, { count: minutesOver })}
        </p>
      ) : (
        <p className="room-count" role="timer" aria-live="off">
          <span className="room-word">{t(($) => $.room.run.left)}</span> {Math.floor(left / 60)}
          <span className="room-seconds">:{String(left % 60).padStart(2, '0')}</span>
        </p>
      )}
      <p className="room-until">
        <span>{t(($) => $.room.run.of, { count: planned })}</span>
        {isPaused ? (
          <strong>{t(($) => $.room.run.paused)}</strong>
        ) : left > 0 ? (
          <span>{t(($) => $.room.run.until, { time: format.time(now + left * 1_000) })}</span>
        ) : null}
      </p>
    </div>
  )
}
