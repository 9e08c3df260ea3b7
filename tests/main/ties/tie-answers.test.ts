import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readTieAnswers } from '../../../main/files/tie-answers.ts'
import type { NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { type TiePageFacts, mostTieAnswersBytes } from '../../../shared/domain/tie-file.ts'
import { asFile } from '../../support/sheet-files.ts'
import { changedTies, tieAnswersTo } from '../../support/tie-files.ts'

const networkId = randomUUID() as NetworkId
const [to, self] = [randomUUID() as PersonId, randomUUID() as PersonId]
const facts: TiePageFacts = {
  networkId,
  networkName: 'Leerkring',
  survey: {
    id: randomUUID() as TieSurveyId,
    networkId,
    name: 'Overleg',
    question: 'Hoe vaak',
    period: '',
    scaleMax: 4,
    scaleWords: [],
    asksCloseness: true,
    closenessQuestion: '',
    asksFormality: true,
    asksOutside: true,
    outsideQuestion: '',
  },
  waveId: randomUUID() as TieWaveId,
  waveLabel: 'Najaar',
  heldOn: null,
  key: randomUUID(),
  design: '0123456789abcdef',
  person: { id: self, code: 'P01' },
  people: [{ id: to, label: 'P02', organisation: '' }],
}
const line = { to, value: 2, closeness: 3, formality: 'formal' as const }
const contact = { role: 'orthopedagoog', organisation: 'De Linde', value: 1 }
const answers = tieAnswersTo(facts, { lines: [line], outside: [contact] })
const reason = (content: unknown) => readTieAnswers(asFile(content))

describe('a questionnaire that came back', () => {
  test('is read as it was sent', async () => {
    expect(await reason(answers)).toEqual(answers)
  })

  test.each<[string, unknown]>([
    ['an empty file', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['a sheet of a round', { format: 'netwerkcoach-sheet-answers', version: 1 }],
    ['a list', [answers]],
    ['half a file', JSON.stringify(answers).slice(0, 80)],
    ['a name said twice', JSON.stringify(answers).replace('{', '{"format":"x",')],
    ['a treacherous name', JSON.stringify(answers).replace('{', '{"__proto__":{"value":1},')],
    ['nesting without end', '['.repeat(60_000)],
  ])('%s is no questionnaire', async (_, content) => {
    expect(await reason(content)).toBe('notASheet')
    expect(({} as Record<string, unknown>)['value']).toBeUndefined()
  })

  test('of a later version', async () => {
    expect(await reason(changedTies(answers, { version: 2 }))).toBe('otherVersion')
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['below the scale', { lines: [{ ...line, value: -1 }] }],
    ['between two steps', { lines: [{ ...line, value: 1.5 }] }],
    ['a step as text', { lines: [{ ...line, value: '2' }] }],
    ['an empty line that is there', { lines: [{ ...line, value: null }] }],
    ['closer than close', { lines: [{ ...line, closeness: 4 }] }],
    ['close to nobody', { lines: [{ ...line, value: 0 }] }],
    ['another kind', { lines: [{ ...line, formality: 'both' }] }],
    ['one line twice', { lines: [line, { ...line, value: 1 }] }],
    ['a line about oneself', { lines: [{ ...line, to: self }] }],
    ['more lines than anybody answers', { lines: Array.from({ length: 1_001 }, () => line) }],
    ['something more', { status: 'answered' }],
    ['something more on a line', { lines: [{ ...line, from: to }] }],
    ['a contact of nobody', { outside: [{ ...contact, role: '', organisation: '' }] }],
    ['a contact who is not one', { outside: [{ ...contact, value: 0 }] }],
    ['a role that hides something', { outside: [{ ...contact, role: 'arts\u202e' }] }],
    ['a role of two lines', { outside: [{ ...contact, role: 'a\nb' }] }],
    ['a role with loose ends', { outside: [{ ...contact, role: ' arts' }] }],
    ['more contacts than fit', { outside: Array.from({ length: 31 }, () => contact) }],
    ['a token that is none', { token: 'x' }],
  ])('%s: edited, also with a check that fits', async (_, patch) => {
    expect(await reason(changedTies(answers, patch))).toBe('edited')
  })

  test('edited by hand it does not fit its check', async () => {
    expect(await reason({ ...answers, lines: [{ ...line, value: 4 }] })).toBe('edited')
    expect(await reason({ ...answers, lines: [] })).toBe('edited')
    expect(await reason({ ...answers, personId: to })).toBe('edited')
    expect(await reason({ ...answers, outside: [{ ...contact, organisation: 'De Wilg' }] })).toBe('edited')
  })

  test('50 MB is refused by its size, and a size that lies by the bytes that are there', async () => {
    const file = asFile(answers)
    let read = 0
    Object.defineProperty(file, 'size', { value: 50 * 1_048_576 })
    file.slice = () => {
      read += 1
      return new Blob()
    }
    expect(await readTieAnswers(file)).toBe('tooLarge')
    expect(read).toBe(0)
    const lying = asFile('x'.repeat(mostTieAnswersBytes + 1))
    Object.defineProperty(lying, 'size', { value: 10 })
    expect(await readTieAnswers(lying)).toBe('tooLarge')
  })

  test('the largest that a page can make is within the limit', () => {
    const people = Array.from({ length: 1_000 }, () => ({ ...line, to: randomUUID() as PersonId }))
    const outside = Array.from({ length: 30 }, () => ({
      role: 'x'.repeat(80),
      organisation: 'y'.repeat(160),
      value: 4,
    }))
    const whole = JSON.stringify(tieAnswersTo(facts, { lines: people, outside }))
    expect(new TextEncoder().encode(whole).length).toBeLessThan(mostTieAnswersBytes)
  })

  test('whatever the bytes: answers or a reason, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.json().map((said) => new TextEncoder().encode(said)),
        ),
        async (bytes) => {
          expect(await readTieAnswers(new Blob([new Uint8Array(bytes)]))).toBe('notASheet')
        },
      ),
    )
  })
})
