import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, renameSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Certificate, TiesOfErased } from '../../shared/contract/erase.ts'
import { z } from '../../shared/z.ts'
import { setAsideFolder } from '../store/aside.ts'
import { errorCode, privateFolder, syncFolder } from '../store/disk.ts'
import { failureOf } from '../store/problems.ts'

export const ledgerFileName = 'erased.json'

const Run = z.object({
  at: z.number(),
  kind: z.enum(['person', 'network', 'workplace', 'sheet', 'optOut']),
  /** The first characters of the HMAC of the id of what was asked for. */
  reference: z.string(),
  ties: z.enum(['remove', 'unnamed']),
  backupsToo: z.boolean(),
  /** When the last of the backups there were is removed; null when there were none. */
  backupsUntil: z.number().nullable(),
  /** HMAC-SHA256 of the id of everybody and everything that went; none for the fictitious example. */
  of: z.array(z.string().regex(/^[0-9a-f]{64}$/u)),
  /** Names of the files that go along (SHA-256 of what is in them), until it is done. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/u)).default([]),
  /** Null until it is done. */
  done: z.object({ rows: z.int(), attachments: z.int().default(0), goneFromBackups: z.number() }).nullable(),
})
export type Run = z.infer<typeof Run>

const Content = z.object({ version: z.literal(1), key: z.base64(), runs: z.array(Run) })
type Content = z.infer<typeof Content>

/**
 * What was removed for good, without a name: the HMAC of random ids, under a key that is in the file. It says of an id
 * whether it was removed, to whoever still has that id; it cannot say who was.
 */
export interface Ledger {
  readonly runs: readonly Run[]
  hashOf(id: string): string
  /** The run that removed this id, whether it was finished or not; the last one when there are more. */
  runOf(id: string): Run | undefined
  /** On disk when it resolves. */
  put(run: Run): Promise<void>
  /** As if it had never been meant; on disk when it resolves. */
  withdraw(run: Run): Promise<void>
}

/** Another text for every other file there has been: each is written beside and then given its name. */
export function ledgerIdentity(dataFolder: string): string {
  const path = join(dataFolder, ledgerFileName)
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return `${path} ${stat === undefined ? 'none' : [stat.ino, stat.size, stat.mtimeNs].join(' ')}`
}

/** How many characters of the HMAC say which it was: enough to tell a thousand certificates apart. */
const referenceLength = 12

const isSameRun = (one: Run, other: Run): boolean => one.at === other.at && one.reference === other.reference

async function store(path: string, content: Content): Promise<void> {
  const beside = `${path}.part`
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(`${JSON.stringify(content)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
    syncFolder(join(path, '..'))
  } catch (error) {
    throw failureOf(error) ?? error
  }
}

function read(path: string): Content | 'none' | 'damaged' {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none'
    throw failureOf(error) ?? error
  }
  try {
    return Content.parse(JSON.parse(text))
  } catch {
    return 'damaged'
  }
}

/** Out of the way, not removed: somebody may still make something of it. */
function keepAside(dataFolder: string, path: string): void {
  const folder = setAsideFolder(dataFolder)
  privateFolder(folder)
  renameSync(path, join(folder, `${ledgerFileName}-${randomBytes(4).toString('hex')}`))
  syncFolder(dataFolder)
}

/**
 * Reads the ledger of a data folder. One that cannot be made sense of is put in set-aside and `onDamaged` is called: what
 * was removed before it broke can then come back with an old backup, and a coach must be told. One that cannot be read at
 * all is thrown: nothing may go on as if nobody had been removed.
 */
export function openLedger(dataFolder: string, onDamaged: () => void): Ledger {
  const path = join(dataFolder, ledgerFileName)
  let content = read(path)
  if (content === 'damaged') {
    keepAside(dataFolder, path)
    onDamaged()
    content = 'none'
  }
  const { key, runs: first } =
    content === 'none' ? { key: randomBytes(32).toString('base64'), runs: [] } : content
  let runs: readonly Run[] = first
  const secret = Buffer.from(key, 'base64')
  const hashOf = (id: string) => createHmac('sha256', secret).update(id.toLowerCase()).digest('hex')
  let byHash: ReadonlyMap<string, Run> | null = null
  const index = () => (byHash ??= new Map(runs.flatMap((run) => run.of.map((hash) => [hash, run] as const))))
  const change = async (next: readonly Run[]) => {
    await store(path, { version: 1, key, runs: [...next] })
    runs = [...next]
    byHash = null
  }
  return {
    get runs() {
      return runs
    },
    hashOf,
    runOf: (id) => (runs.length === 0 ? undefined : index().get(hashOf(id))),
    put: (run) => change([...runs.filter((each) => !isSameRun(each, run)), run]),
    withdraw: (run) => change(runs.filter((each) => !isSameRun(each, run))),
  }
}

interface Meant {
  readonly kind: Run['kind']
  readonly id: string
  readonly ties: TiesOfErased
  readonly backupsToo: boolean
  readonly backupsUntil: number | null
  readonly ids: readonly string[]
  readonly files: readonly string[]
}

/** A run that is about to begin. */
export const meant = (ledger: Ledger, { kind, id, ids, files, ...said }: Meant): Run => ({
  at: Date.now(),
  kind,
  reference: ledger.hashOf(id).slice(0, referenceLength),
  ...said,
  of: ids.map((each) => ledger.hashOf(each)),
  files: [...files],
  done: null,
})

/** A statement about each run that was finished, the last first; not about a sheet that somebody asked back, nor an opt-out of a wave. */
export const certificatesOf = ({ runs }: Ledger): Certificate[] =>
  runs
    .flatMap(({ at, kind, reference, done }) =>
      done === null || kind === 'sheet' || kind === 'optOut' ? [] : [{ at, kind, reference, ...done }],
    )
    .sort((a, b) => b.at - a.at)
