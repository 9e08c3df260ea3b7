import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markLine, markX } from '../../../../renderer/charts/mark-line/geometry.ts'
import { draw, drawMove, together } from '../../../../renderer/charts/shared-picture/shapes.ts'
import { escaped, wrapped } from '../../../../renderer/charts/shared-picture/svg-letters.ts'
import {
  paperColours,
  pictureSvg,
  type PictureToSave,
} from '../../../../renderer/charts/shared-picture/svg-text.ts'
import { lineOf, someMarks } from './lines.ts'
import { readXml } from './xml.ts'

/** Any signs at all, halves of pairs among them. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
  .map((signs) => String.fromCodePoint(...signs))

const words: PictureToSave['words'] = {
  title: 'Gedeeld beeld',
  under: 'Netwerk · Najaar',
  description: 'Een lijn',
  dimensions: {
    practice: 'Praktijk',
    domainValue: 'Domein en waardecreatie',
    connectedness: 'Verbondenheid',
    organization: 'Organisatie',
  },
  said: new Map([['practiceIntegration', { answered: '1 van 1', range: 'op 78' }]]),
  legend: [
    { role: 'cross', text: 'kruisje' },
    { role: 'median', text: 'midden' },
  ],
  closing: 'Waar zou het gesprek over moeten gaan?',
  rule: 'Niet voor beoordeling of selectie.',
}
const picture = (more: Partial<PictureToSave> = {}): PictureToSave => ({
  language: 'nl',
  words,
  lines: [lineOf([78])],
  isGrouped: true,
  withCircles: false,
  ...more,
})

describe('the picture as a file', () => {
  test('a mark of 78 stands at 78% of the line, and the line is a hundred millimetres long', () => {
    const svg = pictureSvg(picture())
    const group = /<g class="line"[^>]*>.*?<\/g>/su.exec(svg)?.[0] ?? ''
    const axis = /class="axis" d="M0 [^"]*M0 0H(\d+)M/u.exec(group)?.[1]
    expect(Number(axis)).toBe(100)
    // The middle of the two strokes of the cross.
    const [, left, right] = /class="cross" d="M([\d.]+) [-\d.]+L([\d.]+) /u.exec(group) ?? []
    expect((Number(left) + Number(right)) / 2).toBeCloseTo(78, 2)
  })

  test('is XML that stands on its own: no letters, styles, scripts or addresses from elsewhere', () => {
    const svg = pictureSvg(picture())
    const root = readXml(svg)
    expect(root.name).toBe('svg')
    expect(root.all.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'desc', 'g', 'path', 'text']),
    )
    expect(new Set(root.all.flatMap(({ attributes }) => attributes['font-family'] ?? []))).toEqual(
      new Set(['serif', 'sans-serif']),
    )
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/url\(|href|http|<style|<script|var\(/u)
    for (const said of ['Gedeeld beeld', 'Netwerk · Najaar', 'midden', '1 van 1', 'op 78', words.rule])
      expect(root.text).toContain(said)
  })

  test('whatever a group called its own indicator is letters, and the file stays XML', () => {
    const hostile = `</text><script>alert(1)</script>&nbsp;"' ]]> \u0000\u0008 \ud800 <!-- --`
    const svg = pictureSvg(
      picture({
        lines: [
          lineOf([78], {
            id: hostile,
            number: '',
            name: hostile,
            left: hostile,
            right: hostile,
            reason: hostile,
          }),
        ],
        words: { ...words, title: hostile, under: hostile, description: hostile },
      }),
    )
    const names = new Set(readXml(svg).all.map(({ name }) => name))
    expect(names).toEqual(
      new Set(
        ['svg', 'title', 'desc', 'rect', 'text', 'tspan', 'path', 'g'].filter((name) => names.has(name)),
      ),
    )
    expect(names.has('script')).toBe(false)
    fc.assert(
      fc.property(anything, anything, (left, reason) => {
        readXml(pictureSvg(picture({ lines: [lineOf([1, 2], { number: '', left, name: reason, reason })] })))
      }),
      { numRuns: 60 },
    )
    expect(escaped(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;')
  })

  test('has every cross of every line, in any order and with the circles of each', () => {
    fc.assert(
      fc.property(someMarks(30), someMarks(30), fc.boolean(), (now, desired, withCircles) => {
        const lines = [lineOf(now, { desired, groupMark: 42.5 }), lineOf(desired, { id: 'other' })]
        const svg = pictureSvg(picture({ lines, isGrouped: false, withCircles }))
        readXml(svg)
        for (const [nth, drawn] of draw(lines, together, { withCircles }).entries()) {
          for (const { d } of drawn.shapes) expect(svg).toContain(`d="${d}"`)
          const crosses = drawn.shapes.find(({ role }) => role === 'cross')?.d ?? ''
          const wanted = nth === 0 ? now.length : desired.length
          if (drawn.figures.length === 0) expect(crosses.split('M').length - 1).toBe(2 * wanted)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the colours are those of light paper', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../../renderer/design/tokens.css'), 'utf8')
    const light = tokens.slice(0, tokens.indexOf('}'))
    const named = {
      paper: 'paper',
      ink: 'ink',
      inkSoft: 'ink-soft',
      rule: 'rule',
      ruleStrong: 'rule-strong',
      practice: 'practice',
      domainValue: 'value',
      connectedness: 'connected',
      organization: 'organise',
    } as const satisfies Record<keyof typeof paperColours, string>
    for (const [colour, token] of Object.entries(named))
      expect(light).toContain(`--${token}: ${paperColours[colour as keyof typeof paperColours]};`)
  })
})

test('long texts are broken, and what is too long for its room ends in an ellipsis', () => {
  expect(wrapped('een twee drie', 8, 3)).toEqual(['een twee', 'drie'])
  expect(wrapped('onafgebrokenwoord', 6, 2)).toEqual(['onafge', 'broke…'])
  expect(wrapped('', 6, 2)).toEqual([])
})

test('between two rounds there is a line from a hollow to a filled tick, and nothing that points', () => {
  const shapes = drawMove({ before: 62, after: 45, groupBefore: null, groupAfter: 50 })
  expect(shapes.map(({ role }) => role)).toEqual(['axis', 'link', 'before', 'after', 'groupAfter'])
  expect(shapes.find(({ role }) => role === 'link')?.d).toBe(`M${String(markX(62))} 0H${String(markX(45))}`)
  expect(
    drawMove({ before: 62, after: null, groupBefore: null, groupAfter: null }).map(({ role }) => role),
  ).toEqual(['axis', 'before'])
  expect(markLine.length).toBe(100)
})
