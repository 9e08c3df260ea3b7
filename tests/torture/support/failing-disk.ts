import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

/** What the disk refuses: the one call, or everything from that call on. */
export type Failing = 'once' | 'from then on'

type Call = (...args: unknown[]) => unknown
type Functions = Record<string, unknown>

/** Every way our own code changes files; SQLite's are its own, and tried by cutting the power. */
const calls = {
  sync: [
    ...[
      'openSync',
      'writeSync',
      'writeFileSync',
      'appendFileSync',
      'fsyncSync',
      'fdatasyncSync',
      'ftruncateSync',
    ],
    ...['renameSync', 'linkSync', 'rmSync', 'unlinkSync', 'chmodSync', 'copyFileSync', 'mkdirSync', 'cpSync'],
  ],
  promises: [
    'writeFile',
    'appendFile',
    'rename',
    'link',
    'rm',
    'unlink',
    'chmod',
    'copyFile',
    'mkdir',
    'open',
    'cp',
  ],
} as const

const onlyReads = (name: string, args: readonly unknown[]) =>
  /^open/u.test(name) && (args[1] === undefined || args[1] === 'r')

export interface Observed<T> {
  /** Null when it threw. */
  readonly value: T | null
  readonly error: unknown
  /** The calls that were made, in order. */
  readonly calls: readonly string[]
}

/**
 * Runs `work` while call number `at` (from 0) that changes something in `folder` fails as on a disk that is full or broken.
 * The named imports of `node:fs` in all modules follow what is put in its place here.
 */
export async function failing<T>(
  { folder, at, how }: { readonly folder: string; readonly at: number; readonly how: Failing },
  work: () => Promise<T>,
): Promise<Observed<T>> {
  const made: string[] = []
  const restore: (() => void)[] = []
  const watch = (object: Functions, name: string, isAsync: boolean) => {
    const real = object[name] as Call
    object[name] = (...args: unknown[]) => {
      const [target] = args
      const isOurs = typeof target === 'number' ? target > 2 : String(target).startsWith(folder)
      if (!isOurs || onlyReads(name, args)) return real(...args)
      made.push(name)
      const n = made.length - 1
      if (n === at || (how === 'from then on' && n > at)) {
        const error = Object.assign(new Error(`${name} failed for the test`), {
          code: n % 2 === 0 ? 'ENOSPC' : 'EIO',
        })
        if (isAsync) return Promise.reject(error)
        throw error
      }
      return real(...args)
    }
    restore.push(() => (object[name] = real))
  }
  for (const name of calls.sync) watch(fs, name, false)
  for (const name of calls.promises) watch(promises, name, true)
  syncBuiltinESMExports()
  try {
    return { value: await work(), error: null, calls: made }
  } catch (error) {
    return { value: null, error, calls: made }
  } finally {
    for (const back of restore) back()
    syncBuiltinESMExports()
  }
}
