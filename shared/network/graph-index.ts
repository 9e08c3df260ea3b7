import type { Arc, Direction, PersonNode, TieGraph } from './tie-graph.ts'

/** A connected pair by position in `people`; `a` is the lower position. */
export interface IndexedPair {
  readonly a: number
  readonly b: number
  readonly tieAB: boolean
  readonly tieBA: boolean
  /** 0 = answered "not", null = not answered. */
  readonly valueAB: number | null
  readonly valueBA: number | null
  readonly direction: Direction
  readonly strength: number
}

/** Arcs that no figure counts, so that an import can say what it left aside. */
export interface IgnoredArcs {
  readonly toSelf: number
  /** One of the two is not on the list of people. */
  readonly stranger: number
  /** One of the two opted out. */
  readonly optedOut: number
  /** Given in the name of someone who did not answer. */
  readonly fromUnanswered: number
  /** Not above 0, or beyond the scale. */
  readonly offScale: number
  /** The same line twice; the highest answer is kept. */
  readonly repeated: number
}

/** What every measure needs from a graph, worked out once. Opted-out people are not in it. */
export interface GraphIndex {
  readonly people: readonly PersonNode[]
  readonly optedOut: number
  /** Arcs at the present threshold. */
  readonly arcs: number
  readonly pairs: readonly IndexedPair[]
  /** Ordered pairs (rows times columns, without the diagonal). */
  readonly possibleArcs: number
  readonly possiblePairs: number
  /** Ordered pairs of which the answer is known. */
  readonly knownArcs: number
  /** Pairs without a known contact that might be connected after all. */
  readonly undecidedPairs: number
  /** By position: how often named at the present threshold. */
  readonly inDegree: Int32Array
  /** By position: whether the person answered and left no line empty. */
  readonly rowComplete: readonly boolean[]
  readonly everyoneAnswered: boolean
  readonly ignored: IgnoredArcs
}

// A graph is readonly, so what was worked out for it stays true as long as it exists.
const indexes = new WeakMap<TieGraph, GraphIndex>()

export function indexGraph(graph: TieGraph): GraphIndex {
  const known = indexes.get(graph)
  if (known !== undefined) return known
  const index = buildIndex(graph)
  indexes.set(graph, index)
  return index
}

interface Line {
  readonly from: number
  readonly to: number
  readonly tie: boolean
  readonly arc: Arc
}

function buildIndex(graph: TieGraph): GraphIndex {
  const people: PersonNode[] = []
  const positions = new Map<string, number>()
  let optedOut = 0
  for (const person of graph.people) {
    // One id is one person; a second row with the same id has nothing to add.
    if (positions.has(person.id)) continue
    if (person.answered === 'optedOut') {
      optedOut += 1
      positions.set(person.id, -1)
      continue
    }
    positions.set(person.id, people.length)
    people.push(person)
  }
  const size = people.length
  const answered = people.map((person) => person.answered === 'answered')

  const { lines, ignored } = collectLines(graph, positions, answered, size)
  const blanks = collectBlanks(graph, positions, answered, size, lines)

  const inDegree = new Int32Array(size)
  const byPair = new Map<number, { forth: Line | null; back: Line | null }>()
  let arcs = 0
  for (const line of lines.values()) {
    if (line.tie) {
      arcs += 1
      inDegree[line.to] = (inDegree[line.to] ?? 0) + 1
    }
    const forwards = line.from < line.to
    const key = forwards ? line.from * size + line.to : line.to * size + line.from
    const pair = byPair.get(key)
    if (pair === undefined) byPair.set(key, { forth: forwards ? line : null, back: forwards ? null : line })
    else if (forwards) pair.forth = line
    else pair.back = line
  }

  const pairs: IndexedPair[] = []
  let connectedBothKnown = 0
  for (const [key, { forth, back }] of byPair) {
    const tieAB = forth?.tie ?? false
    const tieBA = back?.tie ?? false
    if (!tieAB && !tieBA) continue
    const a = Math.floor(key / size)
    const b = key % size
    const knownAB = answered[a] === true && !blanks.lines.has(a * size + b)
    const knownBA = answered[b] === true && !blanks.lines.has(b * size + a)
    if (knownAB && knownBA) connectedBothKnown += 1
    pairs.push({
      a,
      b,
      tieAB,
      tieBA,
      valueAB: knownAB ? (forth?.arc.value ?? 0) : null,
      valueBA: knownBA ? (back?.arc.value ?? 0) : null,
      direction: tieAB && tieBA ? 'mutual' : knownAB && knownBA ? 'oneWay' : 'unknown',
      strength: pairStrength(
        knownAB ? lineStrength(graph, forth?.arc) : null,
        knownBA ? lineStrength(graph, back?.arc) : null,
      ),
    })
  }

  const possiblePairs = (size * Math.max(0, size - 1)) / 2
  const respondents = answered.filter(Boolean).length
  const bothKnown = (respondents * Math.max(0, respondents - 1)) / 2 - blanks.pairsOfRespondents
  const knownAbsent = bothKnown - connectedBothKnown
  const rowComplete = people.map((_, position) => answered[position] === true && !blanks.rows.has(position))
  return {
    people,
    optedOut,
    arcs,
    pairs,
    possibleArcs: 2 * possiblePairs,
    possiblePairs,
    knownArcs: respondents * Math.max(0, size - 1) - blanks.lines.size,
    undecidedPairs: possiblePairs - pairs.length - knownAbsent,
    inDegree,
    rowComplete,
    everyoneAnswered: rowComplete.every(Boolean),
    ignored,
  }
}

function collectLines(
  graph: TieGraph,
  positions: ReadonlyMap<string, number>,
  answered: readonly boolean[],
  size: number,
): { lines: ReadonlyMap<number, Line>; ignored: IgnoredArcs } {
  const lines = new Map<number, Line>()
  const ignored = { toSelf: 0, stranger: 0, optedOut: 0, fromUnanswered: 0, offScale: 0, repeated: 0 }
  const take = (arc: Arc, tie: boolean): void => {
    const from = positions.get(arc.from)
    const to = positions.get(arc.to)
    if (from === undefined || to === undefined) ignored.stranger += 1
    else if (from < 0 || to < 0) ignored.optedOut += 1
    else if (from === to) ignored.toSelf += 1
    else if (!(arc.value > 0 && arc.value <= graph.scaleMax)) ignored.offScale += 1
    else if (answered[from] !== true) ignored.fromUnanswered += 1
    else {
      const key = from * size + to
      const earlier = lines.get(key)
      if (earlier !== undefined) ignored.repeated += 1
      if (earlier === undefined || outranks(arc, earlier.arc)) lines.set(key, { from, to, tie, arc })
    }
  }
  for (const arc of graph.arcs) take(arc, true)
  for (const arc of graph.below ?? []) take(arc, false)
  return { lines, ignored }
}

/** Which of two answers on one line is kept, so that the order in which they came does not matter. */
function outranks(arc: Arc, earlier: Arc): boolean {
  if (arc.value !== earlier.value) return arc.value > earlier.value
  return (arc.closeness ?? -1) > (earlier.closeness ?? -1)
}

interface Blanks {
  readonly lines: ReadonlySet<number>
  readonly rows: ReadonlySet<number>
  /** Pairs of two respondents in which at least one line is empty. */
  readonly pairsOfRespondents: number
}

function collectBlanks(
  graph: TieGraph,
  positions: ReadonlyMap<string, number>,
  answered: readonly boolean[],
  size: number,
  answers: ReadonlyMap<number, Line>,
): Blanks {
  const lines = new Set<number>()
  const rows = new Set<number>()
  const pairs = new Set<number>()
  for (const blank of graph.blanks ?? []) {
    const from = positions.get(blank.from) ?? -1
    const to = positions.get(blank.to) ?? -1
    if (from < 0 || to < 0 || from === to || answered[from] !== true) continue
    // A line that carries an answer is not empty, whatever the list of blanks says.
    if (answers.has(from * size + to)) continue
    lines.add(from * size + to)
    rows.add(from)
    if (answered[to] === true) pairs.add(Math.min(from, to) * size + Math.max(from, to))
  }
  return { lines, rows, pairsOfRespondents: pairs.size }
}

/** One direction as a share of the scale; the mean of frequency and closeness where the latter was given. */
function lineStrength(graph: TieGraph, arc: Arc | undefined): number {
  if (arc === undefined) return 0
  const frequency = arc.value / graph.scaleMax
  const max = graph.closenessMax
  if (arc.closeness === undefined || max === undefined || max <= 0) return frequency
  return (frequency + Math.min(Math.max(arc.closeness / max, 0), 1)) / 2
}

function pairStrength(ab: number | null, ba: number | null): number {
  if (ab === null) return ba ?? 0
  return ba === null ? ab : (ab + ba) / 2
}
