/** What our exports call the lines that somebody who answered left open: codes, with a bar between. */
export const blanksName = 'unknown_to'

/** Codes in one text; a bar or a percent sign within a code is written otherwise. */
export const blanksText = (codes: readonly string[]): string =>
  codes.map((code) => code.replaceAll('%', '%25').replaceAll('|', '%7C')).join('|')

/** Takes the lines left open out of what is said of somebody. */
export function blanksIn(said: Map<string, string>): readonly string[] {
  const text = said.get(blanksName)
  said.delete(blanksName)
  if (text === undefined || text.trim() === '') return []
  return text
    .split('|')
    .map((code) => code.trim().replaceAll('%7C', '|').replaceAll('%25', '%'))
    .filter((code) => code !== '')
}
