import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readSheetAnswers } from '../../../main/files/sheet-answers.ts'
import type { NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import { type SheetPageFacts, sheetCheck } from '../../../shared/domain/sheet-file.ts'
import { answersTo, asFile, changed } from '../../support/sheet-files.ts'

const facts: SheetPageFacts = {
  networkId: randomUUID() as NetworkId,
  networkName: 'Leerkring',
  roundId: randomUUID() as RoundId,
  roundName: 'Najaarsronde',
  on: '2026-11-04',
  key: randomUUID(),
  design: '0123456789abcdef',
  asksDesired: true,
  person: null,
  indicators: [],
}
const answers = answersTo(facts, { code: 'vos12', remark: 'Mooi.\nEn verder.' })
const mark = (value: unknown) => [{ indicatorId: 'continuity', kind: 'now', value }]
const reason = (content: unknown) => readSheetAnswers(asFile(content))

describe('a sheet that came back', () => {
  test('is read as it was sent', async () => {
    expect(await reason(answers)).toEqual(answers)
  })

  test.each<[string, unknown]>([
    ['an empty file', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['another JSON', { format: 'netwerkcoach-exchange' }],
    ['a list', [answers]],
    ['half a file', JSON.stringify(answers).slice(0, 80)],
    ['a name said twice', JSON.stringify(answers).replace('{', '{"format":"x",')],
    ['a treacherous name', JSON.stringify(answers).replace('{', '{"__proto__":{"a":1},')],
    ['nesting without end', '['.repeat(30_000)],
  ])('%s is no sheet', async (_, content) => {
    expect(await reason(content)).toBe('notSheet')
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['101', { marks: mark(101) }],
    ['-1', { marks: mark(-1) }],
    ['7,8 as text', { marks: mark('7,8') }],
    ['n.v.t. as text', { marks: mark('n.v.t.') }],
    ['hundredths', { marks: mark(7.81) }],
    ['one line twice', { marks: [...mark(1), ...mark(2)] }],
    ['more lines than a sheet has', { marks: Array.from({ length: 61 }, () => mark(1)[0]) }],
    ['something more', { isRevealed: true }],
    ['a code that hides something', { code: 'vos\u202e12' }],
    ['a code of two lines', { code: 'vos\n12' }],
    ['a remark without end', { remark: 'a'.repeat(1_001) }],
    ['another version', { version: 2 }],
    ['a token that is none', { token: 'x' }],
  ])('%s: damaged, also with a check that fits', async (_, patch) => {
    expect(await reason(changed(answers, patch))).toBe('damaged')
  })

  test('edited by hand it is damaged', async () => {
    expect(await reason({ ...answers, marks: mark(12) })).toBe('damaged')
    expect(await reason({ ...answers, code: 'vos13' })).toBe('damaged')
  })

  test('50 MB is refused by its size, and nothing of it is read', async () => {
    const file = asFile(answers)
    let read = 0
    Object.defineProperty(file, 'size', { value: 50 * 1_048_576 })
    file.slice = () => {
      read += 1
      return new Blob()
    }
    expect(await readSheetAnswers(file)).toBe('tooLarge')
    expect(read).toBe(0)
  })

  test('whatever the bytes: answers or a reason, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.json().map((said) => new TextEncoder().encode(said)),
        ),
        async (bytes) => {
          const read = await readSheetAnswers(new Blob([new Uint8Array(bytes)]))
          expect(['notSheet', 'damaged']).toContain(read)
        },
      ),
    )
  })

  test('the check sees every changed character', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, at, other) => {
          const place = at % text.length
          fc.pre(text[place] !== other)
          expect(sheetCheck(text.slice(0, place) + other + text.slice(place + 1))).not.toBe(sheetCheck(text))
        },
      ),
    )
  })
})
