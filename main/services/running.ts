import { fail } from '../../shared/contract/failures.ts'
import type { MeetingId, RunSheetItemId } from '../../shared/domain/ids.ts'
import type { RunSheetItem, Running } from '../../shared/domain/meetings.ts'
import { nextItem, spentOn } from '../../shared/domain/running.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { updateMeeting } from '../store/repositories/meetings.ts'
import { findRunning, itemsOf, putRunning, updateItem } from '../store/repositories/run-sheets.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { required } from './required.ts'
import { held } from './year-plan.ts'

/** `now`: milliseconds since 1970 by the host's clock, so that all windows have the same. */
interface At {
  readonly meetingId: MeetingId
  readonly now: number
}

const requiredRunning = (db: ReadableDb, meetingId: MeetingId): Running =>
  required('running', findRunning(db, meetingId))

const presentItem = (items: readonly RunSheetItem[], { itemId }: Running): RunSheetItem | undefined =>
  items.find(({ id }) => id === itemId)

/** Adds what was spent since the clock was started to the present item, and says how it went by. */
function settle(
  db: WritableDb,
  { meetingId, now }: At,
  running: Running,
  passed: RunSheetItem['passed'] = null,
): void {
  const item = presentItem(itemsOf(db, meetingId), running)
  if (item !== undefined) updateItem(db, { ...item, spentSeconds: spentOn(item, running, now), passed })
}

function outcome(db: WritableDb, running: Running): Outcome<Running> {
  putRunning(db, running)
  return { result: running, networkId: requiredMeeting(db, running.meetingId).networkId }
}

/**
 * Starts the clock with the first item. One that runs already goes on as it is; one that had ended goes on with what was
 * not done yet.
 */
function start(db: WritableDb, at: At): Outcome<Running> {
  const { meetingId, now } = at
  const meeting = requiredMeeting(db, meetingId)
  const before = findRunning(db, meetingId)
  if (before?.endedAt === null) return outcome(db, before)
  const itemId = nextItem(itemsOf(db, meetingId), null)?.id ?? null
  if (meeting.state !== 'held') updateMeeting(db, held(meeting))
  return outcome(db, {
    meetingId,
    startedAt: before?.startedAt ?? now,
    itemId,
    since: itemId === null ? null : now,
    endedAt: null,
  })
}

function pause(db: WritableDb, at: At): Outcome<Running> {
  const running = requiredRunning(db, at.meetingId)
  if (running.since === null) return outcome(db, running)
  settle(db, at, running)
  return outcome(db, { ...running, since: null })
}

function resume(db: WritableDb, { meetingId, now }: At): Outcome<Running> {
  const running = requiredRunning(db, meetingId)
  if (running.since !== null || running.itemId === null) return outcome(db, running)
  return outcome(db, { ...running, since: now })
}

function next(
  db: WritableDb,
  { itemId, skip, ...at }: At & { readonly itemId: RunSheetItemId; readonly skip: boolean },
): Outcome<Running> {
  const running = requiredRunning(db, at.meetingId)
  const items = itemsOf(db, at.meetingId)
  const seen = required(
    'item',
    items.find(({ id }) => id === itemId),
  )
  if (running.itemId !== itemId) {
    if (seen.passed === null) throw fail('CHANGED_MEANWHILE')
    return outcome(db, running)
  }
  settle(db, at, running, skip ? 'skipped' : 'done')
  const following = nextItem(items, itemId)
  return outcome(
    db,
    following === null
      ? { ...running, itemId: null, since: null, endedAt: at.now }
      : { ...running, itemId: following.id, since: at.now },
  )
}

/** The item that was present stays to be done, unless it had passed before. */
function goTo(db: WritableDb, { itemId, ...at }: At & { readonly itemId: RunSheetItemId }): Outcome<Running> {
  const running = requiredRunning(db, at.meetingId)
  const wanted = () =>
    required(
      'item',
      itemsOf(db, at.meetingId).find(({ id }) => id === itemId),
    )
  wanted()
  if (running.itemId === itemId) return outcome(db, running)
  settle(db, at, running)
  const item = wanted()
  if (item.passed !== null) updateItem(db, { ...item, passed: null })
  return outcome(db, { ...running, itemId, since: at.now, endedAt: null })
}

const mostAdded = 600

/** An item never gets less than no time, nor more than ten hours extra. NOT_FOUND when no item is present. */
function addMinutes(
  db: WritableDb,
  { meetingId, minutes }: At & { readonly minutes: number },
): Outcome<Running> {
  const running = requiredRunning(db, meetingId)
  const item = required('item', presentItem(itemsOf(db, meetingId), running))
  const addedMinutes = Math.min(mostAdded, Math.max(-item.minutes, item.addedMinutes + minutes))
  updateItem(db, { ...item, addedMinutes })
  return outcome(db, running)
}

function end(db: WritableDb, at: At): Outcome<Running> {
  const running = requiredRunning(db, at.meetingId)
  if (running.endedAt !== null) return outcome(db, running)
  settle(db, at, running, 'done')
  return outcome(db, { ...running, itemId: null, since: null, endedAt: at.now })
}

export const commands = {
  'running.start': start,
  'running.pause': pause,
  'running.resume': resume,
  'running.next': next,
  'running.goTo': goTo,
  'running.addMinutes': addMinutes,
  'running.end': end,
} as const
