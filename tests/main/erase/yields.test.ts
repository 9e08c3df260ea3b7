import { expect, test } from 'vitest'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { hitsIn } from '../../support/erase.ts'
import { ask, done } from '../../support/store.ts'
import { addPerson, house } from './fixture.ts'

test('what a person told goes with them, now and in the trash; what others told about the same stays', async () => {
  const { store, dataFolder, erasing, networkId } = house()
  const [anna, bob] = ['Anna Onvindbaar', 'Bob Blijvend'].map((name) => addPerson(store, networkId, name))
  if (anna === undefined || bob === undefined) throw new Error('Two people')
  const said = { valueId: 'applied', level: 'individual' } as const
  const tell = (text: string, personId: typeof anna) =>
    done(store, 'valueEntries.add', {
      networkId,
      entry: { ...said, text, who: { ...nobody, personId } },
    }).id
  tell('Onvindbare opbrengst', anna)
  const other = tell('Blijvende opbrengst', bob)
  const trashed = tell('Onvindbare vergissing', anna)
  done(store, 'valueEntries.remove', { ids: [trashed] })
  const story = { title: 'Onvindbaar verhaal', who: { ...nobody, personId: anna } }
  const { id } = done(store, 'valueStories.add', { networkId, story })
  done(store, 'valueStories.setStep', { id, step: { valueId: 'realized', text: 'Onvindbare stap' } })
  // Told by her first, and taken over by somebody else since.
  const shared = tell('Samen verteld', anna)
  done(store, 'valueEntries.update', { id: shared, patch: { who: { ...nobody, text: 'de onderbouw' } } })

  const what = { kind: 'person', id: anna } as const
  const { rows, inTrash } = await erasing.preview(what)
  expect(rows).toEqual({ person: 1, membership: 1, value_entry: 1, value_story: 1, value_step: 1 })
  expect(inTrash).toBeGreaterThan(0)
  // Nobody's ties stay unnamed here, and a story is never nobody's.
  await erasing.run({ what, ties: 'unnamed', backupsToo: false })
  const { entries, stories } = ask(store, 'yields.desk', { networkId })
  expect(stories).toEqual([])
  expect(entries.map((entry) => entry.id).sort()).toEqual([other, shared].sort())
  // Taking back who told it brings nobody back.
  done(store, 'history.undo')
  expect(ask(store, 'yields.desk', { networkId }).entries.find((entry) => entry.id === shared)?.who).toEqual(
    nobody,
  )
  store.close()
  expect(hitsIn(dataFolder, ['Onvindbar', anna])).toEqual([])
  expect(hitsIn(dataFolder, ['Blijvende opbrengst'])).not.toEqual([])
})

test('a network goes with everything it yielded and all that was said of its rounds', async () => {
  const { store, dataFolder, erasing, networkId } = house()
  const { id: roundId } = done(store, 'rounds.add', {
    networkId,
    round: { name: 'Onvindbare ronde', on: '2026-10-28' },
  })
  const marks = [{ indicatorId: 'steering', kind: 'now' as const, value: 40 }]
  done(store, 'sheets.paste', { roundId, sheets: [{ code: 'uil', marks }] })
  done(store, 'rounds.reveal', { id: roundId, withUnfinished: false })
  done(store, 'roundTalk.setGroupMark', {
    roundId,
    indicatorId: 'steering',
    at: 40,
    reason: 'Onvindbare reden',
  })
  done(store, 'roundTalk.setConclusion', { roundId, dimension: 'practice', text: 'Onvindbare conclusie' })
  done(store, 'roundTalk.setDoubleLoop', { roundId, patch: { noticed: 'Onvindbaar gezien' } })
  const success = { title: 'Onvindbaar gevierd', audience: 'both' } as const
  const { id: successId } = done(store, 'successes.add', { networkId, success })
  done(store, 'successes.addReactions', { successId, texts: ['Onvindbare vraag'], from: '' })
  done(store, 'outcomes.add', { networkId, outcome: { level: 'network', text: 'Onvindbaar vertrouwen' } })
  done(store, 'leaderContacts.add', { networkId, contact: { on: '2026-10-01', about: 'Onvindbare uren' } })
  done(store, 'sharings.add', { networkId, sharing: { on: '2026-10-01', what: 'Onvindbare middag' } })
  const what = { kind: 'network', id: networkId } as const
  expect((await erasing.preview(what)).rows).toMatchObject({
    group_mark: 1,
    conclusion: 1,
    double_loop: 1,
    success: 1,
    reaction: 1,
    network_outcome: 1,
    leader_contact: 1,
    sharing: 1,
  })
  await erasing.run({ what, ties: 'remove', backupsToo: false })
  store.close()
  expect(hitsIn(dataFolder, ['Onvindba', roundId])).toEqual([])
})
