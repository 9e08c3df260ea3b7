import { readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UnfinishedCell } from '../shared/contract/unfinished.ts'
import { z } from '../shared/z.ts'
import { failureOf } from './store/problems.ts'

export const unfinishedFileName = 'unfinished.json'
/** A window that outlived the host is back within this time, in milliseconds; before that nobody else gets its text. */
const returning = 2_000
/**
 * A page that was reloaded asks over a connection of its own, and may be sooner than the end of the one before: so long
 * it waits for that, in milliseconds.
 */
const parting = 3_000

const Left = z.object({ window: z.string(), table: z.string(), cells: z.array(UnfinishedCell) })
type Left = z.infer<typeof Left>

/** Text that windows hold and the store does not have, in a file of its own that only this user can read. */
export interface Unfinished {
  /** This window is there until `signal` aborts: what it typed is its own. */
  present(window: string, signal: AbortSignal | undefined): void
  /** Takes the place of what this window had of this table; on disk when it resolves. */
  keep(left: Left): Promise<void>
  /**
   * What windows that are gone left of this table; it is the asking window's from here on. While a window that has text
   * of this table is there, it is waited for a moment: it may be the page of before a reload, about to be gone.
   */
  take(asked: Pick<Left, 'window' | 'table'>): Promise<readonly UnfinishedCell[]>
  /** Nothing of it is left: for when somebody is removed for good. */
  forget(): Promise<void>
  /**
   * What any window left of the forms whose names hold all of these ids is gone, and what a window that still has it open
   * sends is not kept: for somebody who is removed, or opts out of a wave. A new start of the app allows it again.
   */
  forgetOf(ids: readonly string[]): Promise<void>
  /** As before {@link Unfinished.forgetOf} with these ids: they take part after all. */
  allow(ids: readonly string[]): void
  close(): Promise<void>
}

function stored(path: string): readonly Left[] {
  try {
    return z.array(Left).parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // There is none, or a cut-off disk left half of one: half a word is no reason not to open.
    return []
  }
}

/**
 * @param folder where the data are; asked when there is something to keep or to give back, because a coach may yet choose
 *   another folder than the app was started with
 */
export function openUnfinished(folder: () => string): Unfinished {
  const opened = Date.now()
  const present = new Map<string, number>()
  const waiting = new Set<() => void>()
  const barred = new Map<string, readonly string[]>()
  let isClosed = false
  let known: { readonly path: string; all: readonly Left[] } | null = null
  let last: Promise<unknown> = Promise.resolve()

  function here(): { readonly path: string; all: readonly Left[] } {
    const path = join(folder(), unfinishedFileName)
    if (known?.path !== path) known = { path, all: stored(path) }
    return known
  }

  /** Written beside and then given its name; no file at all where there is nothing to keep. */
  async function write(): Promise<void> {
    const { path, all } = here()
    if (all.length === 0) {
      await rm(path, { force: true })
      return
    }
    const beside = `${path}.part`
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(JSON.stringify(all))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  }

  function change(next: readonly Left[]): Promise<void> {
    here().all = next
    const done = last.then(write)
    last = done.catch(() => null)
    return done.catch((error: unknown) => {
      throw failureOf(error) ?? error
    })
  }

  /** Until `is`, asked again whenever a window goes, or this many milliseconds from now. */
  async function until(is: () => boolean, milliseconds: number): Promise<void> {
    if (is() || milliseconds <= 0) return
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer)
        waiting.delete(look)
        resolve()
      }
      const look = () => {
        if (isClosed || is()) end()
      }
      const timer = setTimeout(end, milliseconds)
      waiting.add(look)
    })
  }

  /** A form of theirs by its name, or a line of theirs in a table that others are in too. */
  const isOf = (ids: readonly string[], left: Left): boolean => ids.every((id) => left.table.includes(id))
  const withoutLinesOf = (ids: readonly string[], left: Left): Left => ({
    ...left,
    cells: left.cells.filter(({ line }) => !ids.every((id) => `${left.table} ${line}`.includes(id))),
  })
  const cleaned = (ids: readonly string[], all: readonly Left[]): readonly Left[] =>
    all
      .filter((left) => !isOf(ids, left))
      .map((left) => withoutLinesOf(ids, left))
      .filter(({ cells }) => cells.length > 0)

  return {
    present(window, signal) {
      if (signal === undefined || signal.aborted) return
      present.set(window, (present.get(window) ?? 0) + 1)
      signal.addEventListener(
        'abort',
        () => {
          const left = (present.get(window) ?? 1) - 1
          if (left > 0) present.set(window, left)
          else {
            present.delete(window)
            for (const look of [...waiting]) look()
          }
        },
        { once: true },
      )
    },
    async keep({ window, table, cells: sent }) {
      const { all } = here()
      let kept: readonly Left[] = [{ window, table, cells: sent }]
      for (const ids of barred.values()) kept = cleaned(ids, kept)
      const cells = kept.flatMap((left) => left.cells)
      const others = all.filter((left) => left.window !== window || left.table !== table)
      if (cells.length === 0 && others.length === all.length) return
      await change(cells.length === 0 ? others : [...others, { window, table, cells }])
    },
    async take({ window, table }) {
      if (here().all.every((left) => left.table !== table)) return []
      await until(() => false, opened + returning - Date.now())
      const isOthers = (left: Left) => left.table === table && left.window !== window
      await until(() => here().all.every((left) => !isOthers(left) || !present.has(left.window)), parting)
      // It stays whose it was, for the next time.
      if (isClosed) return []
      const { all } = here()
      const isLeft = (left: Left) => isOthers(left) && !present.has(left.window)
      const cells = all.filter(isLeft).flatMap((left) => left.cells)
      if (cells.length === 0) return []
      const mine = all.find((left) => left.window === window && left.table === table)?.cells ?? []
      const others = all.filter((left) => !isLeft(left) && (left.window !== window || left.table !== table))
      await change([...others, { window, table, cells: [...mine, ...cells] }])
      return cells
    },
    forget: () => change([]),
    async forgetOf(ids) {
      barred.set(ids.join(' '), ids)
      await change(cleaned(ids, here().all))
    },
    allow(ids) {
      barred.delete(ids.join(' '))
    },
    close: async () => {
      isClosed = true
      for (const look of [...waiting]) look()
      await last
    },
  }
}
