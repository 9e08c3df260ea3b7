import { describe, expect, test } from 'vitest'
import type { FacilityId } from '../../../shared/domain/ids.ts'
import type { LineFacts, NetworkFacts } from '../../../shared/signals/facts.ts'
import { saysText, whyText } from '../../../shared/signals/index.ts'
import { at, choose, line, meeting, ownIndicator, rounds, said, settled, someId } from './facts.ts'

const of = (latest: readonly LineFacts[], rest: Partial<NetworkFacts> = {}) => ({
  ...settled,
  rounds: rounds(latest),
  ...rest,
})

describe('wideSpread', () => {
  const wide = [20, 40, 45, 70]

  test('from fifty apart on and four crosses, for each indicator that the group has not explored', () => {
    const latest = [
      line('steering', wide),
      line('continuity', [20.1, 40, 45, 70]),
      line('memberRole', [0, 50, 100]),
      line('activityReach', wide, [], { isExplored: true }),
      line(ownIndicator, [...wide, 90]),
    ]
    expect(said(of(latest))).toEqual([
      { rule: 'wideSpread', subject: 'steering', indicator: 'steering', answered: 4, least: 20, most: 70 },
      {
        rule: 'wideSpread',
        subject: ownIndicator,
        indicator: ownIndicator,
        answered: 5,
        least: 20,
        most: 90,
      },
    ])
    expect(said(of(latest), choose('wideSpread', 'range', 60))).toHaveLength(1)
    expect(said(of(latest), choose('wideSpread', 'answered', 5))).toHaveLength(1)
  })

  test('is told by the name of the indicator; the words of an own one are not known here', () => {
    const facts = (indicator: string) => ({ indicator, answered: 4, least: 20, most: 70 })
    const signal = (id: string) => ({ rule: 'wideSpread', subject: id, facts: facts(id) })
    expect(saysText([signal('steering')], 'nl')).toBe(
      'Sturing: deelnemers zien dit heel verschillend. Verken eerst voorbeelden; zet nog geen groepskruisje.',
    )
    expect(saysText([signal('steering'), signal('continuity')], 'en')).toMatch(
      /^Steering, Continuity: participants/u,
    )
    expect(whyText(signal(ownIndicator), 'nl', (on) => on)).toMatch(/^Een eigen vraag: /u)
  })
})

describe('desiredGap', () => {
  test('from twenty between the middles on, to either side, unless the group works on it', () => {
    const latest = [
      line('steering', at(60), at(40)),
      line('continuity', at(40), at(59.9)),
      line('memberRole', at(40), at(90), { isTopic: true }),
      line('activityReach', at(10, 3), at(90)),
      line('knowledgeDevelopment', at(10)),
    ]
    expect(said(of(latest))).toEqual([
      {
        rule: 'desiredGap',
        subject: 'steering',
        indicator: 'steering',
        now: 60,
        desired: 40,
        toward: 'left',
      },
    ])
    expect(said(of(latest), choose('desiredGap', 'distance', 19))).toHaveLength(2)
  })

  test('names the pole the group wants to go to', () => {
    const facts = { indicator: 'steering', now: 60, desired: 40, toward: 'left' }
    expect(whyText({ rule: 'desiredGap', facts }, 'nl', (on) => on)).toContain('‘extern aangestuurd’')
    const own = { ...facts, indicator: ownIndicator }
    expect(whyText({ rule: 'desiredGap', facts: own }, 'en', (on) => on)).toContain('‘left’')
  })

  test('leaves an indicator to the rule that is about it alone', () => {
    const latest = [line('interactionNorms', at(40), at(70))]
    expect(said(of(latest)).map(({ rule }) => rule)).toEqual(['noNorms'])
    expect(said(of(latest), choose('noNorms', 'distance', 50)).map(({ rule }) => rule)).toEqual([
      'desiredGap',
    ])
  })
})

describe('facilityLoss', () => {
  const id = someId() as FacilityId
  const moved = (from: number, to: number, on = '2026-10-09', indicator = 'sharedIdentity') => ({
    ...settled,
    rounds: rounds([line(indicator, at(to))], [line(indicator, at(from))]),
    endedFacilities: [{ id, to: on }],
  })

  test('the lunch that ended between two rounds, when connectedness moved by ten, to either side', () => {
    expect(said(moved(62, 45))).toEqual([
      {
        rule: 'facilityLoss',
        subject: id,
        on: '2026-10-09',
        indicator: 'sharedIdentity',
        before: 62,
        after: 45,
        toward: 'left',
      },
    ])
    expect(said(moved(45, 62))).toMatchObject([{ rule: 'facilityLoss', toward: 'right' }])
    expect(said(moved(50, 60, '2026-10-09', 'tieStrength'))).toHaveLength(1)
    expect(said(moved(50, 59.9))).toEqual([])
    expect(said(moved(50, 90, '2026-10-09', 'steering'))).toEqual([])
  })

  test('not for one that ended before the first of the two or after the second, nor with few crosses', () => {
    expect(said(moved(62, 45, '2026-05-09'))).toEqual([])
    expect(said(moved(62, 45, '2026-05-10'))).toHaveLength(1)
    expect(said(moved(62, 45, '2026-10-10'))).toEqual([])
    const few = rounds([line('sharedIdentity', at(45, 4))], [line('sharedIdentity', at(62, 4))])
    expect(said({ ...moved(62, 45), rounds: few })).toEqual([])
  })

  test('of two that moved it tells the one that moved most', () => {
    const latest = [line('sharedIdentity', at(50)), line('tieStrength', at(20))]
    const before = [line('sharedIdentity', at(62)), line('tieStrength', at(50))]
    expect(said({ ...moved(0, 0), rounds: rounds(latest, before) })).toMatchObject([
      { indicator: 'tieStrength', before: 50, after: 20 },
    ])
  })
})

describe('noNorms', () => {
  test('distance between now and desired, or movement; never a place on the line', () => {
    expect(said(of([line('interactionNorms', at(3), at(3))]))).toEqual([])
    expect(said(of([line('interactionNorms', at(70), at(50))]))).toMatchObject([
      { rule: 'noNorms', because: 'gap', toward: 'left' },
    ])
    const moved = rounds([line('interactionNorms', at(30))], [line('interactionNorms', at(55))])
    expect(said({ ...settled, rounds: moved })).toMatchObject([
      { rule: 'noNorms', because: 'moved', before: 55, after: 30, toward: 'left' },
    ])
  })

  test('an agreement about rules since the round is what it asked for', () => {
    const agreed = (madeOn: string, state: 'open' | 'dropped' = 'open') =>
      said(
        of([line('interactionNorms', at(30), at(60))], {
          agreements: [{ about: 'rules', state, madeOn }],
        }),
      ).map(({ rule }) => rule)
    expect(agreed('2026-10-09')).toEqual(['noNorms'])
    expect(agreed('2026-10-10', 'dropped')).toEqual(['noNorms'])
    // Wish and reality still lie apart, and can be a topic.
    expect(agreed('2026-10-10')).toEqual(['desiredGap'])
  })
})

describe('unevenVoice', () => {
  const voices = (...all: readonly (readonly number[])[]) =>
    said({
      ...settled,
      meetings: all.map((voice, i) => meeting(`2026-1${String(i)}-01`, { voice })),
    })

  test('when a quarter at least says hardly and a quarter fully, at the last meeting that enough answered', () => {
    expect(voices([2, 0, 4, 0, 2])).toEqual([
      {
        rule: 'unevenVoice',
        subject: '',
        because: 'apart',
        on: '2026-10-01',
        answers: 8,
        hardly: 2,
        fully: 2,
      },
    ])
    expect(voices([1, 0, 0, 3, 4])).toEqual([])
    expect(voices([2, 0, 0, 2, 0])).toEqual([])
    // Everybody low, or everybody high, is a place and no distance.
    expect(voices([6, 2, 0, 0, 0])).toEqual([])
    expect(voices([0, 0, 0, 2, 6])).toEqual([])
    expect(voices([2, 0, 4, 0, 2], [0, 0, 0, 0, 3])).toHaveLength(1)
  })

  test('when the mean moved by one at least, up or down', () => {
    expect(voices([0, 0, 6, 0, 0], [0, 0, 0, 6, 0])).toMatchObject([
      { because: 'voiceMoved', from: '2026-10-01', before: 3, after: 4 },
    ])
    expect(voices([0, 0, 0, 6, 0], [0, 0, 6, 0, 0])).toMatchObject([{ because: 'voiceMoved', after: 3 }])
    expect(voices([0, 0, 6, 0, 0], [0, 0, 1, 5, 0])).toEqual([])
    const facts = { because: 'voiceMoved', from: '2026-10-01', on: '2026-11-01', before: 3.2, after: 4.5 }
    expect(whyText({ rule: 'unevenVoice', facts }, 'nl', (on) => on)).toContain('met 3,2 beantwoord')
  })

  test('distance between now and desired on equality', () => {
    expect(said(of([line('relationEquality', at(5), at(5))]))).toEqual([])
    expect(said(of([line('relationEquality', at(80), at(55))]))).toMatchObject([
      { rule: 'unevenVoice', because: 'gap', toward: 'left' },
    ])
  })
})

test('incrementalButLoose: distance on tie strength where the group refines together, after three meetings', () => {
  const gap = [line('tieStrength', at(40), at(65))]
  const rules = (facts: NetworkFacts) => said(facts).map(({ rule }) => rule)
  expect(rules(of(gap, { ambition: 'incremental' }))).toEqual(['incrementalButLoose'])
  expect(rules(of(gap, { ambition: 'radical' }))).toEqual(['desiredGap'])
  expect(rules(of(gap, { ambition: 'incremental', meetings: settled.meetings.slice(1) }))).toEqual([
    'desiredGap',
  ])
  // Loose ties that are wanted loose are none.
  expect(rules(of([line('tieStrength', at(5), at(10))], { ambition: 'incremental' }))).toEqual([])
  expect(said(of([line('tieStrength', at(65), at(40))], { ambition: 'incremental' }))).toMatchObject([
    { because: 'gap', toward: 'left' },
  ])
})

test('noDoubleLoop: two rounds without a look at the own way of learning, by whatever way it is noted', () => {
  const facts = of([], { hasDoubleLoop: false })
  expect(said(facts)).toEqual([{ rule: 'noDoubleLoop', subject: '', rounds: 2 }])
  expect(said({ ...facts, rounds: { ...facts.rounds, revealed: 1 } })).toEqual([])
  expect(said(facts, choose('noDoubleLoop', 'rounds', 3))).toEqual([])
  expect(said({ ...facts, values: ['transformative'] })).toEqual([])
  expect(said({ ...facts, hasDoubleLoop: true })).toEqual([])
  const process = (state: 'done' | 'dropped') =>
    said({ ...facts, agreements: [{ about: 'process', state, madeOn: '2026-10-10' }] })
  expect(process('done')).toEqual([])
  expect(process('dropped')).toHaveLength(1)
})
