import type { ResearchQuestion } from './starting.ts'

/**
 * What each question is called, in its order: main questions 1, 2, ...; the sub-questions under them 1a, 1b, ... A
 * sub-question before any main one has a letter alone.
 */
export function questionNumbers(questions: readonly Pick<ResearchQuestion, 'kind'>[]): readonly string[] {
  let main = 0
  let sub = 0
  return questions.map(({ kind }) => {
    if (kind === 'main') {
      main += 1
      sub = 0
      return String(main)
    }
    sub += 1
    return `${main === 0 ? '' : String(main)}${letters(sub)}`
  })
}

/** a to z, then aa, ab, ... */
function letters(at: number): string {
  const rest = (at - 1) % 26
  const before = at > 26 ? letters(Math.floor((at - 1) / 26)) : ''
  return `${before}${String.fromCodePoint(97 + rest)}`
}
