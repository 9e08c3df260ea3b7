import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { WavePicture } from '../../../shared/contract/ties.ts'
import type { NetworkId, PersonId, TieWaveId } from '../../../shared/domain/ids.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import { type Store, openStore } from '../../../main/store/open.ts'
import { write } from '../../../main/store/write.ts'
import { erasingHere, hitsIn } from '../../support/erase.ts'
import { ask, done, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { answersIn, tieHouse } from './house.ts'

describe('a file from before there were surveys', () => {
  test('keeps its questions and ties, asks no more than they did, and each wave gets a key of its own', () => {
    const dataFolder = temporaryFolder()
    const [workplace, network, survey] = [randomUUID(), randomUUID(), randomUUID()]
    const waves = [randomUUID(), randomUUID()]
    const people = [randomUUID(), randomUUID()]
    const old = openStore({ dataFolder, holder: 'test 1', migrations: migrations.slice(0, 7) })
    write(old, 'workplaces.create', (db) => {
      db.run("INSERT INTO workplace (id, name, fictitious) VALUES (:workplace, 'W', 0)", { workplace })
      db.run(
        `INSERT INTO network (id, workplace_id, name, theme, type_label, assignment, phase, privacy_purpose,
           privacy_responsible_organisation)
         VALUES (:network, :workplace, 'N', '', '', '', 'designConstruction', '', '')`,
        { network, workplace },
      )
      people.forEach((id, i) =>
        db.run(
          `INSERT INTO person (id, workplace_id, code, code_key, display_name, role)
           VALUES (:id, :workplace, :code, :code, '', '')`,
          { id, workplace, code: `p${String(i)}` },
        ),
      )
      db.run(
        `INSERT INTO tie_survey (id, network_id, name, question, scale_max) VALUES (:survey, :network, 'S', 'Hoe?', 4)`,
        { survey, network },
      )
      for (const wave of waves) {
        db.run('INSERT INTO tie_wave (id, survey_id, label) VALUES (:wave, :survey, :wave)', { wave, survey })
        for (const person of people)
          db.run(
            `INSERT INTO tie_respondent (wave_id, person_id, status) VALUES (:wave, :person, 'answered')`,
            {
              wave,
              person,
            },
          )
        db.run(
          'INSERT INTO tie (wave_id, from_person_id, to_person_id, value) VALUES (:wave, :from, :to, 3)',
          { wave, from: people[0] ?? '', to: people[1] ?? '' },
        )
      }
      return { result: null }
    })
    old.close()

    const store = temporaryStore({ dataFolder })
    expect(store.how.migrated).toEqual({ from: 7, to: migrations.length })
    expect(ask(store, 'ties.surveys', { networkId: network as NetworkId })).toMatchObject([
      {
        name: 'S',
        period: '',
        scaleWords: [],
        asksCloseness: false,
        asksFormality: false,
        asksOutside: false,
      },
    ])
    const keys = store.sqlite.prepare('SELECT sheet_key FROM tie_wave').pluck().all() as string[]
    expect(new Set(keys).size).toBe(2)
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/u)
    const picture = ask(store, 'ties.wave', { waveId: waves[0] as TieWaveId })
    expect(WavePicture.parse(picture)).toEqual(picture)
    expect(picture).toMatchObject({ arcs: [{ value: 3 }], blanks: [], outside: [], places: [] })
    // What was done before cannot be put back in the new shape: the record begins anew, and nothing is offered.
    expect(ask(store, 'history.state')).toEqual({ undo: null, redo: null })
  })
})

describe('removing somebody for good', () => {
  const rows = (store: Store, table: string) =>
    store.sqlite.prepare(`SELECT * FROM ${table}`).all() as object[]

  function house(dataFolder: string) {
    const all = tieHouse({ size: 3, options: { dataFolder } })
    const { store, waveId, surveyId, people, line } = all
    const [one] = people as [PersonId]
    all.answer(line(0, 1, 4))
    all.answer(line(1, 2, 3))
    all.answer(line(2, 0, 1))
    const contact = { waveId, from: one, role: 'klokkenmaker', organisation: 'Uurwerkplaats', value: 2 }
    done(store, 'ties.addOutside', contact)
    done(store, 'ties.place', {
      surveyId,
      places: people.map((personId) => ({ personId, x: 1, y: 2 })),
      free: [],
    })
    return all
  }

  test('takes their contacts outside and pins along; unnamed, the ties and empty lines of others stay true', async () => {
    const dataFolder = temporaryFolder()
    const all = house(dataFolder)
    const { store, waveId, people } = all
    const [one] = people as [PersonId]
    await erasingHere({ dataFolder, store }).run({
      what: { kind: 'person', id: one },
      ties: 'unnamed',
      backupsToo: false,
    })
    expect(rows(store, 'outside_contact')).toEqual([])
    expect(rows(store, 'tie_place')).toHaveLength(2)
    const { arcs, blanks, people: left } = ask(store, 'ties.wave', { waveId })
    expect([left.length, arcs.length, blanks.length]).toEqual([3, 3, 3])
    store.close()
    expect(hitsIn(dataFolder, [one, 'klokkenmaker', 'Uurwerkplaats'])).toEqual([])
    temporaryStore({ dataFolder })
  })

  test('takes all of it along with their ties', async () => {
    const dataFolder = temporaryFolder()
    const all = house(dataFolder)
    const { store, people } = all
    const [one] = people as [PersonId]
    await erasingHere({ dataFolder, store }).run({
      what: { kind: 'person', id: one },
      ties: 'remove',
      backupsToo: false,
    })
    expect(answersIn(all)).toEqual({ '1>2': 3, '2>1': '?' })
    expect(rows(store, 'outside_contact')).toEqual([])
    expect(rows(store, 'tie_place')).toHaveLength(2)
  })
})
