import { writeSync } from 'node:fs'
import { openStore } from '../../../main/store/open.ts'
import { createRandom } from '../../support/generate/random.ts'
import { digestOf } from '../support/content.ts'
import { directly } from '../support/direct.ts'
import { withLater } from '../support/later.ts'
import { createMix } from '../support/mix.ts'

/*
 * What a coach does in a few days, on one thread and one file, for strace to write down: a new file, changes, a proper
 * close, changes again, a new version of the app, and no end. Says what each change makes of the content.
 */
const [dataFolder = '', seed = '1', steps = '20', synchronous = 'FULL'] = process.argv.slice(2)
const random = createRandom(Number(seed), 'record')
const say = (line: string) => writeSync(1, `${line}\n`)

for (const later of [0, 0, 1]) {
  say(`v ${later}`)
  const store = openStore({ dataFolder, holder: 'test 1', migrations: withLater(later) })
  if (synchronous !== 'FULL') store.sqlite.pragma(`synchronous = ${synchronous}`)
  say(`= ${digestOf(store.read)}`)
  const telling = {
    before: () => say(`~ ${digestOf(store.read)}`),
    after: (seq: number) => say(`+ ${seq}`),
  }
  const mix = createMix(directly(store, telling), random)
  for (let step = 0; step < Number(steps); step++) await mix.step()
  if (later === 0) store.close()
}
say('end')
// As a killed process would: nothing is closed.
process.kill(process.pid, 'SIGKILL')
