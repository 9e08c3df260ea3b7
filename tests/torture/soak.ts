import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { Failure } from '../../shared/contract/failures.ts'
import type { ChangeId } from '../../shared/domain/ids.ts'
import { integer, text, textOrNull } from '../../main/store/db.ts'
import { type Store, openStore } from '../../main/store/open.ts'
import type { WriteAnswer } from '../../main/store/write.ts'
import { learnExample, makers, weights } from '../main/history/acts.ts'
import {
  type Content,
  Edit,
  difference,
  emptyContent,
  modelText,
  readContent,
  rowsOf,
  storeText,
  tableNames,
} from '../main/history/content.ts'
import { isKept, type OtherRow, Past, typingPause, type Step } from '../main/history/past.ts'
import { createRandom, type Random } from '../support/generate/random.ts'
import { ask, change } from '../support/store.ts'
import { type Asked, type Outcome, Tally, folderIn, inMemory } from './support/ordeal.ts'

/**
 * The example that is opened on the way moves along by whole weeks, and the model learned it once: the walk stays within one.
 * So many steps of five seconds on average take six days.
 */
const began = Date.UTC(2026, 10, 26, 12)

interface Seen {
  did: number
  refused: number
  joined: number
  undone: number
  redone: number
  blocked: number
  restarts: number
  wiped: number
}

class Drive {
  readonly #folder: string
  readonly #random: Random
  #store: Store
  #content: Content = emptyContent
  #past = new Past()
  #now = began
  readonly seen: Seen = {
    did: 0,
    refused: 0,
    joined: 0,
    undone: 0,
    redone: 0,
    blocked: 0,
    restarts: 0,
    wiped: 0,
  }

  constructor(folder: string, seed: number) {
    this.#folder = folder
    this.#random = createRandom(seed, 'history')
    this.#store = this.#open()
  }

  #open(): Store {
    return openStore({ dataFolder: this.#folder, holder: 'test 1' })
  }

  close(): void {
    assert.equal(this.#store.sqlite.pragma('integrity_check', { simple: true }), 'ok')
    this.#store.close()
  }

  /** One step of the walk, and everything compared after it. */
  step(): void {
    // Now and then typing goes on without a pause.
    this.#now += this.#random.pick([0, 600, 1_900, typingPause - 1, typingPause, typingPause, 20_000])
    mock.timers.setTime(this.#now)
    const chance = this.#random.next()
    if (chance < 0.66) this.#do()
    else if (chance < 0.8) this.#undo()
    else if (chance < 0.9) this.#redo()
    else if (chance < 0.985) this.#one()
    else if (chance < 0.993) this.#restart()
    else if (chance < 0.997) this.#empty()
    else this.#passOver()
    assert.deepEqual(storeText(this.#store), modelText(this.#content, this.#store))
    this.#compareState()
  }

  #lastName: string | null = null
  readonly #last = new Map<string, string>()
  #name(): string {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.#random.next() * total
    for (const [name, weight] of weights) if ((left -= weight) < 0) return name
    return weights[0]?.[0] ?? ''
  }

  #do(): void {
    const typesOn = this.#lastName !== null && this.#random.chance(0.4)
    const name = typesOn && this.#lastName !== null ? this.#lastName : this.#name()
    this.#lastName = name
    // A store with a few hundred rows is read back as a whole after every step.
    if (rowsOf(this.#content, 'person').length > 60 && /add|apply|openExample/u.test(name)) return
    const act = makers[name]?.({ random: this.#random, content: this.#content, last: this.#last, typesOn })
    if (act === undefined) throw new Error(`No maker for ${name}`)
    let answer: WriteAnswer<unknown>
    try {
      answer = act.ask(this.#store)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.seen.refused += 1
      return
    }
    const edit = new Edit(this.#content)
    act.expect(edit, answer.written.result as never, this.#store)
    const rows = difference(this.#content, edit.content)
    this.#content = edit.content
    assert.equal(answer.notice === null, rows.length === 0, name)
    if (answer.notice === null) return
    this.seen.did += 1
    const { seq } = answer.notice
    const id: string = answer.written.change
    const said = this.#said(id) ?? this.#past.steps.at(-1)?.said ?? ''
    const before = this.#past.steps.length
    const now = this.#past.did({ id, seq, command: name, said, rows, at: this.#now })
    if (this.#past.steps.length <= before) this.seen.joined += 1
    if (now !== null) {
      assert.equal(answer.written.change, now)
      this.#past.learnOthers(this.#others(now), now)
    }
    this.#past.trim(seq)
  }

  #said(id: string): string | undefined {
    return this.#store.read.get('SELECT network_id, summary FROM change WHERE id = :id', { id }, (row) =>
      [textOrNull(row, 'network_id'), text(row, 'summary')].join(' '),
    )
  }

  /** Moves a step back or forth, or sees that the store refuses what the model says is not possible. */
  #move(step: Step | undefined, act: () => WriteAnswer<unknown>): Step | null {
    if (step === undefined || !isKept(step)) {
      assert.equal(this.#failure(act)?.code, 'NOT_FOUND')
      return null
    }
    const to = this.#past.moved(this.#content, step)
    if (to === null) {
      const failure = this.#failure(act)
      if (failure?.code !== 'CHANGED_MEANWHILE') assert.fail('Nothing was in the way')
      assert.equal(failure.data?.step.change, step.id)
      const later = this.#past.later(step).slice(0, 5)
      if (later.length > 0)
        assert.deepEqual(
          failure.data.later.map((each) => each.change),
          later.map(({ id }) => id),
        )
      this.seen.blocked += 1
      return step
    }
    const { notice } = act()
    if (notice === null) throw new Error('Nothing was moved')
    this.#content = to
    this.#past.mark(step.id, notice.seq)
    this.#past.trim(notice.seq)
    this.seen[step.takenBack === null ? 'undone' : 'redone'] += 1
    return null
  }

  #failure(act: () => unknown): Failure['body'] | null {
    try {
      act()
    } catch (error) {
      if (error instanceof Failure) return error.body
      throw error
    }
    return null
  }

  #undo(): void {
    const blocked = this.#move(this.#past.toTakeBack(), () => change(this.#store, 'history.undo'))
    if (blocked !== null) this.#pass(blocked)
  }

  #redo(): void {
    const blocked = this.#move(this.#past.toRepeat(), () => change(this.#store, 'history.redo'))
    if (blocked !== null) this.#pass(blocked)
  }

  /** Any step of the last hundred: from a toast, from the list, from the trash. */
  #one(): void {
    const recent = this.#past.steps.slice(-100)
    if (recent.length === 0) return
    const step = this.#random.pick(recent)
    const input = { change: step.id as ChangeId }
    if (step.takenBack !== null) this.#move(step, () => change(this.#store, 'history.repeat', input))
    else
      this.#move(step, () =>
        change(this.#store, this.#random.chance(0.5) ? 'history.takeBack' : 'trash.restore', input),
      )
  }

  #pass(step: Step): void {
    this.#past.passOver(step.id)
    const { notice } = change(this.#store, 'history.passOver', { change: step.id as ChangeId })
    this.#past.trim(notice?.seq ?? 0)
  }

  #passOver(): void {
    const step = this.#past.toTakeBack()
    if (step !== undefined) this.#pass(step)
  }

  #restart(): void {
    this.#store.close()
    this.#store = this.#open()
    this.seen.restarts += 1
  }

  /** What is in the trash as far as the store shows it is wiped; the model wipes the same steps. */
  #empty(): void {
    const items = ask(this.#store, 'trash.list')
    const chosen = items[0]
    if (chosen === undefined) return
    const step = this.#past.steps.find(({ id }) => id === chosen.change)
    if (step === undefined) throw new Error('The trash has a step that is not in the history')
    const { notice } = change(this.#store, 'trash.empty', { changes: [chosen.change] })
    this.#past.wipe([step], false)
    this.#past.learnOthers(this.#others())
    this.#past.trim(notice?.seq ?? 0)
    this.seen.wiped += 1
    assert.ok(!ask(this.#store, 'trash.list').some((item) => item.change === chosen.change))
  }

  /**
   * What is on record of rows that the model does not know: the example has agreements and consents, and when the coach they
   * are of is removed they stay. `of`: of this step alone.
   */
  #others(of: string | null = null): ReadonlyMap<string, readonly OtherRow[]> {
    const rows = this.#store.read.all(
      `SELECT id, table_name || row_key AS place, after IS NULL AS is_gone FROM change_row JOIN change ON seq = change_seq
       WHERE (:of IS NULL OR id = :of) AND table_name NOT IN (SELECT value FROM json_each(:known))`,
      { of, known: JSON.stringify(tableNames) },
      (row) => ({ id: text(row, 'id'), place: text(row, 'place'), isGone: integer(row, 'is_gone') === 1 }),
    )
    return Map.groupBy(rows, ({ id }) => id)
  }

  #compareState(): void {
    const { undo, redo } = ask(this.#store, 'history.state')
    assert.equal(undo?.change, this.#past.toTakeBack()?.id)
    assert.equal(redo?.change, this.#past.toRepeat()?.id)
  }

  /** The whole list, page by page. */
  compareList(): void {
    const listed: { change: string; isTakenBack: boolean; isKept: boolean }[] = []
    for (let before: number | undefined; ;) {
      const page = ask(this.#store, 'history.list', {
        limit: 200,
        ...(before === undefined ? {} : { before }),
      })
      listed.push(
        ...page.steps.map(({ change: id, isTakenBack, isKept }) => ({ change: id, isTakenBack, isKept })),
      )
      if (page.next === null) break
      before = page.next
    }
    assert.deepEqual(
      listed,
      this.#past.steps
        .map((step) => ({ change: step.id, isTakenBack: step.takenBack !== null, isKept: isKept(step) }))
        .toReversed(),
    )
  }
}

/**
 * Random commands with undo and redo, taking back, restoring and restarts, on a store and on a model that knows no SQL;
 * the whole content is compared after each of them. The first difference ends the walk: what comes after it follows from it.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['steps'])
  mock.timers.enable({ apis: ['Date'], now: began })
  try {
    await inMemory((parent) => {
      const store = openStore({ dataFolder: folderIn(parent, 'example'), holder: 'test 1' })
      learnExample(store)
      assert.equal(readContent(store).get('person')?.size, 15)
      store.close()
      const drive = new Drive(folderIn(parent, 'data'), seed)
      for (let n = 0; n < count; n++) {
        try {
          drive.step()
          if (n % 500 === 499) drive.compareList()
        } catch (error) {
          if (!(error instanceof assert.AssertionError)) throw error
          tally.lose(`Step ${n} of the walk with seed ${seed}: ${error.message}`)
          break
        }
        tally.add('steps')
        report(n + 1)
      }
      drive.close()
      for (const [what, times] of Object.entries<number>({ ...drive.seen })) tally.add(what, times)
      return Promise.resolve()
    })
  } finally {
    mock.timers.reset()
  }
  return tally.outcome()
}
