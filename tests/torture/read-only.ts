import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { journalIdentity } from '../../main/store/found.ts'
import { migrations } from '../../main/store/migrations/index.ts'
import { openStore } from '../../main/store/open.ts'
import { createRandom } from '../support/generate/random.ts'
import { bundled } from './support/bundle.ts'
import { contentOf } from './support/content.ts'
import { dataFile, worked } from './support/made.ts'
import { type Asked, type Outcome, Tally, folderIn, inFolder } from './support/ordeal.ts'

/** What another user may do: with the folder, and with the data file in it. */
const rights = {
  'may read both': [0o755, 0o644],
  'may write to the folder, not to the file': [0o777, 0o644],
  'may write to the file, not to the folder': [0o755, 0o666],
  'may not read the file': [0o755, 0o600],
} as const

const states = ['closed', 'cut off', 'older'] as const
type State = (typeof states)[number]

/** Nobody, on every Linux and macOS; what matters is that it is not root, who may do anything. */
const nobody = '65534'

/** Makes a data folder in a state; answers what is in it. */
async function made(dataFolder: string, state: State): Promise<string> {
  const random = createRandom(3, 'read-only')
  const path = join(dataFolder, dataFile)
  if (state === 'older') {
    const store = openStore({ dataFolder, holder: 'test 1', migrations: migrations.slice(0, -1) })
    const workplace =
      "INSERT INTO workplace VALUES ('11111111-1111-4111-8111-111111111111', 'Van vroeger', 0)"
    store.beforeWrite()
    store.sqlite.exec(`DROP TRIGGER temp.record_workplace_INSERT; ${workplace}`)
    store.close()
    return contentOf(readFileSync(path)) ?? ''
  }
  const digest = await worked(dataFolder, random, 25)
  if (state === 'cut off') {
    const sqlite = new Database(path)
    sqlite.pragma('journal_mode = TRUNCATE')
    sqlite.pragma('cache_size = 1')
    sqlite.exec("BEGIN; UPDATE person SET role = 'half'; UPDATE change SET summary = '{ }'")
    for (const name of ['', '-journal']) copyFileSync(path + name, `${path}.cut${name}`)
    sqlite.exec('ROLLBACK')
    sqlite.close()
    for (const name of ['', '-journal']) copyFileSync(`${path}.cut${name}`, path + name)
    const journal = journalIdentity(path)
    const inUse = { version: 1, state: 'inUse', journal, closedAt: null }
    writeFileSync(join(dataFolder, 'netwerkcoach.seal'), JSON.stringify(inUse))
  }
  return digest
}

interface Said {
  readonly opened: boolean
  readonly readOnly?: string | null
  readonly digest?: string
  readonly looked?: number
  readonly change?: unknown
  readonly failure?: { readonly code?: string; readonly data?: { readonly reference?: string } }
}

/** What must have come of it: seen in full and not changed, or told in one clear message. */
function amissIn(said: Said, digest: string, mayRead: boolean, hasNetworks: boolean): string | null {
  if (!said.opened) {
    const code = said.failure?.code
    const isClear = code === 'STORE_READ_ONLY' || said.failure?.data?.reference === 'file-noPermission'
    if (!isClear) return `no clear message: ${JSON.stringify(said)}`
    return mayRead ? 'it could have been looked at' : null
  }
  if (!mayRead) return 'it was opened all the same'
  if (said.digest !== digest) return 'another content was seen'
  if (hasNetworks && said.looked === 0) return 'nothing could be printed or saved'
  if (JSON.stringify(said.change) !== JSON.stringify({ code: 'STORE_READ_ONLY' }))
    return `a change was answered with ${JSON.stringify(said.change)}`
  return said.readOnly === null ? 'it was not said to be read-only' : null
}

/** Why nothing can be tried as another user here; null when it can. */
function whyNot(): string | null {
  if (process.getuid?.() !== 0) return 'only root can become another user; not run'
  const tried = spawnSync('setpriv', [
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    process.execPath,
    '-e',
    '0',
  ])
  return tried.status === 0 ? null : 'setpriv is not there, or another user may not run Node here; not run'
}

/** Opens data that another user made, with the rights that user left: all of it can be seen, nothing is changed. */
export async function run({ seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['combinations', 'seen and not changed', 'told'])
  const why = whyNot()
  if (why !== null) return tally.outcome(why)
  await bundled((path) =>
    inFolder(async (parent) => {
      chmodSync(parent, 0o755)
      for (const [name, [ofFolder, ofFile]] of Object.entries(rights))
        for (const state of states) {
          const dataFolder = folderIn(parent, `${name} ${state}`)
          const digest = await made(dataFolder, state)
          const file = join(dataFolder, dataFile)
          const before = readFileSync(file)
          for (const each of readdirSync(dataFolder)) chmodSync(join(dataFolder, each), ofFile)
          chmodSync(dataFolder, ofFolder)
          const ran = spawnSync(
            'setpriv',
            [
              `--reuid=${nobody}`,
              `--regid=${nobody}`,
              '--clear-groups',
              process.execPath,
              path('torture-looking'),
              dataFolder,
            ],
            { encoding: 'utf8', timeout: 60_000 },
          )
          const what = `${name}, ${state} (seed ${seed})`
          if (!ran.stdout.startsWith('{')) tally.lose(`${what}: it fell over: ${ran.stderr.slice(0, 300)}`)
          else {
            const said = JSON.parse(ran.stdout) as Said
            // To see what was being changed when it was cut off, the file would have to be written to.
            const mayRead = name !== 'may not read the file' && state !== 'cut off'
            const amiss = amissIn(said, digest, mayRead, state !== 'older')
            if (amiss !== null) tally.lose(`${what}: ${amiss}`)
            tally.add(said.opened ? 'seen and not changed' : 'told')
          }
          if (!existsSync(file) || !readFileSync(file).equals(before))
            tally.lose(`${what}: the file was changed`)
          tally.add('combinations')
          report(tally.counts['combinations'] ?? 0)
        }
    }),
  )
  return tally.outcome()
}
