import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NoConnection } from '../../../renderer/api/live-link.ts'
import {
  FieldDraft,
  flushDrafts,
  longestWait,
  type Meanwhile,
  releaseDrafts,
  resendDrafts,
  unsaved,
} from '../../../renderer/app/drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(async () => {
  for (const field of fields.splice(0)) await field.finish()
  expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  vi.useRealTimers()
})

const fields: Field[] = []

/** A field over a store that answers when it is told to, as a window sees it. */
class Field {
  stored = 'oud'
  readonly sent: string[] = []
  readonly meanwhile: Meanwhile<string>[] = []
  #answers: { resolve: () => void; reject: (error: unknown) => void }[] = []
  /** False: texts cannot be saved as they stand. */
  canSave: (text: string) => boolean = () => true
  readonly draft = new FieldDraft<string>(this.#input())

  constructor() {
    fields.push(this)
    this.draft.appear()
  }

  /** Everything arrives, and the field leaves the page. */
  async finish(): Promise<void> {
    this.draft.disappear()
    resendDrafts()
    while (this.#answers.length > 0) await this.saved()
  }

  #input() {
    return {
      stored: this.stored,
      save: (text: string) => {
        if (!this.canSave(text)) return null
        this.sent.push(text)
        const { promise, resolve, reject } = Promise.withResolvers<null>()
        this.#answers.push({
          resolve: () => {
            resolve(null)
          },
          reject,
        })
        return promise
      },
      same: (a: string, b: string) => a.trim() === b.trim(),
      onMeanwhile: (what: Meanwhile<string>) => {
        this.meanwhile.push(what)
      },
    }
  }

  get shown(): string {
    return this.draft.get()?.value ?? this.stored
  }

  /** The store tells what it has, as after the answer to a query. */
  follows(text: string): void {
    this.stored = text
    this.draft.update(this.#input())
  }

  async saved(): Promise<void> {
    const text = this.sent.at(-1) ?? ''
    this.#answers.shift()?.resolve()
    await vi.advanceTimersByTimeAsync(0)
    this.follows(text)
  }

  async fails(error: unknown): Promise<void> {
    this.#answers.shift()?.reject(error)
    await vi.advanceTimersByTimeAsync(0)
  }

  type(...texts: readonly string[]): void {
    for (const text of texts) this.draft.change(text)
  }
}

const away = () => new Error('the socket closed')
const diskFull = () => new ORPCError('DISK_FULL', { defined: true })
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('saving', () => {
  test('never waits longer than a moment, however long the typing goes on', async () => {
    const field = new Field()
    let lastSent = 0
    for (let ms = 0; ms < 6_000; ms += 100) {
      field.type('x'.repeat(1 + ms / 100))
      await wait(100)
      if (field.sent.length > lastSent) {
        lastSent = field.sent.length
        await field.saved()
      }
      const kept = field.stored === 'oud' ? 0 : field.stored.length
      // A key every tenth of a second: what the store lacks was typed in the last second.
      expect(field.shown.length - kept).toBeLessThanOrEqual(10)
    }
    expect(longestWait).toBeLessThanOrEqual(700)
    expect(lastSent).toBeGreaterThan(5)
  })

  test('sends one at a time, the last text last, and nothing that is there already', async () => {
    const field = new Field()
    field.type('a')
    await wait(longestWait)
    field.type('ab', 'abc')
    await wait(10 * longestWait)
    expect(field.sent).toEqual(['a'])
    field.draft.leave()
    await field.saved()
    expect(field.sent).toEqual(['a', 'abc'])
    await field.saved()
    field.draft.leave()
    await wait(60_000)
    expect(field.sent).toEqual(['a', 'abc'])
    expect(field.draft.get()).toBeNull()
  })

  test('typed back to what was stored, there is nothing to send', async () => {
    const field = new Field()
    field.type('oude', 'oud')
    await wait(60_000)
    field.draft.leave()
    expect(field.sent).toEqual([])
    expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  })

  test('goes off at once when the window goes away', () => {
    const field = new Field()
    field.type('nieuw')
    flushDrafts()
    expect(field.sent).toEqual(['nieuw'])
  })

  test('a text that cannot be saved waits, and says so', async () => {
    const field = new Field()
    field.canSave = (text) => text !== ''
    field.type('')
    await wait(longestWait)
    expect(field.sent).toEqual([])
    expect(field.shown).toBe('')
    expect(unsaved.get()).toEqual({ waiting: 1, stuck: 1, typing: 0 })
    field.type('weer iets')
    expect(unsaved.get()).toEqual({ waiting: 1, stuck: 0, typing: 0 })
    await wait(longestWait)
    expect(field.sent).toEqual(['weer iets'])
    await field.saved()
    field.draft.disappear()
    expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  })

  test('is said to wait until the store has answered, not until it was sent', async () => {
    const field = new Field()
    field.type('nieuw')
    expect(unsaved.get().waiting).toBe(1)
    await wait(longestWait)
    expect(field.sent).toEqual(['nieuw'])
    expect(unsaved.get().waiting).toBe(1)
    await field.saved()
    expect(unsaved.get().waiting).toBe(0)
    field.draft.disappear()
  })

  test('what the store made of a text shows up, at the latest after a while', async () => {
    const field = new Field()
    field.type('  netjes')
    field.draft.leave()
    await field.saved()
    expect(field.shown).toBe('  netjes')
    field.follows('netjes')
    await wait(10_000)
    expect(field.shown).toBe('netjes')
  })
})

describe('without a connection', () => {
  test('text is kept, and sent once when there is one again', async () => {
    const field = new Field()
    field.type('nieuw')
    await wait(longestWait)
    await field.fails(away())
    expect(unsaved.get()).toEqual({ waiting: 1, stuck: 1, typing: 0 })
    field.draft.leave()
    expect(field.shown).toBe('nieuw')
    await field.fails(away())
    const before = field.sent.length
    resendDrafts()
    resendDrafts()
    expect(field.sent).toHaveLength(before + 1)
    await field.saved()
    expect(field.draft.get()).toBeNull()
    expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  })

  test('what had arrived after all is not sent twice', async () => {
    const field = new Field()
    field.type('nieuw')
    await wait(longestWait)
    await field.fails(away())
    field.follows('nieuw')
    resendDrafts()
    expect(field.sent).toEqual(['nieuw'])
    expect(unsaved.get().waiting).toBe(0)
  })

  test('what may have arrived is not put over what another window stored since; the text stays at hand', async () => {
    const field = new Field()
    field.type('van mij')
    await wait(longestWait)
    await field.fails(away())
    field.meanwhile.length = 0
    field.follows('van een ander')
    resendDrafts()
    expect(field.sent).toEqual(['van mij'])
    expect(field.meanwhile.at(-1)).toEqual({ kind: 'replaced', mine: 'van mij', theirs: 'van een ander' })
  })

  test('what was surely never sent comes after what another window stored', async () => {
    const field = new Field()
    field.type('van mij')
    await wait(longestWait)
    await field.fails(new NoConnection())
    field.follows('van een ander')
    expect(field.meanwhile).toEqual([{ kind: 'willReplace', theirs: 'van een ander' }])
    resendDrafts()
    expect(field.sent).toEqual(['van mij', 'van mij'])
  })

  test('what is typed on goes along, and only the last text is sent', async () => {
    const field = new Field()
    field.type('een')
    await wait(longestWait)
    await field.fails(away())
    field.type('een twee')
    field.draft.leave()
    expect(field.sent).toEqual(['een', 'een twee'])
    await field.fails(new NoConnection())
    field.follows('een')
    resendDrafts()
    expect(field.sent.at(-1)).toBe('een twee')
    expect(field.meanwhile).toEqual([])
  })

  test('a field that has left the page is sent all the same', async () => {
    const field = new Field()
    field.type('nieuw')
    field.draft.disappear()
    await field.fails(away())
    expect(unsaved.get().stuck).toBe(1)
    resendDrafts()
    expect(field.sent).toEqual(['nieuw', 'nieuw'])
    await field.saved()
    expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  })

  test('what the store will not have is handed back when its field is gone', async () => {
    const field = new Field()
    field.type('nieuw')
    field.draft.disappear()
    await field.fails(diskFull())
    expect(field.meanwhile).toEqual([{ kind: 'refused', mine: 'nieuw' }])
    expect(unsaved.get()).toEqual({ waiting: 0, stuck: 0, typing: 0 })
  })

  test('what the store will not have stays in its field, and is not sent again by itself', async () => {
    const field = new Field()
    field.type('nieuw')
    await wait(longestWait)
    await field.fails(diskFull())
    resendDrafts()
    await wait(60_000)
    expect(field.sent).toEqual(['nieuw'])
    expect(field.shown).toBe('nieuw')
    expect(unsaved.get()).toEqual({ waiting: 1, stuck: 1, typing: 0 })
    field.draft.release()
    expect(field.shown).toBe('nieuw')
    field.type('nieuwer')
    await wait(longestWait)
    await field.saved()
    field.draft.disappear()
  })
})

describe('two windows', () => {
  test('what is typed is not overwritten, is stored last, and the other text is at hand', async () => {
    const field = new Field()
    field.type('van mij')
    field.follows('van een ander')
    expect(field.shown).toBe('van mij')
    expect(field.meanwhile).toEqual([{ kind: 'willReplace', theirs: 'van een ander' }])
    await wait(longestWait)
    expect(field.sent).toEqual(['van mij'])
    await field.saved()
    expect(field.meanwhile).toHaveLength(1)
    field.draft.disappear()
  })

  test('saved text stays as long as the field has the focus, and then gives way', async () => {
    const field = new Field()
    field.type('van mij')
    await wait(longestWait)
    await field.saved()
    field.follows('van een ander')
    expect(field.shown).toBe('van mij')
    expect(field.meanwhile).toEqual([{ kind: 'replaced', mine: 'van mij', theirs: 'van een ander' }])
    field.draft.leave()
    await wait(10_000)
    expect(field.shown).toBe('van een ander')
    expect(field.sent).toEqual(['van mij'])
  })

  test('its own text coming back, one save late, is nobody else’s', async () => {
    const field = new Field()
    field.type('een')
    await wait(longestWait)
    await field.saved()
    field.type('een twee')
    await wait(longestWait)
    field.follows('oud')
    field.follows('een')
    await field.saved()
    expect(field.meanwhile.filter(({ kind }) => kind === 'replaced')).toEqual([])
    field.draft.disappear()
  })

  test('a field that was left follows the store; just after it was left, its text is at hand', async () => {
    const field = new Field()
    field.type('van mij')
    field.draft.leave()
    await field.saved()
    field.follows('van een ander')
    expect(field.shown).toBe('van een ander')
    expect(field.meanwhile).toEqual([{ kind: 'replaced', mine: 'van mij', theirs: 'van een ander' }])
    field.follows('nog iets anders')
    expect(field.meanwhile).toHaveLength(1)

    field.type('weer van mij')
    field.draft.leave()
    await field.saved()
    await wait(60_000)
    field.follows('veel later, in een ander venster')
    expect(field.shown).toBe('veel later, in een ander venster')
    expect(field.meanwhile).toHaveLength(1)
  })

  test('undo in this window is no other window', async () => {
    const field = new Field()
    field.type('nieuw')
    field.draft.leave()
    await field.saved()
    void releaseDrafts()
    field.follows('oud')
    expect(field.meanwhile).toEqual([])
  })

  test('undo in this window makes saved text follow; typing that waits stays', async () => {
    const [saved, waiting] = [new Field(), new Field()]
    saved.type('nieuw')
    await wait(longestWait)
    await saved.saved()
    waiting.type('nog niet')
    void releaseDrafts()
    saved.follows('oud')
    expect(saved.shown).toBe('oud')
    expect(saved.meanwhile).toEqual([])
    expect(waiting.shown).toBe('nog niet')
    waiting.draft.leave()
    await waiting.saved()
  })
})
