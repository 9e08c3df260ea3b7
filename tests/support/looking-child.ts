import { writeSync } from 'node:fs'
import { Failure } from '../../shared/contract/failures.ts'
import { services } from '../../main/services/index.ts'
import { openStore } from '../../main/store/open.ts'
import { StoreRefused } from '../../main/store/problems.ts'
import { write } from '../../main/store/write.ts'

/*
 * Opens the store in the folder it is given, as whoever runs it, and says what could be read and what writing came to.
 */
const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Say which folder')

const codeOf = (error: unknown): string => {
  if (error instanceof StoreRefused) return error.reason
  return error instanceof Failure ? error.body.code : String(error)
}

function looked(folder: string): unknown {
  try {
    const store = openStore({ dataFolder: folder, holder: `test ${String(process.pid)}` })
    try {
      const names = services.queries['workplaces.list'](store.read).map(({ name }) => name)
      const create = services.commands['workplaces.create']
      try {
        write(store, 'workplaces.create', (db) => create(db, { name: 'Nieuw' }))
        return { names, readOnly: store.how.readOnly, wrote: true }
      } catch (error) {
        return { names, readOnly: store.how.readOnly, wrote: codeOf(error) }
      }
    } finally {
      store.close()
    }
  } catch (error) {
    return codeOf(error)
  }
}
writeSync(1, JSON.stringify(looked(dataFolder)))
