import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { workFormById } from '../../../shared/content/work-forms.ts'
import { AgreementAbout, AgreementState } from '../../../shared/domain/agreements.ts'
import type { MeetingId } from '../../../shared/domain/ids.ts'
import { RunSheetKind } from '../../../shared/domain/meetings.ts'
import type { MeetingFacts, NetworkFacts } from '../../../shared/signals/facts.ts'
import { judge, markOf, ruleOf, signalRules, thresholdsFor, whyText } from '../../../shared/signals/index.ts'
import type { Rule } from '../../../shared/signals/rule.ts'
import { textsIn } from '../content/texts.ts'

const today = '2026-11-22'
const empty: NetworkFacts = {
  today,
  hasAssignment: false,
  assignmentAgreedOn: null,
  competition: null,
  meetings: [],
  leaderContactOn: null,
  sharedOn: null,
  monitoringDueOn: null,
  agreements: [],
}

let count = 0
const meeting = (on: string, rest: Partial<MeetingFacts> = {}): MeetingFacts => ({
  id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}` as MeetingId,
  on,
  state: on < today ? 'held' : 'planned',
  items: ['arrival', 'practice'],
  hasEvaluation: true,
  delta: null,
  ...rest,
})

/** A network in which nothing is left to talk about. */
const settled: NetworkFacts = {
  ...empty,
  hasAssignment: true,
  assignmentAgreedOn: '2026-09-01',
  leaderContactOn: '2026-10-01',
  sharedOn: '2026-10-01',
  meetings: ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map((on) => meeting(on)),
}
const said = (facts: NetworkFacts, chosen = new Map<string, Map<string, number>>()) =>
  judge(signalRules, facts, chosen).fired.map(({ rule, subject, facts: found }) => ({
    rule,
    subject,
    ...found,
  }))

const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => {
  const time = Date.parse(`${today}T00:00:00Z`) + days * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
})
const anyMeeting = fc.record({
  id: fc.uuid({ version: 4 }).map((id) => id as MeetingId),
  on: anyDay,
  state: fc.constantFrom('planned', 'held'),
  items: fc.array(fc.constantFrom(...RunSheetKind.options), { maxLength: 10 }),
  hasEvaluation: fc.boolean(),
  delta: fc.constantFrom('open', 'closed', null),
})
const anyFacts: fc.Arbitrary<NetworkFacts> = fc.record({
  today: fc.constant(today),
  hasAssignment: fc.boolean(),
  assignmentAgreedOn: fc.option(anyDay),
  competition: fc.constantFrom(true, false, null),
  leaderContactOn: fc.option(anyDay),
  sharedOn: fc.option(anyDay),
  monitoringDueOn: fc.option(anyDay),
  meetings: fc
    .array(anyMeeting, { maxLength: 20 })
    .map((all) => all.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
  agreements: fc.array(
    fc.record({
      about: fc.constantFrom(null, ...AgreementAbout.options),
      state: fc.constantFrom(...AgreementState.options),
    }),
    { maxLength: 10 },
  ),
})

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
        const ids = new Set(['', ...facts.meetings.map(({ id }) => String(id))])
        for (const signal of fired) {
          expect(ids).toContain(signal.subject)
          expect(signal.mark.length).toBeLessThanOrEqual(200)
          for (const fact of Object.values(signal.facts))
            expect(
              typeof fact === 'number'
                ? Number.isInteger(fact) && fact >= 0
                : /^\d{4}-\d{2}-\d{2}$/u.test(fact) || because.has(fact),
            ).toBe(true)
          // Every blank of the sentence is filled by a fact.
          for (const language of ['nl', 'en'] as const) {
            const text = whyText(signal, language, (on) => on)
            expect(text).not.toBe('')
            expect(text).not.toMatch(/[{}]|undefined/u)
            for (const name of Object.keys(signal.facts).filter((key) => key !== 'because'))
              expect(text).toContain(String(signal.facts[name]))
          }
        }
        // The same facts say the same, in whatever object they come.
        expect(judge(signalRules, structuredClone(facts))).toEqual({ fired, broken })
      }),
    )
  })

  test('a higher threshold never sets off more', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 7 }), (facts, low) => {
        for (const { id, thresholds } of signalRules)
          for (const name of Object.keys(thresholds)) {
            const at = (value: number) =>
              said(facts, new Map([[id, new Map([[name, value]])]])).filter(({ rule }) => rule === id).length
            expect(at(low + 1)).toBeLessThanOrEqual(at(low))
          }
      }),
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
        { about: 'rules', state: 'open' },
        ...states.map((state) => ({ about: 'competition' as const, state })),
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
