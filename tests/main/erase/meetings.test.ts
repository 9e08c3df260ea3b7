import { expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { hitsIn } from '../../support/erase.ts'
import { ask, done } from '../../support/store.ts'
import { addNetwork, addPerson, house, today } from './fixture.ts'

function held() {
  const home = house()
  const { store, networkId } = home
  const [anna, bob] = ['Anna Onvindbaar', 'Bob Blijvend'].map((name) =>
    addPerson(store, networkId, name),
  ) as [PersonId, PersonId]
  const meetings = [{ on: '2026-11-04', starts: '14:00', ends: '16:00', title: 'Onvindbare start' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  const { id: meetingId } = meeting
  const room = () => ask(store, 'meetings.room', { id: meetingId, today })
  done(store, 'room.attend', { meetingId, personIds: [anna, bob], state: 'present' })
  const item = room().items[2]
  if (item === undefined) throw new Error('The run sheet is shorter')
  const lead = { personId: anna, coachId: null, text: '' }
  done(store, 'runSheet.update', { id: item.id, patch: { lead } })
  done(store, 'lookBack.addLines', { meetingId, kind: 'plus', texts: ['Onvindbare soep'] })
  return { ...home, anna, bob, meetingId, room, itemId: item.id }
}

test('a person goes from attendance and from what they led; the meeting stays as it was', async () => {
  const { store, dataFolder, erasing, anna, bob, room, itemId } = held()
  const preview = await erasing.preview({ kind: 'person', id: anna })
  expect(preview.rows).toEqual({ person: 1, membership: 1, attendance: 1 })
  await erasing.run({ what: { kind: 'person', id: anna }, ties: 'remove', backupsToo: false })
  expect(room().people).toMatchObject([{ personId: bob, state: 'present' }])
  expect(room().items).toHaveLength(7)
  expect(room().items.find(({ id }) => id === itemId)?.lead).toEqual({
    personId: null,
    coachId: null,
    text: '',
  })
  expect(room().lines).toHaveLength(1)
  // The steps that stand can still be taken back, and bring nothing of her.
  done(store, 'history.undo')
  expect(room().lines).toHaveLength(0)
  store.close()
  expect(hitsIn(dataFolder, ['Anna Onvindbaar', anna])).toEqual([])
})

test('a network goes with its meetings, and with whoever is in nothing else', async () => {
  const home = held()
  const { store, dataFolder, erasing, networkId, anna, bob, meetingId } = home
  const other = addNetwork(home, 'Ander')
  done(store, 'participants.join', { networkId: other, personId: bob, today })
  // Only her attendance is left of Anna.
  const { rows } = ask(store, 'participants.table', { networkId, today })
  const mine = rows.filter(({ person }) => person.id === anna).map(({ membership }) => membership.id)
  done(store, 'participants.remove', { membershipIds: mine })
  const preview = await erasing.preview({ kind: 'network', id: networkId })
  expect(preview).toMatchObject({ people: 1, rows: { meeting: 1, run_sheet_item: 7, attendance: 2 } })
  await erasing.run({ what: { kind: 'network', id: networkId }, ties: 'remove', backupsToo: false })
  expect(ask(store, 'participants.table', { networkId: other, today }).rows).toHaveLength(1)
  store.close()
  expect(hitsIn(dataFolder, ['Onvindbare start', 'Onvindbare soep', anna, meetingId])).toEqual([])
  expect(hitsIn(dataFolder, [bob])).not.toEqual([])
})
