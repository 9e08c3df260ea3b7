import { randomUUID } from 'node:crypto'
import type { Erasing } from '../../../main/keeping/erasing.ts'
import type { Store } from '../../../main/store/open.ts'
import type { Migration } from '../../../main/store/migrations/index.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import type { NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { surveyDefaults } from '../../../shared/domain/ties.ts'
import {
  insertArc,
  insertRespondent,
  insertSurvey,
  insertWave,
} from '../../../main/store/repositories/ties.ts'
import { type Outcome, write } from '../../../main/store/write.ts'
import type { WritableDb } from '../../../main/store/db.ts'
import { erasingHere } from '../../support/erase.ts'
import { completeCard } from '../../support/card.ts'
import { done, readyNetwork, temporaryFolder, temporaryStore } from '../../support/store.ts'

export const today = '2026-11-01'

/** Tables as later parts of the app will bring them: nothing about removing for good is said for these. */
export const later: Migration = {
  version: migrations.length + 1,
  name: 'later',
  up: (sqlite) => {
    sqlite.exec(`
CREATE TABLE gathering (
  id         TEXT NOT NULL PRIMARY KEY,
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  notes      TEXT NOT NULL
) STRICT;
CREATE TABLE tally (
  gathering_id TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
  person_id    TEXT NOT NULL REFERENCES person (id) ON DELETE NO ACTION,
  words        TEXT NOT NULL,
  PRIMARY KEY (gathering_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE promise (
  id         TEXT NOT NULL PRIMARY KEY,
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  owner_id   TEXT REFERENCES person (id) ON DELETE NO ACTION,
  what       TEXT NOT NULL
) STRICT;`)
  },
}

export interface House {
  readonly dataFolder: string
  readonly store: Store
  readonly erasing: Erasing
  readonly networkId: NetworkId
  readonly workplaceId: ReturnType<typeof readyNetwork>['workplaceId']
}

/** A werkplaats with a network, and tables of a later version. */
export function house(reached?: Parameters<typeof erasingHere>[0]['reached']): House {
  const dataFolder = temporaryFolder()
  const store = temporaryStore({ dataFolder, typingPause: 0, migrations: [...migrations, later] })
  // Power cuts are tried elsewhere: here it would be waiting for the disk, thousands of times.
  store.sqlite.pragma('synchronous = OFF')
  const ready = readyNetwork(store)
  const erasing = erasingHere({ dataFolder, store, ...(reached === undefined ? {} : { reached }) })
  return { dataFolder, store, erasing, ...ready }
}

export const addPerson = (store: Store, networkId: NetworkId, displayName: string, code?: string): PersonId =>
  done(store, 'participants.add', {
    networkId,
    person: { displayName, ...(code === undefined ? {} : { code }) },
    today,
  }).person.id

export function addNetwork({ store, workplaceId }: House, name: string): NetworkId {
  const { id } = done(store, 'networks.create', { workplaceId, name })
  done(store, 'networks.updatePrivacy', { id, patch: completeCard })
  return id
}

/** One step of its own, with whatever statements it takes. */
export const step = (store: Store, run: (db: WritableDb) => void): void => {
  write(store, 'imports.apply', (db): Outcome<null> => {
    run(db)
    return { result: null }
  })
}

/** A wave in which each of these people names the next. */
export function ring(store: Store, networkId: NetworkId, people: readonly PersonId[]): TieWaveId {
  const surveyId = randomUUID() as TieSurveyId
  const waveId = randomUUID() as TieWaveId
  step(store, (db) => {
    insertSurvey(db, {
      id: surveyId,
      networkId,
      name: 'Wie raadpleegt wie',
      question: '',
      scaleMax: 4,
      ...surveyDefaults,
    })
    insertWave(db, { id: waveId, surveyId, label: 'Eerste', heldOn: null })
    for (const id of people) insertRespondent(db, waveId, id, 'answered')
    people.forEach((from, i) => {
      const to = people[(i + 1) % people.length]
      if (to !== undefined) insertArc(db, waveId, { from, to, value: 2 })
    })
  })
  return waveId
}
