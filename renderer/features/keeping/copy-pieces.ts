import { copyPieceBytes } from '../../../shared/domain/copy-limits.ts'
import type { DraftId } from '../../../shared/domain/ids.ts'
import { api } from '../../api/client.ts'

/** How a copy goes from or to the host: piece by piece, and it may be given up. */
export interface Passing {
  readonly signal: AbortSignal
  /** Hears how much of it has gone, 0 to 1. */
  readonly onShare: (share: number) => void
}

/** Puts a copy away at the host. What is not put away is, after a while. */
export const putAway = (draft: DraftId): void => {
  api.backups.closeCopy({ draft }).catch(() => undefined)
}

/** Does something with a copy at the host, and puts it away there when it does not come off. */
async function orPutAway<T>(draft: DraftId, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    putAway(draft)
    throw error
  }
}

/** Brings a file to the host; answers by what name it is known there. Throws what the host answers, or the signal's reason. */
export async function bringCopy(file: File, { signal, onShare }: Passing): Promise<DraftId> {
  const { draft } = await api.backups.beginCopy({ name: file.name.slice(-500), bytes: file.size })
  return orPutAway(draft, async () => {
    for (let at = 0; at < file.size; at += copyPieceBytes) {
      signal.throwIfAborted()
      onShare(at / file.size)
      const piece = new File([file.slice(at, at + copyPieceBytes)], 'piece')
      await api.backups.addToCopy({ draft, at, piece })
    }
    signal.throwIfAborted()
    onShare(1)
    return draft
  })
}

interface Made {
  readonly draft: DraftId
  readonly name: string
  readonly bytes: number
}

/** Fetches a copy that the host made, and puts it away there; the browser keeps the pieces where it keeps files. */
export function fetchCopy({ draft, name, bytes }: Made, { signal, onShare }: Passing): Promise<File> {
  return orPutAway(draft, async () => {
    const pieces: Blob[] = []
    for (let at = 0; at < bytes;) {
      signal.throwIfAborted()
      onShare(at / bytes)
      const piece = await api.backups.copyPiece({ draft, at })
      if (piece.size === 0) throw new Error('The copy is shorter than it was')
      pieces.push(piece)
      at += piece.size
    }
    onShare(1)
    putAway(draft)
    return new File(pieces, name, { type: 'application/octet-stream' })
  })
}
