import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { workFormById } from '../../../shared/content/work-forms.ts'
import type { AgreementState } from '../../../shared/domain/agreements.ts'
import type { MeetingFacts, NetworkFacts } from '../../../shared/signals/facts.ts'
import { judge, markOf, ruleOf, signalRules, thresholdsFor, whyText } from '../../../shared/signals/index.ts'
import type { Rule } from '../../../shared/signals/rule.ts'
import { textsIn } from '../content/texts.ts'
import { anyFacts, empty, meeting, mirrored, said, settled, today } from './facts.ts'

describe('every rule', () => {
  test('says nothing of a network in which nothing happened, nor of one that is settled', () => {
    expect(said(empty)).toEqual([])
    expect(said(settled)).toEqual([])
  })

  test('whatever the facts: holds to its shape, and shows days, counts, ids and its own code words only', () => {
    const because = new Set(signalRules.flatMap(({ why }) => Object.keys(why)))
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { fired, broken } = judge(signalRules, facts)
        expect(broken).toEqual([])
        const places = fired.map(({ rule, subject }) => `${rule} ${subject}`)
        expect(new Set(places).size).toBe(places.length)
        const lines = facts.rounds.latest?.lines ?? []
        const indicatorIds = new Set([
          ...indicators.map(({ id }): string => id),
          ...lines.map(({ indicatorId }) => indicatorId),
        ])
        const ids = new Set<string>([
          '',
          ...[...facts.meetings, ...facts.products, ...facts.endedFacilities].map(({ id }) => id),
          ...indicatorIds,
        ])
        for (const signal of fired) {
          expect(ids).toContain(signal.subject)
          expect(signal.mark.length).toBeLessThanOrEqual(200)
          for (const fact of Object.values(signal.facts))
            expect(
              typeof fact === 'number'
                ? fact >= 0 && Number.isInteger(Math.round(fact * 1_000) / 100)
                : /^\d{4}-\d{2}-\d{2}$/u.test(fact) ||
                    because.has(fact) ||
                    indicatorIds.has(fact) ||
                    ['left', 'right'].includes(fact),
            ).toBe(true)
          // Every blank of the sentence is filled by a fact, and every fact is in it.
          for (const language of ['nl', 'en'] as const) {
            const text = whyText(signal, language, (on) => on)
            expect(text).not.toBe('')
            expect(text).not.toMatch(/[{}]|undefined|NaN/u)
            const words = ruleOf(signal.rule)?.why[String(signal.facts['because'] ?? 'usual')]?.[language]
            for (const name of Object.keys(signal.facts).filter((key) => key !== 'because'))
              expect(words).toContain(`{{${name}}}`)
          }
        }
        // The same facts say the same, in whatever object they come.
        expect(judge(signalRules, structuredClone(facts))).toEqual({ fired, broken })
      }),
    )
  })

  test('a threshold that goes up sets off less and less, or more and more, and never now this and now that', () => {
    // These say what is enough, so that more falls short of it.
    const enough = new Set(['fewExternalTies percent', 'radicalButAlike mix', 'incompleteAnswers percent'])
    // This one says which answers are looked at.
    const which = new Set(['unevenVoice answers'])
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (facts, where) => {
        for (const { id, thresholds } of signalRules)
          for (const [name, { min, max }] of Object.entries(thresholds)) {
            if (which.has(`${id} ${name}`)) continue
            const at = (value: number) =>
              judge([ruleOf(id) as Rule], facts, new Map([[id, new Map([[name, value]])]])).fired.length
            const low = Math.min(max - 1, min + Math.floor(where * (max - min)))
            if (enough.has(`${id} ${name}`)) expect(at(low)).toBeLessThanOrEqual(at(low + 1))
            else expect(at(low + 1)).toBeLessThanOrEqual(at(low))
          }
      }),
    )
  })

  test('no end of a line is a shortfall: with left and right changed places the same rules speak of the same', () => {
    const places = (facts: NetworkFacts) => said(facts).map(({ rule, subject }) => `${rule} ${subject}`)
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(places(mirrored(facts))).toEqual(places(facts))
      }),
      { numRuns: 300 },
    )
  })

  test('names work forms there are, and thresholds whose default lies in their range', () => {
    for (const { id, workForms, thresholds } of signalRules) {
      expect(ruleOf(id)?.id).toBe(id)
      for (const form of workForms) expect(workFormById(form).id).toBe(form)
      for (const { default: built, min, max } of Object.values(thresholds)) {
        expect(Number.isInteger(built)).toBe(true)
        expect(min <= built && built <= max).toBe(true)
      }
    }
  })

  test('is worded in both languages, without a judgement', () => {
    const texts = textsIn(signalRules)
    expect(texts.length).toBeGreaterThan(12)
    for (const { path, text } of texts) {
      expect(text.nl, path).not.toBe('')
      expect(text.en, path).not.toBe('')
      expect(text.nl, path).not.toBe(text.en)
      expect([...findAvoidedWords(text.nl, 'nl'), ...findAvoidedWords(text.en, 'en')], path).toEqual([])
    }
  })
})

test('a rule that throws is set apart, and the others go on', () => {
  const broken: Rule<'brokenOne'> = {
    id: 'brokenOne',
    area: 'start',
    thresholds: {},
    fire: () => {
      throw new TypeError('about Anna')
    },
    workForms: [],
    says: { nl: 'Niets.', en: 'Nothing.' },
    why: {},
  }
  const facts = { ...settled, competition: true }
  const all: readonly Rule[] = [broken, ...signalRules]
  expect(judge(all, facts)).toEqual({
    fired: judge(signalRules, facts).fired,
    broken: [{ rule: 'brokenOne', kind: 'TypeError' }],
  })
  expect(judge(signalRules, facts).fired).toHaveLength(1)
})

test('marks do not depend on the order of the facts', () => {
  expect(markOf({ on: '2026-11-22', items: 7 })).toBe(markOf({ items: 7, on: '2026-11-22' }))
  expect(markOf({ items: 7 })).not.toBe(markOf({ items: 8 }))
})

test('thresholds out of range, halved or of a name that is no more count as built in', () => {
  const rule = ruleOf('noShortEvaluation')
  if (rule === undefined) throw new Error('No rule')
  const held = (value: number) => thresholdsFor(rule, new Map([[rule.id, new Map([['meetings', value]])]]))
  expect([0, 2.5, 9, Number.NaN].map(held)).toEqual([2, 2, 2, 2].map((meetings) => ({ meetings })))
  expect(held(5)).toEqual({ meetings: 5 })
  expect(thresholdsFor(rule, new Map([[rule.id, new Map([['gone', 5]])]]))).toEqual({ meetings: 2 })
})

describe('practiceItemMissing', () => {
  const next = (items: MeetingFacts['items'], on = '2026-12-01') => meeting(on, { items })

  test('looks at the next meeting that is planned, when there is something on its run sheet', () => {
    const without = next(['arrival', 'core'])
    expect(said({ ...settled, meetings: [without, next(['practice'], '2026-12-20')] })).toEqual([
      { rule: 'practiceItemMissing', subject: without.id, on: '2026-12-01', items: 2 },
    ])
    expect(said({ ...settled, meetings: [next([]), next(['core'], '2026-12-20')] })).toEqual([])
    expect(said({ ...settled, meetings: [next(['core'], '2026-11-21')] })).toEqual([])
  })

  test('today counts as still to come', () => {
    const meetings = [meeting(today, { items: ['core'] })]
    expect(said({ ...settled, meetings })).toHaveLength(1)
  })
})

test('noShortEvaluation counts the meetings held in a row without one, from its threshold on', () => {
  const skipped = (on: string) => meeting(on, { hasEvaluation: false })
  const meetings = [skipped('2026-08-01'), meeting('2026-09-01'), skipped('2026-10-01')]
  expect(said({ ...settled, meetings })).toEqual([])
  const two = [...meetings, skipped('2026-11-01'), skipped('2026-12-01')]
  expect(said({ ...settled, meetings: two })).toEqual([
    { rule: 'noShortEvaluation', subject: '', count: 2, from: '2026-10-01', to: '2026-11-01' },
  ])
  expect(
    said({ ...settled, meetings: two }, new Map([['noShortEvaluation', new Map([['meetings', 3]])]])),
  ).toEqual([])
})

test('deltaNotReturned begins after the first meeting held since, for each delta that is open', () => {
  const chosen = meeting('2026-09-01', { delta: 'open' })
  expect(said({ ...settled, meetings: [chosen, meeting('2026-12-01')] })).toEqual([])
  const later = [chosen, meeting('2026-10-01', { delta: 'closed' }), meeting('2026-11-01', { delta: 'open' })]
  expect(said({ ...settled, meetings: later })).toEqual([
    { rule: 'deltaNotReturned', subject: chosen.id, on: '2026-09-01', later: 2 },
  ])
})

test('vagueAssignment: none while meetings are there, or not agreed after the second', () => {
  const of = (held: number, rest: Partial<NetworkFacts>) =>
    said({ ...settled, meetings: settled.meetings.slice(0, held), ...rest })
  expect(of(1, { hasAssignment: false })).toMatchObject([{ rule: 'vagueAssignment', because: 'empty' }])
  expect(of(1, { assignmentAgreedOn: null })).toEqual([])
  expect(of(2, { assignmentAgreedOn: null })).toMatchObject([{ because: 'notAgreed', held: 2 }])
  expect(of(2, {})).toEqual([])
})

test('competingInterests asks for an agreement that was not dropped', () => {
  const of = (...states: AgreementState[]) =>
    said({
      ...settled,
      competition: true,
      agreements: [
        { about: 'rules' as const, state: 'open' as const, madeOn: '2026-09-01' },
        ...states.map((state) => ({ about: 'competition' as const, state, madeOn: '2026-09-01' })),
      ],
    })
  expect(of()).toEqual([{ rule: 'competingInterests', subject: '', because: 'none' }])
  expect(of('dropped')).toMatchObject([{ because: 'dropped', dropped: 1 }])
  expect(of('dropped', 'done')).toEqual([])
  expect(of('open')).toEqual([])
  expect(said({ ...settled, competition: false })).toEqual([])
})

test('leadersOutOfSight counts whole months since the last contact, or since the first meeting held', () => {
  const of = (leaderContactOn: string | null, rest: Partial<NetworkFacts> = {}) =>
    said({ ...settled, leaderContactOn, ...rest })
  expect(of('2026-08-23')).toEqual([])
  expect(of('2026-08-22')).toEqual([
    { rule: 'leadersOutOfSight', subject: '', because: 'since', from: '2026-08-22' },
  ])
  // The first of three months that is too short: the last day of November stands for the 31st.
  expect(of('2026-08-31', { today: '2026-11-29' })).toEqual([])
  expect(of('2026-08-31', { today: '2026-11-30' })).toHaveLength(1)
  expect(of(null)).toEqual([])
  const meetings = [meeting('2026-08-22'), meeting('2026-11-21')]
  expect(of(null, { meetings })).toEqual([
    { rule: 'leadersOutOfSight', subject: '', because: 'never', from: '2026-08-22' },
  ])
  expect(of(null, { meetings: [meeting('2026-12-01')] })).toEqual([])
})

test('nothingShared counts the meetings held since something was shared, from its threshold on', () => {
  const meetings = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((on) => meeting(on))
  const of = (sharedOn: string | null, held = meetings) => said({ ...settled, sharedOn, meetings: held })
  expect(of(null)).toEqual([{ rule: 'nothingShared', subject: '', count: 4, from: '2026-07-01' }])
  // On the day of a meeting is at that meeting.
  expect(of('2026-07-01')).toEqual([])
  expect(of('2026-06-30')).toHaveLength(1)
  expect(of(null, [...meetings.slice(0, 3), meeting('2026-12-01')])).toEqual([])
})

test('monitoringDue is said from the day a round was expected on, and so many weeks later', () => {
  const of = (monitoringDueOn: string | null, chosen = new Map<string, Map<string, number>>()) =>
    said({ ...settled, monitoringDueOn }, chosen)
  expect(of(null)).toEqual([])
  expect(of('2026-11-08')).toEqual([{ rule: 'monitoringDue', subject: '', on: '2026-11-08' }])
  const after = (weeks: number) => new Map([['monitoringDue', new Map([['weeks', weeks]])]])
  expect(of('2026-11-08', after(2))).toHaveLength(1)
  expect(of('2026-11-08', after(3))).toEqual([])
})
