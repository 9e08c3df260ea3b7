import type { CellState, TableStore } from './store.ts'
import type { Place, Typed } from './types.ts'

/** A cell with text that the store does not have, for keeping it somewhere until it has. */
export interface KeptCell {
  readonly line: string
  readonly column: string
  readonly text: string
  readonly isNew: boolean
}

/** What a table says of itself to whoever counts what is not saved, and asks of it. */
export interface SavesItself {
  /** On its way to the store. */
  readonly isUnsaved: boolean
  /** Kept with a message; not sent by itself while things are as they are. */
  readonly isStuck: boolean
  /** Being typed in a cell that is stored when it is left. */
  readonly isTyping: boolean
  /** Sends off what can be sent. */
  flush(): void
  /** Sends once more what could not be sent; the rows are fresh. */
  resend(): void
  /** Saved text gives way to the store. */
  release(): void
}

/** Where the text of open cells lives on when the window dies, and who counts it. */
export interface TableKeeper {
  /** What windows that are gone left of this table. */
  readonly take: () => Promise<readonly KeptCell[]>
  /** Takes the place of what was kept of this table before. */
  readonly keep: (cells: readonly KeptCell[]) => Promise<unknown>
  readonly join: (table: SavesItself) => { readonly changed: () => void; readonly leave: () => void }
}

/** What is typed is kept this long after the first key that is not kept yet, in milliseconds; typing on or not. */
export const keptWithin = 500

const newLine = 'new '

/** Whether a kept cell stood in a line that was still to be added. */
export const wasNewLine = ({ line }: KeptCell): boolean => line.startsWith(newLine)

/**
 * Keeps what a table shows and the store does not have: the open cell, new lines, what could not be saved. It is
 * written down beside the store within half a second, and dropped there once the store has it or the coach gave it up.
 */
export class Keeping<Row> {
  readonly #store: TableStore<Row>
  readonly #id = crypto.randomUUID()
  #keep: TableKeeper['keep'] | null = null
  #open: { readonly place: Place; readonly typed: Typed } | null = null
  #coming: Place | null = null
  #kept = '[]'
  #isKeeping = false
  readonly #listeners: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(store: TableStore<Row>) {
    this.#store = store
    store.subscribe(() => {
      this.#changed()
    })
  }

  /** Hears of every change of the open text. */
  subscribe(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** The text in the open cell, when it is not stored while it is typed; null when it was handed in or given up. */
  get open(): { readonly place: Place; readonly typed: Typed } | null {
    return this.#open
  }
  set open(open: { readonly place: Place; readonly typed: Typed } | null) {
    this.#open = open
    this.#coming = null
    for (const listener of this.#listeners) listener()
    this.#changed()
  }

  /** Where text is typed that goes to the store in a moment; it is not kept beside it. */
  get coming(): Place | null {
    return this.#coming
  }
  set coming(coming: Place | null) {
    this.#coming = coming
    for (const listener of this.#listeners) listener()
  }

  get isUnsaved(): boolean {
    const { drafts } = this.#store.get()
    if (this.#coming !== null) return true
    return drafts.some(({ state }) => state === 'adding') || this.#some(({ state }) => state === 'saving')
  }

  get isStuck(): boolean {
    return this.#some(({ state }) => state === 'failed')
  }

  get isTyping(): boolean {
    return this.#open !== null || this.#some(({ state }) => state === 'typed')
  }

  /** From here on what is typed is kept there. */
  useKeeper(keep: TableKeeper['keep']): void {
    this.#keep = keep
    this.#changed()
  }

  /** Whatever is kept there now is no longer known: it is written once more. */
  forget(): void {
    this.#kept = ''
    this.#changed()
  }

  /** Writes down at once; `isLeaving`: what is on its way to the store is left out, for nobody will hear its answer. */
  flush(isLeaving = false): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const cells = this.#cells(isLeaving)
    const text = JSON.stringify(cells)
    if (this.#keep === null || text === this.#kept || (this.#isKeeping && !isLeaving)) return
    this.#kept = text
    this.#isKeeping = true
    this.#keep(cells).then(
      () => {
        this.#isKeeping = false
        this.#changed()
      },
      () => {
        // Without a connection: once there is one, or a key is pressed, it is tried again.
        this.#isKeeping = false
        this.#kept = ''
      },
    )
  }

  #some(is: (cell: CellState) => boolean): boolean {
    return [...this.#store.get().cells.values()].some((of) => Object.values(of).some(is))
  }

  #changed(): void {
    if (this.#keep === null) return
    this.#timer ??= setTimeout(() => {
      this.flush()
    }, keptWithin)
  }

  #cells(isLeaving: boolean): readonly KeptCell[] {
    const { cells, drafts } = this.#store.get()
    const states = new Map(drafts.map(({ key, state }) => [key, state]))
    const called = (line: string) => (states.has(line) ? `${newLine}${this.#id} ${line}` : line)
    const kept = new Map<string, KeptCell>()
    const put = (line: string, column: string, { text, isNew }: Typed) => {
      if (text === '' && states.has(line)) return
      kept.set(`${line} ${column}`, { line: called(line), column, text, isNew: isNew === true })
    }
    for (const [line, of] of cells) {
      if (isLeaving && states.get(line) === 'adding') continue
      for (const [column, { state, typed }] of Object.entries(of))
        if (state === 'typed' || state === 'failed' || (state === 'saving' && !isLeaving))
          put(line, column, typed)
    }
    if (this.#open !== null) put(this.#open.place.line, this.#open.place.column, this.#open.typed)
    return [...kept.values()]
  }
}
