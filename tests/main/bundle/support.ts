import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { type BundleContent, packBundle } from '../../../main/keeping/bundle/pack.ts'
import { type ReadBundle, readBundle } from '../../../main/keeping/bundle/unpack.ts'
import type { ToTakeIn } from '../../../main/services/bundles.ts'
import type { Migration } from '../../../main/store/migrations/index.ts'
import type { Store } from '../../../main/store/open.ts'
import { rowsDigest } from '../../support/generate/index.ts'
import { quoted } from '../../../main/store/recording.ts'
import { ask, change } from '../../support/store.ts'

export const madeAt = Date.UTC(2026, 10, 22, 12)

export function contentOf(store: Store, workplaceId: WorkplaceId | null = null): BundleContent {
  return {
    appVersion: '0.0.0-test',
    madeAt,
    scope: workplaceId === null ? 'everything' : 'workplace',
    ...ask(store, 'bundles.content', { workplaceId }),
  }
}

/** A store as a bundle, and read again. */
export const throughFile = (
  store: Store,
  workplaceId: WorkplaceId | null = null,
  steps?: readonly Migration[],
): ReadBundle => readBundle(packBundle(contentOf(store, workplaceId)), steps)

export const nothingErased: ToTakeIn['erased'] = { workplace: [], network: [], person: [] }

export const takeIn = (
  store: Store,
  read: ReadBundle,
  { workplaces = read.workplaces.map(({ id }) => id), erased = nothingErased } = {},
) => change(store, 'bundles.takeIn', { rows: read.rows, workplaces, erased })

/** Every value of every table that is bundled, integers to the last digit. */
export const everything = (store: Store): (readonly [name: string, rows: readonly unknown[]])[] =>
  [...store.tables.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, key }) =>
        [
          name,
          store.sqlite
            .prepare(`SELECT * FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`)
            .safeIntegers(true)
            .raw()
            .all(),
        ] as const,
    )

/** The whole file, its record of changes included. */
export const digestOf = (store: Store): string => rowsDigest(store.sqlite)
