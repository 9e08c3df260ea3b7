import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { EvaluationLineId, MeetingId } from '../../shared/domain/ids.ts'
import type { EvaluationKind, EvaluationLine, VoiceCounts } from '../../shared/domain/meetings.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteLine,
  findLine,
  insertLine,
  linesOf,
  setVoice as storeVoice,
  updateLine as storeLine,
} from '../store/repositories/meeting-room.ts'
import type { Outcome } from '../store/write.ts'
import { requiredMeeting } from './meetings.ts'
import { changedFields, patched } from './patch.ts'
import { arrange } from './places.ts'
import { required } from './required.ts'

interface InMeeting {
  readonly meetingId: MeetingId
}
type Nothing = Outcome<Record<string, never>>

/** More lines than this are not of one meeting. */
export const mostLines = 2_000

const requiredLine = (db: ReadableDb, id: EvaluationLineId): EvaluationLine =>
  required('line', findLine(db, id))

const networkOf = (db: ReadableDb, { meetingId }: EvaluationLine) => requiredMeeting(db, meetingId).networkId

function addLines(
  db: WritableDb,
  {
    meetingId,
    kind,
    texts,
  }: InMeeting & { readonly kind: EvaluationKind; readonly texts: readonly string[] },
): Outcome<EvaluationLine[]> {
  const { networkId } = requiredMeeting(db, meetingId)
  const before = linesOf(db, meetingId)
  if (before.length + texts.length > mostLines)
    throw fail('INVALID_INPUT', { fields: [{ path: 'texts', rule: 'tooMany' }] })
  arrange(db, before, storeLine)
  const lines = texts.map((text, i): EvaluationLine => ({
    id: randomUUID() as EvaluationLineId,
    meetingId,
    kind,
    position: before.length + i,
    text,
    isChosen: false,
    closedOn: null,
    closedNote: '',
  }))
  for (const line of lines) insertLine(db, line)
  return { result: lines, networkId, summary: { counts: { lines: lines.length } } }
}

/** As if it had never been chosen. */
const unchosen = { isChosen: false, closedOn: null, closedNote: '' } as const

type LinePatch = { readonly [K in 'text' | 'kind']?: EvaluationLine[K] | undefined }

/** A chosen delta that becomes something else is no longer chosen. */
function updateLine(
  db: WritableDb,
  { id, patch }: { readonly id: EvaluationLineId; readonly patch: LinePatch },
): Outcome<EvaluationLine> {
  const before = requiredLine(db, id)
  const said = patched(before, patch)
  const line = said.kind === 'delta' ? said : { ...said, ...unchosen }
  storeLine(db, line)
  return { result: line, networkId: networkOf(db, line), summary: { fields: changedFields(before, said) } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeLines(db: WritableDb, { ids }: { readonly ids: readonly EvaluationLineId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findLine(db, id) ?? [])
  const networkId = networkOf(db, required('line', found[0]))
  for (const { id } of found) deleteLine(db, id)
  for (const meetingId of new Set(found.map((line) => line.meetingId)))
    arrange(db, linesOf(db, meetingId), storeLine)
  return { result: {}, networkId, summary: { counts: { lines: found.length } } }
}

/** INVALID_INPUT `notDelta` for a line of another kind; NOT_FOUND for one of another meeting. */
function choose(
  db: WritableDb,
  { meetingId, lineId }: InMeeting & { readonly lineId: EvaluationLineId | null },
): Nothing {
  const { networkId } = requiredMeeting(db, meetingId)
  const lines = linesOf(db, meetingId)
  const chosen =
    lineId === null
      ? null
      : required(
          'line',
          lines.find(({ id }) => id === lineId),
        )
  if (chosen !== null && chosen.kind !== 'delta')
    throw fail('INVALID_INPUT', { fields: [{ path: 'lineId', rule: 'notDelta' }] })
  for (const line of lines) if (line.isChosen && line.id !== lineId) storeLine(db, { ...line, ...unchosen })
  if (chosen !== null) storeLine(db, { ...chosen, isChosen: true })
  return { result: {}, networkId }
}

function closeDelta(
  db: WritableDb,
  { id, closedOn, note }: Pick<EvaluationLine, 'id' | 'closedOn'> & { readonly note: string },
): Outcome<EvaluationLine> {
  const before = requiredLine(db, id)
  if (!before.isChosen) throw fail('NOT_FOUND', { what: 'delta' })
  const line: EvaluationLine = { ...before, closedOn, closedNote: closedOn === null ? '' : note }
  storeLine(db, line)
  return {
    result: line,
    networkId: networkOf(db, line),
    summary: { counts: { closed: closedOn === null ? 0 : 1 } },
  }
}

function setVoice(
  db: WritableDb,
  { meetingId, counts }: InMeeting & { readonly counts: VoiceCounts },
): Nothing {
  const { networkId } = requiredMeeting(db, meetingId)
  storeVoice(db, meetingId, counts)
  return { result: {}, networkId }
}

export const commands = {
  'lookBack.addLines': addLines,
  'lookBack.updateLine': updateLine,
  'lookBack.removeLines': removeLines,
  'lookBack.choose': choose,
  'lookBack.closeDelta': closeDelta,
  'lookBack.setVoice': setVoice,
} as const
