import type { MarkValue } from '../../../../shared/domain/monitoring.ts'

/** What was typed for a mark: nothing (not answered), a mark, or words that cannot be one, and why. */
export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mark'; readonly value: MarkValue }
  | { readonly kind: 'refused'; readonly why: TypedRefusal }
/** Beside the line; finer than a tenth of a millimetre; no number at all. */
export type TypedRefusal = 'outside' | 'tooFine' | 'noNumber'

/** As people write it, and on the way there: `n` is enough. */
const notApplicable = new Set(
  `n, nv, nvt, nvt., n., n.v, n.v., n.v.t, n.v.t., n/, n/a, na, n.a, n.a., n v t, niet van toepassing, not applicable,
  does not apply`.split(/,\s+/u),
)

const figure = /^([-+\u2212]?)(\d*)(?:[.,](\d*))?\s*(?:mm)?$/u

/**
 * The mark that a text stands for: millimetres from the left pole, 0 to 100 with at most one decimal after a comma or a
 * point, or that the question does not apply.
 */
export function typedMark(text: string): Typed {
  const words = text.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  if (words === '') return { kind: 'nothing' }
  if (notApplicable.has(words)) return { kind: 'mark', value: 'notApplicable' }
  const [, sign = '', whole = '', fraction = ''] = figure.exec(words) ?? []
  if (whole === '' && fraction === '') return { kind: 'refused', why: 'noNumber' }
  const tenths = fraction.replace(/0+$/u, '')
  const value = Number(`${whole === '' ? '0' : whole}.${fraction === '' ? '0' : fraction}`)
  if (value > 100 || ((sign === '-' || sign === '\u2212') && value > 0))
    return { kind: 'refused', why: 'outside' }
  if (tenths.length > 1) return { kind: 'refused', why: 'tooFine' }
  return { kind: 'mark', value }
}

/** Whether two texts stand for the same. */
export function saySame(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [typedMark(a), typedMark(b)]
  if (one.kind === 'nothing') return other.kind === 'nothing'
  return one.kind === 'mark' && other.kind === 'mark' && one.value === other.value
}

/** How a mark stands in its field: `62`, `7,8`; `words` are those of the language. */
export function markText(
  value: MarkValue | null,
  words: { readonly decimalMark: string; readonly notApplicable: string },
): string {
  if (value === null) return ''
  if (value === 'notApplicable') return words.notApplicable
  return String(Math.round(value * 10) / 10).replace('.', words.decimalMark)
}
