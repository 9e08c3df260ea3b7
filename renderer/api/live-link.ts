import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { Refused } from './refused.ts'

export { Refused }

export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

/** One connection to the host, while it lasts. */
export interface Line {
  readonly link: ClientLink<ClientContext>
  /** Settles when the connection has gone. */
  readonly ended: Promise<'lost' | 'refused'>
}

/** There is no connection now, and none came while the call could wait. */
export class NoConnection extends Error {}

export interface LiveLink {
  readonly link: ClientLink<ClientContext>
  /** Tries again at once instead of after the pause; does nothing while connected. */
  hurry(): void
}

export interface Patience {
  /** How long a call waits for a connection, in milliseconds. */
  readonly call: number
  /** The pauses between attempts, in milliseconds; the last one goes on. */
  readonly pauses: readonly number[]
}
const patience: Patience = { call: 10_000, pauses: [100, 250, 500, 1_000, 2_000, 5_000] }

/**
 * One link over a connection that may come and go (a laptop that sleeps, a host that restarts). Calls made in between
 * wait a while; a call that was under way when the connection went fails, because nobody knows whether it was done.
 */
export function createLiveLink(
  dial: () => Promise<Line>,
  onState: (state: ConnectionState) => void,
  { call: callPatience, pauses }: Patience = patience,
): LiveLink {
  let current: Promise<Line> = dialUntilThere()
  let endPause: (() => void) | null = null

  async function dialUntilThere(): Promise<Line> {
    for (let attempt = 0; ; attempt++) {
      try {
        const line = await dial()
        void line.ended.then((how) => {
          if (how === 'refused') refuse()
          else {
            onState('lost')
            current = dialUntilThere()
            current.catch(ignore)
          }
        })
        onState('open')
        return line
      } catch (error) {
        if (error instanceof Refused) {
          onState('refused')
          throw error
        }
        onState('lost')
        await pause(pauses[Math.min(attempt, pauses.length - 1)] ?? 0)
      }
    }
  }

  function refuse() {
    onState('refused')
    current = Promise.reject(new Refused())
    current.catch(ignore)
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  function lineFor({ signal }: ClientOptions<ClientContext>): Promise<Line> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new NoConnection())
      }, callPatience)
      const giveUp = () => {
        reject(signal?.reason instanceof Error ? signal.reason : new NoConnection())
      }
      if (signal?.aborted === true) giveUp()
      signal?.addEventListener('abort', giveUp)
      current.then(resolve, reject).finally(() => {
        clearTimeout(timer)
      })
    })
  }

  current.catch(ignore)
  return {
    link: {
      async call(path, input, options) {
        const line = await lineFor(options)
        return line.link.call(path, input, options)
      },
    },
    hurry() {
      endPause?.()
    },
  }
}

// Whoever calls hears of it; without a caller there is nobody to tell.
const ignore = () => undefined
