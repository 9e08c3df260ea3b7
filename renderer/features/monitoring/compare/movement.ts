import type { RoundComparison } from '../../../../shared/contract/monitoring.ts'
import { differsMuch, fewest, movementOf, type Movement } from '../../../../shared/domain/movement.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import type { IndicatorText } from '../../../app/monitoring/indicator-text.ts'
import type { Formatters } from '../../../i18n/format.ts'
import type { TFunction } from '../../../i18n/translate.ts'

export type ComparedLine = RoundComparison['lines'][number]

export {
  differsMuch,
  fewest,
  movementOf,
  muchOf,
  samePlace,
  type Movement,
} from '../../../../shared/domain/movement.ts'

type Say = Pick<Formatters, 'number'>
type Poles = Pick<IndicatorText, 'left' | 'right'>

/** What became of an indicator in a sentence without its full stop; the pole is the last of it and stands between two `__`. */
export function movementText(t: TFunction, format: Say, movement: Movement, poles: Poles): string {
  const at = (place: number) => placeText(format, place)
  switch (movement.kind) {
    case 'moved':
      return t(($) => $.picture.comparing.moved, {
        from: at(movement.from),
        to: at(movement.to),
        // What marks it in the text cannot stand in it.
        pole: `__${poles[movement.toward].replaceAll('_', ' ')}__`,
      })
    case 'stayed': {
      const [from, to] = [at(movement.from), at(movement.to)]
      return from === to
        ? t(($) => $.picture.comparing.stayedExactly, { to })
        : t(($) => $.picture.comparing.stayed, { from, to })
    }
    case 'few':
      return t(($) => $.picture.comparing.tooFew, { before: movement.before, after: movement.after })
    case 'onlyBefore':
      return movement.median === null
        ? t(($) => $.picture.comparing.onlyBeforeNobody)
        : t(($) => $.picture.comparing.onlyBefore, { median: at(movement.median) })
    case 'onlyAfter':
      return movement.median === null
        ? t(($) => $.picture.comparing.onlyAfterNobody)
        : t(($) => $.picture.comparing.onlyAfter, { median: at(movement.median) })
    case 'noneBefore':
      return t(($) => $.picture.comparing.noneBefore, { median: at(movement.median) })
    case 'noneAfter':
      return t(($) => $.picture.comparing.noneAfter, { median: at(movement.median) })
    case 'none':
      return t(($) => $.picture.comparing.noneBoth)
  }
}

/** The same without the marks of emphasis, for a table or a screen reader. */
export const plain = (text: string): string => text.replaceAll('__', '')

/** What to keep in mind with one indicator's two medians alone; half a sentence. */
export const cautionsOf = (t: TFunction, { isWordedOtherwise }: ComparedLine): readonly string[] =>
  isWordedOtherwise ? [t(($) => $.picture.comparing.wordedOtherwise)] : []

/** What to keep in mind with all of them, once above them: each a sentence. */
export function generalCautionsOf(t: TFunction, lines: readonly ComparedLine[]): readonly string[] {
  const asked = lines.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ then: before.now.answered, now: after.now.answered }],
  )
  const isFew = (count: number): boolean => count > 0 && count < fewest
  const cautions: string[] = []
  if (asked.some(({ then, now }) => isFew(then) || isFew(now)))
    cautions.push(t(($) => $.picture.comparing.few))
  if (asked.some(({ then, now }) => differsMuch(then, now)))
    cautions.push(t(($) => $.picture.comparing.differ))
  return cautions
}

/** Where the group's own cross was and is; null where there is none to tell of. */
export function groupText(t: TFunction, format: Say, { before, after }: ComparedLine): string | null {
  const [from, to] = [before?.groupMark ?? null, after?.groupMark ?? null]
  if (from === null)
    return to === null ? null : t(($) => $.picture.comparing.groupAfter, { after: placeText(format, to) })
  const place = placeText(format, from)
  return to === null
    ? t(($) => $.picture.comparing.groupBefore, { before: place })
    : t(($) => $.picture.comparing.groupMoved, { before: place, after: placeText(format, to) })
}

/** How many crosses then and now; null when it was asked once only, or when the sentence about the middle says so. */
export const countsText = (t: TFunction, { before, after }: ComparedLine): string | null =>
  before === null || after === null || movementOf({ before, after }).kind === 'few'
    ? null
    : t(($) => $.picture.comparing.answered, { before: before.now.answered, after: after.now.answered })
