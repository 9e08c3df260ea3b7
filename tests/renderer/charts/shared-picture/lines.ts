import fc from 'fast-check'
import type { PictureLine } from '../../../../renderer/charts/shared-picture/lines.ts'
import type { RoundDimension } from '../../../../shared/domain/monitoring.ts'
import { crossesOf, spreadOf } from '../../../../shared/domain/spread.ts'

/** Marks as people put them: anywhere in tenths, in tens, or all in one place. */
export const someMarks = (most: number) =>
  fc.oneof(
    fc.array(
      fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10),
      { maxLength: most },
    ),
    fc.array(
      fc.integer({ min: 0, max: 10 }).map((ten) => ten * 10),
      { maxLength: most },
    ),
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: most }))
      .map(([at, count]) => Array.from({ length: count }, () => at)),
  )

/** A line on which these marks stand. */
export function lineOf(
  now: readonly number[],
  more: Partial<Omit<PictureLine, 'now' | 'desired'>> & { readonly desired?: readonly number[] } = {},
): PictureLine {
  const { desired, ...rest } = more
  const dimension: RoundDimension = 'practice'
  return {
    id: 'practiceIntegration',
    number: '1a',
    name: 'Praktijkintegratie',
    dimension,
    left: 'niet geïntegreerd',
    right: 'geïntegreerd',
    groupMark: null,
    reason: '',
    ...rest,
    now: { spread: spreadOf(now), crosses: crossesOf(now) },
    desired: desired === undefined ? null : { spread: spreadOf(desired), crosses: crossesOf(desired) },
  }
}
