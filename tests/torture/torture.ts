import { parseArgs } from 'node:util'
import type { Outcome } from './support/ordeal.ts'
import { watch } from './support/watchdog.ts'
import { type Test, seed as usual, testCalled, tests } from './tests.ts'

/* `npm run torture`: every test at its full length, one line each, and a non-zero exit when anything was lost. */

interface Options {
  readonly chosen: readonly Test[]
  readonly isShort: boolean
  readonly seed: number
  /** Instead of the test's own. */
  readonly count: number | null
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string' },
      count: { type: 'string' },
    },
  })
  const seed = values.seed === undefined ? usual : Number(values.seed)
  if (!Number.isSafeInteger(seed)) throw new RangeError('--seed takes a whole number.')
  const count = values.count === undefined ? null : Number(values.count)
  if (count !== null && !(Number.isSafeInteger(count) && count > 0))
    throw new RangeError('--count takes a number above 0.')
  const chosen = positionals.map(testCalled)
  return { chosen: chosen.length === 0 ? tests : chosen, isShort: values.short, seed, count }
}

const figure = (value: number) => value.toLocaleString('en')

function line(name: string, { counts, losses, left }: Outcome, seconds: number): string {
  const figures = Object.entries(counts).map(([what, value]) => `${figure(value)} ${what}`)
  return [
    `${losses.length === 0 ? 'ok  ' : 'LOSS'}  ${name.padEnd(10)}`,
    [...figures, `${figure(losses.length)} losses`].join(', '),
    `(${seconds.toFixed(0)} s)`,
    ...(left === undefined ? [] : [`- ${left}`]),
  ].join('  ')
}

const mostShown = 10

async function torture(
  { name, short, long, load }: Test,
  { isShort, seed, count }: Options,
): Promise<boolean> {
  const began = performance.now()
  const watched = watch(name)
  try {
    const { run } = await load()
    const outcome = await run({ count: count ?? (isShort ? short : long), seed, report: watched.progress })
    console.log(line(name, outcome, (performance.now() - began) / 1_000))
    for (const loss of outcome.losses.slice(0, mostShown)) console.log(`      ${loss}`)
    if (outcome.losses.length > mostShown) console.log(`      and ${outcome.losses.length - mostShown} more`)
    return outcome.losses.length === 0
  } catch (error) {
    console.log(`FAIL  ${name}  broke off`)
    console.error(error)
    return false
  } finally {
    watched.stop()
  }
}

try {
  const options = readOptions()
  for (const test of options.chosen) if (!(await torture(test, options))) process.exitCode = 1
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
