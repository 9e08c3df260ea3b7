import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { coveredColumns } from '../../../main/services/own-data.ts'
import { referencesOf } from '../../../main/store/erasing/references.ts'
import { type Migration, migrations } from '../../../main/store/migrations/index.ts'
import type { SqlParams } from '../../../main/store/db.ts'
import type { Store } from '../../../main/store/open.ts'
import { write } from '../../../main/store/write.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { ask, done, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'

/** The columns that say whose a row is: those that point at a person, and those of what goes along with such a row. */
function columnsOfPeople(store: Store): readonly string[] {
  const { all } = referencesOf(store.read)
  const found = new Set<string>()
  const walked = new Set<string>()
  const walk = (parent: string, key: string) => {
    for (const reference of all.filter((each) => each.parent === parent)) {
      const at = reference.parentColumns.indexOf(key)
      const column = reference.columns[at === -1 ? 0 : at] ?? ''
      const name = `${reference.table}.${column}`
      if ((parent !== 'person' && !reference.goesAlong) || walked.has(name)) continue
      walked.add(name)
      found.add(name)
      if (reference.goesAlong) walk(reference.table, column.endsWith('person_id') ? column : 'id')
    }
  }
  walk('person', 'id')
  return [...found].sort()
}

describe('the page about somebody', () => {
  test('leaves no table out that says something about a person', () => {
    const store = temporaryStore()
    const columns = columnsOfPeople(store)
    expect(columns).toContain('tie.to_person_id')
    expect(columns).toContain('mark.sheet_id')
    expect(columns.filter((column) => !coveredColumns.has(column))).toEqual([])
    const { tables } = referencesOf(store.read)
    for (const name of coveredColumns) {
      const [table = '', column = ''] = name.split('.')
      expect(tables.has(table), name).toBe(true)
      expect(store.sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table)).toContain(
        column,
      )
    }
  })

  test('a table that is added later and forgotten is found', () => {
    const forgotten: Migration = {
      version: migrations.length + 1,
      name: 'forgets',
      up: (sqlite) => {
        sqlite.exec(`CREATE TABLE diary (id TEXT NOT NULL PRIMARY KEY, words TEXT NOT NULL,
          person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE) STRICT;
          CREATE INDEX diary_by_person ON diary (person_id)`)
      },
    }
    const store = temporaryStore({ migrations: [...migrations, forgotten] })
    expect(columnsOfPeople(store).filter((column) => !coveredColumns.has(column))).toEqual([
      'diary.person_id',
    ])
  })

  test('tells what somebody said, and how often others named them, never who', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const people = Array.from({ length: 8 }, () =>
      done(store, 'participants.add', { networkId, person: {}, today }),
    ).map(({ person }) => person)
    const [me, other, another] = people
    if (me === undefined || other === undefined || another === undefined) throw new Error('nobody')
    const others = people.slice(1)
    const run = (sql: string, params: SqlParams) => {
      write(store, 'participants.add', (db) => {
        db.run(sql, params)
        return { result: {}, networkId }
      })
    }
    const tie = (waveId: string, from: string, to: string, value: number) => {
      run(
        'INSERT INTO tie (wave_id, from_person_id, to_person_id, value) VALUES (:waveId, :from, :to, :value)',
        {
          ...{ waveId, from, to, value },
        },
      )
    }
    const wave = (label: string, answering: readonly { readonly id: PersonId }[]) => {
      const surveyId = randomUUID()
      const waveId = randomUUID()
      run(
        `INSERT INTO tie_survey (id, network_id, name, question, scale_max, scale_words)
         VALUES (:surveyId, :networkId, 'Overleg', 'Met wie?', 2, '["niet","soms","vaak"]')`,
        { surveyId, networkId },
      )
      run('INSERT INTO tie_wave (id, survey_id, label) VALUES (:waveId, :surveyId, :label)', {
        ...{ waveId, surveyId, label },
      })
      for (const { id } of people)
        run('INSERT INTO tie_respondent (wave_id, person_id, status) VALUES (:waveId, :id, :status)', {
          ...{ waveId, id, status: answering.some((each) => each.id === id) ? 'answered' : 'noAnswer' },
        })
      for (const { id } of answering) if (id !== me.id) tie(waveId, id, me.id, 2)
      return waveId
    }
    const spring = wave('voorjaar', people)
    tie(spring, me.id, other.id, 1)
    run('INSERT INTO tie_blank (wave_id, from_person_id, to_person_id) VALUES (:spring, :me, :another)', {
      ...{ spring, me: me.id, another: another.id },
    })
    run(
      `INSERT INTO outside_contact (id, wave_id, from_person_id, position, role, organisation, value)
       VALUES (:id, :spring, :me, 0, 'ouder', 'buurthuis', 2)`,
      { id: randomUUID(), spring, me: me.id },
    )
    wave('najaar', others.slice(0, 3))
    run(
      `INSERT INTO value_entry (id, network_id, value_id, level, kind, text, evidence, visibility, who_person_id, who_text)
       VALUES (:id, :networkId, 'applied', 'individual', 'statement', 'Ik probeerde het uit', '', 'private', :me, '')`,
      { id: randomUUID(), networkId, me: me.id },
    )
    run(
      `INSERT INTO expertise (network_id, person_id, asked_for, wants_to_learn, opens_door)
       VALUES (:networkId, :me, 'rekenen', '', '')`,
      { networkId, me: me.id },
    )

    const { entries, person, unnamedRounds } = ask(store, 'participants.ownData', { personId: me.id })
    expect(person.id).toBe(me.id)
    expect(unnamedRounds).toBe(0)
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind)
    expect(of('membership')).toHaveLength(1)
    expect(of('askedFor')).toMatchObject([{ text: 'rekenen' }])
    expect(of('wantsToLearn')).toEqual([])
    expect(of('tieWave').map(({ word }) => word)).toEqual(['noAnswer', 'answered'])
    expect(of('tieAnswer')).toMatchObject([{ text: other.code, more: 'soms', number: 1 }])
    expect(of('tieBlank')).toMatchObject([{ text: another.code }])
    expect(of('tieNone').map(({ text }) => text)).toEqual(others.slice(2).map(({ code }) => code))
    expect(of('outside')).toMatchObject([{ text: 'ouder', more: 'buurthuis', word: 'vaak', number: 2 }])
    expect(of('valueEntry')).toMatchObject([{ text: 'Ik probeerde het uit', of: 'applied' }])
    expect(of('namedBy')).toMatchObject([{ of: 'Overleg · voorjaar', number: 7 }])
    // Three others answered: how many of them named this person would say who did.
    expect(of('namedByFew')).toMatchObject([{ of: 'Overleg · najaar', number: null }])
    const said = JSON.stringify(entries.filter(({ kind }) => kind.startsWith('named')))
    for (const { code } of others) expect(said).not.toContain(code)
  })
})
