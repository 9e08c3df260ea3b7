import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from './tiny-store.ts'
import { api } from '../api/client.ts'

/** When the last change of any window reached the disk (milliseconds since 1970), or null before the first. */
export const lastSaved = create<number | null>(null)

/**
 * Follows the changes of every window: what is on screen and may have changed asks again. A field being typed in
 * keeps its own draft and is never overwritten by this.
 */
export function useFollowChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const abort = new AbortController()
    const isOver = () => abort.signal.aborted
    const follow = async () => {
      while (!isOver()) {
        try {
          // What changed while nobody listened is caught up with by asking once more at each start.
          const changes = await api.app.changes(undefined, { signal: abort.signal })
          void client.invalidateQueries()
          for await (const notice of changes) {
            lastSaved.set(notice.savedAt)
            void client.invalidateQueries()
          }
        } catch {
          if (isOver()) return
        }
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
    void follow()
    return () => {
      abort.abort()
    }
  }, [client])
}
