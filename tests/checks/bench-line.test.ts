import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goalsFor } from '../bench/asked.ts'
import { compare, median } from '../bench/compare.ts'
import { betweenness } from '../bench/goals/betweenness.ts'
import { commandInStore } from '../bench/goals/command.ts'
import { communities } from '../bench/goals/communities.ts'
import { goals } from '../bench/goals/goals.ts'
import { filesFor, workersOf } from '../bench/goals/graph-bundle.ts'
import { opening } from '../bench/goals/opening.ts'
import { type Goal, goalLine } from '../bench/line.ts'
import { noIgraph } from '../bench/peers/igraph.ts'

/** Every line the bench may print; whoever reads them by machine relies on it. */
const form =
  /^#(?<number>\d+) (?<what>[^,:]+(?:'s [^,:]+)?): ours (?<ours>-|\d+(?:\.\d+)? (?:ms|KB gz)), (?<peer>no peer|[\w-]+ (?:-|\d+(?:\.\d+)? (?:ms|KB gz))), ratio (?<ratio>-|\d+\.\d\d), goal (?<goal>(?:<=|>=) \d[^,]*), (?:(?<met>met|short)|reason [^,]+, unmeasured)$/u

const byRatio: Goal = {
  number: 8,
  what: 'first screen answers input',
  peer: 'react-hello',
  goal: { ratio: 1.3 },
}
const bySize: Goal = {
  number: 7,
  what: 'graph view in the bundle',
  peer: null,
  goal: { ours: 30, unit: 'KB gz' },
}

describe('a line of the bench', () => {
  it('says how we stand beside the peer', () => {
    expect(goalLine(byRatio, { ours: 512, peer: 456, unit: 'ms' })).toBe(
      '#8 first screen answers input: ours 512 ms, react-hello 456 ms, ratio 1.12, goal <= 1.3, met',
    )
    expect(goalLine(byRatio, { ours: 5.125, peer: 2.5, unit: 'ms' })).toBe(
      '#8 first screen answers input: ours 5.13 ms, react-hello 2.50 ms, ratio 2.05, goal <= 1.3, short',
    )
  })

  it('says so where there is no peer', () => {
    expect(goalLine(bySize, { ours: 30.04, peer: null, unit: 'KB gz' })).toBe(
      '#7 graph view in the bundle: ours 30.0 KB gz, no peer, ratio -, goal <= 30 KB gz, met',
    )
    expect(goalLine(bySize, { ours: 30.06, peer: null, unit: 'KB gz' })).toMatch(
      /ours 30\.1 KB gz, .*, short$/u,
    )
  })

  it('gives the reason where nothing was measured', () => {
    const finding = { reason: 'no browser, none\nat all' }
    expect(goalLine(byRatio, finding)).toBe(
      '#8 first screen answers input: ours -, react-hello -, ratio -, goal <= 1.3, reason no browser none at all, unmeasured',
    )
    expect(goalLine(bySize, finding)).toContain(': ours -, no peer, ratio -, goal <= 30 KB gz, reason ')
  })

  it('judges what it prints: just above the goal is short, rounded onto it is met', () => {
    expect(goalLine(byRatio, { ours: 130.4, peer: 100, unit: 'ms' })).toMatch(/ratio 1\.30, .*, met$/u)
    expect(goalLine(byRatio, { ours: 131, peer: 100, unit: 'ms' })).toMatch(/ratio 1\.31, .*, short$/u)
  })

  it('refuses to say anything of nothing', () => {
    expect(() => goalLine(byRatio, { ours: 0, peer: 100, unit: 'ms' })).toThrow('measured nothing')
    expect(() => goalLine(byRatio, { ours: Number.NaN, peer: 100, unit: 'ms' })).toThrow('measured nothing')
    expect(() => goalLine(byRatio, { ours: 1, peer: null, unit: 'ms' })).toThrow('do not agree')
    expect(() => goalLine({ ...byRatio, goal: 'in words' }, { ours: 1, peer: 1, unit: 'ms' })).toThrow(
      'words',
    )
  })

  it('leaves a goal in words to whoever measured it', () => {
    const inWords: Goal = { ...byRatio, goal: '<= 1.05 and <= 0.6 with two workers' }
    const line = (met: boolean) => goalLine(inWords, { ours: 1, peer: 2, unit: 'ms', met })
    expect(line(true)).toMatch(/ratio 0\.50, goal <= 1\.05 and <= 0\.6 with two workers, met$/u)
    expect(line(false)).toMatch(/, short$/u)
  })

  it('has the same form for every goal, whatever came of it', () => {
    expect(goals.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
    for (const goal of goals) {
      const lines = [goalLine(goal, { reason: 'belongs to a later part' })]
      if (typeof goal.goal !== 'string')
        for (const ours of [0.5, 99.99, 12_345])
          lines.push(goalLine(goal, { ours, peer: goal.peer === null ? null : 100, unit: 'ms' }))
      for (const line of lines) {
        const found = form.exec(line)?.groups
        expect(found, line).toMatchObject({ number: String(goal.number), what: goal.what })
      }
    }
  })
})

describe('the bench', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../bench/bench.ts'), ...args], {
      encoding: 'utf8',
    })

  it('takes the goals asked for in their own order, and all of them unless some are named', () => {
    expect(goalsFor(['15', '#1', '2']).map(({ number }) => number)).toEqual([1, 2, 15])
    expect(goalsFor([])).toEqual(goals)
  })

  it('knows no other numbers', () => {
    const { stdout, stderr, status } = run('7', '17')
    expect(stdout).toBe('')
    expect(stderr).toBe('No goal 17: they run from 1 to 16.\n')
    expect(status).toBe(2)
  })

  it('takes both sides in turn, the other one first each time, and counts the middle run', async () => {
    const order: string[] = []
    const side = (name: string, times: number[]) => () => {
      order.push(name)
      return times.shift() ?? 0
    }
    const found = await compare(
      { rounds: 3, warmUps: 1 },
      side('a', [1_000, 3, 1, 2]),
      side('b', [1_000, 30, 10, 20]),
    )
    expect(found).toEqual({ ours: 2, peer: 20 })
    expect(order.join('')).toBe('baabbaab')
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(() => median([])).toThrow('No runs')
  })

  it('sets our measures beside those of igraph, where that is on the machine', async () => {
    for (const finding of [
      await betweenness({ sizes: [20, 40], rounds: [1, 1] }),
      await communities({ sizes: [40], rounds: 1 }),
    ]) {
      if ('reason' in finding) expect(finding).toEqual(noIgraph)
      else expect(finding.peer).toBeGreaterThan(0)
    }
  })

  it('opens and writes real stores', async () => {
    for (const finding of [await opening({ rounds: 1, size: 'small' }), await commandInStore(2)]) {
      expect(finding).toMatchObject({ unit: 'ms' })
      if ('reason' in finding) throw new Error(finding.reason)
      expect(finding.ours).toBeGreaterThan(0)
      expect(finding.peer).toBeGreaterThan(0)
    }
  })
})

describe('what an entry fetches', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', imports: ['_shared.js'], css: ['assets/index.css'] },
    'page.tsx': { file: 'assets/page.js', imports: ['_shared.js', '_graph.js'], css: ['assets/page.css'] },
    '_shared.js': { file: 'assets/shared.js' },
    '_graph.js': { file: 'assets/graph.js', imports: ['_shared.js', '_graph.js'] },
  }

  it('is the file with all it imports and their styles', () => {
    expect([...filesFor(manifest, 'page.tsx')].sort()).toEqual([
      'assets/graph.js',
      'assets/page.css',
      'assets/page.js',
      'assets/shared.js',
    ])
    expect(() => filesFor(manifest, 'gone.tsx')).toThrow('knows no gone.tsx')
  })

  it('and the workers it starts, not those of others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-bench-'))
    try {
      mkdirSync(join(folder, 'assets'))
      for (const [name, text] of Object.entries({
        'graph.js': 'new Worker(new URL("layout-1.js", import.meta.url))',
        'shared.js': '',
        'layout-1.js': '',
        'parse-2.js': '',
      }))
        writeFileSync(join(folder, 'assets', name), text)
      expect(workersOf(folder, manifest, ['assets/graph.js', 'assets/shared.js'])).toEqual([
        'assets/layout-1.js',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
