import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseLooks, legendOf } from '../../../../renderer/charts/network/looks.ts'
import { legendItems } from '../../../../renderer/charts/network/legend.ts'
import { fillOf, inkOf, paper } from '../../../../renderer/charts/network/save/paper.ts'
import { networkSvg } from '../../../../renderer/charts/network/save/svg.ts'
import type { NetworkPicture } from '../../../../renderer/charts/network/save/svg.ts'
import { backdropWords } from '../../../../renderer/charts/network/useBackdropWords.ts'
import { nl } from '../../../../renderer/i18n/nl/index.ts'
import { textsIn } from '../../../../renderer/i18n/translate.ts'
import { readXml } from '../shared-picture/xml.ts'
import { link, node, placesOf, schools } from './made.ts'
import type { MadeGraph } from './made.ts'

const { t, add } = textsIn('nl')
add({ graph: nl.graph })

const likenessWords = { alike: 'zelfde school', different: 'andere school' }
const categories = ['S0', 'S1', 'S2'].map((id, at) => ({ id, label: `School ${String(at + 1)}` }))

function picture(made: MadeGraph, more: Partial<NetworkPicture> = {}): NetworkPicture {
  const geometry = more.geometry ?? { kind: 'free' }
  return {
    language: 'nl',
    words: {
      title: 'Wie zoekt wie op?',
      under: 'Zelfgestuurd leren · november',
      description: 'Netwerk',
      rule: 'Niet voor beoordeling of selectie.',
    },
    nodes: made.nodes,
    allNodes: made.nodes,
    links: made.links,
    categories,
    isWeighted: true,
    places: placesOf(made),
    geometry,
    peopleOf: null,
    backdrop: backdropWords(t, { kind: 'free' }, ''),
    legend: (hiddenLabels) =>
      legendItems(t, {
        facts: legendOf(made.nodes, made.links, chooseLooks(categories, made.nodes), true),
        geometry,
        words: likenessWords,
        pins: 0,
        centre: '',
        hiddenLabels,
        isFile: true,
      }),
    ...more,
  }
}

const few = schools([4, 3, 3], 0.7, 0.2, 1)
const count = (svg: string, what: string) => svg.split(what).length - 1

describe('the network as a file', () => {
  it('draws everybody and every tie, with what they are called', () => {
    const svg = networkSvg(picture(few))
    expect(readXml(svg).all.map(({ name }) => name)).toContain('title')
    expect(count(svg, 'class="person"')).toBe(10)
    expect(count(svg, 'class="tie"')).toBe(few.links.length)
    for (const { label } of few.nodes) expect(svg).toContain(`>${label}</text>`)
    for (const text of ['Wie zoekt wie op?', 'Niet voor beoordeling', 'School 1', 'zelfde school ('])
      expect(svg).toContain(text)
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    const svg = networkSvg(picture(few))
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|<script|<style|url\(|var\(/u,
    )
  })

  it('stays well-formed whatever people, schools and networks are called', () => {
    const anything = fc
      .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
      .map((signs) => String.fromCodePoint(...signs))
    const hostile = fc.oneof(
      anything,
      fc.constant('</text><script>alert(1)</script>'),
      fc.constant('&#0;"\'<'),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, school, title) => {
        const nodes = [{ ...node('a', 'S0'), label: name }, node('b', 'S1')]
        const made = { nodes, links: [link('a', 'b')] }
        const svg = networkSvg(
          picture(made, {
            categories: [
              { id: 'S0', label: school },
              { id: 'S1', label: 'B' },
            ],
            words: { title, under: title, description: title, rule: title },
            geometry: { kind: 'grouped', regions: [] },
          }),
        )
        expect(readXml(svg).all.some((element) => element.name === 'script')).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('tells hollow, one-way, unknown and what changed by more than colour', () => {
    const nodes = [
      node('a', 'S0', false),
      { ...node('b', 'S1'), change: 'joined' as const },
      { ...node('c', 'S1'), change: 'left' as const },
    ]
    const links = [
      link('a', 'b', { direction: 'unknown', likeness: 'different' }),
      link('b', 'c', { direction: 'oneWay', likeness: 'different', change: 'gone' }),
    ]
    const svg = networkSvg(picture({ nodes, links }))
    expect(svg).toContain(`fill="${paper.paper}" stroke="${fillOf(1)}" stroke-width="2.6"`)
    expect(svg).toContain('stroke-dasharray="0.1 6"')
    expect(svg).toContain('stroke-dasharray="7 4"')
    expect(svg).toContain('<g class="tie" opacity="0.35">')
    for (const text of ['>antwoordde niet<', '>erbij gekomen<', '>er niet meer bij<', '>niet meer genoemd<'])
      expect(svg).toContain(text)
  })

  it('counts no fewer than five, and says so', () => {
    const svg = networkSvg(picture(schools([6, 5, 1], 0.7, 0.2, 1)))
    for (const text of ['>School 1 (6)<', '>School 2 (5)<', '>School 3<', 'kleiner dan vijf'])
      expect(svg).toContain(text)
    expect(svg).not.toMatch(/\([1-4]\)</u)
    expect(networkSvg(picture(schools([6, 5], 1, 1, 1)))).not.toContain('kleiner dan vijf')
  })

  it('says how many labels had no room', () => {
    const many = schools([60, 60, 60], 0.1, 0.01, 4)
    const svg = networkSvg(picture(many))
    const shown = many.nodes.filter(({ label }) => svg.includes(`>${label}</text>`)).length
    expect(shown).toBeLessThan(180)
    expect(svg).toContain(`voor ${String(180 - shown)} bijschriften was geen plaats`)
  })

  it('has the colours of light paper as the tokens have them', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../../../renderer/design/tokens.css'), 'utf8')
    const [light = ''] = tokens.split("[data-theme='dark']")
    for (const colour of [...Object.values(paper), inkOf.alike, inkOf.different])
      expect(light).toContain(colour)
    for (let group = 1; group <= 7; group += 1)
      expect(light).toContain(`--g${String(group)}: ${fillOf(group)};`)
  })
})

describe('the lines of the legend', () => {
  const items = (geometry: NetworkPicture['geometry'], hiddenLabels = 0, pins = 0, isFile = false) =>
    legendItems(t, {
      facts: legendOf(few.nodes, few.links, chooseLooks(categories, few.nodes), true),
      geometry,
      words: likenessWords,
      pins,
      centre: 'A1',
      hiddenLabels,
      isFile,
    }).map(({ id }) => id)

  it('explains what a layout adds, and only there', () => {
    expect(items({ kind: 'free' })).not.toContain('hull')
    expect(items({ kind: 'grouped', regions: [] })).toContain('hull')
    expect(items({ kind: 'rings', centre: { x: 0, y: 0 }, rings: [], apart: null })).toContain('ring')
    const area = { left: 0, top: 0, right: 1, bottom: 1 }
    expect(items({ kind: 'plane', area, cut: { x: 0, y: 0 }, apart: null })).toContain('plane')
    expect(items({ kind: 'organisations', radii: new Map() })).toContain('sizes')
  })

  it('tells of labels without room and of pins, which paper does not show', () => {
    expect(items({ kind: 'free' }, 3, 1)).toEqual(expect.arrayContaining(['hiddenLabels', 'pin']))
    expect(items({ kind: 'free' }, 3, 1, true)).not.toContain('pin')
  })
})
