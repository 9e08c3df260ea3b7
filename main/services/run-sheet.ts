import { fail } from '../../shared/contract/failures.ts'
import type { MeetingId, RunSheetItemId } from '../../shared/domain/ids.ts'
import { type RunSheetItem, mostItems } from '../../shared/domain/meetings.ts'
import { type ItemText, blankItem, defaultItems, placeOfDefault } from '../../shared/domain/run-sheet.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteItem,
  findItem,
  findRunning,
  itemsOf,
  putRunning,
  updateItem,
} from '../store/repositories/run-sheets.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { changedFields, patched } from './patch.ts'
import { arrange, withoutGaps } from './places.ts'
import { required, requiredNetwork } from './required.ts'
import { checkWho } from './who.ts'
import { addItem } from './year-plan.ts'

type ItemPatch = { readonly [K in keyof ItemText]?: ItemText[K] | undefined }
type NewItem = ItemPatch & Pick<ItemText, 'title' | 'minutes'>

const requiredItem = (db: ReadableDb, id: RunSheetItemId): RunSheetItem => required('item', findItem(db, id))

const workplaceOf = (db: ReadableDb, meetingId: MeetingId) =>
  requiredNetwork(db, requiredMeeting(db, meetingId).networkId).workplaceId

const networkOf = (db: ReadableDb, meetingId: MeetingId) => requiredMeeting(db, meetingId).networkId

/** Puts an item in its place; those after it move on. INVALID_INPUT `tooMany` on a full run sheet. */
export function insertAt(
  db: WritableDb,
  meetingId: MeetingId,
  text: ItemText,
  place: (items: readonly RunSheetItem[]) => number,
): RunSheetItem {
  const items = itemsOf(db, meetingId)
  if (items.length >= mostItems)
    throw fail('INVALID_INPUT', { fields: [{ path: 'meetingId', rule: 'tooMany' }] })
  const at = place(items)
  const item = addItem(db, meetingId, text, at)
  arrange(db, [...items.slice(0, at), item, ...items.slice(at)], updateItem)
  return item
}

function add(
  db: WritableDb,
  input: {
    readonly meetingId: MeetingId
    readonly after?: RunSheetItemId | null | undefined
    readonly item: NewItem
  },
): Outcome<RunSheetItem> {
  const { meetingId, after, item: said } = input
  const text = patched({ ...blankItem, title: said.title, minutes: said.minutes }, said)
  checkWho(db, workplaceOf(db, meetingId), text.lead, 'item.lead')
  const item = insertAt(db, meetingId, text, (items) => {
    if (after === undefined) return items.length
    if (after === null) return 0
    const at = items.findIndex(({ id }) => id === after)
    required('item', items[at])
    return at + 1
  })
  return { result: item, networkId: networkOf(db, meetingId) }
}

function addDefault(
  db: WritableDb,
  { meetingId, language }: { readonly meetingId: MeetingId; readonly language: Language },
): Outcome<RunSheetItem[]> {
  const networkId = networkOf(db, meetingId)
  const present = new Set(itemsOf(db, meetingId).map(({ kind }) => kind))
  const missing = defaultItems(language).filter(({ kind }) => !present.has(kind))
  for (const text of missing) insertAt(db, meetingId, text, (items) => placeOfDefault(items, text.kind))
  return {
    result: withoutGaps(itemsOf(db, meetingId)),
    networkId,
    summary: { counts: { items: missing.length } },
  }
}

function update(
  db: WritableDb,
  { id, patch }: { readonly id: RunSheetItemId; readonly patch: ItemPatch },
): Outcome<RunSheetItem> {
  const before = requiredItem(db, id)
  const item = patched(before, patch)
  if (patch.lead !== undefined) checkWho(db, workplaceOf(db, item.meetingId), item.lead, 'patch.lead')
  updateItem(db, item)
  return {
    result: item,
    networkId: networkOf(db, item.meetingId),
    summary: { fields: changedFields(before, item) },
  }
}

/** Beyond the last place is the last place. */
function move(
  db: WritableDb,
  { id, to }: { readonly id: RunSheetItemId; readonly to: number },
): Outcome<Record<string, never>> {
  const item = requiredItem(db, id)
  const others = itemsOf(db, item.meetingId).filter((other) => other.id !== id)
  arrange(db, [...others.slice(0, to), item, ...others.slice(to)], updateItem)
  return { result: {}, networkId: networkOf(db, item.meetingId) }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly RunSheetItemId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findItem(db, id) ?? [])
  const { meetingId } = required('item', found[0])
  const networkId = networkOf(db, meetingId)
  for (const item of found) {
    const running = findRunning(db, item.meetingId)
    // Nothing is left for the clock to run for; whoever runs the meeting says what is next.
    if (running?.itemId === item.id) putRunning(db, { ...running, itemId: null, since: null })
    deleteItem(db, item.id)
  }
  for (const each of new Set(found.map((item) => item.meetingId))) arrange(db, itemsOf(db, each), updateItem)
  return { result: {}, networkId, summary: { counts: { items: found.length } } }
}

export const commands = {
  'runSheet.add': add,
  'runSheet.addDefault': addDefault,
  'runSheet.update': update,
  'runSheet.move': move,
  'runSheet.remove': remove,
} as const
