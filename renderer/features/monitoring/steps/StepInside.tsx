import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { RoundStepName } from '../../../../shared/domain/monitoring.ts'
import { CollectStep } from './CollectStep.tsx'
import { AgreementsStep, ConclusionsStep, GroupMarksStep, ValuesStep } from './LaterSteps.tsx'
import { PrepareStep } from './PrepareStep.tsx'
import { RevealStep } from './RevealStep.tsx'

export interface InsideProps {
  readonly desk: RoundDesk
  /** Its next action is the one of the page. */
  readonly isCurrent: boolean
}

const insides = {
  prepare: PrepareStep,
  collect: CollectStep,
  reveal: RevealStep,
  groupMarks: GroupMarksStep,
  values: ValuesStep,
  conclusions: ConclusionsStep,
  agreements: AgreementsStep,
} as const satisfies Readonly<Record<RoundStepName, (props: InsideProps) => React.ReactNode>>

/** What is in a step now, and what comes next in it. */
export function StepInside({ step, ...props }: InsideProps & { readonly step: RoundStepName }) {
  const Inside = insides[step]
  return <Inside {...props} />
}
