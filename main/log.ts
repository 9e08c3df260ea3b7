import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateFolder } from './store/disk.ts'
import { faultOf } from './store/protocol.ts'

/** Values that may stand in the log: numbers, booleans and code words; whatever else is written as `?`. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  /** One line: what happened, and code words about it. Never pass text a coach typed. */
  event(name: string, fields?: LogFields): void
  /** One line about an error: class, code and stack frames, no message; answers the 8-character reference. */
  fault(where: string, error: unknown): string
  close(): void
}

const maxBytes = 1024 * 1024
const files = 5
export const logFileName = 'netwerkcoach.log'

// Letters of code, without spaces: a sentence or a name of two words cannot pass.
const codeWord = /^[\w.:$/<>#[\]-]{1,120}$/u

const guarded = (value: LogFields[string]): LogFields[string] =>
  typeof value === 'string' && !codeWord.test(value) ? '?' : value

/** A stack frame as function and place; folders go, because they can hold the name of the user. */
export function frameWithoutFolders(frame: string): string {
  const place = /(?<file>[^\\/\s()]+):(?<line>\d+):(?<column>\d+)\)?$/u.exec(frame)?.groups
  const caller = /^at (?:async )?(?:new )?(?<name>[\w.$<>#]+) \(/u.exec(frame)?.groups?.['name'] ?? '-'
  if (place === undefined) return caller
  return `${caller}@${guarded(place['file'] ?? '') as string}:${place['line'] ?? ''}:${place['column'] ?? ''}`
}

/** The log under `<dataFolder>/log`: five files of 1 MB, for this user only, without personal data. */
export function openLog(dataFolder: string, now: () => Date = () => new Date()): Log {
  const folder = join(dataFolder, 'log')
  const path = join(folder, logFileName)
  const older = (n: number) => `${path}.${String(n)}`
  let closed = false
  try {
    privateFolder(folder)
  } catch {
    // A folder that cannot be written is opened to look at, without a log.
  }

  function rotate(): void {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < maxBytes) return
    rmSync(older(files - 1), { force: true })
    for (let n = files - 2; n >= 1; n--)
      if (statSync(older(n), { throwIfNoEntry: false })) renameSync(older(n), older(n + 1))
    renameSync(path, older(1))
  }

  function line(content: Readonly<Record<string, unknown>>): void {
    if (closed) return
    try {
      rotate()
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), ...content })}\n`, { mode: 0o600 })
      if (process.platform !== 'win32') chmodSync(path, 0o600)
    } catch {
      // A log that cannot be written (a full disk) must not stop what it tells about.
    }
  }

  return {
    event(name, fields = {}) {
      const content: Record<string, LogFields[string]> = { event: guarded(name) }
      for (const [key, value] of Object.entries(fields))
        content[codeWord.test(key) ? key : '?'] = guarded(value)
      line(content)
    },
    fault(where, error) {
      const reference = randomBytes(4).toString('hex')
      const { kind, code, frames } = faultOf(error)
      line({
        fault: guarded(where),
        reference,
        kind: guarded(kind),
        code: guarded(code),
        frames: frames.map(frameWithoutFolders),
      })
      return reference
    },
    close() {
      closed = true
    },
  }
}
