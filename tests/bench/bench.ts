import { goalsFor } from './asked.ts'
import { type Finding, type Goal, goalLine } from './line.ts'

/** How each goal is measured, loaded when it is asked for. */
const measured: Readonly<Record<number, () => Promise<Finding>>> = {
  1: async () => (await import('./goals/pictures.ts')).still30(),
  2: async () => (await import('./goals/pictures.ts')).still300(),
  3: async () => (await import('./goals/pictures.ts')).still3000(),
  4: async () => (await import('./goals/pictures.ts')).longestTask(),
  5: async () => (await import('./goals/pictures.ts')).followHand(),
  6: async () => (await import('./goals/pictures.ts')).firstPicture(),
  7: async () => (await import('./goals/graph-bundle.ts')).graphBundle(),
  8: async () => (await import('./goals/first-screen.ts')).firstScreen(),
  9: async () => (await import('./goals/betweenness.ts')).betweenness(),
  10: async () => (await import('./goals/communities.ts')).communities(),
  11: async () => (await import('./goals/round-picture.ts')).roundPicture(),
  12: async () => (await import('./goals/opening.ts')).opening(),
  13: async () => (await import('./goals/command.ts')).command(),
  14: async () => (await import('./goals/sheets.ts')).sheets(),
  15: async () => (await import('./goals/search.ts')).search(),
  16: async () => (await import('./goals/typing.ts')).typing(),
}

async function find({ number }: Goal): Promise<Finding> {
  const measure = measured[number]
  if (measure === undefined) return { reason: 'belongs to a later part' }
  try {
    return await measure()
  } catch (error) {
    // The other goals are still worth their lines; what went amiss is told beside them.
    console.error(error)
    process.exitCode = 1
    return { reason: `it broke off with ${error instanceof Error ? error.name : 'an error'}` }
  }
}

try {
  for (const goal of goalsFor(process.argv.slice(2))) console.log(goalLine(goal, await find(goal)))
} catch (error) {
  if (!(error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
