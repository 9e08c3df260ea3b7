import { averageDegreeMeasure } from './average-degree.ts'
import { betweennessMeasure } from './betweenness.ts'
import { blauMeasure } from './blau.ts'
import { bondingBridgingMeasure } from './bonding-bridging.ts'
import { communitiesMeasure } from './communities.ts'
import { componentsMeasure } from './components.ts'
import { constraintMeasure } from './constraint.ts'
import { cutPointsMeasure } from './cut-points.ts'
import { densityMeasure } from './density.ts'
import { eiIndexMeasure } from './ei-index.ts'
import { externalReachMeasure } from './external-reach.ts'
import { inDegreeCentralizationMeasure } from './in-degree-centralization.ts'
import type { Measure } from './measure.ts'
import { reciprocityMeasure } from './reciprocity.ts'
import { relabellingMeasure } from './relabelling.ts'
import { tieStrengthMeasure } from './tie-strength.ts'

/** Every measure, in the order in which the page about measures names them. */
export const measures = [
  averageDegreeMeasure,
  densityMeasure,
  reciprocityMeasure,
  tieStrengthMeasure,
  bondingBridgingMeasure,
  eiIndexMeasure,
  relabellingMeasure,
  blauMeasure,
  externalReachMeasure,
  componentsMeasure,
  communitiesMeasure,
  inDegreeCentralizationMeasure,
  cutPointsMeasure,
  betweennessMeasure,
  constraintMeasure,
] as const satisfies readonly Measure<string, unknown>[]

export type MeasureId = (typeof measures)[number]['id']

export { averageDegree } from './average-degree.ts'
export { betweenness } from './betweenness.ts'
export { betweennessSums, ranges } from './betweenness-sums.ts'
export { blau } from './blau.ts'
export { bondingBridging } from './bonding-bridging.ts'
export type { CategoryCount } from './categories.ts'
export { changes } from './changes.ts'
export type { Changes, TieAtTime, TieChange, TieChangeKind, TieWithOne } from './changes.ts'
export { communities } from './communities.ts'
export type { Communities } from './communities.ts'
export { components } from './components.ts'
export { constraint } from './constraint.ts'
export { cutPoints } from './cut-points.ts'
export type { CutPoints } from './cut-points.ts'
export { density } from './density.ts'
export { eiIndex } from './ei-index.ts'
export { readExpert } from './expert.ts'
export type { ExpertReading } from './expert.ts'
export { externalReach } from './external-reach.ts'
export type { ExternalReach, OutsidePlace } from './external-reach.ts'
export type { Figure, UndefinedReason } from './figure.ts'
export { inDegreeCentralization, inDegrees } from './in-degree-centralization.ts'
export { defaultCut } from './measure.ts'
export type { Measure, MeasureInput, MeasureOptions } from './measure.ts'
export { neighboursOf } from './neighbours.ts'
export type { Neighbours } from './neighbours.ts'
export type { PerPerson } from './per-person.ts'
export { readNetwork } from './reading.ts'
export type { NetworkReading, ReadingOptions } from './reading.ts'
export { reciprocity } from './reciprocity.ts'
export { relabelling } from './relabelling.ts'
export type { Relabelling, RelabelledValue } from './relabelling.ts'
export { rollUp } from './roll-up.ts'
export type { RolledUpNode, RolledUpPairs, RolledUpTie, RollUp } from './roll-up.ts'
export { countsFirst, percentagesAllowed, smallGroupRules } from './small-group.ts'
export { applyThreshold, attributeValue, dyads, likeness } from './tie-graph.ts'
export type {
  AnswerState,
  Arc,
  BlankLine,
  Direction,
  Dyad,
  Likeness,
  OutsideContact,
  PersonNode,
  TieGraph,
} from './tie-graph.ts'
export { isClose, tieStrength } from './tie-strength.ts'
