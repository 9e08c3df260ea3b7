import { writeSync } from 'node:fs'
import { services } from '../../main/services/index.ts'
import { openStore } from '../../main/store/open.ts'
import { write } from '../../main/store/write.ts'

/*
 * Writes without end to the store in the folder it is given, and says on its output what was acknowledged: a number for
 * each werkplaats that was made, `-` and the number for each that was removed. Made to be killed at any moment.
 */
const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Say which folder')
const store = openStore({ dataFolder, holder: `test ${String(process.pid)}` })
const { 'workplaces.create': create, 'workplaces.remove': remove } = services.commands
const first = Number(process.argv[3] ?? 0)

const made: { readonly n: number; readonly id: Parameters<typeof remove>[1]['id'] }[] = []
for (let n = first; ; n++) {
  const name = `werkplaats ${String(n)} ${'x'.repeat((n % 7) * 900)}`
  const { id } = write(store, 'workplaces.create', (db) => create(db, { name })).written.result
  writeSync(1, `${String(n)}\n`)
  made.push({ n, id })
  if (n % 3 !== 0) continue
  const gone = made.shift()
  if (gone === undefined) continue
  // Said before as well: a removal that is cut off may or may not have come through.
  writeSync(1, `?${String(gone.n)}\n`)
  write(store, 'workplaces.remove', (db) => remove(db, { id: gone.id }))
  writeSync(1, `-${String(gone.n)}\n`)
}
