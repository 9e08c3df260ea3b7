export type Unit = 'ms' | 'KB gz'

/** What is asked of one number of the bench. */
export interface Goal {
  readonly number: number
  readonly what: string
  /** Who is measured beside us in the same run; null where there is nobody. */
  readonly peer: string | null
  /** What the printed number must be: our share of the peer's, or our own. Words where several are asked at once. */
  readonly goal: { readonly ratio: number } | { readonly ours: number; readonly unit: Unit } | string
}

/** What came of one goal. */
export type Finding =
  | {
      readonly ours: number
      readonly peer: number | null
      readonly unit: Unit
      /** Whether all that is asked was met; for a goal in words alone, where the figures are those furthest from it. */
      readonly met?: boolean
    }
  | { readonly reason: string }

const figure = (value: number, unit: Unit): string =>
  unit === 'ms' ? `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms` : `${value.toFixed(1)} ${unit}`

function goalText({ goal }: Goal): string {
  if (typeof goal === 'string') return goal
  return 'ratio' in goal ? `<= ${String(goal.ratio)}` : `<= ${String(goal.ours)} ${goal.unit}`
}

/** Judged by the figures as they are printed, so that a line never contradicts itself. */
function isMet({ goal }: Goal, ours: number, ratio: number | null, met: boolean | undefined): boolean {
  if (typeof goal === 'string') {
    if (met === undefined) throw new Error('A goal in words has nothing to measure it by')
    return met
  }
  if ('ours' in goal) return Number(ours.toFixed(1)) <= goal.ours
  if (ratio === null) throw new Error('A ratio needs a peer')
  return Number(ratio.toFixed(2)) <= goal.ratio
}

/**
 * The one line of a goal: `#8 first screen answers input: ours 512 ms, react-hello 456 ms, ratio 1.12, goal <= 1.3, met`.
 * The last word is `met`, `short` or, with the reason before it, `unmeasured`; without a peer `no peer` stands there.
 */
export function goalLine(goal: Goal, finding: Finding): string {
  const line = (ours: string, peer: string, ratio: string, end: string) =>
    `#${String(goal.number)} ${goal.what}: ours ${ours}, ` +
    `${goal.peer === null ? 'no peer' : `${goal.peer} ${peer}`}, ratio ${ratio}, goal ${goalText(goal)}, ${end}`
  // One line, and no comma that is not between two clauses.
  if ('reason' in finding)
    return line('-', '-', '-', `reason ${finding.reason.replaceAll(/[\s,]+/gu, ' ')}, unmeasured`)
  const { ours, peer, unit, met } = finding
  if ((peer === null) !== (goal.peer === null))
    throw new Error(`Goal ${String(goal.number)} and its peer do not agree`)
  if (!(ours > 0) || (peer !== null && !(peer > 0)))
    throw new Error(`Goal ${String(goal.number)} measured nothing`)
  const ratio = peer === null ? null : ours / peer
  return line(
    figure(ours, unit),
    peer === null ? '-' : figure(peer, unit),
    ratio === null ? '-' : ratio.toFixed(2),
    isMet(goal, ours, ratio, met) ? 'met' : 'short',
  )
}
