import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLines, richFromPlain } from '../../../shared/domain/rich-words.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { shortestEdit } from '../../../shared/domain/shortest-edit.ts'
import {
  type ChangedLine,
  lineChanges,
  sectionChanges,
  textChanges,
} from '../../../shared/domain/text-diff.ts'

const side = (lines: readonly ChangedLine[], without: 'added' | 'removed'): string[] =>
  lines
    .filter(({ kind }) => kind !== without)
    .map(({ words }) =>
      words
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    )

/** Lines out of few words, so that much is alike. */
const line = fc
  .array(fc.constantFrom('het', 'netwerk', 'kiest', 'samen', '👩‍🏫', 'é', ',', '\n', '<b>', '  '), {
    maxLength: 8,
  })
  .map((words) => words.join(' '))
const lines = fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 14 })

describe('what changed between two texts', () => {
  test('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changed = lineChanges(before, after)
        expect(side(changed, 'added')).toEqual(before)
        expect(side(changed, 'removed')).toEqual(after)
        for (const { kind, words } of changed) {
          expect(words.every(({ text }) => text !== '')).toBe(true)
          if (kind !== 'changed') expect(words.every((each) => each.kind === kind)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is nothing between a text and itself, and the other way round what came is what went', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(lineChanges(before, before).every(({ kind }) => kind === 'same')).toBe(true)
        const count = (all: readonly ChangedLine[], kind: string) =>
          all.filter((each) => each.kind === kind).length
        const [there, back] = [lineChanges(before, after), lineChanges(after, before)]
        expect(side(back, 'removed')).toEqual(side(there, 'added'))
        expect(count(there, 'same')).toBe(count(back, 'same'))
      }),
    )
  })

  test('is as short as can be', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 })
    const common = (a: readonly string[], b: readonly string[]): number => {
      const [first, ...rest] = a
      if (first === undefined || b.length === 0) return 0
      const at = b.indexOf(first)
      const without = common(rest, b)
      return at === -1 ? without : Math.max(without, 1 + common(rest, b.slice(at + 1)))
    }
    fc.assert(
      fc.property(few, few, (before, after) => {
        const same = shortestEdit(before, after).filter(({ kind }) => kind === 'same').length
        expect(same).toBe(common(before, after))
      }),
      { numRuns: 500 },
    )
  })

  test('is told by words where a line stayed recognisable, and by lines where it did not', () => {
    const before = ['Wij kiezen samen een doel.', 'Dit stond er.', 'Slot']
    const after = ['Wij kiezen nu samen twee doelen.', 'Heel iets anders dus.', 'Slot']
    expect(lineChanges(before, after)).toEqual([
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'Wij kiezen ' },
          { kind: 'added', text: 'nu ' },
          { kind: 'same', text: 'samen ' },
          { kind: 'removed', text: 'een doel' },
          { kind: 'added', text: 'twee doelen' },
          { kind: 'same', text: '.' },
        ],
      },
      { kind: 'removed', words: [{ kind: 'removed', text: 'Dit stond er.' }] },
      { kind: 'added', words: [{ kind: 'added', text: 'Heel iets anders dus.' }] },
      { kind: 'same', words: [{ kind: 'same', text: 'Slot' }] },
    ])
  })

  test('a line put in between leaves the ones around it alone', () => {
    const kinds = lineChanges(['een twee', 'drie vier'], ['een twee', 'nieuw hier', 'drie vier vijf']).map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['same', 'added', 'changed'])
  })

  test('looks at words, not at how they look', () => {
    const bold: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Doel' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Samen', marks: [{ type: 'bold' }] }] },
      ],
    }
    expect(textChanges(bold, richFromPlain('Doel\nSamen')).map(({ kind }) => kind)).toEqual(['same', 'same'])
  })

  test.each([
    ['nothing in common', 'a '.repeat(100_000), 'b '.repeat(100_000)],
    ['all lines other', 'x\n'.repeat(9_000), 'y\n'.repeat(9_000)],
    ['the same few words in another order', 'p q r '.repeat(33_000), 'r q p '.repeat(33_000)],
    ['every other line', 'l\nm\n'.repeat(5_000), 'l\n'.repeat(9_000)],
    ['one long word', 'w'.repeat(200_000), `${'w'.repeat(199_999)}v`],
    ['many lines, each a little other', 'een twee drie\n'.repeat(6_000), 'een twee vier\n'.repeat(6_000)],
  ])('200,000 characters are compared with bounded work: %s', (_, before, after) => {
    // The test's own time limit is the only clock here: without a bound these take minutes.
    const [old, now] = [before.split('\n'), after.split('\n')]
    const changed = lineChanges(old, now)
    expect(side(changed, 'added')).toEqual(old)
    expect(side(changed, 'removed')).toEqual(now)
  })
})

describe('what changed between two versions', () => {
  const section = (title: string, text: string) => ({ title, body: richFromPlain(text) })

  test('goes by the titles of their sections', () => {
    const before = [section('Aanleiding', 'Een'), section('Weg', 'Twee'), section('Vragen', 'Drie')]
    const after = [section('Vragen', 'Drie'), section('Nieuw', 'Vijf'), section('Aanleiding', 'Een en meer')]
    expect(sectionChanges(before, after).map(({ title, kind }) => [title, kind])).toEqual([
      ['Vragen', 'same'],
      ['Nieuw', 'added'],
      ['Aanleiding', 'changed'],
      ['Weg', 'removed'],
    ])
  })

  test('two sections with one title stay two, and the words of both sides are all there', () => {
    const before = [section('A', 'een'), section('A', 'twee'), section('B', '')]
    const after = [section('A', 'een'), section('A', 'drie')]
    const changed = sectionChanges(before, after)
    expect(changed.map(({ title, kind }) => [title, kind])).toEqual([
      ['A', 'same'],
      ['A', 'changed'],
      ['B', 'removed'],
    ])
    expect(changed.flatMap(({ lines: all }) => side(all, 'added'))).toEqual(
      before.flatMap(({ body }) => plainLines(body)),
    )
  })
})
