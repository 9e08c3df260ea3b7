import type { IndicatorId } from './indicators.ts'
import type { Localised } from './localised.ts'
import type { PhaseId } from './phases.ts'

export interface NumberRange {
  readonly from: number
  readonly to: number
}

/** What every built-in work form says. */
export interface WorkFormText {
  readonly id: string
  readonly name: Localised
  readonly purpose: Localised
  readonly minutes: NumberRange
  readonly people: NumberRange
  readonly phases: readonly PhaseId[]
  /** The indicators it works on. */
  readonly nurtures: readonly IndicatorId[]
  readonly materials: readonly Localised[]
  readonly steps: readonly Localised[]
}
