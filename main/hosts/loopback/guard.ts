import { socketPath } from '../../../shared/session.ts'

/** What is known of a request before anything is done with it. */
export interface Asked {
  readonly method: string
  /** The request target as it came in, undecoded. */
  readonly target: string
  readonly httpVersion: string
  /** Header names and values in turn, as they came in: doubles must stay visible. */
  readonly rawHeaders: readonly string[]
  /** Whether the connection asks to become a WebSocket. */
  readonly upgrade: boolean
}

/** The house that is asked: where it lives and which pages it has. */
export interface House {
  readonly port: number
  hasPage(path: string): boolean
}

export type Door = 'page' | 'session' | 'launch' | 'holder' | 'rpc'
export type Verdict =
  | { readonly allow: true; readonly door: Door; readonly path: string }
  | { readonly allow: false; readonly status: number }

const writingDoors: Readonly<Record<string, Door>> = {
  '/session': 'session',
  '/launch': 'launch',
  '/holder': 'holder',
}

/** The one origin this house answers. */
export const originOf = (port: number): string => `http://127.0.0.1:${String(port)}`

/**
 * Decides, from the request line and headers alone, whether a request comes from our own page or from outside. Every
 * comparison is exact: no prefixes, no decoding, no list of near misses.
 */
export function judge(asked: Asked, house: House): Verdict {
  if (asked.httpVersion !== '1.1') return refuse(505)
  // A page elsewhere that points its own name at 127.0.0.1 still says its own name here.
  if (header(asked, 'host') !== `127.0.0.1:${String(house.port)}`) return refuse(421)
  if (!asked.target.startsWith('/')) return refuse(400)

  const origin = header(asked, 'origin')
  if (origin !== null && origin !== originOf(house.port)) return refuse(403)
  const site = header(asked, 'sec-fetch-site')
  const reading = (asked.method === 'GET' || asked.method === 'HEAD') && !asked.upgrade
  // Other ports of this machine count as `same-site`: they are as foreign as any other page. `none` is an address
  // typed or opened from outside the browser, which only makes sense for reading a page.
  if (site !== null && site !== 'same-origin' && !(reading && site === 'none')) return refuse(403)

  if (asked.upgrade) return judgeUpgrade(asked, origin)
  if (reading) {
    if (has(asked, 'transfer-encoding') || (header(asked, 'content-length') ?? '0') !== '0')
      return refuse(400)
    if (doorOf(asked.target) !== undefined || asked.target === socketPath) return refuse(405)
    return house.hasPage(asked.target) ? pass('page', asked.target) : refuse(404)
  }
  if (asked.method !== 'POST') return refuse(405)
  if (origin === null) return refuse(403)
  const door = doorOf(asked.target)
  if (door === undefined) return refuse(house.hasPage(asked.target) ? 405 : 404)
  // A form or a plain-text POST needs no permission from the browser's side; JSON does.
  if (header(asked, 'content-type') !== 'application/json') return refuse(415)
  return pass(door, asked.target)
}

function judgeUpgrade(asked: Asked, origin: string | null): Verdict {
  if (asked.method !== 'GET' || header(asked, 'upgrade')?.toLowerCase() !== 'websocket') return refuse(400)
  if (origin === null) return refuse(403)
  return asked.target === socketPath ? pass('rpc', asked.target) : refuse(404)
}

/** The header's value; null where it is missing. Doubles are no value we know, so they match nothing. */
export function header(asked: Pick<Asked, 'rawHeaders'>, name: string): string | null {
  const values = asked.rawHeaders.filter(
    (_, i) => i % 2 === 1 && asked.rawHeaders[i - 1]?.toLowerCase() === name,
  )
  return values.length > 1 ? values.join('\n') : (values[0] ?? null)
}

const doorOf = (target: string) => (Object.hasOwn(writingDoors, target) ? writingDoors[target] : undefined)
const has = (asked: Asked, name: string) => header(asked, name) !== null
const refuse = (status: number): Verdict => ({ allow: false, status })
const pass = (door: Door, path: string): Verdict => ({ allow: true, door, path })
