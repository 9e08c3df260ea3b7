import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { services } from '../../../main/services/index.ts'
import { openStore } from '../../../main/store/open.ts'
import type { Reply, Request } from '../../../main/store/protocol.ts'
import { serve } from '../../../main/store/serve.ts'
import { dataFileIn, generateStore, type StoreSize } from '../../support/generate/index.ts'
import { compare } from '../compare.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

/**
 * How long the store's thread takes from being told the folder to having said what state the store is in: everything it
 * does before the first screen, without the start of the thread itself, which is the same for every file.
 */
async function open(dataFolder: string): Promise<number> {
  const { port1, port2 } = new MessageChannel()
  const next = () =>
    new Promise<Reply>((resolve) => {
      port1.once('message', resolve)
    })
  const ask = (request: Request) => {
    port1.postMessage(request)
    return next()
  }
  const before = performance.now()
  serve(port2, { dataFolder, holder: 'bench 12' }, services)
  const ready = await next()
  const state = await ask({ id: 1, op: 'state' })
  const took = performance.now() - before
  if (ready.type !== 'ready' || state.type !== 'answer') throw new Error('The store did not open')
  await ask({ id: 2, op: 'close' })
  port1.close()
  return took
}

/** Goal 12. */
export async function opening({
  rounds = 41,
  size = 'tenYears',
}: { readonly rounds?: number; readonly size?: StoreSize } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'opening-'))
  try {
    const [large, empty] = [join(folder, 'large'), join(folder, 'empty')]
    mkdirSync(large)
    generateStore({ file: dataFileIn(large), size })
    // Closed properly, both, as a store is at the end of a day: what was cut off is checked as a whole instead.
    for (const dataFolder of [large, empty]) openStore({ dataFolder, holder: 'bench 12' }).close()
    const { ours, peer } = await compare(
      { rounds, warmUps: Math.min(4, rounds) },
      () => open(large),
      () => open(empty),
    )
    return { ours, peer, unit: 'ms' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
