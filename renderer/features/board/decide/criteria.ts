import type { RatingSheet, Criterion, DecisionKind } from '../../../../shared/domain/boards.ts'
import type { ClusterId } from '../../../../shared/domain/ids.ts'
import type { Words } from '../../../design/offers.ts'
import type { TFunction } from '../../../i18n/translate.ts'

/** In the order in which they are asked. */
export const criteria = ['fit', 'desirability', 'feasibility'] as const satisfies readonly Criterion[]
export const criterionNames: Readonly<Record<Criterion, Words>> = {
  fit: ($) => $.board.criteria.fit,
  desirability: ($) => $.board.criteria.desirability,
  feasibility: ($) => $.board.criteria.feasibility,
}
export const criterionQuestions: Readonly<Record<Criterion, Words>> = {
  fit: ($) => $.board.criteria.fitQuestion,
  desirability: ($) => $.board.criteria.desirabilityQuestion,
  feasibility: ($) => $.board.criteria.feasibilityQuestion,
}

export const decisionKinds = [
  'adopt',
  'combine',
  'park',
  'new',
  'none',
] as const satisfies readonly DecisionKind[]
export const kindNames: Readonly<Record<DecisionKind, Words>> = {
  adopt: ($) => $.board.kinds.adopt,
  combine: ($) => $.board.kinds.combine,
  park: ($) => $.board.kinds.park,
  new: ($) => $.board.kinds.new,
  none: ($) => $.board.kinds.none,
}
export const kindHelp: Readonly<Record<DecisionKind, Words>> = {
  adopt: ($) => $.board.kinds.adoptHelp,
  combine: ($) => $.board.kinds.combineHelp,
  park: ($) => $.board.kinds.parkHelp,
  new: ($) => $.board.kinds.newHelp,
  none: ($) => $.board.kinds.noneHelp,
}

/** What everybody thought of one cluster, lowest first; who left it open is not in it. */
export const marksOf = (
  sheets: readonly RatingSheet[],
  clusterId: ClusterId,
  criterion: Criterion,
): readonly number[] =>
  sheets
    .flatMap(({ estimates }) => estimates.find((each) => each.clusterId === clusterId)?.[criterion] ?? [])
    .sort((a, b) => a - b)

/** How the marks lie: `van 2 tot 5`, `iedereen 4`. */
export function spreadText(t: TFunction, marks: readonly number[]): string {
  const [low, high] = [marks[0], marks.at(-1)]
  if (low === undefined || high === undefined) return t(($) => $.board.together.nobody)
  if (marks.length === 1) return t(($) => $.board.together.only, { mark: low })
  return low === high
    ? t(($) => $.board.together.same, { mark: low })
    : t(($) => $.board.together.fromTo, { low, high })
}
