import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { HolidayId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Holiday } from '../../shared/domain/meetings.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteHoliday,
  findHoliday,
  holidaysOf,
  insertHoliday,
  updateHoliday,
} from '../store/repositories/holidays.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredWorkplace } from './required.ts'

function list(db: ReadableDb, { workplaceId }: { workplaceId: WorkplaceId }): Holiday[] {
  requiredWorkplace(db, workplaceId)
  return holidaysOf(db, workplaceId)
}

function checkDays({ from, to }: Pick<Holiday, 'from' | 'to'>, path: string): void {
  if (to < from) throw fail('INVALID_INPUT', { fields: [{ path, rule: 'beforeFrom' }] })
}

type NewHoliday = Omit<Holiday, 'id' | 'workplaceId'>

function add(
  db: WritableDb,
  { workplaceId, holidays }: { readonly workplaceId: WorkplaceId; readonly holidays: readonly NewHoliday[] },
): Outcome<Holiday[]> {
  requiredWorkplace(db, workplaceId)
  const added = holidays.map((said, i): Holiday => {
    checkDays(said, `holidays.${String(i)}.to`)
    return { ...said, id: randomUUID() as HolidayId, workplaceId }
  })
  for (const holiday of added) insertHoliday(db, holiday)
  return { result: added, summary: { counts: { holidays: added.length } } }
}

type HolidayPatch = { readonly [K in keyof NewHoliday]?: NewHoliday[K] | undefined }

function update(
  db: WritableDb,
  { id, patch }: { readonly id: HolidayId; readonly patch: HolidayPatch },
): Outcome<Holiday> {
  const before = required('holiday', findHoliday(db, id))
  const holiday = patched(before, patch)
  checkDays(holiday, 'patch.to')
  updateHoliday(db, holiday)
  return { result: holiday, summary: { fields: changedFields(before, holiday) } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly HolidayId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].filter((id) => findHoliday(db, id) !== undefined)
  required('holiday', found[0])
  for (const id of found) deleteHoliday(db, id)
  return { result: {}, summary: { counts: { holidays: found.length } } }
}

export const queries = { 'holidays.list': list } as const
export const commands = {
  'holidays.add': add,
  'holidays.update': update,
  'holidays.remove': remove,
} as const
