import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { SheetId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { useKeptWords, type FormWords } from '../../../app/kept-words.ts'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { useWrite } from '../../../app/write.ts'
import { SheetEntry, type SheetCalls } from './sheet-entry.ts'

export type HalfSheet = RoundDesk['entering'][number]

const isTaken = (error: unknown): boolean => failureOf(error)?.code === 'ALREADY_EXISTS'

function useSheetCalls({ round }: RoundDesk): SheetCalls {
  const roundId = round.id
  const begin = useWrite(q.sheets.begin.mutationOptions(), {
    isDraft: true,
    // A code that is taken is said at its field.
    say: (t, error) =>
      !isTaken(error) ? refusalText(t, error) : round.isNamed ? t(($) => $.entering.personTaken) : null,
  }).mutateAsync
  const mark = useWrite(q.sheets.mark.mutationOptions(), { isDraft: true, say: refusalText }).mutateAsync
  const update = useWrite(q.sheets.update.mutationOptions(), {
    isDraft: true,
    say: (t, error) => (isTaken(error) ? null : refusalText(t, error)),
  }).mutateAsync
  const finish = useWrite(q.sheets.finish.mutationOptions(), { say: refusalText }).mutateAsync
  return {
    begin: async (who) => (await begin({ roundId, ...who })).result.id,
    mark: (id, one) => mark({ id, marks: [one] }),
    update: (id, patch) => update({ id, patch }),
    finish: async (id) => (await finish({ id })).change,
    isTaken,
  }
}

/** What is typed on a sheet and cannot be stored (yet), by the name of its field; there again after a kill. */
export interface KeptTexts {
  readonly of: (field: string) => string
  readonly put: (field: string, text: string) => void
}

export interface Entering {
  readonly entry: SheetEntry
  /** The sheet in the store; null as long as nothing was entered. */
  readonly id: SheetId | null
  readonly taken: string
  readonly kept: KeptTexts
  /** Takes up a half sheet, or (null) a new one; the present one stays as far as it is. */
  readonly start: (sheet: HalfSheet | null) => void
}

const nothing: FormWords = {}

/** The sheet that is being entered in this window; after a reload or a kill the same one. */
export function useEntering(desk: RoundDesk): Entering {
  const calls = useSheetCalls(desk)
  const [words, write] = useKeptWords(`entering ${desk.round.id}`, nothing)
  const [entry, setEntry] = useState(() => new SheetEntry(calls, null))
  const { id, taken } = useSyncExternalStore(entry.subscribe, entry.get)
  const nameOf = (field: string) => `${entry.key} ${field}`
  const here = `${entry.key} ${id ?? ''}`
  const left = words['entry'] ?? ''

  // What a window that is gone was at is taken up, unless something was begun here meanwhile.
  const [key = '', sheetId = ''] = left.split(' ')
  const half = desk.entering.find((sheet) => sheet.id === sheetId) ?? null
  const isGone = sheetId !== '' && sheetId !== id && half === null
  if (key !== '' && key !== entry.key && id === null && !isGone) setEntry(new SheetEntry(calls, half, key))
  useEffect(() => {
    if (id !== null && left !== here) write({ entry: here })
    else if (id === null && isGone) write({ entry: '' })
  })
  return {
    entry,
    id,
    taken,
    kept: {
      of: (field) => words[nameOf(field)] ?? '',
      put: (field, text) => {
        if ((words[nameOf(field)] ?? '') !== text) write({ entry: here, [nameOf(field)]: text })
      },
    },
    start: (sheet) => {
      write(Object.fromEntries(Object.keys(words).map((name) => [name, ''])))
      setEntry(new SheetEntry(calls, sheet))
    },
  }
}
