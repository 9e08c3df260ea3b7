import type { Language } from '../../../shared/domain/settings.ts'

/** What can be found, in both languages. */
export interface Findable {
  readonly id: string
  readonly titles: Readonly<Record<Language, string>>
  /** Other words for it; the name of its section too, which is never shown as the reason. */
  readonly words: Readonly<Record<Language, string>>
  readonly section: Readonly<Record<Language, string>>
  /** Its place when nothing else decides. */
  readonly order: number
  /** It cannot be done now: it gives way to its equals. */
  readonly isOff?: boolean
}

/** How near a find is: lower is nearer. */
export const nearness = { exact: 0, prefix: 1, word: 2, within: 3, typo: 4 } as const
export type Nearness = (typeof nearness)[keyof typeof nearness]

export interface Found<T extends Findable> {
  readonly item: T
  readonly nearness: Nearness
  /** The words that matched when they are not those on screen: the other language's, or another word for it. */
  readonly via: string | null
}

export interface FindOptions {
  /** The language on screen. */
  readonly language: Language
  /** Ids, the last used first. */
  readonly recent?: readonly string[]
}

interface Word {
  readonly key: string
  readonly text: string
}
interface Prepared<T extends Findable> {
  readonly item: T
  readonly titles: Readonly<Record<Language, readonly Word[]>>
  readonly also: readonly Word[]
  readonly silent: readonly Word[]
}
export interface Index<T extends Findable> {
  readonly find: (query: string, options: FindOptions) => readonly Found<T>[]
}

/** Letters without accents, small; by way of capitals, so that `ß` is `ss` whichever way it was typed. */
export const plain = (text: string): string =>
  text.normalize('NFD').toLowerCase().toUpperCase().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** The words of a text; a text without letters or figures is its own word. */
export function wordsOf(text: string): readonly Word[] {
  const parts = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? text.trim().match(/\S+/gu) ?? []
  return parts.map((part) => ({ key: plain(part), text: part })).filter(({ key }) => key !== '')
}

/** Makes a list ready to be looked through at every key. */
export function indexOf<T extends Findable>(items: readonly T[]): Index<T> {
  const prepared: readonly Prepared<T>[] = items.map((item) => ({
    item,
    titles: { nl: wordsOf(item.titles.nl), en: wordsOf(item.titles.en) },
    also: [...wordsOf(item.words.nl), ...wordsOf(item.words.en)],
    silent: [...wordsOf(item.section.nl), ...wordsOf(item.section.en)],
  }))
  return {
    find: (query, options) => {
      const asked = wordsOf(query).map(({ key }) => key)
      const found = prepared.flatMap((one) => match(one, asked, options.language) ?? [])
      return found.sort(inOrder(options))
    },
  }
}

function match<T extends Findable>(
  one: Prepared<T>,
  asked: readonly string[],
  language: Language,
): Found<T> | null {
  const { item } = one
  if (asked.length === 0) return { item, nearness: nearness.exact, via: null }
  const other = language === 'nl' ? 'en' : 'nl'
  const own = whole(one.titles[language], asked)
  const foreign = whole(one.titles[other], asked)
  if (own !== null && own <= (foreign ?? own)) return { item, nearness: own, via: null }
  if (foreign !== null) return { item, nearness: foreign, via: item.titles[other] }

  let worst: Nearness = nearness.word
  const places = { own: true, other: true }
  const through: string[] = []
  for (const word of asked) {
    const best = bestOf([...one.titles[language], ...one.titles[other], ...one.also, ...one.silent], word)
    if (best === null) return null
    const isOwn = reaches([...one.titles[language], ...one.silent], word, best.nearness)
    const isOther = reaches(one.titles[other], word, best.nearness)
    if (best.nearness > worst) worst = best.nearness
    places.own &&= isOwn
    places.other &&= isOther
    if (!isOwn && !through.includes(best.word.text)) through.push(best.word.text)
  }
  const via = places.own ? null : places.other ? item.titles[other] : through.join(' ')
  return { item, nearness: worst, via }
}

/** The whole of what was asked against the whole title. */
function whole(title: readonly Word[], asked: readonly string[]): 0 | 1 | null {
  const [a, b] = [title.map(({ key }) => key).join(' '), asked.join(' ')]
  return a === b ? nearness.exact : a.startsWith(b) ? nearness.prefix : null
}

function bestOf(words: readonly Word[], asked: string): { word: Word; nearness: Nearness } | null {
  let best: { word: Word; nearness: Nearness } | null = null
  for (const word of words) {
    const near = nearnessOf(word.key, asked)
    if (near !== null && (best === null || near < best.nearness)) best = { word, nearness: near }
  }
  return best
}

const reaches = (words: readonly Word[], asked: string, wanted: Nearness): boolean =>
  words.some(({ key }) => nearnessOf(key, asked) === wanted)

function nearnessOf(word: string, asked: string): Nearness | null {
  if (word.startsWith(asked)) return nearness.word
  // One letter is in nearly every word: only at the beginning does it say something.
  if (asked.length > 1 && word.includes(asked)) return nearness.within
  return isSlip(word, asked) ? nearness.typo : null
}

/** One slip of the fingers in a word of five letters or more, also while it is still being typed. */
function isSlip(word: string, asked: string): boolean {
  if (word.length < 5 || asked.length < 4) return false
  if (isOneEdit(word, asked)) return true
  if (asked.length < 5) return false
  return [asked.length - 1, asked.length, asked.length + 1].some(
    (length) => length < word.length && isOneEdit(word.slice(0, length), asked),
  )
}

/** Whether one letter added, left out, replaced or two exchanged make one word of the other. */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  const shortest = Math.min(a.length, b.length)
  let start = 0
  while (start < shortest && a[start] === b[start]) start++
  const isSameFrom = (i: number, j: number): boolean => a.slice(i) === b.slice(j)
  if (a.length > b.length) return isSameFrom(start + 1, start)
  if (a.length < b.length) return isSameFrom(start, start + 1)
  if (isSameFrom(start + 1, start + 1)) return true
  return a[start] === b[start + 1] && a[start + 1] === b[start] && isSameFrom(start + 2, start + 2)
}

/** A total order: the same list whatever the order it was offered in. */
function inOrder<T extends Findable>({ language, recent = [] }: FindOptions) {
  const collator = new Intl.Collator(language === 'en' ? 'en-GB' : 'nl-NL', { numeric: true })
  const used = new Map(recent.map((id, place) => [id, place]))
  const age = ({ item }: Found<T>): number => used.get(item.id) ?? recent.length
  return (a: Found<T>, b: Found<T>): number =>
    a.nearness - b.nearness ||
    Number(a.item.isOff === true) - Number(b.item.isOff === true) ||
    age(a) - age(b) ||
    Number(a.via !== null) - Number(b.via !== null) ||
    a.item.order - b.item.order ||
    collator.compare(a.item.titles[language], b.item.titles[language]) ||
    (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0)
}

export interface Group<T extends Findable> {
  readonly order: number
  readonly found: readonly Found<T>[]
}

/** The finds by section; the section of the nearest find first, and in it that find. */
export function grouped<T extends Findable>(found: readonly Found<T>[]): readonly Group<T>[] {
  const groups = new Map<number, Found<T>[]>()
  for (const one of found) {
    const group = groups.get(one.item.order)
    if (group === undefined) groups.set(one.item.order, [one])
    else group.push(one)
  }
  return [...groups].map(([order, of]) => ({ order, found: of }))
}
