import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportDraft } from '../../../shared/contract/imports.ts'
import type { DraftId } from '../../../shared/domain/ids.ts'
import { api } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { furtherSheets } from './sheets.ts'

/** A file on its way: how far it is, 0 to 1, or what kept it from being read. */
export interface ReadingFile {
  readonly draftId: DraftId
  readonly fileName: string
  readonly share: number
  readonly error: unknown
}

export interface Reading {
  readonly files: readonly ReadingFile[]
  readonly read: (files: readonly File[]) => void
  /** Stops reading a file, or takes the message about it away. */
  readonly stop: (draftId: DraftId) => void
}

/** Reads files and hands over each that could be read. What is under way stops when the page goes. */
export function useReading(onRead: (draft: ImportDraft) => void): Reading {
  const [files, setFiles] = useState<readonly ReadingFile[]>([])
  const latest = useRef(onRead)
  useEffect(() => {
    latest.current = onRead
  })
  const running = useRef(new Map<DraftId, AbortController>())

  const remove = useCallback((draftId: DraftId) => {
    setFiles((known) => known.filter((file) => file.draftId !== draftId))
  }, [])
  const change = useCallback((draftId: DraftId, patch: Partial<ReadingFile>) => {
    setFiles((known) => known.map((file) => (file.draftId === draftId ? { ...file, ...patch } : file)))
  }, [])

  const readOne = useCallback(
    async (file: File) => {
      const draftId = crypto.randomUUID() as string as DraftId
      const abort = new AbortController()
      running.current.set(draftId, abort)
      setFiles((known) => [...known, { draftId, fileName: file.name, share: 0, error: null }])
      void follow(draftId, abort.signal, (share) => {
        change(draftId, { share })
      })
      try {
        const draft = await api.imports.read({ draftId, file }, { signal: abort.signal })
        const further = await Promise.all(
          furtherSheets(draft).map((sheet) =>
            api.imports.sheet({ draftId, sheet }, { signal: abort.signal }),
          ),
        )
        remove(draftId)
        for (const each of [draft, ...further]) latest.current(each)
      } catch (error) {
        if (abort.signal.aborted || failureOf(error)?.code === 'CANCELLED') remove(draftId)
        else change(draftId, { error })
      } finally {
        running.current.delete(draftId)
        abort.abort()
      }
    },
    [change, remove],
  )

  useEffect(() => {
    const all = running.current
    return () => {
      for (const abort of all.values()) abort.abort()
    }
  }, [])

  return {
    files,
    read: (chosen) => {
      for (const file of chosen) void readOne(file)
    },
    stop: (draftId) => {
      const abort = running.current.get(draftId)
      if (abort === undefined) remove(draftId)
      else {
        abort.abort()
        forget(draftId)
      }
    },
  }
}

async function follow(
  draftId: DraftId,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  try {
    for await (const { done, total } of await api.imports.progress({ draftId }, { signal })) {
      onShare(total === 0 ? 0 : done / total)
    }
  } catch {
    // Without progress the file is read all the same.
  }
}

/** Frees what the app keeps of a file. When that fails it is freed after half an hour anyway. */
export function forget(draftId: DraftId): void {
  api.imports.cancel({ draftId }).catch(() => undefined)
}
