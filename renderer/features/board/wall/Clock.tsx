import { useSyncExternalStore } from 'react'
import type { BoardId } from '../../../../shared/domain/ids.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { create, type TinyStore } from '../../../app/tiny-store.ts'
import { useNow } from '../../../app/useNow.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { onOtherWindow, recall, remember } from '../remembered.ts'
import { leftOf, longer, mostMinutes, paused, readTimer, setTo, started, type Timer } from '../timer.ts'

const clocks = new Map<BoardId, TinyStore<Timer>>()
/** The clock of a board: the same after a reload and in every window. */
function clockOf(boardId: BoardId): TinyStore<Timer> {
  const known = clocks.get(boardId)
  if (known !== undefined) return known
  const made = create(readTimer(recall('timer', boardId)))
  onOtherWindow('timer', boardId, () => {
    made.set(readTimer(recall('timer', boardId)))
  })
  clocks.set(boardId, made)
  return made
}

/** Minutes to write in, for the whole room to see. */
export function Clock({ boardId }: { readonly boardId: BoardId }) {
  const { t } = useTranslation()
  const clock = clockOf(boardId)
  const timer = useSyncExternalStore(clock.subscribe, clock.get)
  const isRunning = timer.is === 'running'
  const set = (next: Timer) => {
    clock.set(next)
    remember('timer', boardId, JSON.stringify(next))
  }
  return (
    <div className="wall-clock" role="group" aria-label={t(($) => $.board.clock.name)}>
      <TimeLeft timer={timer} />
      <label className="wall-minutes">
        <input
          type="number"
          className="input"
          min={1}
          max={mostMinutes}
          value={timer.minutes}
          disabled={isRunning}
          onChange={({ target }) => {
            const minutes = Math.round(target.valueAsNumber)
            if (minutes >= 1 && minutes <= mostMinutes) set(setTo(minutes))
          }}
        />{' '}
        {t(($) => $.board.clock.minutes)}
      </label>
      <CommandButton
        id="board.clock"
        title={isRunning ? ($) => $.board.clock.pause : ($) => $.board.clock.start}
        words={($) => $.board.clock.words}
        run={() => {
          set(isRunning ? paused(timer, Date.now()) : started(timer, Date.now()))
        }}
      />
      <CommandButton
        id="board.clockLonger"
        title={($) => $.room.run.longer}
        values={{ count: 1 }}
        words={($) => $.board.clock.words}
        kind="quiet"
        run={() => {
          set(longer(timer, Date.now()))
        }}
      />
    </div>
  )
}

/** Only this is drawn anew each second. */
function TimeLeft({ timer }: { readonly timer: Timer }) {
  const { t } = useTranslation()
  const now = useNow()
  const seconds = Math.ceil(leftOf(timer, now) / 1_000)
  const isUp = timer.is === 'running' && seconds === 0
  return (
    <>
      <span className={isUp ? 'wall-left up' : 'wall-left'} role="timer" aria-live="off">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <span role="status" className="wall-up">
        {isUp ? t(($) => $.board.clock.up) : ''}
      </span>
    </>
  )
}
