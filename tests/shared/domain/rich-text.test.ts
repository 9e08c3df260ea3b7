import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmptyText, longestRichText, plainLines, richFromPlain } from '../../../shared/domain/rich-words.ts'
import { RichText } from '../../../shared/domain/rich-text.ts'

const doc = (...content: readonly unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const text = (words: unknown, marks?: unknown) =>
  marks === undefined ? { type: 'text', text: words } : { type: 'text', text: words, marks }
const link = (href: unknown, rest: object = {}) =>
  doc(paragraph(text('x', [{ type: 'link', attrs: { href, ...rest } }])))
const item = (...content: readonly unknown[]) => ({ type: 'listItem', content })
const list = (...content: readonly unknown[]) => ({ type: 'bulletList', content })
const nested = (depth: number): unknown =>
  list(item(paragraph(text('x')), ...(depth > 1 ? [nested(depth - 1)] : [])))
const many = (count: number, each: unknown) => Array.from({ length: count }, () => each)

describe('structured text refuses what it does not know', () => {
  test.each<[string, unknown]>([
    ['HTML', '<p>x</p>'],
    ['a list of blocks', [paragraph(text('x'))]],
    ['a script', doc({ type: 'script', content: [text('alert(1)')] })],
    ['an image', doc({ type: 'image', attrs: { src: 'https://x.example/a.png' } })],
    ['a frame', doc({ type: 'iframe', attrs: { src: 'https://x.example' } })],
    ['raw HTML', doc({ type: 'html', text: '<b>x</b>' })],
    ['a table', doc({ type: 'table', content: [] })],
    ['code', doc({ type: 'codeBlock', content: [text('x')] })],
    ['a text without a paragraph', doc(text('x'))],
    ['a paragraph in a paragraph', doc(paragraph(paragraph(text('x'))))],
    ['a first heading', doc({ type: 'heading', attrs: { level: 1 }, content: [text('x')] })],
    ['a heading without a level', doc({ type: 'heading', content: [text('x')] })],
    ['an item outside a list', doc(item(paragraph(text('x'))))],
    ['an empty list', doc(list())],
    ['an empty item', doc(list(item()))],
    ['lists four deep', doc(nested(4))],
    ['lists a thousand deep', doc(nested(1_000))],
    ['an unknown mark', doc(paragraph(text('x', [{ type: 'textStyle', attrs: { color: 'red' } }])))],
    ['a mark by name', doc(paragraph(text('x', ['bold'])))],
    ['four marks', doc(paragraph(text('x', many(4, { type: 'bold' }))))],
    ['an empty text', doc(paragraph(text('')))],
    ['a text that is a number', doc(paragraph(text(7)))],
    ['a script for a link', link('javascript:alert(1)')],
    ['a script in capitals', link('JaVaScRiPt:alert(1)')],
    ['a script behind white space', link(' \tjavascript:alert(1)')],
    ['a script with a line break', link('java\nscript:alert(1)')],
    ['data', link('data:text/html,<script>alert(1)</script>')],
    ['a file', link('file:///etc/passwd')],
    ['a program', link('vbscript:x')],
    ['a path', link('/settings')],
    ['another window of the app', link('#/network/1')],
    ['an address without a scheme', link('//evil.example')],
    ['a password in an address', link('https://anna:geheim@x.example')],
    ['an address that is turned round', link('https://x.example/\u{202e}gpj.exe')],
    ['a long address', link(`https://x.example/${'a'.repeat(2_000)}`)],
    ['mail with more in it', link('mailto:a@b.example?body=x')],
    ['no address', link(undefined)],
    ['too many blocks', doc(...many(2_001, paragraph(text('x'))))],
    ['too many pieces', doc(paragraph(...many(2_001, text('x'))))],
    ['too many items', doc(list(...many(501, item(paragraph(text('x'))))))],
    ['too long a piece', doc(paragraph(text('x'.repeat(20_001))))],
    ['too long a text', doc(...many(15, paragraph(text('x'.repeat(20_000)))))],
  ])('%s', (_, value) => {
    expect(RichText.safeParse(value).success).toBe(false)
  })

  test('and drops what an editor or a page adds to what it does know', () => {
    const pasted = doc({
      type: 'paragraph',
      attrs: { style: 'color:red', onclick: 'alert(1)', class: 'x' },
      content: [
        text('x', [
          { type: 'link', attrs: { href: 'https://x.example/', target: '_blank', onmouseover: 'y' } },
        ]),
      ],
    })
    expect(RichText.parse(pasted)).toEqual(link('https://x.example/'))
    expect(RichText.parse(JSON.parse('{"type":"doc","content":[],"__proto__":{"x":1}}'))).toEqual(doc())
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('puts a space where something cannot be seen, so that typing is never refused for it', () => {
    const parsed = RichText.parse(doc(paragraph(text('a\u0000b\u000bc\u001bd\te\ud800'))))
    expect(plainLines(parsed)).toEqual(['a b c d\te\ufffd'])
    expect(RichText.parse(parsed)).toEqual(parsed)
  })

  test('markup in words is words', () => {
    const words = '<script>alert(1)</script> & "x"'
    expect(plainLines(RichText.parse(doc(paragraph(text(words)))))).toEqual([words])
  })
})

test('lists three deep, ten thousand lines and the longest piece go in', () => {
  expect(RichText.safeParse(doc(nested(3))).success).toBe(true)
  expect(RichText.safeParse(doc(paragraph(text('x'.repeat(20_000))))).success).toBe(true)
  // More lines than there are blocks: the window joins them by line breaks, or says that it is too much.
  expect(RichText.safeParse(richFromPlain('x\n'.repeat(10_000))).success).toBe(false)
  expect(JSON.stringify(doc(...many(2_000, paragraph(text('x'))))).length).toBeLessThan(longestRichText)
})

test('plain words come back line by line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zé <>&]{0,12}$/u), { minLength: 1, maxLength: 9 }),
      (lines) => {
        const rich = RichText.parse(richFromPlain(lines.join('\n')))
        expect(plainLines(rich)).toEqual(lines)
        expect(isEmptyText(rich)).toBe(lines.every((line) => line.trim() === ''))
      },
    ),
  )
})
