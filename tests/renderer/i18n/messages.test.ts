import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../../renderer/i18n/en/index.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { findAvoidedWords, type ReviewedUse } from '../../../shared/content/avoided-words.ts'

/** Places in the interface where an avoided word may stand: looked at by a person, with the reason. */
const reviewed: readonly ReviewedUse[] = []

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as const] : leaves(value, [...path, key]),
  )

/** `networks.participants_one` and `..._other` are asked for as `networks.participants`. */
const asked = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/u, '')

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('i18n/nl/') && !name.startsWith('i18n/en/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Every `($) => $.a.b` in the renderer; `$.a[choice]` stands for all that is under `a`. */
function usedKeys(texts: readonly string[]): {
  readonly exact: ReadonlySet<string>
  readonly under: readonly string[]
} {
  const exact = new Set<string>()
  const under: string[] = []
  for (const text of texts) {
    for (const [, path = '', bracket] of text.matchAll(/\(\$\)\s*=>\s*\$\.([\w.]+?)(\[|(?=[^\w.]))/gu)) {
      if (bracket === '[') under.push(`${path}.`)
      else exact.add(path)
    }
  }
  return { exact, under }
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/gu)].map(([, name = '']) => name).sort()

const texts = sources('renderer')
const used = usedKeys(texts)
const isUsed = (key: string): boolean =>
  used.exact.has(asked(key)) || used.under.some((prefix) => key.startsWith(prefix))

describe('messages', () => {
  test('the scan finds what is there: it must not pass for want of matches', () => {
    expect(texts.length).toBeGreaterThan(20)
    expect(used.exact.has('common.cancel')).toBe(true)
    expect(isUsed('common.thisKeyIsNowhere')).toBe(false)
  })

  test('every key is used somewhere', () => {
    expect(
      leaves(nl)
        .map(([key]) => key)
        .filter((key) => !isUsed(key)),
    ).toEqual([])
  })

  test('both languages have the same keys, and the same values to fill in', () => {
    const english = new Map(leaves(en))
    for (const [key, dutch] of leaves(nl)) {
      expect(english.has(key), key).toBe(true)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(dutch))
    }
    expect(english.size).toBe(leaves(nl).length)
  })

  test('nothing is empty, and nothing was left in the other language', () => {
    const english = new Map(leaves(en))
    for (const [key, dutch] of leaves(nl)) {
      expect(dutch.trim(), key).not.toBe('')
      if (dutch.length > 24 && !/^[\W\d]*$/u.test(dutch)) expect(english.get(key), key).not.toBe(dutch)
    }
  })

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)('no word the product avoids (%s)', (language, messages) => {
    const found = leaves(messages).flatMap(([key, text]) =>
      findAvoidedWords(text, language)
        .filter(
          (word) =>
            !reviewed.some((use) => use.path === key && use.word === word && use.language === language),
        )
        .map((word) => `${key}: ${word}`),
    )
    expect(found).toEqual([])
  })
})
