import { describe, expect, it } from 'vitest'
import {
  avoidedWords,
  builtInContent,
  findAvoidedWords,
  reviewedUses,
} from '../../../shared/content/index.ts'
import type { Language } from '../../../shared/content/index.ts'
import { measures } from '../../../shared/network/index.ts'
import { textsIn } from './texts.ts'

const languages: readonly Language[] = ['nl', 'en']

const found = [...textsIn(builtInContent), ...textsIn(measures, 'measures')].flatMap(({ path, text }) =>
  languages.flatMap((language) =>
    findAvoidedWords(text[language], language).map((word) => `${path} (${language}): ${word}`),
  ),
)
const reviewed = reviewedUses.map(({ path, language, word }) => `${path} (${language}): ${word}`)

describe('the avoided words', () => {
  it('stand nowhere but where a person has looked, and every exception is still needed', () => {
    expect(found.sort()).toEqual([...reviewed].sort())
  })

  it('have a reason for each exception', () => {
    for (const { reason } of reviewedUses) expect(reason.length).toBeGreaterThan(20)
  })

  it('are listed once, in lower case', () => {
    for (const language of languages) {
      const words = avoidedWords[language]
      expect(new Set(words).size).toBe(words.length)
      expect(words).toEqual(words.map((word) => word.toLowerCase()))
    }
  })

  it('are found as whole words, whatever the case and what stands beside them', () => {
    expect(findAvoidedWords('Een Goed resultaat, geen score-blad.', 'nl')).toEqual([
      'goed',
      'resultaat',
      'score',
    ])
    expect(findAvoidedWords('goedkeuren, resultaatgericht, góed, bestand, goedé', 'nl')).toEqual([])
    expect(findAvoidedWords('The worst result: wrong.', 'en')).toEqual(['worst', 'result', 'wrong'])
    expect(findAvoidedWords('badge, goods, resulting, scoreboard', 'en')).toEqual([])
    expect(findAvoidedWords('best', 'en')).toEqual(['best'])
  })
})
