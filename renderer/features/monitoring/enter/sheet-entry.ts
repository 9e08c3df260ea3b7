import { keyOf } from '../../../../shared/domain/import/cells.ts'
import type { ChangeId, PersonId, SheetId } from '../../../../shared/domain/ids.ts'
import type { Mark, MarkValue } from '../../../../shared/domain/monitoring.ts'

/** Who a sheet is from: a code of one's own, or in a named round a person. */
export interface Who {
  readonly code: string
  readonly personId: PersonId | null
}

type MarkOrNone = Omit<Mark, 'value'> & { readonly value: MarkValue | null }

/** What entering a sheet asks of the store. */
export interface SheetCalls {
  readonly begin: (who: Partial<Who>) => Promise<SheetId>
  readonly mark: (id: SheetId, mark: MarkOrNone) => Promise<unknown>
  readonly update: (
    id: SheetId,
    patch: { readonly code?: string; readonly remark?: string },
  ) => Promise<unknown>
  readonly finish: (id: SheetId) => Promise<ChangeId>
  /** Whether a call was refused because somebody's sheet has this code. */
  readonly isTaken: (error: unknown) => boolean
}

export interface EntryState {
  /** Null as long as nothing was entered. */
  readonly id: SheetId | null
  /** The store has another sheet with this code, as `keyOf` has it; '' when it has not. */
  readonly taken: string
}

/**
 * One sheet between the fields and the store. It is begun by the first thing entered, so that no empty sheet is left
 * behind; and it goes on when its fields are no longer on the page, until all of it is stored.
 */
export class SheetEntry {
  /** Another for each sheet that was taken up; what is typed and cannot be stored is kept by it. */
  readonly key: string
  /** A half sheet that is gone on with. */
  readonly isGoneOnWith: boolean
  readonly #calls: SheetCalls
  readonly #saving = new Set<Promise<unknown>>()
  readonly #listeners = new Set<() => void>()
  #state: EntryState
  #who: Who
  /** The code the store has. */
  #code: string
  #beginning: Promise<SheetId> | null = null

  /** @param sheet a half one to go on with; null for a new one */
  constructor(
    calls: SheetCalls,
    sheet: (Who & { readonly id: SheetId }) | null,
    key: string = crypto.randomUUID().slice(0, 8),
  ) {
    this.key = key
    this.isGoneOnWith = sheet !== null
    this.#calls = calls
    this.#state = { id: sheet?.id ?? null, taken: '' }
    this.#code = sheet?.code ?? ''
    this.#who = { code: this.#code, personId: sheet?.personId ?? null }
  }

  readonly get = (): EntryState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something of it is in the store, or on its way there. */
  get isBegun(): boolean {
    return this.#state.id !== null || this.#beginning !== null
  }

  get who(): Who {
    return this.#who
  }

  /** Who it will be from when it is begun. */
  willBeFrom(who: Partial<Who>): void {
    this.#who = { ...this.#who, ...who }
  }

  /** The code of a sheet that was begun. Rejects when it is another sheet's. */
  saveCode(code: string): Promise<unknown> {
    return this.#track(async () => {
      const id = await this.begin()
      if (code === this.#code) {
        this.#set({ taken: '' })
        return
      }
      try {
        await this.#calls.update(id, { code })
      } catch (error) {
        if (this.#calls.isTaken(error)) this.#set({ taken: keyOf(code) })
        throw error
      }
      this.#code = code
      this.#set({ taken: '' })
    })
  }

  saveMark(mark: MarkOrNone): Promise<unknown> {
    return this.#track(async () => this.#calls.mark(await this.begin(), mark))
  }

  saveRemark(remark: string): Promise<unknown> {
    return this.#track(async () => this.#calls.update(await this.begin(), { remark }))
  }

  /** The sheet in the store; made when there is none yet. */
  begin(): Promise<SheetId> {
    if (this.#state.id !== null) return Promise.resolve(this.#state.id)
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = null
    })
    return this.#beginning
  }

  /**
   * Stores what is still on its way, and covers the sheet.
   * @param flush sends off what is typed and not sent yet
   * @returns the change, to take it back; null when not all of it could be stored, so that it stays half
   */
  async finish(flush: () => void): Promise<ChangeId | null> {
    for (;;) {
      flush()
      if (this.#saving.size === 0) break
      const saved = await Promise.allSettled(this.#saving)
      if (saved.some(({ status }) => status === 'rejected')) return null
    }
    const { id, taken } = this.#state
    return id === null || taken !== '' ? null : this.#calls.finish(id)
  }

  async #begin(): Promise<SheetId> {
    const { code, personId } = this.#who
    let id: SheetId
    try {
      id = await this.#calls.begin(personId === null ? { code } : { personId })
      this.#code = personId === null ? code : ''
    } catch (error) {
      if (personId !== null || code === '' || !this.#calls.isTaken(error)) throw error
      // What was read from the paper does not wait for a code: it is stored, and the code asked for again.
      id = await this.#calls.begin({ code: '' })
      this.#set({ taken: keyOf(code) })
    }
    this.#set({ id })
    return id
  }

  #set(state: Partial<EntryState>): void {
    this.#state = { ...this.#state, ...state }
    for (const listener of this.#listeners) listener()
  }

  #track<T>(act: () => Promise<T>): Promise<T> {
    const saving = act()
    this.#saving.add(saving)
    const done = () => this.#saving.delete(saving)
    saving.then(done, done)
    return saving
  }
}
