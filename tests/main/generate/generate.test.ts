import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integer } from '../../../main/store/db.ts'
import { type Migration, migrations } from '../../../main/store/migrations/index.ts'
import { type Store, openStore } from '../../../main/store/open.ts'
import { arcsOf, respondentsOf, surveysOf, wavesOf } from '../../../main/store/repositories/ties.ts'
import { membersOf } from '../../../main/store/repositories/memberships.ts'
import { networkSummaries } from '../../../main/store/repositories/networks.ts'
import { organisationsOf } from '../../../main/store/repositories/organisations.ts'
import { peopleOf } from '../../../main/store/repositories/people.ts'
import { allWorkplaces } from '../../../main/store/repositories/workplaces.ts'
import { keptFor, keptSteps } from '../../../main/store/trim.ts'
import { WaveArc } from '../../../shared/contract/ties.ts'
import {
  Membership,
  Network,
  Organisation,
  Person,
  TieSurvey,
  TieWave,
  Workplace,
} from '../../../shared/domain/entities.ts'
import { missingPrivacyFields } from '../../../shared/domain/privacy.ts'
import { rowsDigest, dataFileIn, generateStore } from '../../support/generate/index.ts'
import { daysAfter, endOf, sizes, timeOf } from '../../support/generate/plan.ts'
import { parts } from '../../support/generate/tables/index.ts'
import { ask, done } from '../../support/store.ts'

let folder = ''
let store: Store | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-generate-'))
})
afterEach(() => {
  store?.close()
  store = null
  rmSync(folder, { recursive: true })
})

const fileNamed = (name: string) => join(folder, `${name}.sqlite`)
function opened(): Store {
  store = openStore({ dataFolder: folder, holder: 'test 1' })
  return store
}

describe('the same seed', () => {
  it('gives the same content, and another seed another', () => {
    const one = generateStore({ file: fileNamed('one'), seed: 7, size: 'year' })
    const again = generateStore({ file: fileNamed('again'), seed: 7, size: 'year' })
    const other = generateStore({ file: fileNamed('other'), seed: 8, size: 'year' })
    expect(again.digest).toBe(one.digest)
    expect(again.rows).toEqual(one.rows)
    expect(other.digest).not.toBe(one.digest)
  })

  it('gives each part the same rows, whichever other parts there are', () => {
    generateStore({ file: fileNamed('all'), seed: 7 })
    generateStore({ file: fileNamed('some'), seed: 7, only: ['people'] })
    const [all, some] = ['all', 'some'].map((name) => {
      const sqlite = new Database(fileNamed(name), { readonly: true })
      const people = sqlite.prepare('SELECT * FROM person ORDER BY id').all()
      sqlite.close()
      return people
    })
    expect(some).toEqual(all)
  })
})

describe('the digest', () => {
  it('changes with any value and not with where SQLite puts the rows', () => {
    const { file, digest } = generateStore({ file: fileNamed('digest') })
    const sqlite = new Database(file)
    sqlite.exec('VACUUM')
    expect(rowsDigest(sqlite)).toBe(digest)
    sqlite.exec(
      'UPDATE tie SET value = 5 - value WHERE (wave_id, from_person_id, to_person_id) IN (SELECT wave_id, from_person_id, to_person_id FROM tie LIMIT 1)',
    )
    expect(rowsDigest(sqlite)).not.toBe(digest)
    sqlite.close()
  })
})

describe('what it makes', () => {
  it.each(['small', 'year'] as const)(
    'is a store the app opens, with every value as the contract has it (%s)',
    (size) => {
      const { rows } = generateStore({ file: dataFileIn(folder), size, seed: 2 })
      const plan = sizes[size]
      const { sqlite, read } = opened()
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(sqlite.pragma('foreign_key_check')).toEqual([])

      const workplaces = allWorkplaces(read).map((row) => Workplace.parse(row))
      const networks = networkSummaries(read, endOf(plan), null)
      let arcs = 0
      for (const { id } of workplaces) {
        for (const row of organisationsOf(read, id)) expect(Organisation.parse(row)).toEqual(row)
        for (const row of peopleOf(read, id)) expect(Person.parse(row)).toEqual(row)
      }
      for (const network of networks) {
        expect(Network.parse(network)).toMatchObject({ name: network.name, theme: network.theme })
        expect(missingPrivacyFields(network.privacy)).toEqual([])
        expect(network.participants).toBe(plan.peoplePerNetwork)
        const members = membersOf(read, network.id)
        for (const { membership } of members) expect(Membership.parse(membership)).toEqual(membership)
        for (const survey of surveysOf(read, network.id)) {
          expect(TieSurvey.parse(survey)).toEqual(survey)
          for (const wave of wavesOf(read, survey.id)) {
            expect(TieWave.parse(wave)).toEqual(wave)
            const status = new Map(respondentsOf(read, wave.id).map((r) => [r.person.id, r.status]))
            expect([...status.keys()].sort()).toEqual([...new Set(members.map((m) => m.person.id))].sort())
            for (const arc of arcsOf(read, wave.id)) {
              expect(WaveArc.parse(arc)).toEqual(arc)
              expect(arc.value).toBeLessThanOrEqual(survey.scaleMax)
              expect(status.get(arc.from)).toBe('answered')
              expect(status.get(arc.to)).not.toBe('optedOut')
              arcs++
            }
          }
        }
      }
      expect(workplaces).toHaveLength(plan.workplaces)
      expect(networks).toHaveLength(plan.workplaces * plan.networks)
      expect(arcs).toBe(rows['tie'])
    },
  )

  it('has a small size of one network with twelve participants', () => {
    generateStore({ file: dataFileIn(folder), size: 'small' })
    const networks = networkSummaries(opened().read, endOf(sizes.small), null)
    expect(networks.map(({ participants }) => participants)).toEqual([12])
  })

  it("is the user's own to read, and nothing lies beside it", () => {
    const { file } = generateStore({ file: fileNamed('mine') })
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
    expect(() => generateStore({ file })).toThrow('There is a file already')
  })

  it('holds only the parts asked for, with what they hold on to', () => {
    const { rows } = generateStore({ file: fileNamed('part'), only: ['memberships'] })
    const filled = Object.keys(rows).filter((name) => (rows[name] ?? 0) > 0)
    expect(filled).toEqual(['membership', 'network', 'organisation', 'person', 'workplace'])
    expect(() => generateStore({ file: fileNamed('none'), only: ['marks'] })).toThrow('no part marks')
  })
})

describe('the record of changes', () => {
  it('is one that can be undone, from the last step to the first', () => {
    // The store forgets what is older than a year, by the clock on the wall.
    const from = daysAfter(new Date().toISOString().slice(0, 10), -300)
    const { rows } = generateStore({
      file: dataFileIn(folder),
      size: 'year',
      editsPerNetwork: 20,
      seed: 5,
      from,
    })
    const store = opened()
    const commands = new Set<string>()
    let steps = 0
    for (; ask(store, 'history.state').undo !== null; steps++)
      commands.add(done(store, 'history.undo').step.command)
    expect(steps).toBe(rows['change'])
    expect(commands).toEqual(new Set(['imports.apply', 'participants.updatePerson']))
    // Waves came by the imports that were undone.
    const left = store.read.get(
      'SELECT (SELECT count(*) FROM tie) + (SELECT count(*) FROM tie_wave) AS n',
      {},
      (row) => integer(row, 'n'),
    )
    expect(left).toBe(0)
  })

  it('is in the order of time and ends where the rows stand', () => {
    generateStore({ file: dataFileIn(folder), size: 'year' })
    const { read } = opened()
    const backwards = read.get(
      'SELECT count(*) AS n FROM change AS later JOIN change AS earlier ON earlier.seq = later.seq - 1 WHERE later.at < earlier.at',
      {},
      (row) => integer(row, 'n'),
    )
    expect(backwards).toBe(0)
    const differing = read.get(
      `SELECT count(*) AS n FROM (
         SELECT row_key, after, max(change_seq) FROM change_row WHERE table_name = 'person' GROUP BY row_key
       ) AS last JOIN person ON person.id = json_extract(last.row_key, '$[0]')
       WHERE json_extract(last.after, '$.role') <> person.role`,
      {},
      (row) => integer(row, 'n'),
    )
    expect(differing).toBe(0)
  })

  it('reaches no further back than the store keeps it', () => {
    const plan = { ...sizes.year, years: 3, editsPerNetwork: 3_000 }
    const { rows } = generateStore({ file: dataFileIn(folder), ...plan })
    expect(rows['change']).toBe(keptSteps)
    const oldest = opened().read.get('SELECT min(at) AS at FROM change', {}, (row) => integer(row, 'at'))
    expect(oldest).toBeGreaterThanOrEqual(timeOf(endOf(plan)) - keptFor)
  })
})

describe('a later table', () => {
  const later: Migration = {
    version: migrations.length + 1,
    name: 'later',
    up: (sqlite) => {
      sqlite.exec('CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT')
    },
  }

  it('stops the generator until a part fills it', () => {
    const options = { file: fileNamed('later'), migrations: [...migrations, later] }
    expect(() => generateStore(options)).toThrow('does not fill table later')
  })

  it('is named by one part alone, and every need comes before who needs it', () => {
    const tables = parts.flatMap((part) => part.tables)
    expect(new Set(tables).size).toBe(tables.length)
    parts.forEach(({ needs }, place) => {
      for (const need of needs) expect(parts.slice(0, place).map(({ name }) => name)).toContain(need)
    })
  })
})
