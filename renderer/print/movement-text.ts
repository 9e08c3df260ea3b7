import { differsMuch, fewest, type Movement } from '../../shared/domain/movement.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { placeText } from '../app/monitoring/place-text.ts'
import { formatters } from '../i18n/format.ts'
import type { ComparedLineOnPaper } from './round-facts.ts'
import { placeWords, roundWords as words } from './round-words.ts'

interface Poles {
  readonly left: string
  readonly right: string
}

/** What became of an indicator, in a sentence without its full stop: toward which pole, never whether that is good. */
export function movementOnPaper(movement: Movement, poles: Poles, language: Language): string {
  const at = (place: number) => placeText(formatters(language), place)
  switch (movement.kind) {
    case 'moved':
      return placeWords.moved(at(movement.from), at(movement.to), poles[movement.toward])[language]
    case 'stayed':
      return placeWords.stayed(at(movement.from), at(movement.to))[language]
    case 'few':
      return placeWords.tooFew(movement.before, movement.after)[language]
    case 'onlyBefore':
      return movement.median === null
        ? words.onlyBeforeNobody[language]
        : placeWords.onlyBefore(at(movement.median))[language]
    case 'onlyAfter':
      return movement.median === null
        ? words.onlyAfterNobody[language]
        : placeWords.onlyAfter(at(movement.median))[language]
    case 'noneBefore':
      return placeWords.noneBefore(at(movement.median))[language]
    case 'noneAfter':
      return placeWords.noneAfter(at(movement.median))[language]
    case 'none':
      return words.noneBoth[language]
  }
}

/** How many crosses, where the group put its own, and what to keep in mind. */
export function besidesOnPaper(
  { answered, move, isWordedOtherwise }: ComparedLineOnPaper,
  language: Language,
): readonly string[] {
  const at = (place: number | null) => (place === null ? null : placeText(formatters(language), place))
  const { before, after } = answered
  const said: string[] = []
  const areFew = before !== null && after !== null && Math.min(before, after) < fewest
  // Where there are too few the sentence about the middle says how many.
  if (before !== null && after !== null && (!areFew || before === 0 || after === 0))
    said.push(placeWords.crosses(before, after)[language])
  const [then, now] = [at(move.groupBefore), at(move.groupAfter)]
  if (then !== null || now !== null) said.push(placeWords.groups(then, now)[language])
  if (isWordedOtherwise) said.push(words.wordedOtherwise[language])
  if (before === null || after === null) return said
  const isFew = (count: number) => count > 0 && count < fewest
  if (isFew(before) || isFew(after)) said.push(words.few[language])
  if (differsMuch(before, after)) said.push(words.differ[language])
  return said
}
