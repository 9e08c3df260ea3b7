import { type Content, type RowChange, Edit, difference, isPossible, sameRow } from './content.ts'

/** A step as the model remembers it. */
export interface Step {
  readonly id: string
  readonly seq: number
  readonly command: string
  /** What the store says of it: network and fields. */
  readonly said: string
  readonly rows: readonly RowChange[]
  readonly at: number
  readonly began: number
  readonly takenBack: number | null
  readonly isPassedOver: boolean
  /** Rows of tables that the model does not know, as the store has them on record. */
  readonly others?: readonly OtherRow[]
}

/** A row that the model does not know: what it is found by, and whether the step removed it. */
export interface OtherRow {
  readonly place: string
  readonly isGone: boolean
}

/** Whether anything of a step is on record still. */
export const isKept = (step: Step): boolean => step.rows.length > 0 || (step.others ?? []).length > 0

export const typingPause = 4_000
const longestTyping = 30_000
const mostRows = 4
const keptSteps = 2_000
const trimmedEvery = 50

const placeOf = ({ table, key }: RowChange): string => table + key
const placesOf = ({ rows, others = [] }: Step): readonly string[] => [
  ...rows.map(placeOf),
  ...others.map(({ place }) => place),
]
const columnsOf = ({ before, after }: RowChange): string =>
  before === null || after === null
    ? 'all'
    : Object.keys(after)
        .filter((column) => before[column] !== after[column])
        .join()

/** What the history should be: nothing but a list of steps. */
export class Past {
  steps: readonly Step[] = []
  /** The last change of any kind was a step that typing on may join. */
  #last: string | null = null

  /** Whether this change is typing on in the step before it. */
  #joins(next: Omit<Step, 'began'>): Step | null {
    const before = this.steps.at(-1)
    if (before === undefined || before.id !== this.#last || before.isPassedOver) return null
    if (before.command !== next.command || before.said !== next.said) return null
    if (next.at - before.at >= typingPause || next.at - before.began >= longestTyping) return null
    if (next.rows.length !== before.rows.length || next.rows.length > mostRows) return null
    const isSame = next.rows.every((row) => {
      const first = before.rows.find((each) => placeOf(each) === placeOf(row))
      return first !== undefined && (first.before === null || columnsOf(first) === columnsOf(row))
    })
    return isSame ? before : null
  }

  /** Something was done; answers the id of the step it is part of, null when nothing is left of that step. */
  did(next: Omit<Step, 'began' | 'takenBack' | 'isPassedOver'>): string | null {
    const step = { ...next, takenBack: null, isPassedOver: false }
    const before = this.#joins(step)
    if (before === null) {
      this.steps = [...this.steps, { ...step, began: step.at }]
      this.#last = step.id
      return step.id
    }
    const rows = step.rows.flatMap((row) => {
      const first = before.rows.find((each) => placeOf(each) === placeOf(row))?.before ?? null
      return sameRow(first, row.after) ? [] : [{ ...row, before: first }]
    })
    const rest = this.steps.slice(0, -1)
    this.#last = rows.length === 0 ? null : before.id
    // With nothing left of it, the change before it is the last one again; it may have been anything.
    if (rows.length === 0) this.#last = this.#lastBefore(rest, before)
    this.steps = rows.length === 0 ? rest : [...rest, { ...step, id: before.id, began: before.began, rows }]
    return rows.length === 0 ? null : before.id
  }

  #moves: number[] = []
  #lastBefore(rest: readonly Step[], gone: Step): string | null {
    const step = rest.at(-1)
    const move = Math.max(0, ...this.#moves.filter((seq) => seq < gone.seq))
    return step === undefined || move > step.seq || step.takenBack !== null ? null : step.id
  }

  toTakeBack(): Step | undefined {
    return this.steps.findLast((step) => step.takenBack === null && !step.isPassedOver && isKept(step))
  }

  toRepeat(): Step | undefined {
    const lastDone = this.steps.at(-1)?.seq ?? 0
    return this.steps
      .filter((step) => (step.takenBack ?? 0) > lastDone && !step.isPassedOver && isKept(step))
      .sort((a, b) => (a.takenBack ?? 0) - (b.takenBack ?? 0))
      .at(-1)
  }

  /** The steps that stand, came later and touched the same rows, the last first. */
  later(step: Step): readonly Step[] {
    const places = new Set(placesOf(step))
    return this.steps
      .filter((each) => each.seq > step.seq && each.takenBack === null)
      .filter((each) => placesOf(each).some((place) => places.has(place)))
      .toReversed()
  }

  /** What the content would be, or null when the step cannot be moved. */
  moved(content: Content, step: Step): Content | null {
    const isBack = step.takenBack === null
    if (step.rows.length === 0 || this.later(step).length > 0) return null
    const edit = new Edit(content)
    for (const { table, key, before, after } of step.rows) {
      const [from, to] = isBack ? [after, before] : [before, after]
      if (!sameRow(content.get(table)?.get(key) ?? null, from)) return null
      edit.place(table, key, to)
    }
    return isPossible(edit.content) ? edit.content : null
  }

  mark(id: string, seq: number): void {
    this.#moves.push(seq)
    this.#last = null
    this.#change(id, (step) => ({
      ...step,
      takenBack: step.takenBack === null ? seq : null,
      isPassedOver: false,
    }))
  }

  passOver(id: string): void {
    this.#change(id, (step) => ({ ...step, isPassedOver: true }))
  }

  #change(id: string, change: (step: Step) => Step): void {
    this.steps = this.steps.map((step) => (step.id === id ? change(step) : step))
  }

  /** After every change, with its number: the oldest steps are forgotten, but for what is in the trash. */
  trim(seq: number): void {
    const oldest = this.steps.at(-keptSteps)
    if (seq % trimmedEvery !== 0 || oldest === undefined) return
    this.steps = this.steps.filter(
      (step) =>
        step.seq >= oldest.seq ||
        (step.takenBack === null &&
          (step.rows.some(({ after }) => after === null) ||
            (step.others ?? []).some(({ isGone }) => isGone))),
    )
  }

  /** Rows of these steps' removed things go for good, wherever they are on record; `all`: what was taken back as well. */
  wipe(chosen: readonly Step[], all: boolean): void {
    const gone = chosen.flatMap((step) => step.rows.filter(({ after }) => after === null))
    const places = new Set(gone.map(placeOf))
    const ids = new Set(
      gone.map(({ key }) => JSON.parse(key) as string[]).flatMap((key) => (key.length === 1 ? key : [])),
    )
    const isWiped = (row: RowChange) => {
      const key = JSON.parse(row.key) as string[]
      return places.has(placeOf(row)) || (key.length > 1 && key.some((part) => ids.has(part)))
    }
    this.steps = this.steps.map((step) => ({
      ...step,
      rows: all && step.takenBack !== null ? [] : step.rows.filter((row) => !isWiped(row)),
    }))
  }

  /** What the store has on record, by step, of rows that the model does not know. */
  learnOthers(others: ReadonlyMap<string, readonly OtherRow[]>, of?: string): void {
    this.steps = this.steps.map((step) =>
      of === undefined || step.id === of ? { ...step, others: others.get(step.id) ?? [] } : step,
    )
  }
}

export { difference }
