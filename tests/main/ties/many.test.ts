import { expect, test } from 'vitest'
import { mostInMatrix } from '../../../shared/domain/tie-scales.ts'
import type { PersonId, TieWaveId } from '../../../shared/domain/ids.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { ask, done, failureOf, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { heldOn, rule, today } from './house.ts'

/** As long as a coach would wait without noticing, many times over: two noisy cores must not stop the tests. */
const patience = 5_000

test('three thousand people: each screen answers at once, and what would not end is refused', () => {
  const dataFolder = temporaryFolder()
  generateStore({
    file: dataFileIn(dataFolder),
    only: ['ties'],
    peoplePerNetwork: 3_000,
    organisations: 60,
  })
  const store = temporaryStore({ dataFolder })
  store.sqlite.pragma('synchronous = OFF')
  const waveId = store.sqlite
    .prepare('SELECT wave_id FROM tie_respondent GROUP BY 1 ORDER BY count(*) DESC')
    .pluck()
    .get() as TieWaveId
  const timed = <T>(act: () => T): T => {
    const started = performance.now()
    const answer = act()
    expect(performance.now() - started).toBeLessThan(patience)
    return answer
  }
  const picture = timed(() => ask(store, 'ties.wave', { waveId }))
  expect(picture.people.length).toBeGreaterThan(2_000)
  expect(picture.arcs.length).toBeGreaterThan(6_000)
  const desk = timed(() => ask(store, 'ties.desk', { waveId, today }))
  const personId = desk.people.find(({ status }) => status === 'answered')?.personId as PersonId
  const sheet = timed(() => ask(store, 'ties.sheet', { waveId, personId, today }))
  expect(sheet.lines.length).toBe(sheet.respondent.lines)
  expect(rule(() => timed(() => ask(store, 'ties.matrix', { waveId, today })))).toBe('waveId tooMany')
  expect(picture.people.length).toBeGreaterThan(mostInMatrix)
  timed(() => ask(store, 'ties.surveys', { networkId: picture.survey.networkId }))

  const asked = desk.people.filter(({ status }) => status !== 'optedOut').map((each) => each.personId)
  done(store, 'networks.updatePrivacy', {
    id: picture.survey.networkId,
    patch: {
      purpose: 'Leren',
      responsibleOrganisation: 'Pabo',
      legalBasis: 'publicTask',
      coachAssesses: false,
    },
  })
  timed(() => done(store, 'ties.inform', { waveId, personIds: asked, on: heldOn }))
  const [from, second] = desk.people
    .filter(({ status }) => status === 'answered')
    .map((each) => each.personId) as [PersonId, PersonId]
  const lines = (teller: PersonId) =>
    asked.flatMap((to) => (to === teller ? [] : [{ from: teller, to, value: 1 }]))
  timed(() =>
    done(store, 'ties.answer', { waveId, lines: [...lines(from), ...lines(second)].slice(0, 4_000) }),
  )
  // Sheets that begin with one answer each would leave millions of lines empty.
  for (const personId of asked.slice(0, 60)) done(store, 'ties.clear', { waveId, personId })
  const first = asked.slice(0, 60).map((teller) => ({ from: teller, to: asked[61] as PersonId, value: 2 }))
  expect(failureOf(() => timed(() => done(store, 'ties.answer', { waveId, lines: first })))).toMatchObject({
    data: { fields: [{ rule: 'tooMany' }] },
  })
}, 120_000)
