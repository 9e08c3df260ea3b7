import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const launchLife = 10 * 60_000
const mostLaunches = 16
const mostSessions = 64

export interface Sessions {
  /** A token for one window to begin with: good once, for ten minutes. */
  newLaunch(): string
  /** Gives a session token for a launch token, once; null when it is unknown, used or too old. */
  exchange(launch: string): string | null
  /** Whether this token belongs to a window of this host. */
  has(session: string): boolean
}

/** Keeps the tokens of one host, as digests and in memory only: they end with the process. */
export function createSessions(now: () => number = Date.now): Sessions {
  let launches: readonly { readonly digest: Buffer; readonly until: number }[] = []
  let sessions: readonly Buffer[] = []

  return {
    newLaunch() {
      const token = newToken()
      const live = launches.filter((launch) => launch.until > now())
      launches = [...live, { digest: digestOf(token), until: now() + launchLife }].slice(-mostLaunches)
      return token
    },
    exchange(token) {
      const digest = digestOf(token)
      const live = launches.filter((launch) => launch.until > now())
      launches = live.filter((launch) => !timingSafeEqual(launch.digest, digest))
      if (launches.length === live.length) return null
      const session = newToken()
      sessions = [...sessions, digestOf(session)].slice(-mostSessions)
      return session
    },
    has(token) {
      const digest = digestOf(token)
      // Every one is compared, so that the time taken tells nothing.
      return sessions.filter((session) => timingSafeEqual(session, digest)).length > 0
    },
  }
}

const newToken = () => randomBytes(32).toString('base64url')
const digestOf = (token: string) => createHash('sha256').update(token).digest()
