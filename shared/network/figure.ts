/**
 * Why a figure does not exist. A closed union: the interface owes each of them a sentence, and shows a dash
 * beside it, never a zero.
 */
export type UndefinedReason =
  /** Fewer than two people take part, so there is no pair to speak of. */
  | 'tooFewPeople'
  /** Nobody answered, or every line was left empty. */
  | 'noAnswers'
  /** No contact was named at this threshold. */
  | 'noTies'
  /** There are contacts, but in none of those pairs did both people answer. */
  | 'noPairBothAnswered'
  /** The coach has not chosen an attribute yet. */
  | 'noAttribute'
  /** Nobody has a known value on the chosen attribute. */
  | 'noKnownValues'
  /** One person has a known value; a figure about two people cannot be made. */
  | 'oneKnownValue'
  /** There are contacts, but none between two people with a known value. */
  | 'noTiesWithKnownValues'
  /** Everyone with a known value is alike, so nobody could differ. */
  | 'oneCategory'
  /** Everyone with a known value is the only one of a kind, so nobody could be alike. */
  | 'everyoneDifferent'
  /** The figure exists, but says too little in a group this small to be shown. */
  | 'smallGroup'
  /** Not everybody answered every line, and this figure cannot do without. */
  | 'answersMissing'
  /** The question was not part of the survey. */
  | 'notAsked'

/** A number that exists, or the reason why it does not. Undefined is never 0 and never NaN. */
export type Figure =
  | { readonly defined: true; readonly value: number }
  | { readonly defined: false; readonly reason: UndefinedReason }

export function figure(value: number): Figure {
  return { defined: true, value }
}

export function noFigure(reason: UndefinedReason): Figure {
  return { defined: false, reason }
}

/** A share of a whole, or the reason given when the whole is empty. */
export function share(part: number, whole: number, whenEmpty: UndefinedReason): Figure {
  return whole > 0 ? figure(part / whole) : noFigure(whenEmpty)
}
