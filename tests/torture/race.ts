import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../main/store/open.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { bundled } from './support/bundle.ts'
import { amissIn } from './support/content.ts'
import { type Asked, type Outcome, Tally, inFolder } from './support/ordeal.ts'

const kinds = ['loopback', 'electron'] as const
type Kind = (typeof kinds)[number]

const racesPerFolder = 5

type Said =
  | { readonly opened: true; readonly state: string; readonly acknowledged: string }
  | { readonly opened: false; readonly failure: unknown; readonly ms: number }

interface Host {
  readonly name: string
  readonly said: Promise<Said>
  kill(): Promise<void>
}

function startHost(child: string, kind: Kind, dataFolder: string): Host {
  const host = spawn(process.execPath, [child, kind, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(host, 'close')
  const said = Promise.withResolvers<Said>()
  let text = ''
  host.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
    if (text.includes('\n')) said.resolve(JSON.parse(text) as Said)
  })
  void closed.then(() => {
    said.reject(new Error(`A host ended without a word: ${text}`))
  })
  said.promise.catch(() => null)
  return {
    name: `${kind} ${String(host.pid)}`,
    said: said.promise,
    async kill() {
      host.kill('SIGKILL')
      await closed
    },
  }
}

/** Two hosts that start on one folder within a tenth of a second; answers what was amiss. */
async function race(child: string, random: Random, dataFolder: string, made: Set<string>, tally: Tally) {
  const first = startHost(child, random.pick(kinds), dataFolder)
  await wait(random.int(0, 100))
  const second = startHost(child, random.pick(kinds), dataFolder)
  const hosts = [first, second]
  try {
    const said = await Promise.all(hosts.map((host) => host.said))
    const winners = hosts.filter((_, n) => said[n]?.opened === true)
    if (winners.length !== 1) return `${winners.length} had the data: ${JSON.stringify(said)}`
    for (const one of said) {
      if (one.opened) {
        if (one.state !== 'open') return `the winner is ${one.state}`
        made.add(one.acknowledged)
        continue
      }
      tally.counts['ms for the slowest refusal'] = Math.max(
        tally.counts['ms for the slowest refusal'] ?? 0,
        Math.round(one.ms),
      )
      const failure = JSON.stringify(one.failure)
      const expected = JSON.stringify({ code: 'STORE_BUSY', data: { holder: winners[0]?.name } })
      if (failure !== expected) return `the loser was told ${failure}, not ${expected}`
    }
    return null
  } finally {
    // As a crash ends them: the next two find what is left.
    await Promise.all(hosts.map((host) => host.kill()))
  }
}

/**
 * Starts two hosts on the same data at nearly the same moment, over both kinds of host: one gets them, the other is told at
 * once who has them. Both are killed then, and the next two race for what they left.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['races', 'acknowledged', 'ms for the slowest refusal'])
  const random = createRandom(seed, 'race')
  await bundled((path) =>
    inFolder(async (parent) => {
      let made = new Set<string>()
      for (let n = 0; n < count; n++) {
        if (n % racesPerFolder === 0) made = new Set()
        const dataFolder = join(parent, String(Math.floor(n / racesPerFolder)))
        const amiss = await race(path('torture-host'), random, dataFolder, made, tally)
        if (amiss !== null) tally.lose(`Race ${n}, seed ${seed}: ${amiss}`)
        tally.add('races')
        report(n + 1)
        if (n % racesPerFolder !== racesPerFolder - 1 && n !== count - 1) continue
        const store = openStore({ dataFolder, holder: 'test 1' })
        const found = new Set(store.sqlite.prepare('SELECT id FROM workplace').pluck().all())
        for (const id of made)
          if (!found.has(id)) tally.lose(`Race ${n}, seed ${seed}: an acknowledged change is gone`)
        for (const what of amissIn(store)) tally.lose(`Race ${n}, seed ${seed}: ${what}`)
        store.close()
        tally.add('acknowledged', made.size)
      }
    }),
  )
  return tally.outcome()
}
