import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { OutreachRow } from '../../shared/contract/outreach.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { MeetingId, NetworkId, OutreachId, RunSheetItemId, TieWaveId } from '../../shared/domain/ids.ts'
import { itemFromOutreach, minutesForOutreach, soundsLike, wavesSince } from '../../shared/domain/outreach.ts'
import { placeOfExtra } from '../../shared/domain/run-sheet.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { Outreach } from '../../shared/domain/ties.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import * as outreach from '../store/repositories/outreach.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import { itemsOf } from '../store/repositories/run-sheets.ts'
import { outsideOf } from '../store/repositories/ties-answers.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { insertAt } from './run-sheet.ts'

interface One {
  readonly id: OutreachId
}
type Editable = Pick<Outreach, 'kind' | 'text' | 'whom' | 'note'>

const requiredOutreach = (db: ReadableDb, id: OutreachId): Outreach =>
  required('outreach', outreach.findOutreach(db, id))

function list(db: ReadableDb, { networkId }: { readonly networkId: NetworkId }): OutreachRow[] {
  requiredNetwork(db, networkId)
  const waves = outreach.heldWavesOf(db, networkId)
  return outreach.outreachOf(db, networkId).map((each) => {
    const since = wavesSince(
      waves,
      each,
      waves.find(({ id }) => id === each.afterWaveId),
    )
    const asked = since.findLast(({ asksOutside }) => asksOutside)
    return {
      ...each,
      namedBy: asked === undefined || each.whom === '' ? null : namedBy(db, asked.id, each.whom),
      isDue: since.length > 0 && each.found === null,
    }
  })
}

const namedBy = (db: ReadableDb, waveId: TieWaveId, whom: string): number =>
  new Set(
    outsideOf(db, waveId)
      .filter((contact) => soundsLike(whom, contact))
      .map(({ from }) => from),
  ).size

interface Added {
  readonly networkId: NetworkId
  readonly outreach: Pick<Outreach, 'kind' | 'whom' | 'needId'> & { readonly text?: string | undefined }
  readonly meetingId: MeetingId | null
  readonly minutes?: number | undefined
  readonly language: Language
  readonly today: LocalDate
}

function add(db: WritableDb, input: Added): Outcome<Outreach> {
  const { networkId, outreach: said, meetingId, minutes, language, today } = input
  requiredNetwork(db, networkId)
  const { kind, whom, needId } = said
  const need = needId === null ? undefined : required('need', outreach.needTextOf(db, networkId, needId))
  const text = said.text ?? need
  if (text === undefined)
    throw fail('INVALID_INPUT', { fields: [{ path: 'outreach.text', rule: 'required' }] })
  const made: Outreach = {
    id: randomUUID() as OutreachId,
    networkId,
    kind,
    text,
    needId,
    whom,
    madeOn: today,
    meetingId,
    itemId:
      meetingId === null
        ? null
        : addItem(db, { networkId, meetingId, language, minutes }, { kind, text, whom }),
    afterWaveId:
      outreach.heldWavesOf(db, networkId).findLast(({ heldOn }) => heldOn === null || heldOn <= today)?.id ??
      null,
    found: null,
    seenInWaveId: null,
    note: '',
  }
  outreach.insertOutreach(db, made)
  return { result: made, networkId }
}

function addItem(
  db: WritableDb,
  {
    networkId,
    meetingId,
    language,
    minutes,
  }: Pick<Added, 'networkId' | 'language' | 'minutes'> & { readonly meetingId: MeetingId },
  words: Pick<Outreach, 'kind' | 'text' | 'whom'>,
): RunSheetItemId {
  const meeting = requiredMeeting(db, meetingId)
  if (meeting.networkId !== networkId) throw fail('NOT_FOUND', { what: 'meeting' })
  const asked = minutes ?? minutesForOutreach(meeting, itemsOf(db, meetingId))
  return insertAt(db, meetingId, itemFromOutreach(words, language, asked), placeOfExtra).id
}

function stored(db: WritableDb, before: Outreach, after: Outreach): Outcome<Outreach> {
  outreach.updateOutreach(db, after)
  return { result: after, networkId: after.networkId, summary: { fields: changedFields(before, after) } }
}

function update(
  db: WritableDb,
  { id, patch }: One & { readonly patch: { readonly [K in keyof Editable]?: Editable[K] | undefined } },
): Outcome<Outreach> {
  const before = requiredOutreach(db, id)
  return stored(db, before, patched(before, patch))
}

function look(
  db: WritableDb,
  { id, found, waveId, note }: One & Pick<Outreach, 'found' | 'note'> & { readonly waveId: TieWaveId | null },
): Outcome<Outreach> {
  const before = requiredOutreach(db, id)
  if (waveId !== null && !outreach.isWaveOf(db, before.networkId, waveId))
    throw fail('NOT_FOUND', { what: 'wave' })
  return stored(db, before, { ...before, found, seenInWaveId: found === null ? null : waveId, note })
}

/** What stands in a run sheet stays there. Another window may have removed some; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly OutreachId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => outreach.findOutreach(db, id) ?? [])
  const { networkId } = required('outreach', found[0])
  deleteMany(
    db,
    'outreach',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { outreach: found.length } } }
}

export const queries = { 'outreach.list': list } as const
export const commands = {
  'outreach.add': add,
  'outreach.update': update,
  'outreach.look': look,
  'outreach.remove': remove,
} as const
