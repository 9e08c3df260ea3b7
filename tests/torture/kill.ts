import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../main/store/open.ts'
import { lastSeq } from '../../main/store/write.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { bundled } from './support/bundle.ts'
import { amissIn, digestOf } from './support/content.ts'
import { withLater } from './support/later.ts'
import { type Asked, type Outcome, Tally, inFolder } from './support/ordeal.ts'

/** So many kills on one file, each opening what the kill before it left. */
const killsPerFile = 20
/** A new version of the app every so many kills: the file is migrated, and that is killed as well. */
const killsPerVersion = 7
/** Two processes at a time, as many as the smallest machine this runs on has cores. */
const lanes = 2

/** What a writer said of the file before it was killed. */
interface Said {
  /** The content that the last acknowledged change left; null when the writer did not get as far as that. */
  acknowledged: string | null
  /** What a change would make of it whose end was not told. */
  pending: string | null
  seq: number
  changes: number
}

function heard(text: string): Said {
  const said: Said = { acknowledged: null, pending: null, seq: 0, changes: 0 }
  // The last line may have been cut off: then it was not said.
  for (const line of text.split('\n').slice(0, -1)) {
    const [mark, value = ''] = line.split(' ')
    if (mark === '=') said.acknowledged = value
    if (mark === '~') said.pending = value
    if (mark === '+') {
      said.acknowledged = said.pending
      said.pending = null
      said.seq = Number(value)
      said.changes += 1
    }
  }
  return said
}

/** Lets a writer begin, kills it after so many milliseconds, answers what it said. */
async function writeAndKill(
  args: readonly string[],
  random: Random,
): Promise<Said & { whileOpening: boolean }> {
  const writer: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(writer, 'close')
  let said = ''
  const whileOpening = random.chance(0.12)
  const begun = Promise.withResolvers<undefined>()
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (whileOpening || said.includes('+')) begun.resolve(undefined)
  })
  writer.once('close', () => {
    begun.resolve(undefined)
  })
  await begun.promise
  // Fractions of a millisecond as well: a busy wait at the end.
  const until = performance.now() + random.next() * (whileOpening ? 200 : 60)
  await wait(Math.max(0, until - performance.now() - 1))
  while (performance.now() < until);
  if (writer.exitCode !== null) throw new Error('The writer ended by itself')
  writer.kill('SIGKILL')
  await closed
  return { ...heard(said), whileOpening }
}

/**
 * Kills a process that is changing the store through its thread (every command, copies of the file, migrations) at a
 * random moment, 0 to 60 ms after its first change or while it opens, and looks what is in the file: the content of the
 * last change that was acknowledged, or of the one after it, whole.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['kills', 'acknowledged', 'lost', 'half', 'while opening'])
  let begun = 0
  const lane = async (number: number, parent: string, child: string) => {
    const random = createRandom(seed, `kill ${number}`)
    let content: string | null = null
    for (let kill = 0; begun < count; kill++) {
      begun += 1
      const dataFolder = join(parent, `${number}-${Math.floor(kill / killsPerFile)}`)
      const later = Math.floor((kill % killsPerFile) / killsPerVersion)
      if (kill % killsPerFile === 0) {
        content = null
        rmSync(join(parent, `${number}-${Math.floor(kill / killsPerFile) - 1}`), {
          recursive: true,
          force: true,
        })
      }
      const said = await writeAndKill(
        [child, dataFolder, String(random.int(1, 1e9)), String(later), './torture-worker.js'],
        random,
      )
      tally.add('kills')
      tally.add('acknowledged', said.changes)
      if (said.whileOpening) tally.add('while opening')
      const where = `kill ${kill} of lane ${number}, seed ${seed}`
      const store = openStore({ dataFolder, holder: 'test 1', migrations: withLater(later) })
      try {
        const found = digestOf(store.read)
        const last: string | null = said.acknowledged ?? content
        if (last !== null && found !== last && found !== said.pending) {
          tally.add(lastSeq(store.read) < said.seq ? 'lost' : 'half')
          tally.lose(`${where}: the content is neither that of change ${said.seq} nor of the one after it`)
        }
        if (lastSeq(store.read) < said.seq) tally.lose(`${where}: change ${said.seq} is not in the record`)
        for (const what of amissIn(store)) tally.lose(`${where}: ${what}`)
        content = found
      } finally {
        store.close()
      }
      report(tally.counts['kills'] ?? 0)
    }
  }
  await bundled((path) =>
    inFolder(async (parent) => {
      await Promise.all(
        Array.from({ length: lanes }, (_, number) => lane(number, parent, path('torture-kill'))),
      )
    }),
  )
  return tally.outcome()
}
