import { expect, test } from 'vitest'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { hitsIn } from '../../support/erase.ts'
import { ask, done } from '../../support/store.ts'
import { addNetwork, addPerson, house, today } from './fixture.ts'

test('a person goes from what was up to them, and from what that once was; the agreement stays', async () => {
  const { store, dataFolder, erasing, networkId } = house()
  const anna = addPerson(store, networkId, 'Anna Onvindbaar')
  const bob = addPerson(store, networkId, 'Bob Blijvend')
  const make = (text: string) => done(store, 'agreements.add', { networkId, agreement: { text }, today }).id
  const [now, once] = [make('Nog van haar'), make('Eerst van haar')]
  const give = (id: typeof now, personId: typeof anna) =>
    done(store, 'agreements.update', { id, patch: { owner: { ...nobody, personId } } })
  give(now, anna)
  give(once, anna)
  give(once, bob)
  const code = ask(store, 'agreements.list', { networkId, state: null, today }).find(
    ({ id }) => id === now,
  )?.ownerCode
  if (code === undefined || code === null) throw new Error('No owner')
  await erasing.run({ what: { kind: 'person', id: anna }, ties: 'remove', backupsToo: false })
  const rows = ask(store, 'agreements.list', { networkId, state: null, today })
  expect(rows.find(({ id }) => id === now)).toMatchObject({
    owner: nobody,
    ownerCode: null,
    ownerLeft: false,
  })
  expect(rows.find(({ id }) => id === once)?.owner.personId).toBe(bob)
  const told = [now, once].flatMap((id) =>
    ask(store, 'agreements.history', { id }).flatMap(({ before, after }) => [before, after]),
  )
  expect(told).toHaveLength(6)
  expect(told).not.toContain(code)
  store.close()
  expect(hitsIn(dataFolder, ['Anna Onvindbaar', anna])).toEqual([])
})

test('a network goes with all that is around its meetings; a consultation about another one stays', async () => {
  const home = house()
  const { store, dataFolder, erasing, networkId, workplaceId } = home
  const other = addNetwork(home, 'Ander')
  for (const id of [networkId, other]) done(store, 'networks.update', { id, patch: { competition: true } })
  const meetings = [{ on: '2026-12-02', starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  const agreement = { text: 'Onvindbare afspraak', meetingId: meeting.id }
  const { id } = done(store, 'agreements.add', { networkId, agreement, today })
  done(store, 'agreements.setState', { id, state: 'done', note: 'Onvindbaar klaar', today })
  const facility = { kind: 'lunch', name: 'Onvindbare lunch' } as const
  done(store, 'facilities.add', { networkId, facility })
  const template = 'builtIn:preparation'
  const { points } = done(store, 'documents.make', {
    networkId,
    meetingId: meeting.id,
    template,
    language: 'nl',
    today,
  })
  const [point] = points
  if (point === undefined) throw new Error('No points')
  done(store, 'documents.answer', { id: point.id, patch: { note: 'Onvindbare notitie' } })
  const consultation = done(store, 'consultations.add', {
    workplaceId,
    consultation: { on: '2026-11-25', networkIds: [networkId, other] },
    today,
    language: 'nl',
  })
  const mine = ask(store, 'consultations.desk', { id: consultation.id, today }).points[0]
  if (mine === undefined) throw new Error('No point')
  const own = { consultationId: consultation.id, networkId, title: 'Onvindbaar punt' }
  done(store, 'consultations.addPoint', own)
  const [signal] = ask(store, 'signals.list', { networkId, today }).signals
  if (signal === undefined) throw new Error('No signal')
  const { rule, subject, mark } = signal
  done(store, 'signals.dismiss', { rule, networkId, subject, mark, reason: 'Onvindbare reden', today })
  await erasing.run({ what: { kind: 'network', id: networkId }, ties: 'remove', backupsToo: false })
  const desk = ask(store, 'consultations.desk', { id: consultation.id, today })
  expect(desk.consultation.networkIds).toEqual([other])
  expect(desk.points.every((each) => each.networkId === other)).toBe(true)
  expect(desk.points.length).toBeGreaterThan(0)
  store.close()
  expect(hitsIn(dataFolder, ['Onvindba', networkId, meeting.id, id])).toEqual([])
})
