import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a test is asked to do. */
export interface Asked {
  /** How many times; what a time is, the test says. */
  readonly count: number
  /** What a run is known by: the same seed walks the same way, as far as a test can. */
  readonly seed: number
  /** Hears, now and then, how far it is. */
  readonly report: (done: number) => void
}

/** What came of it. */
export interface Outcome {
  /** Figures by what they count, in the order to tell them. */
  readonly counts: Readonly<Record<string, number>>
  /** Everything that must not be; empty when nothing was lost. */
  readonly losses: readonly string[]
  /** What could not be done here, and why. */
  readonly left?: string
}

/** Does it `count` times, and tells what was lost. What it throws is a fault of the test, or of what it tests. */
export type Ordeal = (asked: Asked) => Promise<Outcome>

/** Counts by name, and losses with where they were found; the first ones say enough. */
export class Tally {
  readonly counts: Record<string, number> = {}
  readonly losses: string[] = []
  constructor(names: readonly string[] = []) {
    for (const name of names) this.counts[name] = 0
  }
  add(name: string, by = 1): void {
    this.counts[name] = (this.counts[name] ?? 0) + by
  }
  lose(what: string): void {
    this.losses.push(what)
  }
  outcome(left?: string): Outcome {
    return { counts: this.counts, losses: this.losses, ...(left === undefined ? {} : { left }) }
  }
}

async function inFolderOf<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(parent, 'netwerkcoach-torture-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Does `work` with a folder of its own, gone afterwards; in the long runs on a real disk. */
export const inFolder = <T>(work: (folder: string) => Promise<T>): Promise<T> => inFolderOf(tmpdir(), work)

/** The same in memory where that can be: for what asks nothing of a disk, and would mostly wait for it. */
export const inMemory = <T>(work: (folder: string) => Promise<T>): Promise<T> =>
  inFolderOf(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), work)

/** A new folder in another. */
export function folderIn(parent: string, name: string): string {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}
