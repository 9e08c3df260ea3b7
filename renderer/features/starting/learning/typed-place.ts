/** A place along a line of the quadrant as it was typed: 0 to 100, with a comma or a point; null where it is none. */
export function typedPlace(text: string): number | null {
  const typed = text.trim().replace(',', '.')
  if (!/^\d{1,3}(?:\.\d+)?$/u.test(typed)) return null
  const value = Math.round(Number(typed) * 10) / 10
  return value <= 100 ? value : null
}
