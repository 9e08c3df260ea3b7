import type { Ordeal } from './support/ordeal.ts'

/** One thing the store must survive. */
export interface Test {
  readonly name: string
  /** How often in `npm test`, and in `npm run torture`. */
  readonly short: number
  readonly long: number
  readonly load: () => Promise<{ readonly run: Ordeal }>
}

export const tests: readonly Test[] = [
  { name: 'kill', short: 150, long: 2_000, load: () => import('./kill.ts') },
  { name: 'power-cut', short: 300, long: 5_000, load: () => import('./power-cut.ts') },
  { name: 'faults', short: 100, long: 1_000, load: () => import('./faults.ts') },
  { name: 'fuzz', short: 500, long: 10_000, load: () => import('./fuzz.ts') },
  { name: 'sidecars', short: 100, long: 200, load: () => import('./sidecars.ts') },
  { name: 'disk-full', short: 40, long: 200, load: () => import('./disk-full.ts') },
  { name: 'read-only', short: 12, long: 12, load: () => import('./read-only.ts') },
  { name: 'race', short: 30, long: 200, load: () => import('./race.ts') },
  { name: 'replaced', short: 40, long: 300, load: () => import('./replaced.ts') },
  { name: 'backup-days', short: 100, long: 400, load: () => import('./backup-days.ts') },
  { name: 'erase', short: 40, long: 300, load: () => import('./erase.ts') },
  { name: 'soak', short: 5_000, long: 100_000, load: () => import('./soak.ts') },
]

/** The same walk each time, so that what one machine found another can see. */
export const seed = 20_261_122

/** The test of this name. */
export function testCalled(name: string): Test {
  const found = tests.find((test) => test.name === name)
  if (found === undefined)
    throw new RangeError(`No test ${name}: there are ${tests.map((test) => test.name).join(', ')}.`)
  return found
}
