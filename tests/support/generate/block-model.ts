import { createRandom } from './random.ts'

export interface BlockModelOptions {
  readonly seed: number
  /** The school of each person, as any number; who has the same number is of the same school. */
  readonly schools: readonly number[]
  /** With how many others somebody has contact on average, in whichever direction. */
  readonly meanDegree?: number
  /** Which part of the contacts is within the own school, 0 to 1. */
  readonly within?: number
  /** Which part of the contacts is named from both sides, 0 to 1. */
  readonly mutual?: number
  /** The highest answer of the scale. */
  readonly scaleMax?: number
}

/** Somebody (by place in the list of people) says to consult another this often. */
export interface GeneratedArc {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** People over schools of about this size, in no order. */
export function schoolsOf(seed: number, people: number, schoolSize = 12): number[] {
  const random = createRandom(seed, 'schools')
  const schools = Math.max(1, Math.round(people / schoolSize))
  return Array.from({ length: people }, () => random.int(0, schools - 1))
}

/**
 * Ties as networks of teachers have them: many within a school, some across (a block model by school). The number of
 * connected pairs is exactly `meanDegree * people / 2`, or all there are when that is fewer. No self-ties, no doubles.
 */
export function blockModel(options: BlockModelOptions): GeneratedArc[] {
  const { seed, schools, meanDegree = 6, within = 0.7, mutual = 0.45, scaleMax = 4 } = options
  const random = createRandom(seed, 'block-model')
  const people = schools.length
  const colleagues = new Map<number, number[]>()
  schools.forEach((school, person) => {
    const own = colleagues.get(school) ?? []
    own.push(person)
    colleagues.set(school, own)
  })
  const everybody = schools.map((_, person) => person)
  const wanted = Math.min(Math.round((meanDegree * people) / 2), (people * (people - 1)) / 2)

  const pairs = new Set<number>()
  const arcs: GeneratedArc[] = []
  const answer = () => 1 + Math.floor(random.next() ** 1.5 * scaleMax)
  const connect = (a: number, b: number) => {
    const pair = Math.min(a, b) * people + Math.max(a, b)
    if (a === b || pairs.has(pair)) return
    pairs.add(pair)
    arcs.push({ from: a, to: b, value: answer() })
    if (random.chance(mutual)) arcs.push({ from: b, to: a, value: answer() })
  }
  // Where chance finds no new pair (small schools are soon complete) the rest is dealt out in order.
  for (let misses = 0; pairs.size < wanted && misses < 50 * people;) {
    const before = pairs.size
    const from = random.int(0, people - 1)
    const own = colleagues.get(schools[from] ?? 0) ?? everybody
    connect(from, random.pick(random.chance(within) ? own : everybody))
    if (pairs.size === before) misses++
  }
  for (let a = 0; pairs.size < wanted; a++)
    for (let b = a + 1; b < people && pairs.size < wanted; b++) connect(a, b)
  return arcs
}
