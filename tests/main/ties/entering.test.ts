import { describe, expect, test } from 'vitest'
import { TieMatrix, TieSheet, WavePicture } from '../../../shared/contract/ties.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { ask, contentDigest, done, failureOf } from '../../support/store.ts'
import { answersIn, rule, tieHouse, today } from './house.ts'

describe('a sheet', () => {
  test('begins with its first answer: what is not said is left empty, which is not "no tie"', () => {
    const house = tieHouse({ size: 4 })
    const { store, waveId, people, line, picture } = house
    const [one] = people as [PersonId]
    house.answer(line(0, 1, null))
    expect(picture().people.map(({ status }) => status)).not.toContain('answered')
    house.answer(line(0, 1, 2), line(0, 2, 0), line(0, 3, null))
    expect(answersIn(house)).toEqual({ '0>1': 2, '0>3': '?' })
    const sheet = ask(store, 'ties.sheet', { waveId, personId: one, today })
    expect(TieSheet.parse(sheet)).toEqual(sheet)
    expect(sheet.lines.map(({ value }) => value)).toEqual([2, 0, null])
    expect(sheet.respondent).toMatchObject({ status: 'answered', filled: 2, lines: 3 })
    house.answer(line(0, 1, null), line(0, 2, 3), line(0, 3, 0), line(0, 2, 4))
    expect(answersIn(house)).toEqual({ '0>1': '?', '0>2': 4 })
    expect(WavePicture.parse(picture())).toEqual(picture())
    // What others would have said is not known, and nothing stands for it.
    const [other] = people.slice(1) as [PersonId]
    expect(ask(store, 'ties.sheet', { waveId, personId: other, today })).toMatchObject({
      respondent: { status: 'noAnswer', filled: 0, lines: 3 },
      lines: [{ value: null }, { value: null }, { value: null }],
    })
    done(store, 'ties.clear', { waveId, personId: one })
    expect(answersIn(house)).toEqual({})
    expect(picture().people.map(({ status }) => status)).not.toContain('answered')
  })

  test('is taken back as one step, however many lines and however long it took; the next sheet is another', () => {
    const house = tieHouse({ size: 4, options: { typingPause: 60_000 } })
    const { store, line } = house
    const empty = contentDigest(store)
    house.answer(line(0, 1, 2))
    house.answer(line(0, 2, 0))
    house.answer(line(0, 1, 4))
    house.answer(line(0, 3, 1))
    const first = contentDigest(store)
    house.answer(line(1, 0, 3))
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(first)
    expect(answersIn(house)).toEqual({ '0>1': 4, '0>3': 1 })
    expect(ask(store, 'history.state').undo?.about).toMatchObject({ kind: 'person', code: 'P01' })
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(empty)
    done(store, 'history.redo')
    expect(contentDigest(store)).toBe(first)
  })

  test('many lines at once are a step of their own, whatever was typed before and after', () => {
    const house = tieHouse({ size: 4, options: { typingPause: 60_000 } })
    const { store, line } = house
    house.answer(line(0, 1, 2))
    const typed = contentDigest(store)
    house.answer(line(0, 2, 0), line(0, 3, 0))
    const filled = contentDigest(store)
    house.answer(line(0, 3, 4))
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(filled)
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(typed)
    expect(answersIn(house)).toEqual({ '0>1': 2, '0>2': '?', '0>3': '?' })
  })

  test('keeps how close and how formal a tie is until it is said otherwise, and only of a tie', () => {
    const house = tieHouse({ size: 3 })
    const { store, waveId, line, picture } = house
    house.answer({ ...line(0, 1, 2), closeness: 0, formality: 'formal' }, { ...line(0, 2, 0), closeness: 3 })
    house.answer(line(0, 1, 3))
    expect(picture().arcs).toMatchObject([{ value: 3, closeness: 0, formality: 'formal' }])
    house.answer({ ...line(0, 1, 3), closeness: null })
    expect(picture().arcs).toMatchObject([{ value: 3, formality: 'formal' }])
    expect(picture().arcs[0]).not.toHaveProperty('closeness')
    house.answer(line(0, 1, 0))
    house.answer(line(0, 1, 1))
    expect(picture().arcs[0]).not.toHaveProperty('formality')
    const matrix = ask(store, 'ties.matrix', { waveId, today })
    expect(TieMatrix.parse(matrix)).toEqual(matrix)
    expect(matrix.lines.map(({ value }) => value).sort()).toEqual([0, 1])
  })

  test('is refused as a whole, with the place of the line', () => {
    const house = tieHouse({
      size: 4,
      survey: { asksCloseness: false, asksFormality: false, asksOutside: false },
    })
    const { store, waveId, people, line } = house
    const [one, , , four] = people as [PersonId, PersonId, PersonId, PersonId]
    done(store, 'ties.optOut', { waveId, personId: four })
    const before = contentDigest(store)
    const refusal = (...lines: Parameters<typeof house.answer>) =>
      rule(() => {
        house.answer(line(0, 1, 2), ...lines)
      })
    expect(refusal(line(0, 0, 1))).toBe('lines.1.to toSelf')
    expect(refusal(line(9, 0, 1))).toBe('lines.1.from notInWave')
    expect(refusal(line(0, 9, 1))).toBe('lines.1.to notInWave')
    expect(refusal(line(3, 0, 1))).toBe('lines.1.from optedOut')
    expect(refusal(line(0, 3, null))).toBe('lines.1.to optedOut')
    expect(refusal(line(0, 2, 5))).toBe('lines.1.value outsideScale')
    expect(refusal({ ...line(0, 2, 4), closeness: 1 })).toBe('lines.1.closeness notAsked')
    expect(refusal({ ...line(0, 2, 4), formality: 'formal' })).toBe('lines.1.formality notAsked')
    const contact = { waveId, from: one, role: 'leraar', organisation: '', value: 1 }
    expect(rule(() => done(store, 'ties.addOutside', contact))).toBe('waveId notAsked')
    for (const command of ['ties.clear', 'ties.optOut'] as const)
      expect(rule(() => done(store, command, { waveId, personId: four }))).toBe('personId optedOut')
    const remove = () => done(store, 'ties.removePeople', { waveId, personIds: [four] })
    expect(rule(remove)).toBe('personIds.0 optedOut')
    expect(contentDigest(store)).toBe(before)
  })

  test('waits for the privacy card', () => {
    const house = tieHouse({ size: 3 })
    done(house.store, 'networks.updatePrivacy', { id: house.networkId, patch: { purpose: '' } })
    expect(
      failureOf(() => {
        house.answer(house.line(0, 1, 1))
      }),
    ).toMatchObject({ code: 'PRIVACY_INCOMPLETE' })
  })
})

describe('a contact outside', () => {
  test('has a role or an organisation, a place in the list, and is an answer', () => {
    const house = tieHouse({ size: 3 })
    const { store, waveId, people, picture } = house
    const [one] = people as [PersonId]
    const said = { waveId, from: one, role: 'leraar', organisation: '', value: null }
    expect(rule(() => done(store, 'ties.addOutside', { ...said, role: '' }))).toBe('role required')
    expect(rule(() => done(store, 'ties.addOutside', { ...said, value: 5 }))).toBe('value outsideScale')
    const first = done(store, 'ties.addOutside', said)
    const second = done(store, 'ties.addOutside', { ...said, organisation: 'De Kersenboom', value: 4 })
    expect([first.position, second.position]).toEqual([0, 1])
    expect(answersIn(house)).toEqual({ '0>1': '?', '0>2': '?' })
    expect(picture().outside).toEqual([first, second])
    expect(rule(() => done(store, 'ties.updateOutside', { id: first.id, patch: { role: '' } }))).toBe(
      'patch.role required',
    )
    expect(done(store, 'ties.updateOutside', { id: first.id, patch: { value: 2 } }).value).toBe(2)
    const set = () => done(store, 'ties.setStatus', { waveId, personId: one, status: 'noAnswer' })
    expect(rule(set)).toBe('status entered')
    done(store, 'ties.removeOutside', { ids: [first.id, second.id] })
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'outsideContact', count: 2 })
    set()
    expect(picture().outside).toEqual([])
    const gone = { ids: [first.id] }
    expect(failureOf(() => done(store, 'ties.removeOutside', gone)).code).toBe('NOT_FOUND')
  })
})
