/** The middle of an odd number of runs, the mean of the two in the middle of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  if (low === undefined || high === undefined) throw new Error('No runs to take the median of')
  return (low + high) / 2
}

/** One run; answers how long it took, in milliseconds, by its own watch: what it prepares does not count. */
export type Run = () => number | Promise<number>

/**
 * Both sides in turn, each round the other one first, so that whatever else the machine does falls on both alike.
 * Answers the medians; what came before the first counted round is thrown away.
 */
export async function compare(
  { rounds, warmUps = 2 }: { readonly rounds: number; readonly warmUps?: number },
  ours: Run,
  peer: Run,
): Promise<{ readonly ours: number; readonly peer: number }> {
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let round = -warmUps; round < rounds; round++) {
    const order = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)
    for (const side of order) {
      const took = await (side === 'ours' ? ours() : peer())
      if (round >= 0) times[side].push(took)
    }
  }
  return { ours: median(times.ours), peer: median(times.peer) }
}
