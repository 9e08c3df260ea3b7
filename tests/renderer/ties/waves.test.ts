import { describe, expect, it } from 'vitest'
import { groupPicture } from '../../../renderer/app/ties/organisations.ts'
import { attributeChoices, nodesOf, takingPart, tieGraphOf } from '../../../renderer/app/ties/picture.ts'
import { planeValues } from '../../../renderer/app/ties/plane.ts'
import { sinceSentences } from '../../../renderer/app/ties/sentences.ts'
import { changesFrom, everybody, linksSince, nodesSince, tiesEver } from '../../../renderer/app/ties/waves.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import { dyads } from '../../../shared/network/index.ts'
import { wave } from './wave.ts'

const format = formatters('nl')
const t = translator('nl', nl)

const june = wave(
  [
    { code: 'A', organisation: 'S1' },
    { code: 'B', organisation: 'S1' },
    { code: 'C', organisation: 'S2' },
    { code: 'D', organisation: 'S2' },
    { code: 'E', organisation: 'S2', status: 'noAnswer' },
  ],
  [
    ['A', 'B', 4],
    ['B', 'A', 4],
    ['A', 'C', 1],
    ['C', 'D', 3],
    ['D', 'C', 3],
  ],
)
const november = wave(
  [
    { code: 'A', organisation: 'S1' },
    { code: 'B', organisation: 'S1' },
    { code: 'C', organisation: 'S2' },
    { code: 'E', organisation: 'S2' },
    { code: 'F', organisation: 'S3' },
  ],
  [
    ['A', 'B', 2],
    ['B', 'A', 2],
    ['B', 'C', 2],
    ['A', 'E', 2],
    ['F', 'A', 2],
  ],
)
const choices = attributeChoices({ ...november, people: [...everybody([november, june])] }, format.compare)
const organisation = choices[0] ?? null
const [before, after] = [june, november].map((picture) => tieGraphOf(picture, choices)) as [
  ReturnType<typeof tieGraphOf>,
  ReturnType<typeof tieGraphOf>,
]
const since = changesFrom(before, after, 1)
const drawn = (picture: typeof june) => nodesOf(takingPart(picture), organisation, true)

describe('two waves beside each other', () => {
  it('marks who came and shows who went, each once', () => {
    const nodes = nodesSince(drawn(november), drawn(june), since)
    expect(nodes.map(({ id, change }) => [id, change ?? null])).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
      ['E', null],
      ['F', 'joined'],
      ['D', 'left'],
    ])
  })

  it('tells a new tie from one that may have been there, and keeps what is gone in sight', () => {
    const links = linksSince(dyads(after), dyads(before), since)
    const changes = Object.fromEntries(
      links.map(({ a, b, change }) => [[a, b].sort().join(''), change ?? 'none']),
    )
    expect(changes).toEqual({
      AB: 'none',
      BC: 'appeared',
      // E did not answer in June, but A did and did not name E: still, E might have named A.
      AE: 'uncertain',
      AF: 'appeared',
      AC: 'gone',
      CD: 'gone',
    })
  })

  it('says it in counts a coach can read aloud', () => {
    const text = sinceSentences({ t, format }, since).join(' ')
    expect(text).toContain('1 band erbij')
    expect(text).toContain('1 losser')
    expect(text).toContain('Van 1 band is het niet te zeggen')
    expect(text).toContain('1 persoon kwam erbij.')
    expect(text).toContain('1 persoon vertrok.')
  })

  it('lays out everybody who was ever there by every tie there ever was, as strong as it ever was', () => {
    expect(everybody([november, june]).map(({ person }) => person.code)).toEqual([
      'A',
      'B',
      'C',
      'E',
      'F',
      'D',
    ])
    const ever = tiesEver([after, before], null)
    expect(ever).toHaveLength(6)
    expect(ever.find(({ a, b }) => [a, b].sort().join('') === 'AB')?.strength).toBe(1)
  })
})

describe('organisations, and the plane', () => {
  it('adds up the ties between organisations and counts those within apart', () => {
    if (organisation === null) throw new Error('an organisation expected')
    const groups = groupPicture(after, organisation)
    expect(groups.nodes.map(({ label, within }) => [label, within])).toEqual([
      ['S1', 1],
      ['S2', 0],
      ['S3', 0],
    ])
    expect(groups.links.map(({ a, b, ties }) => [a, b, ties])).toEqual([
      ['S1', 'S2', 2],
      ['S1', 'S3', 1],
    ])
    expect([...groups.peopleOf.values()].reduce((sum, people) => sum + people, 0)).toBe(5)
  })

  it('puts nobody without ties anywhere on the plane', () => {
    const values = planeValues(dyads(before, 'organisation'))
    expect(values.strengthOf.has('E')).toBe(false)
    expect(values.diversityOf.get('A')).toBe(0.5)
    expect(values.strengthOf.get('D')).toBe(0.75)
  })
})
