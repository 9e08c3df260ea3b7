import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { handles } from '../../../main/store/db.ts'
import { setPragmas } from '../../../main/store/pragmas.ts'
import { linesOfRound } from '../../../main/store/repositories/round-picture.ts'
import type { RoundId } from '../../../shared/domain/ids.ts'
import { generateStore, type StoreSize } from '../../support/generate/index.ts'
import { compare } from '../compare.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

interface PeerMark {
  readonly indicator: string
  readonly kind: string
  readonly position: number | null
}

/**
 * What one would write without a summary: the marks of a round in one stretch of a table that lies in that order, and
 * the figures worked out from them. As sparing as we can make it: numbers in typed arrays, sorted once.
 */
function peer(sqlite: Database.Database): (roundId: string) => unknown {
  sqlite.exec(`
    CREATE TABLE peer_mark (
      round_id TEXT NOT NULL, indicator TEXT NOT NULL, kind TEXT NOT NULL, sheet_id TEXT NOT NULL, position REAL,
      PRIMARY KEY (round_id, indicator, kind, sheet_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO peer_mark
      SELECT round_id, indicator_id, 'now', sheet.id, nullif(now, -1) / 10.0 FROM mark JOIN sheet ON sheet.id = sheet_id
      WHERE now IS NOT NULL ORDER BY 1, 2, 3, 4;
    INSERT INTO peer_mark
      SELECT round_id, indicator_id, 'desired', sheet.id, nullif(desired, -1) / 10.0
      FROM mark JOIN sheet ON sheet.id = sheet_id WHERE desired IS NOT NULL ORDER BY 1, 2, 3, 4;
    ANALYZE;`)
  const rows = sqlite.prepare<[string], PeerMark>(
    'SELECT indicator, kind, position FROM peer_mark WHERE round_id = ? ORDER BY indicator, kind',
  )
  const line = (positions: readonly number[], notApplicable: number) => {
    const sorted = Float64Array.from(positions).sort()
    const quantile = (share: number): number => {
      const at = (sorted.length - 1) * share
      const below = sorted[Math.floor(at)] ?? 0
      return below + ((sorted[Math.ceil(at)] ?? 0) - below) * (at % 1)
    }
    const crosses: { at: number; count: number }[] = []
    for (const at of sorted) {
      const last = crosses.at(-1)
      if (last?.at === at) last.count++
      else crosses.push({ at, count: 1 })
    }
    const [lower, median, upper] = [quantile(0.25), quantile(0.5), quantile(0.75)]
    return {
      answered: sorted.length,
      notApplicable,
      least: sorted[0],
      lower,
      median,
      upper,
      most: sorted.at(-1),
      crosses,
    }
  }
  return (roundId) => {
    const lines = new Map<string, unknown>()
    let [key, notApplicable, positions] = ['', 0, [] as number[]]
    for (const { indicator, kind, position } of rows.all(roundId)) {
      const own = `${indicator} ${kind}`
      if (own !== key) {
        if (key !== '') lines.set(key, line(positions, notApplicable))
        ;[key, notApplicable, positions] = [own, 0, []]
      }
      if (position === null) notApplicable++
      else positions.push(position)
    }
    if (key !== '') lines.set(key, line(positions, notApplicable))
    return lines
  }
}

/** So many pictures in one run: one alone is shorter than the clock is sharp. Each of another round, both sides the same. */
const perRun = 50

/** Goal 11: all that `rounds.picture` needs of the lines of one round, out of a store with those of ten years. */
export async function roundPicture({
  rounds = 41,
  size = 'tenYears',
}: { readonly rounds?: number; readonly size?: StoreSize } = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'round-picture-'))
  const file = join(folder, 'store.sqlite')
  generateStore({ file, size, only: ['rounds'] })
  const sqlite = new Database(file)
  try {
    setPragmas(sqlite)
    const { read } = handles(sqlite)
    const theirs = peer(sqlite)
    const ids = sqlite
      .prepare<[], string>('SELECT id FROM monitoring_round WHERE is_revealed = 1 ORDER BY id')
      .pluck()
      .all()
    const timed = (from: number, one: (id: string) => unknown): number => {
      const before = performance.now()
      for (let n = 0; n < perRun; n++) one(ids[(from + n) % ids.length] ?? '')
      return (performance.now() - before) / perRun
    }
    // Each side walks through all rounds at its own pace, so that no page is warm for the one and cold for the other.
    let [ours, other] = [0, 0]
    const found = await compare(
      { rounds, warmUps: Math.min(8, rounds) },
      () => timed((ours += perRun), (id) => linesOfRound(read, id as RoundId)),
      () => timed((other += perRun), theirs),
    )
    return { ...found, unit: 'ms' }
  } finally {
    sqlite.close()
    rmSync(folder, { recursive: true })
  }
}
