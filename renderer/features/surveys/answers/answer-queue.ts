import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Formality } from '../../../../shared/domain/ties.ts'
import { failureOf } from '../../../api/failure.ts'
import type { AnyDraft } from '../../../app/drafts.ts'

/** What somebody says of one other. `value` null: left empty; 0: no tie, which has no closeness and no formality. */
export interface Answer {
  readonly value: number | null
  readonly closeness: number | null
  readonly formality: Formality | null
}

export interface AnsweredLine extends Answer {
  readonly from: PersonId
  readonly to: PersonId
}

export const noAnswer: Answer = { value: null, closeness: null, formality: null }

/** By whom and about whom, as one word. */
export const lineKey = ({ from, to }: Pick<AnsweredLine, 'from' | 'to'>): string => `${from} ${to}`

export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.value === b.value && a.closeness === b.closeness && a.formality === b.formality

/** Without a tie there is nothing more to say of it. */
export const fitting = (answer: Answer): Answer =>
  answer.value === null || answer.value === 0 ? { ...noAnswer, value: answer.value } : answer

interface Pending {
  readonly line: AnsweredLine
  readonly stage: 'waiting' | 'sending' | 'saved'
  /** Something was taken back while it was on its way: from then on the store says how it is. */
  readonly isReleased: boolean
}

/** After this long a stored answer gives way to what the store says, in milliseconds; mostly it says the same at once. */
const settleAfter = 3_000

/**
 * Answers between the keyboard and the store. What is put together is one change, sent at once, or as soon as what was put
 * before is stored: so that each can be taken back alone. Answers are shown as typed until the store says the same, and
 * kept through a lost connection.
 */
export class AnswerQueue implements AnyDraft {
  readonly #onTheWay = new Set<Promise<unknown>>()
  readonly #send: (lines: readonly AnsweredLine[]) => Promise<unknown>
  #pending: ReadonlyMap<string, Pending> = new Map()
  /** What waits, in the order in which it was put. */
  readonly #waiting: (readonly AnsweredLine[])[] = []
  #isOffline = false
  #onChange: () => void = () => undefined
  readonly #listeners = new Set<() => void>()

  /** @param send resolves when the store has all of them; rejects when it has none */
  constructor(send: (lines: readonly AnsweredLine[]) => Promise<unknown>) {
    this.#send = send
  }

  readonly get = (): ReadonlyMap<string, Pending> => this.#pending

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Whoever tells the coach how much is not stored yet. */
  tells(onChange: () => void): void {
    this.#onChange = onChange
    onChange()
  }

  get isUnsaved(): boolean {
    return this.#some((stage) => stage !== 'saved')
  }

  get isStuck(): boolean {
    return this.#isOffline && this.isUnsaved
  }

  /** The answer as it is on screen: as typed, or as stored. */
  shown(key: string, stored: Answer): Answer {
    return this.#pending.get(key)?.line ?? stored
  }

  put(lines: readonly AnsweredLine[]): void {
    this.#waiting.push(lines)
    this.#set((pending) => {
      for (const line of lines) pending.set(lineKey(line), { line, stage: 'waiting', isReleased: false })
    })
    this.#next()
  }

  /** Sends all that waits, also while something is on its way: the window may be going. */
  flush(): void {
    if (this.#isOffline) return
    for (const lines of this.#waiting.splice(0)) this.#sendOff(lines)
  }

  /** The connection is back. An answer says how it is, so sending it twice does nothing. */
  resend(): void {
    this.#isOffline = false
    this.#next()
  }

  /** The coach takes something back: what waits goes first, and what is stored gives way to what the store says. */
  release(): void {
    this.flush()
    this.#set((pending) => {
      for (const [key, each] of pending) {
        if (each.stage === 'saved') pending.delete(key)
        else if (each.stage === 'sending') pending.set(key, { ...each, isReleased: true })
      }
    })
  }

  async arrived(): Promise<void> {
    await Promise.all(this.#onTheWay)
  }

  /** After each answer of the store: what it says as well needs no keeping. */
  follow(stored: (key: string) => Answer | undefined): void {
    this.#drop(
      (key, { stage, line }) => stage === 'saved' && sameAnswer(stored(key) ?? noAnswer, fitting(line)),
    )
  }

  #next(): void {
    if (this.#isOffline || this.#some((stage) => stage === 'sending')) return
    const lines = this.#waiting.shift()
    if (lines !== undefined) this.#sendOff(lines)
  }

  #sendOff(put: readonly AnsweredLine[]): void {
    // What was typed over meanwhile is still to come.
    const lines = put.filter((line) => this.#pending.get(lineKey(line))?.line === line)
    if (lines.length === 0) {
      this.#next()
      return
    }
    this.#set((pending) => {
      for (const line of lines) pending.set(lineKey(line), { line, stage: 'sending', isReleased: false })
    })
    const sent = this.#send(lines)
      .then(
        () => {
          this.#saved(lines)
        },
        (error: unknown) => {
          this.#failed(lines, error)
        },
      )
      .finally(() => this.#onTheWay.delete(sent))
    this.#onTheWay.add(sent)
  }

  #saved(lines: readonly AnsweredLine[]): void {
    this.#set((pending) => {
      for (const line of lines) {
        const now = pending.get(lineKey(line))
        if (now?.line !== line) continue
        if (now.isReleased) pending.delete(lineKey(line))
        else pending.set(lineKey(line), { ...now, stage: 'saved' })
      }
    })
    const settled = new Set(lines)
    setTimeout(() => {
      this.#drop((_, { stage, line }) => stage === 'saved' && settled.has(line))
    }, settleAfter)
    this.#next()
  }

  #failed(lines: readonly AnsweredLine[], error: unknown): void {
    // With an answer the coach has been told why, and the store's own is shown again.
    const isLost = failureOf(error) === null
    if (isLost) {
      this.#isOffline = true
      this.#waiting.unshift(lines)
    }
    this.#set((pending) => {
      for (const line of lines) {
        const now = pending.get(lineKey(line))
        if (now?.line !== line) continue
        if (isLost) pending.set(lineKey(line), { ...now, stage: 'waiting' })
        else pending.delete(lineKey(line))
      }
    })
    this.#next()
  }

  #some(is: (stage: Pending['stage']) => boolean): boolean {
    return [...this.#pending.values()].some(({ stage }) => is(stage))
  }

  #drop(isDone: (key: string, pending: Pending) => boolean): void {
    if (![...this.#pending].some(([key, each]) => isDone(key, each))) return
    this.#set((pending) => {
      for (const [key, each] of pending) if (isDone(key, each)) pending.delete(key)
    })
  }

  #set(change: (pending: Map<string, Pending>) => void): void {
    const next = new Map(this.#pending)
    change(next)
    this.#pending = next
    this.#onChange()
    for (const listener of this.#listeners) listener()
  }
}
