import { describe, expect, test } from 'vitest'
import { SurveySummary, WaveDesk, WavePicture } from '../../../shared/contract/ties.ts'
import type { MembershipId, PersonId } from '../../../shared/domain/ids.ts'
import { ask, change, done } from '../../support/store.ts'
import { answersIn, heldOn, rule, tieHouse, today } from './house.ts'

describe('a survey', () => {
  test('has what nobody chose as it is by default', () => {
    const { store, networkId } = tieHouse()
    const survey = done(store, 'ties.addSurvey', {
      networkId,
      survey: { name: 'Vriendschap', question: '', scaleMax: 1 },
    })
    expect(survey).toMatchObject({ period: '', scaleWords: [], asksCloseness: false, asksOutside: false })
    const all = ask(store, 'ties.surveys', { networkId })
    expect(all.map(({ name, waves }) => [name, waves.length])).toEqual([
      ['Vriendschap', 0],
      ['Wie zoekt wie op?', 1],
    ])
    expect(SurveySummary.array().parse(all)).toEqual(all)
  })

  test('has a word for every step of its scale, or none', () => {
    const { store, networkId, surveyId } = tieHouse()
    const survey = { name: 'A', question: '', scaleMax: 2, scaleWords: ['nooit', 'vaak'] }
    expect(rule(() => done(store, 'ties.addSurvey', { networkId, survey }))).toBe(
      'survey.scaleWords outsideScale',
    )
    const patch = { scaleMax: 1, scaleWords: ['nee', 'ja'] }
    expect(done(store, 'ties.updateSurvey', { id: surveyId, patch })).toMatchObject(patch)
    expect(rule(() => done(store, 'ties.updateSurvey', { id: surveyId, patch: { scaleMax: 3 } }))).toBe(
      'patch.scaleWords outsideScale',
    )
  })

  test('stays as it is in what was answered; its words may change', () => {
    const { store, surveyId: id, waveId, people, line } = tieHouse()
    const update = (patch: object) => done(store, 'ties.updateSurvey', { id, patch })
    const [from] = people as [PersonId]
    update({ asksCloseness: false })
    update({ asksCloseness: true, scaleMax: 4 })
    done(store, 'ties.answer', {
      waveId,
      lines: [{ ...line(0, 1, 3), closeness: 2, formality: 'informal' }],
    })
    expect(rule(() => update({ scaleMax: 5 }))).toBe('patch.scaleMax entered')
    expect(rule(() => update({ asksCloseness: false }))).toBe('patch.asksCloseness entered')
    expect(rule(() => update({ asksFormality: false }))).toBe('patch.asksFormality entered')
    update({ asksOutside: false })
    update({ asksOutside: true })
    done(store, 'ties.addOutside', { waveId, from, role: 'leraar', organisation: '', value: null })
    expect(rule(() => update({ asksOutside: false }))).toBe('patch.asksOutside entered')
    expect(update({ name: 'Anders', question: 'Hoe dan?', period: 'dit jaar' })).toMatchObject({
      name: 'Anders',
      period: 'dit jaar',
      asksCloseness: true,
    })
  })

  test('takes along whom nothing else holds on to', () => {
    const { store, surveyId, memberships } = tieHouse()
    const [first] = memberships as [MembershipId]
    done(store, 'participants.remove', { membershipIds: [first] })
    const { notice } = change(store, 'ties.removeSurvey', { id: surveyId })
    expect(notice?.tables).toContain('person')
    expect(store.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(4)
  })
})

describe('a wave', () => {
  test('has everybody of its day, and who opted out of the one before stays out', () => {
    const { store, surveyId, waveId, people, memberships } = tieHouse()
    const [one, two] = people as [PersonId, PersonId]
    const [, left] = memberships as [MembershipId, MembershipId]
    done(store, 'participants.updateMembership', { id: left, patch: { to: '2026-12-31' } })
    done(store, 'ties.optOut', { waveId, personId: one })
    const next = done(store, 'ties.addWave', { surveyId, label: 'Voorjaar', heldOn: '2027-03-01', today })
    const desk = ask(store, 'ties.desk', { waveId: next.id, today })
    expect(desk.people.map(({ personId, status, informedOn }) => [personId, status, informedOn])).toEqual(
      people.filter((id) => id !== two).map((id) => [id, id === one ? 'optedOut' : 'noAnswer', null]),
    )
    expect(desk.wave).toMatchObject({ people: 3, answered: 0, round: null })
    expect(desk.people.map(({ lines }) => lines)).toEqual([0, 2, 2, 2])
    expect(WaveDesk.parse(desk)).toEqual(desk)
    // Once more: the last wave by its day says who stays out.
    done(store, 'ties.optIn', { waveId: next.id, personId: one })
    const third = done(store, 'ties.addWave', { surveyId, label: 'Zomer', heldOn: '2027-06-01', today })
    const statuses = ask(store, 'ties.desk', { waveId: third.id, today }).people.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set(['noAnswer']))
    const hasLeft = ask(store, 'ties.desk', { waveId, today: '2027-01-15' }).people.find(
      ({ personId }) => personId === two,
    )?.hasLeft
    expect(hasLeft).toBe(true)
  })

  test('has a label of its own in the survey, whatever its case', () => {
    const { store, surveyId, waveId } = tieHouse()
    const wave = { surveyId, label: ' hERFST', heldOn: null, today }
    expect(rule(() => done(store, 'ties.addWave', wave))).toBe('ALREADY_EXISTS')
    const other = done(store, 'ties.addWave', { ...wave, label: 'Lente' })
    const update = () => done(store, 'ties.updateWave', { id: other.id, patch: { label: 'Herfst' } })
    expect(rule(update)).toBe('ALREADY_EXISTS')
    expect(done(store, 'ties.updateWave', { id: waveId, patch: { label: 'herfst' } }).label).toBe('herfst')
    expect(done(store, 'ties.updateWave', { id: other.id, patch: { heldOn } }).heldOn).toBe(heldOn)
  })

  test('says which monitoring round it belongs to', () => {
    const { store, networkId, waveId } = tieHouse()
    const round = { name: 'Najaar', on: '2026-11-04', withTies: true, tieWaveId: waveId }
    const { id } = done(store, 'rounds.add', { networkId, round })
    const [survey] = ask(store, 'ties.surveys', { networkId })
    expect(survey?.waves[0]?.round).toEqual({ id, name: 'Najaar' })
    done(store, 'ties.removeWave', { id: waveId })
    expect(ask(store, 'rounds.desk', { id }).round.tieWaveId).toBeNull()
  })

  test('takes in who was ever a member; on sheets that are there, the line about them is empty', () => {
    const house = tieHouse({ size: 3 })
    const { store, waveId, people } = house
    const [one, two, three] = people as [PersonId, PersonId, PersonId]
    house.answer(house.line(0, 1, 0), house.line(0, 2, 4))
    done(store, 'ties.removePeople', { waveId, personIds: [two, three] })
    expect(answersIn(house)).toEqual({})
    expect(ask(store, 'ties.desk', { waveId, today }).others.map(({ id }) => id)).toEqual([two, three])
    done(store, 'ties.addPeople', { waveId, personIds: [one, three, three] })
    expect(answersIn(house)).toEqual({ '0>2': '?' })
    expect(
      ask(store, 'ties.desk', { waveId, today }).people.map(({ filled, lines }) => [filled, lines]),
    ).toEqual([
      [0, 1],
      [0, 1],
    ])
    const stranger = '99999999-9999-4999-8999-999999999999' as PersonId
    const add = () => done(store, 'ties.addPeople', { waveId, personIds: [two, stranger] })
    expect(rule(add)).toBe('personIds.1 notMember')
    const remove = () => done(store, 'ties.removePeople', { waveId, personIds: [one, two] })
    expect(rule(remove)).toBe('personIds.1 notInWave')
  })
})

describe('who is asked', () => {
  test('is informed first; not any more once they answered', () => {
    const house = tieHouse({ isInformed: false })
    const { store, waveId, people, line } = house
    const [one, two] = people as [PersonId, PersonId]
    const setStatus = () => done(store, 'ties.setStatus', { waveId, personId: one, status: 'answered' })
    expect(
      rule(() => {
        house.answer(line(0, 1, 2))
      }),
    ).toBe('lines.0.from notInformed')
    expect(rule(setStatus)).toBe('personId notInformed')
    const contact = { waveId, from: one, role: 'x', organisation: '', value: null }
    expect(rule(() => done(store, 'ties.addOutside', contact))).toBe('from notInformed')
    done(store, 'ties.inform', { waveId, personIds: [one, two], on: heldOn })
    done(store, 'ties.inform', { waveId, personIds: [two], on: null })
    house.answer(line(0, 1, 2))
    expect(rule(() => done(store, 'ties.inform', { waveId, personIds: [one], on: null }))).toBe(
      'personIds.0 entered',
    )
    expect(ask(store, 'ties.desk', { waveId, today }).people[1]?.informedOn).toBeNull()
  })

  test('can hand in an empty sheet, which can be taken away; with answers on it, it stays', () => {
    const house = tieHouse({ size: 3 })
    const { store, waveId, people, line } = house
    const [one] = people as [PersonId]
    const set = (status: 'answered' | 'noAnswer' | 'notAsked') =>
      done(store, 'ties.setStatus', { waveId, personId: one, status })
    set('notAsked')
    set('answered')
    expect(answersIn(house)).toEqual({ '0>1': '?', '0>2': '?' })
    set('noAnswer')
    expect(answersIn(house)).toEqual({})
    // No tie is an answer as well.
    house.answer(line(0, 2, 0))
    expect(rule(() => set('notAsked'))).toBe('status entered')
    house.answer(line(0, 2, null))
    set('notAsked')
    expect(answersIn(house)).toEqual({})
  })

  test('has a place in the picture that is the same in every wave, and can be freed', () => {
    const { store, surveyId, people, picture } = tieHouse()
    const [one, two] = people as [PersonId, PersonId]
    const places = [
      { personId: one, x: 10.126, y: -3 },
      { personId: two, x: 0, y: 4_999.999 },
    ]
    done(store, 'ties.place', { surveyId, places, free: [] })
    expect(picture().places).toEqual(
      [
        { personId: one, x: 10.13, y: -3 },
        { personId: two, x: 0, y: 5_000 },
      ].sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    )
    expect(WavePicture.parse(picture())).toBeTruthy()
    done(store, 'history.undo')
    expect(picture().places).toEqual([])
    done(store, 'history.redo')
    done(store, 'ties.place', { surveyId, places: [], free: [one] })
    expect(picture().places.map(({ personId }) => personId)).toEqual([two])
    const stranger = '99999999-9999-4999-8999-999999999999' as PersonId
    const put = () =>
      done(store, 'ties.place', { surveyId, places: [{ personId: stranger, x: 0, y: 0 }], free: [] })
    expect(rule(put)).toBe('places.0.personId notInWave')
  })
})
