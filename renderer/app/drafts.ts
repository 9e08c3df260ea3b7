import { failureOf } from '../api/failure.ts'
import { NoConnection } from '../api/live-link.ts'
import { create } from './tiny-store.ts'

/** What is typed is sent off this long after the first key that is not saved yet, in milliseconds; typing on or not. */
export const longestWait = 600
/** After this long the field follows the store again, whatever the store made of the text. */
const settleAfter = 5_000
/** So long after a field was left its text is remembered, for when another window was typing in it at the same time. */
const rememberedFor = 10_000

/** Another window stored something in a field that is being typed in here. */
export type Meanwhile<T> =
  /** What is typed here comes after it, and will take its place. */
  | { readonly kind: 'willReplace'; readonly theirs: T }
  /** It came after what was typed here, and took its place. */
  | { readonly kind: 'replaced'; readonly mine: T; readonly theirs: T }
  /** Not another window: the store would not have it, and the field is no longer there to keep it. */
  | { readonly kind: 'refused'; readonly mine: T }

export interface DraftInput<T> {
  readonly stored: T
  /** Resolves when the store has it. Null: it cannot be saved as it stands, and waits to be typed on. */
  readonly save: (value: T) => Promise<unknown> | null
  /** Whether two values need no saving. */
  readonly same: (a: T, b: T) => boolean
  readonly onMeanwhile: (what: Meanwhile<T>) => void
}

/**
 * How much was typed that the store does not have. `stuck` of it will not be sent by itself while things are as they
 * are; `typing` is sent when its cell is left.
 */
export interface Unsaved {
  readonly waiting: number
  readonly stuck: number
  readonly typing: number
}
export const unsaved = create<Unsaved>({ waiting: 0, stuck: 0, typing: 0 })

/** A field, or a whole table, with text of its own. */
export interface AnyDraft {
  readonly isUnsaved: boolean
  readonly isStuck: boolean
  readonly isTyping?: boolean
  flush(): void
  resend(): void
  release(): void
  /** Resolves when what is on its way has had its answer, where undo would otherwise overtake it. */
  arrived?(): Promise<unknown>
}
/** Every field with text of its own, on the page or on its way to the store. */
const open = new Set<AnyDraft>()

function recount(): void {
  const all = [...open]
  const next = {
    waiting: all.filter(({ isUnsaved }) => isUnsaved).length,
    stuck: all.filter(({ isStuck }) => isStuck).length,
    typing: all.filter(({ isTyping }) => isTyping === true).length,
  }
  const now = unsaved.get()
  const isSame = next.waiting === now.waiting && next.stuck === now.stuck && next.typing === now.typing
  if (!isSame) unsaved.set(next)
}

/** Counts a table's cells among what is typed, until it leaves and has nothing more to tell. */
export function joinDrafts(table: AnyDraft): { readonly changed: () => void; readonly leave: () => void } {
  let isGone = false
  const changed = () => {
    const isBusy = table.isUnsaved || table.isStuck || table.isTyping === true
    if (isGone && !isBusy) open.delete(table)
    else open.add(table)
    recount()
  }
  changed()
  return {
    changed,
    leave: () => {
      isGone = true
      changed()
    },
  }
}

/** Sends off everything typed: the window goes away, or out of sight. */
export function flushDrafts(): void {
  for (const draft of [...open]) draft.flush()
}

/** Sends once more what could not be sent, or never got its answer; the stored values must have been asked again. */
export function resendDrafts(): void {
  for (const draft of [...open]) draft.resend()
}

/**
 * The coach takes something back in this window: fields with saved text follow the store from here on. Resolves when what
 * was still on its way has arrived, or cannot arrive now.
 */
export async function releaseDrafts(): Promise<void> {
  const all = [...open]
  for (const draft of all) draft.release()
  await Promise.all(all.map((draft) => draft.arrived?.() ?? Promise.resolve()))
}

/**
 * The text of one field between the keyboard and the store. It is sent a moment after a key, one save at a time, and kept
 * until the store has it: through a lost connection, and while other windows store things of their own.
 */
export class FieldDraft<T> {
  #input: DraftInput<T>
  #mine: { readonly value: T } | null = null
  /** Typed since the last save began. */
  #isTyped = false
  #sending: { readonly value: T; readonly over: T } | null = null
  /** Sent, and nobody knows whether it arrived. */
  #unsure: { readonly over: T } | null = null
  #waitsFor: 'connection' | 'typing' | null = null
  /** What this field saved, so that its own text coming back is not taken for another window's. */
  #own: readonly T[] = []
  #remembered: { readonly value: T; readonly until: number } | null = null
  #hasFocus = false
  #isOnPage = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #settling: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()

  constructor(input: DraftInput<T>) {
    this.#input = input
  }

  /** What was typed here; null while the field follows the store. */
  readonly get = (): { readonly value: T } | null => this.#mine

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isUnsaved(): boolean {
    return this.#isTyped || this.#sending !== null
  }

  get isStuck(): boolean {
    return this.#isTyped && this.#waitsFor !== null
  }

  /** After each render: what the page gives now. */
  update(input: DraftInput<T>): void {
    const before = this.#input.stored
    this.#input = input
    if (!input.same(before, input.stored)) this.#storeChanged()
  }

  appear(): void {
    this.#isOnPage = true
  }

  /** The field leaves the page; what was typed is sent all the same. */
  disappear(): void {
    this.#isOnPage = false
    this.leave()
    this.#remembered = null
    // Nobody can type on: what cannot be saved as it stands never will be.
    if (this.#waitsFor === 'typing') this.#follow()
    this.#tell()
  }

  readonly change = (value: T): void => {
    const { stored, same } = this.#input
    this.#hasFocus = true
    this.#waitsFor = null
    clearTimeout(this.#settling)
    this.#remembered = null
    this.#mine = { value }
    this.#isTyped = this.#sending !== null || this.#unsure !== null || !same(value, stored)
    if (!this.#isTyped) this.#stopTimer()
    else this.#timer ??= setTimeout(() => this.flush(), longestWait)
    this.#tell()
  }

  /** The coach leaves the field: what waits is sent now, and the field follows the store as soon as it has it. */
  readonly leave = (): void => {
    this.#hasFocus = false
    this.flush()
    this.#settle()
  }

  /** Sends what waits, after the save that is under way. */
  flush(): void {
    this.#stopTimer()
    const { stored, save, same } = this.#input
    if (!this.#isTyped || this.#mine === null || this.#sending !== null) return
    const { value } = this.#mine
    if (same(value, stored) && this.#unsure === null) {
      this.#isTyped = false
      this.#settle()
      return
    }
    const saving = save(value)
    if (saving === null) {
      this.#waitsFor = 'typing'
      this.#tell()
      return
    }
    this.#isTyped = false
    this.#waitsFor = null
    this.#unsure = null
    this.#sending = { value, over: stored }
    this.#own = [...this.#own, value].slice(-20)
    this.#tell()
    void saving.then(
      () => {
        this.#saved()
      },
      (error: unknown) => {
        this.#failed(error)
      },
    )
  }

  /** The connection is back and the stored value is fresh: sends what is not there, and nothing twice. */
  resend(): void {
    if (this.#waitsFor !== 'connection' || this.#mine === null) return
    this.#waitsFor = null
    const { stored, same, onMeanwhile } = this.#input
    const { value } = this.#mine
    const unsure = this.#unsure
    this.#unsure = null
    if (same(stored, value)) {
      this.#isTyped = false
      this.#settle()
    } else if (unsure !== null && this.#isOnPage && !same(stored, unsure.over) && !this.#isOwn(stored)) {
      // It may have arrived, and another window stored something over it since.
      this.#isTyped = false
      onMeanwhile({ kind: 'replaced', mine: value, theirs: stored })
      this.#settle()
    } else this.flush()
    this.#tell()
  }

  /** Saved text gives way to the store. */
  release(): void {
    this.#remembered = null
    if (!this.isUnsaved) this.#follow()
  }

  #saved(): void {
    this.#sending = null
    if (!this.#isTyped) this.#settle()
    else if (!this.#hasFocus) this.flush()
    this.#tell()
  }

  #failed(error: unknown): void {
    const sent = this.#sending
    this.#sending = null
    this.#isTyped = true
    this.#stopTimer()
    // With an answer the coach has been told why; without one it is sent again when there is a connection.
    this.#waitsFor = failureOf(error) === null ? 'connection' : 'typing'
    if (this.#waitsFor === 'connection' && sent !== null && !(error instanceof NoConnection))
      this.#unsure = { over: sent.over }
    if (this.#waitsFor === 'typing' && !this.#isOnPage && this.#mine !== null) {
      this.#input.onMeanwhile({ kind: 'refused', mine: this.#mine.value })
      this.#follow()
    }
    this.#tell()
  }

  #storeChanged(): void {
    const mine = this.#mine
    const { stored, same, onMeanwhile } = this.#input
    if (mine === null) {
      const was = this.#remembered
      this.#remembered = null
      if (was !== null && Date.now() < was.until)
        onMeanwhile({ kind: 'replaced', mine: was.value, theirs: stored })
      this.#tell()
    } else if (same(stored, mine.value)) this.#settle()
    else if (!this.#isOwn(stored)) {
      if (this.isUnsaved) onMeanwhile({ kind: 'willReplace', theirs: stored })
      else onMeanwhile({ kind: 'replaced', mine: mine.value, theirs: stored })
      if (!this.isUnsaved && !this.#hasFocus) this.#follow()
    }
  }

  #isOwn(value: T): boolean {
    return this.#own.some((each) => this.#input.same(each, value))
  }

  /** Once nothing waits and nobody is typing, the field follows the store: at once when they agree, soon when not. */
  #settle(): void {
    if (this.isUnsaved || this.#hasFocus || this.#mine === null) return
    const { stored, same } = this.#input
    const { value } = this.#mine
    if (same(value, stored)) {
      if (this.#isOwn(value) && this.#isOnPage)
        this.#remembered = { value, until: Date.now() + rememberedFor }
      this.#follow()
    } else if (!this.#isOwn(value)) this.#follow()
    else {
      clearTimeout(this.#settling)
      this.#settling = setTimeout(() => this.release(), settleAfter)
    }
  }

  #follow(): void {
    this.#stopTimer()
    clearTimeout(this.#settling)
    this.#mine = null
    this.#isTyped = false
    this.#unsure = null
    this.#waitsFor = null
    this.#own = []
    this.#tell()
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #tell(): void {
    if (this.#mine === null && this.#remembered === null) open.delete(this)
    else open.add(this)
    recount()
    for (const listener of this.#listeners) listener()
  }
}
