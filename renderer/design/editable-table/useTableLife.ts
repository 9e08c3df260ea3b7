import { useEffect } from 'react'
import type { TableController } from './controller.ts'
import type { TableKeeper } from './keeping.ts'

/** A table comes and goes: what is typed in it is handed in when the window does, and kept while it is there. */
export function useTableLife<Row>(controller: TableController<Row>, keeper: TableKeeper | undefined): void {
  useEffect(() => {
    const leave = () => {
      controller.leave()
      controller.keeping.flush(true)
    }
    const appear = () => {
      controller.appear()
    }
    appear()
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', appear)
    return () => {
      controller.handOver()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', appear)
    }
  }, [controller])
  useEffect(() => {
    if (keeper === undefined) return undefined
    const { keeping, store } = controller
    const joined = keeper.join({
      get isUnsaved() {
        return keeping.isUnsaved
      },
      get isStuck() {
        return keeping.isStuck
      },
      get isTyping() {
        return keeping.isTyping
      },
      flush: () => {
        keeping.flush()
      },
      resend: () => {
        controller.resend()
      },
      release: () => {
        controller.release()
      },
    })
    // Also after it left the page: until the store has what was under way.
    store.subscribe(joined.changed)
    keeping.subscribe(joined.changed)
    // Without a connection there is nothing to be had; the text is with the host for the next time.
    controller.keepWith(keeper).catch(() => undefined)
    return joined.leave
  }, [controller, keeper])
}
