import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataFileIn, generateStore, type StoreSize } from '../../support/generate/index.ts'
import { type Served, serveApp } from '../hosts.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'
import { openWindow } from '../window.ts'

/** Milliseconds between two inputs: faster than anybody types, so that no moment of a backup goes unseen. */
const between = 10

/**
 * Goal 16: the longest any input waited until it was on disk, over all backups of the ten-year store that were made
 * meanwhile. The longest, not a median: one that is felt is one too many.
 */
export async function typing({
  rounds = 7,
  size = 'tenYears',
}: { readonly rounds?: number; readonly size?: StoreSize } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'typing-'))
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder)
  let app: Served | null = null
  try {
    generateStore({ file: dataFileIn(dataFolder), size })
    app = await serveApp(dataFolder)
    const window = await openWindow(app.url)
    const { api } = window
    const [network] = await api.networks.list()
    if (network === undefined) throw new Error('The store holds no network')
    const { rows } = await api.participants.table({ networkId: network.id })
    let n = 0
    const input = async (): Promise<number> => {
      const row = rows[n++ % rows.length]
      if (row === undefined) throw new Error('The network has nobody in it')
      const before = performance.now()
      await api.participants.updatePerson({ id: row.person.id, patch: { role: `rol ${String(n)}` } })
      return performance.now() - before
    }
    // The first ones find nothing warm; nor does the first backup, and it is not counted.
    for (let warm = 0; warm < 100; warm++) await input()
    await api.backups.make()
    const waits: number[] = []
    for (let round = 0; round < rounds; round++) {
      const making = api.backups.make().then(() => 'made' as const)
      while ((await Promise.race([making, wait(between, 'not yet' as const)])) !== 'made')
        waits.push(await input())
    }
    window.close()
    const sorted = waits.sort((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1)
    console.error(`16: ${String(sorted.length)} inputs, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`)
    return { ours: Math.max(...waits), peer: null, unit: 'ms' }
  } finally {
    await app?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
