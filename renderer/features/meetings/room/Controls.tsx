import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import type { ClockActs, Where } from './useClock.ts'

interface ControlsProps {
  readonly room: MeetingRoom
  readonly where: Where
  readonly acts: ClockActs
}

/** Begin, pause, go on, more time, less time: what there is to do with the clock now. */
export function Controls({ room: { meeting, items }, where, acts }: ControlsProps) {
  if (where.is === 'before')
    return (
      <CommandButton
        id="room.start"
        title={($) => $.room.run.start}
        words={($) => $.room.run.words}
        kind="main"
        isEnabled={items.length > 0 && meeting.state !== 'cancelled'}
        run={acts.start}
      />
    )
  if (where.is === 'over')
    return items.some(({ passed }) => passed === null) ? (
      <CommandButton
        id="room.start"
        title={($) => $.room.run.goOn}
        words={($) => $.room.run.words}
        run={acts.start}
      />
    ) : null
  return (
    <>
      <CommandButton
        id="room.next"
        title={($) => $.room.run.next}
        words={($) => $.room.run.words}
        kind="main"
        shortcut="n"
        run={() => {
          acts.next(false)
        }}
      />
      <CommandButton
        id="room.pause"
        title={where.isPaused ? ($) => $.room.run.goOn : ($) => $.room.run.pause}
        words={($) => $.room.run.words}
        shortcut="p"
        run={where.isPaused ? acts.resume : acts.pause}
      />
      <CommandButton
        id="room.skip"
        title={($) => $.room.run.skip}
        words={($) => $.room.run.words}
        run={() => {
          acts.next(true)
        }}
      />
      <span className="room-minutes">
        {[5, 1].map((count) => (
          <CommandButton
            key={count}
            id={`room.shorter.${count}`}
            title={($) => $.room.run.shorter}
            values={{ count }}
            words={($) => $.room.run.shorterWords}
            isEnabled={where.item.minutes + where.item.addedMinutes > 0}
            run={() => {
              acts.addMinutes(-count)
            }}
          />
        ))}
        {[1, 5].map((count) => (
          <CommandButton
            key={count}
            id={`room.longer.${count}`}
            title={($) => $.room.run.longer}
            values={{ count }}
            words={($) => $.room.run.longerWords}
            run={() => {
              acts.addMinutes(count)
            }}
          />
        ))}
      </span>
      <CommandButton
        id="room.end"
        title={($) => $.room.run.end}
        words={($) => $.room.run.words}
        kind="quiet"
        run={acts.end}
      />
    </>
  )
}
