import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, q } from '../api/client.ts'
import { resendDrafts } from './drafts.ts'
import { create } from './tiny-store.ts'
import { windowId } from './window-id.ts'

/** When the last change of any window reached the disk (milliseconds since 1970), or null before the first. */
export const lastSaved = create<number | null>(null)

/** How long the first screen has to itself before what it shows is asked for once more, in milliseconds. */
const untilCaughtUp = 1_000
/** How long a fresh answer takes to reach the fields, at most, in milliseconds. */
const settled = 50

/** What is told of as a change and is none of the data. */
const beside: ReadonlySet<string> = new Set(['opening', 'backups', 'settings'])

/**
 * Follows the changes of every window: what is on screen and may have changed asks again. A field being typed in
 * keeps its own draft and is never overwritten by this.
 */
export function useFollowChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const abort = new AbortController()
    const isOver = () => abort.signal.aborted
    // What was asked for at the start is a moment old: the first screen is not asked for twice before it can be used.
    let pause = untilCaughtUp
    const follow = async () => {
      while (!isOver()) {
        try {
          // What changed while nobody listened is caught up with by asking once more at each start.
          const changes = await api.app.changes({ window: windowId }, { signal: abort.signal })
          setTimeout(() => {
            void client.invalidateQueries().then(() => {
              // The fields get the fresh values with the next picture; then it is plain what still has to be sent.
              setTimeout(resendDrafts, settled)
            })
          }, pause)
          pause = 0
          for await (const { tables, savedAt } of changes) {
            if (tables.some((table) => !beside.has(table))) lastSaved.set(savedAt)
            // How far a backup is touches nothing else; another file, everything.
            if (tables.every((table) => table === 'backups'))
              void client.invalidateQueries({ queryKey: q.backups.key() })
            else void client.invalidateQueries()
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
