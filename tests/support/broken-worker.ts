import { parentPort, workerData } from 'node:worker_threads'
import type { ReadableDb, WritableDb } from '../../main/store/db.ts'
import type { StoreOptions } from '../../main/store/open.ts'
import { serve } from '../../main/store/serve.ts'

/** Services that go astray in every way a service can. */
export const brokenServices = {
  queries: {
    throws: (): never => {
      throw new TypeError('Jansen, Piet is not a function')
    },
    dies: (): number => process.exit(3),
    hangsThenDies: (db: ReadableDb, input: { ms: number }): number => {
      const until = performance.now() + input.ms
      while (performance.now() < until) db.get('SELECT 1', {}, () => null)
      return process.exit(3)
    },
    uncloneable: () => () => 'a function',
    echo: (_: ReadableDb, input: { text: string }) => input.text,
  },
  commands: {
    breaksHalfWay: (db: WritableDb, input: { name: string }): never => {
      db.run('INSERT INTO workplace (id, name, fictitious) VALUES (:id, :name, 0)', {
        id: '11111111-1111-4111-8111-111111111111',
        name: input.name,
      })
      throw new Error(`No ${input.name}`)
    },
    slow: (db: WritableDb, input: { id: string; ms: number }) => {
      const until = performance.now() + input.ms
      while (performance.now() < until) db.get('SELECT 1', {}, () => null)
      db.run("INSERT INTO workplace (id, name, fictitious) VALUES (:id, 'slow', 0)", { id: input.id })
      return { result: input.id }
    },
  },
} as const

if (parentPort !== null) serve(parentPort, workerData as StoreOptions, brokenServices)
