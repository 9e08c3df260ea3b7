import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AppServices } from '../../../main/services/index.ts'
import { startStore } from '../../../main/store/client.ts'
import { createRandom } from '../../support/generate/random.ts'
import { createMix } from '../support/mix.ts'

/*
 * Changes the store in a folder without end, through its thread as the app does, and says what was acknowledged: `=` and
 * the content it began with, `+` and a number for every change. Made to be killed at any moment.
 */
const [dataFolder = '', seed = '', later = '0', worker = './worker.ts'] = process.argv.slice(2)
const random = createRandom(Number(seed), 'kill')
writeSync(1, 'o\n')
const options = {
  dataFolder,
  holder: `test ${String(process.pid)}`,
  typingPause: 4_000,
  later: Number(later),
}
type Telling = AppServices & { queries: { digest: () => string } }
const client = await startStore<Telling>(new URL(worker, import.meta.url), options)
client.onChange(({ seq }) => {
  writeSync(1, `+ ${seq}\n`)
})
writeSync(1, `= ${await client.query('digest')}\n`)
const mix = createMix(client, random)
const copying = random.chance(0.3)
for (let n = 0; ; n++) {
  await mix.step()
  if (copying && n % 20 === 5)
    void client.copy(join(dataFolder, `copy-${randomUUID()}.part`)).catch(() => null)
}
