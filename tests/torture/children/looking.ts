import { writeSync } from 'node:fs'
import { Failure } from '../../../shared/contract/failures.ts'
import { openStore } from '../../../main/store/open.ts'
import { digestOf } from '../support/content.ts'
import { directly } from '../support/direct.ts'

/*
 * Opens the data in a folder as whoever runs it may, looks at everything a coach sees, prints and saves, tries a change,
 * and says in one line how that went.
 */
const [dataFolder = ''] = process.argv.slice(2)
const say = (what: unknown) => writeSync(1, `${JSON.stringify(what)}\n`)
const failureOf = (error: unknown) => (error instanceof Failure ? error.body : String(error))
try {
  const store = openStore({ dataFolder, holder: `test ${process.pid}` })
  const { query, write } = directly(store)
  let looked = 0
  const today = '2026-11-01'
  for (const { id: networkId } of await query('networks.list', { today })) {
    await query('participants.table', { networkId, today })
    const table = await query('exports.participants', {
      networkId,
      today,
      language: 'nl',
      names: true,
    } as never)
    looked += JSON.stringify(table).length
  }
  const change = await write('workplaces.create', { name: 'Nieuw' }).then(
    () => 'made',
    (error: unknown) => failureOf(error),
  )
  const said = { opened: true, readOnly: store.how.readOnly, digest: digestOf(store.read), looked, change }
  store.close()
  say(said)
} catch (error) {
  say({ opened: false, failure: failureOf(error), message: error instanceof Error ? error.message : '' })
}
