import { fail } from '../../shared/contract/failures.ts'
import { maxImportBytes, type ImportDraft, type ImportProgress } from '../../shared/contract/imports.ts'
import type { DraftId } from '../../shared/domain/ids.ts'
import { clip } from '../../shared/domain/import/cells.ts'
import type { ImportPlan, ImportRequest } from '../../shared/domain/import/shapes.ts'
import type { ImportExisting } from '../../shared/domain/import/state.ts'
import type { PlanDone } from './jobs.ts'
import type { ReadFile, ReadSheet } from './read-table.ts'
import { runJob } from './run-job.ts'

/** Files read and waiting to be confirmed, in memory only. */
export interface Drafts {
  /**
   * Reads a file under an id the window picked. Throws FILE_UNREADABLE, CANCELLED, or ALREADY_EXISTS when the id is taken.
   */
  read(draftId: DraftId, file: File, signal?: AbortSignal): Promise<ImportDraft>
  /** Another sheet of a workbook that was read. Throws IMPORT_GONE, NOT_FOUND. */
  sheet(draftId: DraftId, sheet: number): ImportDraft
  /** Plans on drafts that were read. Throws IMPORT_GONE when one of them is no longer there, CANCELLED. */
  plan(request: ImportRequest, existing: ImportExisting, signal?: AbortSignal): Promise<ImportPlan>
  /**
   * Plans once more and, when it is the plan of this digest, has its content (an ImportToStore as UTF-8 JSON) stored by
   * `store`; the drafts are forgotten once that is done. Throws CHANGED_MEANWHILE when it is another plan, INVALID_INPUT
   * when something blocks it, IMPORT_GONE, CANCELLED, and whatever `store` throws.
   */
  confirm<T>(
    request: ImportRequest,
    existing: ImportExisting,
    digest: string,
    store: (content: Uint8Array<ArrayBuffer>, plan: ImportPlan) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T>
  /** How far the present or the next work on a draft is; ends with that work, or after a minute without any. */
  progress(draftId: DraftId, signal?: AbortSignal): AsyncGenerator<ImportProgress, void>
  /** Stops what is going on with a draft and forgets it. */
  drop(draftId: DraftId): void
  /** Drafts in memory now. */
  count(): number
  close(): void
}

export interface DraftsOptions {
  readonly mostDrafts?: number
  readonly unusedFor?: number
  readonly waitForWork?: number
}

interface Draft {
  readonly fileName: string
  readonly abort: AbortController
  file: ReadFile | null
  forget: NodeJS.Timeout | null
}

type Listener = (event: ImportProgress | 'end') => void

const longestName = 120

/** Keeps drafts: eight at most (the one longest unused makes room), each for half an hour after it was last used. */
export function createDrafts(options: DraftsOptions = {}): Drafts {
  const { mostDrafts = 8, unusedFor = 30 * 60_000, waitForWork = 60_000 } = options
  // In order of use: the first is the one longest unused.
  const drafts = new Map<DraftId, Draft>()
  // A cancel that overtakes its file: the window may give up while the file is still on its way.
  const cancelled = new Set<DraftId>()
  const listeners = new Map<DraftId, Set<Listener>>()

  const tell = (draftId: DraftId, event: ImportProgress | 'end') => {
    for (const listener of listeners.get(draftId) ?? []) listener(event)
  }

  function drop(draftId: DraftId): void {
    const draft = drafts.get(draftId)
    if (draft === undefined) return
    drafts.delete(draftId)
    if (draft.forget !== null) clearTimeout(draft.forget)
    draft.abort.abort()
    draft.file = null
  }

  function touch(draftId: DraftId, draft: Draft): void {
    drafts.delete(draftId)
    drafts.set(draftId, draft)
    if (draft.forget !== null) clearTimeout(draft.forget)
    // While it is being read it is in use.
    if (draft.file === null) return
    draft.forget = setTimeout(() => {
      drop(draftId)
    }, unusedFor).unref()
  }

  function ready(draftId: DraftId): { draft: Draft; file: ReadFile } {
    const draft = drafts.get(draftId)
    const file = draft?.file ?? null
    if (draft === undefined || file === null) throw fail('IMPORT_GONE')
    touch(draftId, draft)
    return { draft, file }
  }

  const idsOf = (request: ImportRequest): DraftId[] => [
    ...new Set(
      [request.people, ...request.ties, ...request.matrices].flatMap((mapping) =>
        mapping === null ? [] : [mapping.draftId],
      ),
    ),
  ]

  async function read(draftId: DraftId, file: File, signal?: AbortSignal): Promise<ImportDraft> {
    if (cancelled.delete(draftId)) throw fail('CANCELLED')
    if (drafts.has(draftId)) throw fail('ALREADY_EXISTS', { field: 'draftId' })
    if (file.size > maxImportBytes) {
      throw fail('FILE_UNREADABLE', { reason: 'tooLarge', row: null, column: null })
    }
    for (const oldest of drafts.keys()) {
      if (drafts.size < mostDrafts) break
      drop(oldest)
    }
    const draft: Draft = {
      fileName: plainName(file.name),
      abort: new AbortController(),
      file: null,
      forget: null,
    }
    touch(draftId, draft)
    const total = file.size
    tell(draftId, { step: 'reading', done: 0, total })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const done = await runJob(
        { kind: 'read', bytes },
        {
          signal: either(signal, draft.abort.signal),
          onProgress: (done, of) => {
            tell(draftId, { step: 'reading', done: Math.floor((done / of) * total), total })
          },
        },
      )
      if (drafts.get(draftId) !== draft) throw fail('CANCELLED')
      draft.file = done
      touch(draftId, draft)
      return shown(draftId, draft.fileName, done, done.first)
    } catch (error) {
      if (drafts.get(draftId) === draft) drop(draftId)
      throw error
    } finally {
      tell(draftId, 'end')
    }
  }

  async function plan(
    request: ImportRequest,
    existing: ImportExisting,
    withContent: boolean,
    signal: AbortSignal | undefined,
  ): Promise<PlanDone> {
    const ids = idsOf(request)
    const used = ids.map((id) => ready(id))
    const tableOf = ({ draftId, sheet }: { readonly draftId: DraftId; readonly sheet: number }) =>
      sheetOf(ready(draftId).file, sheet).table
    return runJob(
      {
        kind: 'plan',
        people: request.people === null ? null : tableOf(request.people),
        ties: request.ties.map(tableOf),
        matrices: request.matrices.map(tableOf),
        request,
        existing,
        withContent,
      },
      {
        signal: either(signal, ...used.map(({ draft }) => draft.abort.signal)),
        onProgress: (done, total) => {
          for (const id of ids) tell(id, { step: 'planning', done, total })
        },
      },
    )
  }

  /** Does work on drafts; whoever follows one of them hears its end, however it ends. */
  async function working<T>(
    request: ImportRequest,
    work: (ids: readonly DraftId[]) => Promise<T>,
  ): Promise<T> {
    const ids = idsOf(request)
    try {
      return await work(ids)
    } finally {
      for (const id of ids) tell(id, 'end')
    }
  }

  return {
    read,
    sheet(draftId, sheet) {
      const { draft, file } = ready(draftId)
      return shown(draftId, draft.fileName, file, sheet)
    },
    plan: (request, existing, signal) =>
      working(request, async () => (await plan(request, existing, false, signal)).plan),
    confirm: (request, existing, digest, store, signal) =>
      working(request, async (ids) => {
        const planned = await plan(request, existing, true, signal)
        if (planned.plan.digest !== digest) throw fail('CHANGED_MEANWHILE')
        if (planned.content === null) {
          const fields = planned.plan.blockers.map((blocker) => ({ path: 'import', rule: blocker }))
          throw fail('INVALID_INPUT', { fields })
        }
        for (const id of ids) tell(id, { step: 'storing', done: 0, total: 1 })
        const stored = await store(planned.content, planned.plan)
        for (const id of ids) drop(id)
        return stored
      }),
    async *progress(draftId, signal) {
      const queue: (ImportProgress | 'end')[] = []
      let wake: () => void = () => undefined
      const listener: Listener = (event) => {
        // Only the latest counts for a window that cannot keep up.
        if (event !== 'end' && queue.length > 0 && queue.at(-1) !== 'end') queue.pop()
        queue.push(event)
        wake()
      }
      const those = listeners.get(draftId) ?? new Set()
      listeners.set(draftId, those.add(listener))
      const end = () => {
        listener('end')
      }
      signal?.addEventListener('abort', end, { once: true })
      const patience = setTimeout(end, waitForWork).unref()
      try {
        while (signal?.aborted !== true) {
          const event = queue.shift()
          if (event === 'end') return
          if (event === undefined) await new Promise<void>((resolve) => (wake = resolve))
          else {
            clearTimeout(patience)
            yield event
          }
        }
      } finally {
        clearTimeout(patience)
        signal?.removeEventListener('abort', end)
        those.delete(listener)
        if (those.size === 0) listeners.delete(draftId)
      }
    },
    drop(draftId) {
      if (drafts.has(draftId)) drop(draftId)
      else {
        cancelled.add(draftId)
        for (const oldest of cancelled) {
          if (cancelled.size <= 64) break
          cancelled.delete(oldest)
        }
      }
    },
    count: () => drafts.size,
    close() {
      for (const draftId of [...drafts.keys()]) drop(draftId)
    },
  }
}

function sheetOf(file: ReadFile, sheet: number): ReadSheet {
  const found = file.sheets[sheet]
  if (found === undefined) throw fail('NOT_FOUND', { what: 'sheet' })
  return found
}

/** A file as the window gets it: one sheet in full, the others by name. */
function shown(draftId: DraftId, fileName: string, file: ReadFile, sheet: number): ImportDraft {
  const { format, encoding, delimiter, sheets } = file
  const { isSure: _, ...content } = sheetOf(file, sheet).content
  return {
    draftId,
    fileName,
    format,
    encoding,
    delimiter,
    sheet,
    sheets: sheets.map(({ name, isHidden, wave, scaleMax, content: { rowCount, matrix, kind, isSure } }) => ({
      name,
      isHidden,
      rowCount,
      matrix,
      kind,
      isSure,
      wave,
      scaleMax,
    })),
    ...content,
  }
}

const either = (...signals: readonly (AbortSignal | undefined)[]): AbortSignal =>
  AbortSignal.any(signals.filter((signal) => signal !== undefined))

/** The file's own name, without a path a browser or a hostile client put before it. */
function plainName(name: string): string {
  const plain = name
    .replace(/^.*[/\\]/su, '')
    .replace(/[^\P{C}\u200d]/gu, '')
    .trim()
  return clip(plain, longestName)
}
