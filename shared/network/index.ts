import { averageDegreeMeasure } from './average-degree.ts'
import { blauMeasure } from './blau.ts'
import { bondingBridgingMeasure } from './bonding-bridging.ts'
import { componentsMeasure } from './components.ts'
import { densityMeasure } from './density.ts'
import { eiIndexMeasure } from './ei-index.ts'
import { inDegreeCentralizationMeasure } from './in-degree-centralization.ts'
import type { Measure } from './measure.ts'
import { reciprocityMeasure } from './reciprocity.ts'
import { tieStrengthMeasure } from './tie-strength.ts'

/** Every measure, in the order in which the page about measures names them. */
export const measures = [
  averageDegreeMeasure,
  densityMeasure,
  reciprocityMeasure,
  tieStrengthMeasure,
  bondingBridgingMeasure,
  eiIndexMeasure,
  blauMeasure,
  componentsMeasure,
  inDegreeCentralizationMeasure,
] as const satisfies readonly Measure<string, unknown>[]

export type MeasureId = (typeof measures)[number]['id']

export { averageDegree } from './average-degree.ts'
export { blau } from './blau.ts'
export { bondingBridging } from './bonding-bridging.ts'
export type { CategoryCount } from './categories.ts'
export { components } from './components.ts'
export { density } from './density.ts'
export { eiIndex } from './ei-index.ts'
export type { Figure, UndefinedReason } from './figure.ts'
export { inDegreeCentralization, inDegrees } from './in-degree-centralization.ts'
export { defaultCut } from './measure.ts'
export type { Measure, MeasureInput, MeasureOptions } from './measure.ts'
export { readNetwork } from './reading.ts'
export type { NetworkReading, ReadingOptions } from './reading.ts'
export { reciprocity } from './reciprocity.ts'
export { countsFirst, percentagesAllowed, smallGroupRules } from './small-group.ts'
export { applyThreshold, attributeValue, dyads, likeness } from './tie-graph.ts'
export type {
  AnswerState,
  Arc,
  BlankLine,
  Direction,
  Dyad,
  Likeness,
  PersonNode,
  TieGraph,
} from './tie-graph.ts'
export { isClose, tieStrength } from './tie-strength.ts'
