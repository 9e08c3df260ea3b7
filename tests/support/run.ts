import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAll } from './built.ts'
import { builtVariable } from './built-path.ts'

const memoryDisk = '/dev/shm'
/** What the tests leave standing at any moment is far less. */
const enough = 1024 ** 3

/** A disk in memory where there is one with room: tests wait for a real disk thousands of times, and ask nothing of it. */
function quickestPlace(): string {
  try {
    const { bavail, bsize } = statfsSync(memoryDisk)
    if (bavail * bsize >= enough) return memoryDisk
  } catch {
    // Not on this machine.
  }
  return tmpdir()
}

const prefix = 'netwerkcoach-tests-'
const day = 24 * 3_600_000

/** What a run left that was ended before it could clear up. */
function sweep(place: string): void {
  for (const name of readdirSync(place)) {
    if (!name.startsWith(prefix)) continue
    const left = join(place, name)
    const since = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (since < Date.now() - day) rmSync(left, { recursive: true, force: true })
  }
}

/**
 * Before the first test, once: a folder for everything the tests write, and the threads and processes they start as single
 * files made from the source of this moment. Both are gone afterwards.
 */
export default async function prepare(): Promise<() => void> {
  const place = quickestPlace()
  sweep(place)
  const scratch = mkdtempSync(join(place, prefix))
  // As the folder for temporary files is: a test looks at what is in it as another user.
  chmodSync(scratch, 0o755)
  const built = await buildAll()
  process.env['TMPDIR'] = scratch
  process.env[builtVariable] = built
  return () => {
    for (const folder of [scratch, built]) rmSync(folder, { recursive: true, force: true })
  }
}
