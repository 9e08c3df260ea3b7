import { useEffect, useRef } from 'react'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import type { RunSheetItemId } from '../../../../shared/domain/ids.ts'
import type { RunSheetItem } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'

/** Where a meeting is. */
export type Where =
  | { readonly is: 'before' }
  | { readonly is: 'present'; readonly item: RunSheetItem; readonly isPaused: boolean }
  | { readonly is: 'over' }

export function whereIs({ items, running }: Pick<MeetingRoom, 'items' | 'running'>): Where {
  if (running === null) return { is: 'before' }
  const item = items.find(({ id }) => id === running.itemId)
  // An item that was taken out of the run sheet while it was present leaves nothing to go on with: one is chosen.
  if (running.endedAt !== null || item === undefined) return { is: 'over' }
  return { is: 'present', item, isPaused: running.since === null }
}

/** The second press of a double click must not skip the item that has just come, in milliseconds. */
const doublePress = 400

export interface ClockActs {
  readonly start: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly next: (skip: boolean) => void
  readonly goTo: (itemId: RunSheetItemId) => void
  readonly addMinutes: (minutes: number) => void
  readonly end: () => void
}

/** What can be done with the clock of this meeting. The host decides: two windows that press at once do one thing. */
export function useClock({ meeting: { id: meetingId }, running }: MeetingRoom): ClockActs {
  const start = useWrite(q.running.start.mutationOptions())
  const pause = useWrite(q.running.pause.mutationOptions())
  const resume = useWrite(q.running.resume.mutationOptions())
  const next = useWrite(q.running.next.mutationOptions())
  const goTo = useWrite(q.running.goTo.mutationOptions())
  const addMinutes = useWrite(q.running.addMinutes.mutationOptions())
  const end = useWrite(q.running.end.mutationOptions())
  const itemId = running?.itemId ?? null
  const shownSince = useRef(-Infinity)
  useEffect(() => {
    shownSince.current = performance.now()
  }, [itemId])
  return {
    start: () => {
      start.mutate({ meetingId })
    },
    pause: () => {
      pause.mutate({ meetingId })
    },
    resume: () => {
      resume.mutate({ meetingId })
    },
    next: (skip) => {
      if (itemId !== null && performance.now() - shownSince.current > doublePress)
        next.mutate({ meetingId, itemId, skip })
    },
    goTo: (wanted) => {
      goTo.mutate({ meetingId, itemId: wanted })
    },
    addMinutes: (minutes) => {
      addMinutes.mutate({ meetingId, minutes })
    },
    end: () => {
      end.mutate({ meetingId })
    },
  }
}
