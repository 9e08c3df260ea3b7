import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '../../../main/store/open.ts'
import { temporaryFolder } from '../../support/store.ts'

const child = new URL('../../support/writing-child.ts', import.meta.url).pathname

/** Lets a writer run until it has acknowledged something, kills it after so many milliseconds, answers what it said. */
async function writeAndKill(dataFolder: string, first: number, afterMs: number): Promise<string[]> {
  const writer = spawn(process.execPath, [child, dataFolder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const exited = once(writer, 'close')
  await once(writer.stdout, 'data')
  await wait(afterMs)
  writer.kill('SIGKILL')
  await exited
  // The last line may have been cut off: then it was not acknowledged.
  return said.split('\n').slice(0, -1)
}

test(
  'a killed process loses no acknowledged change and leaves no half one',
  { timeout: 120_000 },
  async () => {
    const dataFolder = temporaryFolder()
    const present = new Set<number>()
    const uncertain = new Set<number>()
    let acknowledged = 0
    for (let round = 0; round < 20; round++) {
      const lines = await writeAndKill(dataFolder, round * 10_000, (round * 37) % 61)
      for (const line of lines) {
        const n = Number(line.replace(/^[?-]/u, ''))
        if (line.startsWith('?')) uncertain.add(n)
        if (!line.startsWith('?')) acknowledged++
        if (line.startsWith('-')) present.delete(n)
        else if (!line.startsWith('?')) present.add(n)
      }
      const started = performance.now()
      const store = openStore({ dataFolder, holder: 'test 1' })
      expect(performance.now() - started).toBeLessThan(2_000)
      const stored = store.sqlite.prepare('SELECT name FROM workplace').pluck().all() as string[]
      const numbers = new Set(stored.map((name) => Number(name.split(' ')[1])))
      for (const n of present)
        if (!uncertain.has(n)) expect(numbers, `acknowledged ${String(n)}`).toContain(n)
      // Every change has its rows, and every row its change: none came half.
      expect(
        store.sqlite
          .prepare('SELECT count(*) FROM change WHERE seq NOT IN (SELECT change_seq FROM change_row)')
          .pluck()
          .get(),
      ).toBe(0)
      expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(store.sqlite.pragma('foreign_key_check')).toEqual([])
      store.close()
      // What was uncertain is known now.
      for (const n of uncertain) if (!numbers.has(n)) present.delete(n)
      uncertain.clear()
    }
    expect(acknowledged).toBeGreaterThan(20)
  },
)
