import { describe, expect, test } from 'vitest'
import { lastSeq } from '../../../main/store/write.ts'
import { tieFiles } from '../../../shared/contract/tie-files.ts'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type { TieAnswers } from '../../../shared/domain/tie-file.ts'
import { takeBackChange } from '../../support/history.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryStore,
} from '../../support/store.ts'
import { changedTies, tieAnswersTo } from '../../support/tie-files.ts'

const today = '2026-11-22'

function house(asks: { readonly asksOutside?: boolean; readonly asksCloseness?: boolean } = {}) {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const [ann, bas, cas] = (['P1', 'P2', 'P3'] as const).map(
    (code) =>
      done(store, 'participants.add', { networkId, person: { code, displayName: `Naam ${code}` }, today })
        .person.id,
  ) as [PersonId, PersonId, PersonId]
  const survey = done(store, 'ties.addSurvey', {
    networkId,
    survey: { name: 'Overleg', question: 'Hoe vaak met', scaleMax: 4, ...asks },
  })
  const { id: waveId } = done(store, 'ties.addWave', {
    surveyId: survey.id,
    label: 'Najaar',
    heldOn: today,
    today,
  })
  done(store, 'ties.inform', { waveId, personIds: [ann, bas, cas], on: today })
  const facts = (personId: PersonId, names = false) =>
    ask(store, 'tieFiles.facts', { waveId, personId, names })
  const take = (answers: readonly TieAnswers[], of: NetworkId | null = networkId) =>
    done(store, 'tieFiles.take', {
      networkId: of,
      read: answers.map((each, at) => ({ file: `lijst${String(at)}.json`, answers: each })),
    })
  const reasons = (answers: readonly TieAnswers[], of: NetworkId | null = networkId) =>
    take(answers, of).refused.map(({ reason }) => reason)
  const picture = () => {
    const { people, arcs, blanks, outside } = ask(store, 'ties.wave', { waveId })
    return { status: people.map(({ status }) => status), arcs, blanks, outside }
  }
  return { store, workplaceId, networkId, ann, bas, cas, survey, waveId, facts, take, reasons, picture }
}

const refusal = (rule: string) => ({ code: 'INVALID_INPUT', data: { fields: [{ rule }] } })

describe('a page that goes home', () => {
  test('has the colleagues by code or by name, and who opted out is not on it', () => {
    const { store, ann, cas, waveId, facts } = house()
    const said = facts(ann)
    expect(tieFiles.facts['~orpc'].outputSchema?.['~standard'].validate(said)).toMatchObject({ value: said })
    expect(said.people.map(({ label }) => label)).toEqual(['P2', 'P3'])
    expect(facts(ann, true).people.map(({ label }) => label)).toEqual(['Naam P2', 'Naam P3'])
    done(store, 'ties.optOut', { waveId, personId: cas })
    expect(facts(ann).people.map(({ label }) => label)).toEqual(['P2'])
    expect(failureOf(() => facts(cas))).toMatchObject(refusal('optedOut'))
  })

  test('is for somebody who was informed, and has a key of their own', () => {
    const { store, ann, bas, waveId, facts } = house()
    expect(facts(ann).key).toBe(facts(ann).key)
    expect(facts(ann).key).not.toBe(facts(bas).key)
    expect(JSON.stringify(ask(store, 'ties.wave', { waveId }))).not.toContain(facts(ann).key)
    done(store, 'ties.inform', { waveId, personIds: [bas], on: null })
    expect(failureOf(() => facts(bas))).toMatchObject(refusal('notInformed'))
  })
})

describe('questionnaires that come back', () => {
  test('a line that was left empty is not known, which is not the same as no tie', () => {
    const { ann, bas, cas, facts, take, picture } = house({ asksOutside: true, asksCloseness: true })
    const contact = { role: 'arts', organisation: '', value: 2 }
    const answer = take([
      tieAnswersTo(facts(ann), { lines: [{ to: bas, value: 3, closeness: 1 }], outside: [contact] }),
      tieAnswersTo(facts(bas), {
        lines: [
          { to: cas, value: 0 },
          { to: ann, value: 0 },
        ],
      }),
    ])
    expect(answer.refused).toEqual([])
    expect(answer.taken).toMatchObject([
      { personId: ann, waveLabel: 'Najaar', networkName: 'Netwerk', leftOut: 0 },
      { personId: bas },
    ])
    const { status, arcs, blanks, outside } = picture()
    expect(status).toEqual(['answered', 'answered', 'noAnswer'])
    expect(arcs).toEqual([{ from: ann, to: bas, value: 3, closeness: 1 }])
    expect(blanks).toEqual([{ from: ann, to: cas }])
    expect(outside).toMatchObject([{ ...contact, from: ann, position: 0 }])
  })

  test('never twice, and never over what is there', () => {
    const { store, ann, bas, waveId, facts, reasons } = house({ asksOutside: true })
    const contact = { role: '', organisation: 'De Linde', value: null }
    const one = tieAnswersTo(facts(ann), { lines: [{ to: bas, value: 1 }], outside: [contact] })
    const other = tieAnswersTo(facts(ann), { lines: [{ to: bas, value: 2 }], outside: [contact] })
    expect(reasons([one, one, other])).toEqual(['twice', 'alreadyAnswered'])
    expect(reasons([changedTies(one, { outside: [] })])).toEqual(['alreadyAnswered'])
    done(store, 'ties.clear', { waveId, personId: ann })
    expect(reasons([other, one])).toEqual(['alreadyAnswered'])
  })

  test("from elsewhere, or of a page of one's own making, they are refused", () => {
    const { store, networkId, ann, bas, facts, reasons, picture } = house()
    const other = readyNetwork(store).networkId
    const mine = tieAnswersTo(facts(ann))
    const elsewhere = crypto.randomUUID()
    expect(reasons([mine], other)).toEqual(['otherNetwork'])
    expect(
      reasons(
        [
          changedTies(mine, { key: elsewhere }),
          changedTies(mine, { waveId: elsewhere }),
          changedTies(mine, { networkId: other }),
          // In the name of a colleague.
          changedTies(mine, {
            personId: bas,
            lines: [{ to: ann, value: 4, closeness: null, formality: null }],
          }),
          changedTies(mine, { lines: [] }),
          changedTies(mine, { lines: [{ to: bas, value: 5, closeness: null, formality: null }] }),
          changedTies(mine, { lines: [{ to: bas, value: 1, closeness: 1, formality: null }] }),
          changedTies(mine, { lines: [{ to: bas, value: 1, closeness: null, formality: 'formal' }] }),
          changedTies(mine, { outside: [{ role: 'arts', organisation: '', value: 1 }] }),
        ],
        null,
      ),
    ).toEqual([
      'unknownWave',
      'unknownWave',
      'unknownWave',
      'unknownWave',
      'empty',
      'edited',
      'edited',
      'edited',
      'edited',
    ])
    expect(picture()).toMatchObject({ arcs: [], blanks: [], status: ['noAnswer', 'noAnswer', 'noAnswer'] })
    expect(reasons([mine], networkId)).toEqual([])
  })

  test('of another question than is asked now', () => {
    const { store, survey, ann, facts, reasons } = house()
    const early = tieAnswersTo(facts(ann))
    done(store, 'ties.updateSurvey', { id: survey.id, patch: { question: 'Hoe graag met' } })
    expect(reasons([early])).toEqual(['otherDesign'])
    expect(reasons([tieAnswersTo(facts(ann))])).toEqual([])
  })

  test('who opted out is taken neither as respondent nor as named; the rest of the list stays', () => {
    const { store, ann, bas, cas, waveId, facts, take, reasons, picture } = house()
    const [mine, theirs] = [tieAnswersTo(facts(ann)), tieAnswersTo(facts(cas))]
    done(store, 'ties.optOut', { waveId, personId: cas })
    expect(reasons([theirs])).toEqual(['optedOut'])
    const about = tieAnswersTo(facts(bas), { lines: [{ to: cas, value: 4 }] })
    expect(take([mine, about])).toMatchObject({
      taken: [{ personId: ann, leftOut: 1 }],
      refused: [{ reason: 'empty' }],
    })
    expect(picture().arcs).toEqual([{ from: ann, to: bas, value: 2 }])
    expect(reasons([mine])).toEqual(['twice'])
  })

  test('of somebody who is not in the wave any more, or was not informed after all', () => {
    const { store, ann, bas, waveId, facts, reasons } = house()
    const [gone, uninformed] = [tieAnswersTo(facts(ann)), tieAnswersTo(facts(bas))]
    done(store, 'ties.removePeople', { waveId, personIds: [ann] })
    done(store, 'ties.inform', { waveId, personIds: [bas], on: null })
    expect(reasons([gone, uninformed])).toEqual(['unknownPerson', 'notInformed'])
  })

  test('taking them is one step, that is taken back as a whole', () => {
    const { store, networkId, ann, bas, facts } = house({ asksOutside: true })
    const before = contentDigest(store)
    const outside = [{ role: 'arts', organisation: '', value: 1 }]
    change(store, 'tieFiles.take', {
      networkId,
      read: [ann, bas].map((id) => ({ file: 'lijst.json', answers: tieAnswersTo(facts(id), { outside }) })),
    })
    takeBackChange(store, lastSeq(store.read))
    expect(contentDigest(store)).toEqual(before)
  })
})
