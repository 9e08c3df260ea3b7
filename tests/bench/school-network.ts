import { neighboursOf } from '../../shared/network/index.ts'
import type { Neighbours } from '../../shared/network/index.ts'
import { blockModel, schoolsOf } from '../support/generate/block-model.ts'

/** The network the goals about measures use: so many people over schools of twelve, six contacts each on average. */
export function schoolNetwork(people: number): Neighbours {
  const schools = schoolsOf(9, people)
  const id = (at: number): string => `p${String(at)}`
  return neighboursOf({
    people: schools.map((_, at) => ({ id: id(at), answered: 'answered', attributes: {} })),
    arcs: blockModel({ seed: 9, schools, meanDegree: 6 }).map(({ from, to, value }) => ({
      from: id(from),
      to: id(to),
      value,
    })),
    scaleMax: 4,
  })
}
