import type { BrowserContext } from '@playwright/test'

/** What windows and host say to each other, for tests that depend on its order. */
export interface Wire {
  /** How many calls of this path (`running/next`) went to the host. */
  asked(path: string): number
  /** How many of them the host answered and the window has heard. */
  answered(path: string): number
  /** From here on windows do not hear the host: not at all, or only not its answers to calls of this path. */
  hold(path?: string): void
  /** They hear what was held back, in its order. */
  letGo(): void
}

/**
 * Listens on the connections of windows that open from here on.
 * @param context of the windows
 */
export async function listenIn(context: BrowserContext): Promise<Wire> {
  const asked: string[] = []
  const answered: string[] = []
  const held: (() => void)[] = []
  let holds: { readonly path: string | null } | null = null
  await context.routeWebSocket(/\/rpc$/u, (socket) => {
    const paths = new Map<string, string>()
    const host = socket.connectToServer()
    socket.onMessage((message) => {
      const { id, path } = headOf(message)
      if (id !== null && path !== null) {
        paths.set(id, path)
        asked.push(path)
      }
      host.send(message)
    })
    host.onMessage((message) => {
      const { id } = headOf(message)
      const path = id === null ? undefined : paths.get(id)
      const hear = () => {
        if (path !== undefined) answered.push(path)
        socket.send(message)
      }
      if (holds !== null && (holds.path === null || holds.path === path)) held.push(hear)
      else hear()
    })
  })
  return {
    asked: (path) => asked.filter((one) => one === path).length,
    answered: (path) => answered.filter((one) => one === path).length,
    hold: (path) => {
      holds = { path: path ?? null }
    },
    letGo: () => {
      holds = null
      for (const hear of held.splice(0)) hear()
    },
  }
}

/** Which call a message belongs to, and what is called by it; null where it does not say so. */
function headOf(message: string | Buffer): { readonly id: string | null; readonly path: string | null } {
  // The bytes of a file follow its words after a byte that is no text.
  const words =
    typeof message === 'string' ? message : message.subarray(0, message.indexOf(0xff) >>> 0).toString()
  if (!words.startsWith('{')) return { id: null, path: null }
  const { i, p } = JSON.parse(words) as { readonly i?: string; readonly p?: { readonly u?: string } | null }
  return { id: i ?? null, path: p?.u?.replace(/^\//u, '') ?? null }
}
