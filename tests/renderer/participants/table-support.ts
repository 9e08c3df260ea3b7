import { TableController } from '../../../renderer/design/editable-table/controller.ts'
import { currentText, type TableInput } from '../../../renderer/design/editable-table/store.ts'
import type { CellMeanwhile, Column, EditableColumn } from '../../../renderer/design/editable-table/types.ts'

export interface Row {
  readonly id: string
  readonly code: string
  readonly role: string
  readonly school: string
  readonly from: string
}

export const blankRow = { code: '', role: '', school: '', from: '' }

const texts: TableInput<Row>['texts'] = {
  notADate: 'no date',
  notAChoice: 'no choice',
  required: 'required',
  tooLong: 'too long',
  pasteBelow: 'paste below',
  pasteTooMany: 'too many',
  failedAt: ({ row, column, message }) => `${row}, ${column}: ${message}`,
  added: (row) => `${row} added`,
  leftOver: 'left over',
}

interface Waiting {
  readonly what: string
  readonly answer: (accept: boolean) => void
}

/**
 * A table with a store behind it that answers when the test says so. A store of its own kind: it refuses what carries
 * an exclamation mark, codes that are taken, and rows that are gone.
 */
export class Bench {
  rows: Row[]
  readonly schools: { readonly id: string; readonly label: string }[] = [{ id: 's1', label: 'De Wilg' }]
  readonly unsaved: { readonly text: string; readonly message: string }[] = []
  /** What other windows stored and was typed over here. */
  readonly meanwhile: CellMeanwhile[] = []
  readonly waiting: Waiting[] = []
  /** Every word that ever reached the store. */
  readonly stored = new Set<string>()
  readonly controller: TableController<Row>
  #made = 0

  constructor(codes: readonly string[]) {
    this.rows = codes.map((code) => ({ ...blankRow, id: `row-${code}`, code }))
    this.controller = new TableController(this.#input())
    this.controller.appear()
    this.draw()
  }

  /** What the screen does after anything changed. */
  draw(): void {
    this.controller.update(this.#input())
  }

  get state() {
    return this.controller.store.get()
  }

  get empty(): string {
    const last = this.state.drafts.at(-1)
    if (last === undefined) throw new Error('there is no new line')
    return last.key
  }

  /** What a cell shows. */
  shown(line: string, column: string): string {
    const cell = this.state.cells.get(line)?.[column]
    const row = this.#all().find(({ id }) => id === line)
    const stored = row === undefined ? '' : this.#column(column).value(row)
    return row === undefined ? (cell?.typed.text ?? '') : currentText(cell, stored).text
  }

  message(line: string, column: string): string | null {
    return this.state.cells.get(line)?.[column]?.message ?? null
  }

  /** Types over a cell and goes on, as a coach does. */
  type(line: string, column: string, text: string, then: 'down' | 'next' | 'stay' = 'down') {
    const place = { line, column }
    this.controller.edit(place, 'replace')
    return this.controller.commit(place, { text }, then)
  }

  /** Lets the store answer the oldest question, and the screen follow. */
  async answer(accept = true): Promise<void> {
    await settled()
    this.waiting.shift()?.answer(accept)
    await settled()
    this.draw()
  }

  async answerAll(): Promise<void> {
    for (let round = 0; round < 500; round += 1) {
      await settled()
      if (this.waiting.length === 0) return
      await this.answer()
    }
    throw new Error('the table never stops asking')
  }

  /** Another window changes the store. */
  elsewhere(change: (rows: readonly Row[]) => readonly Row[]): void {
    this.rows = [...change(this.rows)]
    this.draw()
  }

  readonly columns: readonly Column<Row>[] = [
    this.#text('code', true),
    this.#text('role', true),
    {
      kind: 'choice',
      id: 'school',
      label: 'School',
      width: 1,
      isAdded: true,
      none: 'none',
      options: this.schools,
      create: {
        label: 'new',
        placeholder: 'name',
        maxLength: 40,
        make: (name) =>
          this.#ask(`make ${name}`, () => {
            const id = `s${String(this.schools.length + 1)}`
            this.schools.push({ id, label: name })
            return id
          }),
      },
      value: ({ school }) => school,
      save: ({ id }, school) => this.#save(id, { school }),
    },
    {
      kind: 'date',
      id: 'from',
      label: 'From',
      width: 1,
      value: ({ from }) => from,
      save: ({ id }, from) => this.#save(id, { from }),
    },
  ]

  #text(id: 'code' | 'role', isAdded: boolean): EditableColumn<Row> {
    return {
      kind: 'text',
      savesWhileTyping: id === 'role',
      id,
      label: id,
      width: 1,
      maxLength: 40,
      isAdded,
      value: (row) => row[id],
      check: (value, row) => (id === 'code' && value === '' && row !== null ? 'required' : null),
      warn: (value) => (value.includes('?') ? 'really' : null),
      save: ({ id: rowId }, value) => this.#save(rowId, { [id]: value }),
    }
  }

  #save(id: string, patch: Partial<Row>): Promise<void> {
    const [value = ''] = Object.values(patch)
    return this.#ask(`save ${value}`, () => {
      if (value.includes('!')) throw new Error('refused')
      if (!this.rows.some((row) => row.id === id)) throw new Error('gone')
      this.#refuseTaken(patch.code, id)
      this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...patch } : row))
      this.stored.add(value)
    })
  }

  #refuseTaken(code: string | undefined, id: string): void {
    if (this.rows.some((row) => row.code === code && row.id !== id)) throw new Error('taken')
  }

  #ask<T>(what: string, run: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const answer = (accept: boolean) => {
        try {
          if (!accept) throw new Error('no connection')
          resolve(run())
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      this.waiting.push({ what, answer })
    })
  }

  #column(id: string): Column<Row> {
    const column = this.columns.find((each) => each.id === id)
    if (column === undefined) throw new Error(`no column ${id}`)
    return column
  }

  #all(): readonly Row[] {
    const known = new Set(this.rows.map(({ id }) => id))
    return [...this.rows, ...this.controller.store.get().added.filter(({ id }) => !known.has(id))]
  }

  #input(): TableInput<Row> {
    const isFirst = (this.controller as TableController<Row> | undefined) === undefined
    return {
      rows: this.rows,
      // The list of schools is another one once a school was made.
      columns: this.columns.map((column) =>
        column.kind === 'choice' ? { ...column, options: [...this.schools] } : column,
      ),
      idOf: ({ id }) => id,
      labelOf: ({ code }) => code,
      canChoose: true,
      add: (values) =>
        this.#ask(`add ${values['code'] ?? ''}`, () => {
          if (Object.values(values).some((value) => value.includes('!'))) throw new Error('refused')
          this.#made += 1
          const code = values['code'] ?? `auto-${String(this.#made)}`
          this.#refuseTaken(code, '')
          const row: Row = { ...blankRow, ...values, code, id: `made-${String(this.#made)}` }
          this.rows = [...this.rows, row]
          for (const value of Object.values(values)) this.stored.add(value)
          return row
        }),
      explain: (error) => {
        const message = error instanceof Error ? error.message : 'odd'
        if (message === 'no connection') return { message, lost: 'notSent' }
        return message === 'taken' ? { message, column: 'code' } : { message }
      },
      onUnsaved: (text, message) => {
        this.unsaved.push({ text, message })
      },
      onMeanwhile: (what) => {
        this.meanwhile.push(what)
      },
      texts,
      order: isFirst ? this.rows.map(({ id }) => id) : this.#all().map(({ id }) => id),
    }
  }
}

/** Every promise that could go on has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}
