import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { originOf } from './guard.ts'

/** Who serves a data folder: how a second start finds the first and asks it for an address. */
export interface Holder {
  readonly pid: number
  readonly port: number
  /** Never sent: it proves both sides to each other, so a stranger on a port that came free learns nothing. */
  readonly secret: string
}

const fileName = 'holder.json'
export const holderHeader = 'x-netwerkcoach-holder'

/** Writes the holder file, readable by this user only; answers what to call when the host stops. */
export function writeHolder(
  dataFolder: string,
  port: number,
): { readonly holder: Holder; readonly remove: () => void } {
  const file = join(dataFolder, fileName)
  const holder: Holder = { pid: process.pid, port, secret: newSecret() }
  const beside = `${file}.${String(process.pid)}`
  try {
    writeFileSync(beside, JSON.stringify(holder), { mode: 0o600 })
    renameSync(beside, file)
  } catch (error) {
    // A folder that may only be read: then a second start does not find this one, and looks for itself.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) throw error
  }
  return {
    holder,
    remove() {
      // Another host may have taken over a file it took for stale.
      if (readHolder(dataFolder)?.secret === holder.secret) rmSync(file, { force: true })
    },
  }
}

/** The holder written down for this folder; null when there is none, it cannot be read, or its process is gone. */
export function readHolder(dataFolder: string): Holder | null {
  try {
    const { pid, port, secret } = JSON.parse(
      readFileSync(join(dataFolder, fileName), 'utf8'),
    ) as Partial<Holder>
    if (!Number.isInteger(pid) || !Number.isInteger(port) || typeof secret !== 'string') return null
    const holder = { pid: Number(pid), port: Number(port), secret }
    return isAlive(holder.pid) ? holder : null
  } catch {
    return null
  }
}

/**
 * Asks a running host for a fresh address; null when nobody answers there, or somebody else does.
 * @param example whether the window is to begin at the fictitious example
 */
export async function askHolder(holder: Holder, example: boolean, timeout = 5_000): Promise<string | null> {
  const nonce = newSecret()
  const origin = originOf(holder.port)
  try {
    const response = await fetch(`${origin}/holder`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        [holderHeader]: `${nonce}.${proof(holder.secret, 'ask', nonce)}`,
      },
      body: JSON.stringify({ example }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    if (!response.ok) return null
    const { url, proof: given } = (await response.json()) as { url: unknown; proof: unknown }
    if (typeof url !== 'string' || typeof given !== 'string') return null
    return same(given, proof(holder.secret, 'answer', nonce + url)) ? url : null
  } catch {
    return null
  }
}

/** The other side of `askHolder`: null when the asker does not know the secret. */
export async function answerHolder(
  holder: Holder,
  asked: string,
  newUrl: () => Promise<string>,
): Promise<{ readonly url: string; readonly proof: string } | null> {
  const [nonce = '', given = ''] = asked.split('.')
  if (!same(given, proof(holder.secret, 'ask', nonce))) return null
  const url = await newUrl()
  return { url, proof: proof(holder.secret, 'answer', nonce + url) }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const newSecret = () => randomBytes(32).toString('base64url')
const proof = (secret: string, side: 'ask' | 'answer', text: string) =>
  createHmac('sha256', secret).update(`${side}:${text}`).digest('base64url')

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, but somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
