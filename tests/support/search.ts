import { expect } from 'vitest'
import { services } from '../../main/services/index.ts'
import { networkOfId, sourceOfId } from '../../main/store/search/ids.ts'
import { keepIndex } from '../../main/store/search/keeping.ts'
import { docOf, rowsOf, sourceOf } from '../../main/store/search/rows.ts'
import { sources } from '../../main/store/search/sources.ts'
import type { Store } from '../../main/store/open.ts'
import type { SearchGroup, SearchHit } from '../../shared/contract/search.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'

/** What the index holds, row by row. */
function indexed({ sqlite }: Store): string[] {
  const networks = new Map(
    sqlite.prepare('SELECT number, network_id FROM search_network').raw().all() as [number, string][],
  )
  const rows = sqlite.prepare('SELECT id, row_key, name, body FROM search_text').raw().all() as [
    number,
    string,
    string,
    string,
  ][]
  return rows
    .map(([id, key, name, body]) => {
      const source = sourceOf(sourceOfId(id))
      const place = sources.findIndex((each) => each === source)
      return JSON.stringify([place, key, name, body, networks.get(networkOfId(id)) ?? null])
    })
    .sort()
}

/** What it would hold if it were made now. */
const wanted = ({ read }: Store): string[] =>
  sources
    .flatMap((source, place) =>
      rowsOf(read, source).flatMap((row) => {
        const { key, name, body, networkId } = docOf(row)
        return name === '' && body === '' ? [] : [JSON.stringify([place, key, name, body, networkId])]
      }),
    )
    .sort()

/** Holds the index, once it is brought up to date, to being what it would be if it were made now, to the last word. */
export function expectIndexTrue(store: Store): void {
  while (keepIndex(store, 1_000) === 'more');
  expect(indexed(store)).toEqual(wanted(store))
  // SQLite's own: the words of the index are those of its texts, no more and no less. Throws when not.
  store.sqlite.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
  expect(store.sqlite.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
}

interface Asking {
  readonly networkId?: NetworkId | null
  readonly limit?: number
  readonly withNames?: boolean
}

export const search = (store: Store, text: string, asking: Asking = {}): readonly SearchGroup[] =>
  services.queries['search.find'](store.read, {
    text,
    networkId: null,
    limit: 60,
    withNames: false,
    ...asking,
  })

export const hits = (store: Store, text: string, asking: Asking = {}): readonly SearchHit[] =>
  search(store, text, asking).flatMap((group) => group.hits)

/** What was found, as a coach reads it: the marked words between brackets. */
export function read({ title, excerpt }: SearchHit): string {
  const one = (words: SearchHit['title']) => {
    if (words === null) return ''
    let [all, at] = ['', 0]
    for (const [from, to] of words.marks) {
      all += `${words.text.slice(at, from)}[${words.text.slice(from, to)}]`
      at = to
    }
    return all + words.text.slice(at)
  }
  return [one(title), one(excerpt)].filter((each) => each !== '').join(' | ')
}
