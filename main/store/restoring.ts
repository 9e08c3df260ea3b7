import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../shared/z.ts'
import { setAsideFolder, sidecars } from './aside.ts'
import { errorCode } from './disk.ts'
import { sealFileName } from './seal.ts'
import { type Disk, createDisk } from './steps.ts'

/** A restore that was decided on: from when this is on disk it is carried through, also after a cut-off. */
const Intent = z.object({
  /** Of the file that is to be the data file. */
  sha256: z.string(),
  /** When the backup was made, milliseconds since 1970; told to the coach. */
  at: z.number(),
  /** What the present file is to be called in set-aside. */
  keptAs: z.string().regex(/^[a-z0-9-]{1,60}$/u),
  /** The present file when it was decided; null when there was none. Another one by then was worked in since. */
  present: z.object({ bytes: z.int(), modified: z.number() }).nullable(),
})
export type Intent = z.infer<typeof Intent>

const dataFileName = 'netwerkcoach.sqlite'

const pathsIn = (dataFolder: string) => ({
  data: join(dataFolder, dataFileName),
  prepared: join(dataFolder, `${dataFileName}.restoring`),
  intent: join(dataFolder, 'restore.json'),
  setAside: setAsideFolder(dataFolder),
  seal: join(dataFolder, sealFileName),
})

/** Where the file that is to take the data file's place is put first, whole and checked. */
export const preparedPath = (dataFolder: string): string => pathsIn(dataFolder).prepared

/** Where the file that was replaced lies. */
export const keptPath = (dataFolder: string, { keptAs }: Pick<Intent, 'keptAs'>): string =>
  join(pathsIn(dataFolder).setAside, `${keptAs}.sqlite`)

function sha256Of(path: string): string | null {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function readIntent(path: string): Intent | null {
  try {
    const parsed = Intent.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function presentOf(data: string): Intent['present'] {
  const stat = statSync(data, { throwIfNoEntry: false })
  return stat === undefined ? null : { bytes: stat.size, modified: stat.mtimeMs }
}

/**
 * Decides on a restore, while the data file is closed and the prepared one lies checked beside it. Before this nothing
 * has happened; after it, whoever opens the data opens what was restored.
 */
export function decideToRestore(
  dataFolder: string,
  what: Omit<Intent, 'present'>,
  disk: Disk = createDisk(),
): void {
  const { data, intent } = pathsIn(dataFolder)
  disk.write(intent, JSON.stringify({ ...what, present: presentOf(data) }))
  disk.syncFolder(dataFolder)
}

/**
 * Carries a restore that was decided on through, before the data file is opened and by who holds the lock on the folder;
 * may be cut off anywhere and called again. Answers what was restored, or null when nothing was decided. The journal of
 * the present file goes first: beside another file SQLite would play it into that.
 */
export function carryRestoreThrough(dataFolder: string, disk: Disk = createDisk()): Intent | null {
  const { data, prepared, intent: intentPath, setAside, seal } = pathsIn(dataFolder)
  const intent = readIntent(intentPath)
  const forget = () => {
    if (existsSync(intentPath)) disk.remove(intentPath)
    if (existsSync(prepared)) disk.remove(prepared)
    return null
  }
  if (intent === null) return forget()
  if (existsSync(prepared)) {
    const present = presentOf(data)
    const isWorkedIn =
      present !== null &&
      (present.bytes !== intent.present?.bytes || present.modified !== intent.present.modified)
    // What was prepared went to ruin, or somebody worked on meanwhile: the present file stays.
    if (isWorkedIn || sha256Of(prepared) !== intent.sha256) return forget()
    disk.folder(setAside)
    for (const suffix of sidecars)
      if (existsSync(data + suffix)) disk.rename(data + suffix, keptPath(dataFolder, intent) + suffix)
    if (existsSync(data)) disk.keepAs(data, keptPath(dataFolder, intent))
    disk.syncFolder(setAside)
    // What it says is of the file that goes; what comes is checked as a whole.
    disk.remove(seal)
    disk.rename(prepared, data)
    disk.syncFolder(dataFolder)
  } else if (sha256Of(data) !== intent.sha256) return forget()
  disk.remove(intentPath)
  disk.syncFolder(dataFolder)
  return intent
}
