import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../main/store/open.ts'
import { StoreRefused } from '../../main/store/problems.ts'
import { createRandom } from '../support/generate/random.ts'
import { amissIn, digestOf } from './support/content.ts'
import { Disk } from './support/disk.ts'
import { withLater } from './support/later.ts'
import { type Asked, type Outcome, Tally, inFolder } from './support/ordeal.ts'
import { type Trace, readTrace, recordTrace, whyNoTrace } from './support/trace.ts'

/** What was written down once: by the app as it is, and by one that does not wait for the disk as it should. */
export const traces = {
  promised: join(import.meta.dirname, 'traces', 'full.json.br'),
  control: join(import.meta.dirname, 'traces', 'normal.json.br'),
}

/** The content of a file that nothing was stored in. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb924'

/** Rebuilding files costs no promise about this disk, so memory will do where there is some to write to. */
const quickFolder = () =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'netwerkcoach-torture-'))

/** What a file that was rebuilt may hold. */
interface Expected {
  acknowledged: string
  pending: string | null
  later: number
}

function hear(line: string, expected: Expected): void {
  const [mark, value = ''] = line.split(' ')
  if (mark === 'v') expected.later = Number(value)
  if (mark === '=') [expected.acknowledged, expected.pending] = [value, null]
  if (mark === '~') expected.pending = value
  if (mark === '+' && expected.pending !== null)
    [expected.acknowledged, expected.pending] = [expected.pending, null]
}

/** Opens what the power cut left; what is amiss with it, or null. */
function amissAfter(
  dataFolder: string,
  trace: Trace,
  { acknowledged, pending, later }: Expected,
): string | null {
  let store
  try {
    store = openStore({ dataFolder, holder: 'test 1', migrations: withLater(later, trace.version) })
  } catch (error) {
    return error instanceof StoreRefused ? `refused as ${error.reason}` : `broke off: ${String(error)}`
  }
  try {
    const [amiss] = amissIn(store)
    if (amiss !== undefined) return `damaged: ${amiss}`
    const found = digestOf(store.read)
    return found === acknowledged || found === pending ? null : 'lost: another content than was acknowledged'
  } finally {
    store.close()
  }
}

interface Cuts {
  readonly count: number
  readonly seed: number
  readonly report?: (done: number) => void
}

/** Cuts the power so many times at random moments of a trace; answers what was amiss each time there was something. */
export function cutPower(trace: Trace, { count, seed, report }: Cuts): string[] {
  const random = createRandom(seed, 'power-cut')
  const moments = Array.from({ length: count }, () => random.int(0, trace.deeds.length)).sort((a, b) => a - b)
  const disk = new Disk()
  const expected: Expected = { acknowledged: nothing, pending: null, later: 0 }
  const losses: string[] = []
  const parent = quickFolder()
  try {
    let done = 0
    moments.forEach((moment, n) => {
      for (; done < moment; done++) {
        const deed = trace.deeds[done]
        if (deed?.[0] === 'said') hear(deed[1], expected)
        else if (deed !== undefined) disk.do(deed)
      }
      const dataFolder = join(parent, String(n))
      disk.cut(random, dataFolder)
      const amiss = amissAfter(dataFolder, trace, expected)
      if (amiss !== null) losses.push(`cut ${n} (after call ${moment}, seed ${seed}): ${amiss}`)
      rmSync(dataFolder, { recursive: true, force: true })
      report?.(n + 1)
    })
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
  return losses
}

/**
 * Rebuilds the files as a power cut could leave them, at any call of a writer that was written down: what was not made
 * safe is lost, kept, or kept in part. The long run writes down a fresh one where strace is there. The control is a writer
 * that waits for the disk less: if that loses nothing either, this test sees nothing.
 */
export async function run({ count, seed, report }: Asked, fresh = count > 1_000): Promise<Outcome> {
  const tally = new Tally(['cuts', 'bad', 'calls', 'bad with synchronous = NORMAL'])
  const why = fresh ? whyNoTrace() : 'the trace in the project was used'
  let [promised, control] = [readTrace(traces.promised), readTrace(traces.control)]
  if (why === null)
    await inFolder((folder) => {
      promised = recordTrace({ seed, steps: 60, synchronous: 'FULL' }, folder)
      control = recordTrace({ seed, steps: 60, synchronous: 'NORMAL' }, folder)
      return Promise.resolve()
    })
  const losses = cutPower(promised, { count, seed, report })
  for (const loss of losses) tally.lose(loss)
  tally.add('cuts', count)
  tally.add('bad', losses.length)
  tally.add('calls', promised.deeds.length)
  const bad = cutPower(control, { count: Math.max(50, Math.floor(count / 10)), seed }).length
  tally.add('bad with synchronous = NORMAL', bad)
  if (bad === 0) tally.lose('The control lost nothing: this test could not see a loss')
  return tally.outcome(why === null ? undefined : fresh ? `no fresh trace: ${why}` : undefined)
}
