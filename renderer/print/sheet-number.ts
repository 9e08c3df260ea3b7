/**
 * Signs that stay apart in a dim room and in anybody's handwriting: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V; and no vowel, so
 * that no number is a word.
 */
export const sheetNumberSigns = '34679CDFGHJKMNPRTWXY'
export const sheetNumberLength = 4

/** The most sheets one print run makes. */
export const mostSheets = 200

/** A whole number from 0 up to (not with) `below`. */
export type Draw = (below: number) => number

/**
 * A number per sheet, by chance and without order: it finds a sheet back on the pile and says nothing about who filled
 * it in. No two are alike within one run; nobody keeps them.
 * @param count 0 to 200
 */
export function sheetNumbers(count: number, draw: Draw = drawSafely): readonly string[] {
  if (!Number.isInteger(count) || count < 0 || count > mostSheets) throw new RangeError('0 to 200 sheets')
  const numbers = new Set<string>()
  while (numbers.size < count) {
    numbers.add(
      Array.from({ length: sheetNumberLength }, () =>
        sheetNumberSigns.charAt(draw(sheetNumberSigns.length)),
      ).join(''),
    )
  }
  return [...numbers]
}

/** Chance that nobody can foretell; what would fall unevenly over the signs is drawn again. */
function drawSafely(below: number): number {
  const byte = new Uint8Array(1)
  const even = 256 - (256 % below)
  do crypto.getRandomValues(byte)
  while ((byte[0] ?? 0) >= even)
  return (byte[0] ?? 0) % below
}
