import { failureOf } from '../api/failure.ts'
import { NoConnection } from '../api/live-link.ts'
import type { AnyDraft } from './drafts.ts'

/** Most characters in one line, and most lines the store takes at a time. */
export const longestLine = 500
export const mostAtOnce = 500

/**
 * The lines of a text: bullets and spaces around them left out, as are empty ones and what cannot be shown. A line that
 * is too long is cut where a word ends.
 */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n|\u2028|\u2029/u).flatMap((raw) => {
    const line = raw
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/^(?:[•·▪◦–—*+-]|\d{1,3}[.)])\s+/u, '')
    return line === '' ? [] : cut(line)
  })
}

function cut(line: string): string[] {
  const parts: string[] = []
  let rest = line
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine)
    // A character made of two halves is not cut through.
    const hard = /[\uD800-\uDBFF]/u.test(rest.charAt(longestLine - 1)) ? longestLine - 1 : longestLine
    const end = space > longestLine / 2 ? space : hard
    parts.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  return rest === '' ? parts : [...parts, rest]
}

interface Line {
  readonly id: string
  readonly text: string
}

export interface EntryInput {
  /** The lines of this kind that the store has. */
  readonly stored: readonly Line[]
  readonly add: (texts: readonly string[]) => Promise<readonly Line[]>
  readonly change: (id: string, text: string) => Promise<unknown>
}

interface Batch {
  readonly texts: readonly string[]
  /** What was stored when it was sent, to tell afterwards whether it arrived. */
  before: ReadonlySet<string>
  state: 'waits' | 'sending' | 'unsure' | 'stored'
  ids: readonly string[]
}

export interface EntryState {
  readonly text: string
  /** Lines on their way to the store, in the order they were typed. */
  readonly pending: readonly string[]
}

/**
 * A field in which each Enter is a line. Lines go to the store one after another, in the order they were typed, and wait
 * there when the connection is gone; the field is empty at once for the next one. A line that is half typed when the
 * window goes out of sight is stored as it stands, and what is typed on changes it.
 */
export class Entry implements AnyDraft {
  #input: EntryInput
  #text = ''
  #batches: Batch[] = []
  /** Half a line that was stored already; `batch` knows by which id. */
  #half: { readonly batch: Batch; readonly text: string } | null = null
  #state: EntryState = { text: '', pending: [] }
  readonly #listeners = new Set<() => void>()
  onChanged: () => void = () => undefined

  constructor(input: EntryInput) {
    this.#input = input
  }

  readonly get = (): EntryState => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isUnsaved(): boolean {
    return this.#batches.some(({ state }) => state !== 'stored')
  }
  get isStuck(): boolean {
    return this.#batches.some(({ state }) => state === 'waits' || state === 'unsure') && !this.#isSending
  }
  get isTyping(): boolean {
    return this.#text.trim() !== '' && this.#text !== this.#half?.text
  }
  get #isSending(): boolean {
    return this.#batches.some(({ state }) => state === 'sending')
  }

  /** After each render: what the store has now. */
  update(input: EntryInput): void {
    this.#input = input
    const ids = new Set(input.stored.map(({ id }) => id))
    const kept = this.#batches.filter(
      ({ state, ids: own }) => state !== 'stored' || !own.every((id) => ids.has(id)),
    )
    if (kept.length === this.#batches.length) return
    this.#batches = kept
    this.#tell()
  }

  readonly change = (text: string): void => {
    this.#text = text
    if (text === '') this.#half = null
    this.#tell()
  }

  /** What was typed is a line (or more). */
  readonly enter = (): void => {
    const texts = linesOf(this.#text)
    const half = this.#half
    this.#text = ''
    this.#half = null
    const [first, ...others] = texts
    if (half !== null && first !== undefined) {
      const [id] = half.batch.ids
      if (first !== half.text.trim() && id !== undefined)
        this.#input.change(id, first).catch(() => {
          this.#giveBack(first)
        })
      else if (first !== half.text.trim()) this.#batches.push(this.#batch([first]))
      if (others.length > 0) this.#batches.push(this.#batch(others))
    } else this.#push(texts)
    this.#pump()
    this.#tell()
  }

  /** A pasted block; what stood in the field goes before its first line. */
  readonly paste = (block: string): void => {
    this.#text = `${this.#text}${block}`
    this.enter()
  }

  /** The window goes out of sight, perhaps for good. */
  flush(): void {
    const texts = linesOf(this.#text)
    const [first] = texts
    if (!this.isTyping || first === undefined || texts.length > 1) return
    if (this.#half !== null) {
      const { batch } = this.#half
      const [id] = batch.ids
      if (id === undefined) return
      this.#half = { batch, text: this.#text }
      // It is still in the field, and goes along with the next Enter.
      this.#input.change(id, first).catch(() => undefined)
      this.#tell()
      return
    }
    const batch = this.#batch(texts)
    this.#batches.push(batch)
    this.#half = { batch, text: this.#text }
    this.#pump()
    this.#tell()
  }

  /** The connection is back and what is stored is fresh: what did not arrive is sent again, and nothing twice. */
  resend(): void {
    for (const batch of this.#batches) {
      if (batch.state !== 'unsure') continue
      const arrived = batch.texts.map((text) =>
        this.#input.stored.find((line) => line.text === text && !batch.before.has(line.id)),
      )
      batch.state = arrived.every((line) => line !== undefined) ? 'stored' : 'waits'
      batch.ids = arrived.flatMap((line) => (line === undefined ? [] : [line.id]))
    }
    this.#pump()
    this.update(this.#input)
    this.#tell()
  }

  release(): void {
    // Nothing here lies over what is stored.
  }

  #batch(texts: readonly string[]): Batch {
    return { texts, before: new Set(), state: 'waits', ids: [] }
  }

  #push(texts: readonly string[]): void {
    for (let from = 0; from < texts.length; from += mostAtOnce)
      this.#batches.push(this.#batch(texts.slice(from, from + mostAtOnce)))
  }

  #pump(): void {
    const batch = this.#batches.find(({ state }) => state !== 'stored')
    if (batch?.state !== 'waits') return
    batch.state = 'sending'
    batch.before = new Set(this.#input.stored.map(({ id }) => id))
    void this.#input.add(batch.texts).then(
      (lines) => {
        batch.state = 'stored'
        batch.ids = lines.map(({ id }) => id)
        this.update(this.#input)
        this.#pump()
        this.#tell()
      },
      (error: unknown) => {
        if (failureOf(error) !== null) {
          // The coach has been told why; the words are not lost.
          this.#batches = this.#batches.filter((each) => each !== batch)
          if (this.#half?.batch === batch) this.#half = null
          else this.#giveBack(batch.texts.join('\n'))
          this.#pump()
        } else batch.state = error instanceof NoConnection ? 'waits' : 'unsure'
        this.#tell()
      },
    )
  }

  #giveBack(text: string): void {
    this.#text = [this.#text, text].filter((part) => part !== '').join('\n')
    this.#tell()
  }

  #tell(): void {
    const pending = this.#batches
      .filter(({ state, ids }) => state !== 'stored' || !this.#isShown(ids))
      .filter((batch) => batch !== this.#half?.batch)
      .flatMap(({ texts }) => texts)
    this.#state = { text: this.#text, pending }
    this.onChanged()
    for (const listener of this.#listeners) listener()
  }

  #isShown(ids: readonly string[]): boolean {
    const stored = new Set(this.#input.stored.map(({ id }) => id))
    return ids.every((id) => stored.has(id))
  }
}
