import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { queries } from '../../../main/services/search.ts'
import { openStore } from '../../../main/store/open.ts'
import { text } from '../../../main/store/db.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { mostFound } from '../../../shared/domain/search.ts'
import { dataFileIn, generateStore, type StoreSize } from '../../support/generate/index.ts'
import { median } from '../compare.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

/** What a coach might type: said everywhere, in some places, in none; two words; a part of one; too short for the index. */
const asked = [
  'een',
  'onderzoek',
  'de samenwerking',
  'leren in kleine groepen',
  'één',
  'erzoe',
  'P12',
  'netwerk',
  'de',
  'a',
  'qxqxqx',
  '"OR" NEAR(',
]

/**
 * Goal 15. The search as the store's thread does it, groups and context included; what is printed is what took longest of
 * all that was asked, each the median of its runs.
 */
export function search({
  rounds = 15,
  size = 'tenYears',
}: { readonly rounds?: number; readonly size?: StoreSize } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'search-'))
  try {
    const dataFolder = join(folder, 'data')
    mkdirSync(dataFolder)
    generateStore({ file: dataFileIn(dataFolder), size })
    // The index is made at the first opening.
    openStore({ dataFolder, holder: 'bench 15' }).close()
    const store = openStore({ dataFolder, holder: 'bench 15' })
    try {
      const networkId =
        store.read.get('SELECT id FROM network LIMIT 1', {}, (row) => text(row, 'id') as NetworkId) ?? null
      const times = new Map(asked.map((each) => [each, [] as number[]]))
      for (let round = -2; round < rounds; round++)
        for (const each of asked) {
          const before = performance.now()
          queries['search.find'](store.read, { text: each, networkId, limit: mostFound, withNames: false })
          const took = performance.now() - before
          if (round >= 0) times.get(each)?.push(took)
        }
      const medians = [...times].map(([each, took]) => ({ each, took: median(took) }))
      for (const { each, took } of medians) console.error(`  ${each}: ${took.toFixed(1)} ms`)
      return Promise.resolve({ ours: Math.max(...medians.map(({ took }) => took)), peer: null, unit: 'ms' })
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
