import type { Need } from '../../../../shared/domain/starting.ts'

/** Is somebody there for it, in the network or outside? */
export const isCovered = ({ personIds, outside }: Pick<Need, 'personIds' | 'outside'>): boolean =>
  personIds.length > 0 || outside.trim() !== ''

/** What nobody is there for yet, in the order of the list. */
export const gaps = <T extends Pick<Need, 'personIds' | 'outside'>>(needs: readonly T[]): readonly T[] =>
  needs.filter((need) => !isCovered(need))
