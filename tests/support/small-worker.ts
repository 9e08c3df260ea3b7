import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../../main/store/db.ts'
import type { StoreOptions } from '../../main/store/open.ts'
import { allWorkplaces, insertWorkplace } from '../../main/store/repositories/workplaces.ts'
import { serve } from '../../main/store/serve.ts'

/** As little of the app as a test of the keeper needs, since a thread with all of it takes a while to start. */
const smallServices = {
  queries: {
    'workplaces.list': (db: ReadableDb) => allWorkplaces(db),
    dies: (): never => process.exit(3),
  },
  commands: {
    'workplaces.create': (db: WritableDb, { name }: { name: string }) => {
      const workplace = { id: randomUUID() as WorkplaceId, name, fictitious: false }
      insertWorkplace(db, workplace)
      return { result: workplace }
    },
  },
} as const

if (parentPort !== null) serve(parentPort, workerData as StoreOptions, smallServices)
