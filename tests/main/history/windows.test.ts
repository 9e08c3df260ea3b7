import { expect, test } from 'vitest'
import { safe } from '@orpc/client'
import { openWindow, temporaryCore } from '../../support/core.ts'
import { temporaryFolder } from '../../support/store.ts'

test('undo is the same in both windows, and after a restart', { timeout: 60_000 }, async () => {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  const [one, other] = [openWindow(core).api, openWindow(core).api]
  const changes = await other.app.changes()
  const { result: workplace } = await one.workplaces.create({ name: 'Werkplaats' })
  const { result: network } = await one.networks.create({ workplaceId: workplace.id, name: 'Netwerk' })
  await one.networks.update({ id: network.id, patch: { name: 'Hernoemd' } })
  const [seenByOne, seenByOther] = await Promise.all([one.history.state(), other.history.state()])
  expect(seenByOther).toEqual(seenByOne)
  expect(seenByOther.undo).toMatchObject({ command: 'networks.update', about: { name: 'Hernoemd' } })

  const { result } = await other.history.undo()
  expect(result.step).toMatchObject({ isTakenBack: true, networkName: 'Netwerk' })
  expect(await one.networks.get({ id: network.id })).toMatchObject({ name: 'Netwerk' })
  // Each change is told, the taking back as well.
  const told: string[] = []
  for (let seq = 0; seq < 4;) {
    const next = await changes.next()
    if (next.done === true) throw new Error('The changes ended')
    told.push(...next.value.tables)
    seq = next.value.seq
  }
  expect(told.at(-1)).toBe('network')
  expect(await one.history.state()).toEqual(await other.history.state())
  await one.history.redo()
  expect(await other.networks.get({ id: network.id })).toMatchObject({ name: 'Hernoemd' })
  const list = await other.history.list({ limit: 50 })
  await core.close()

  const again = openWindow(await temporaryCore({ dataFolder })).api
  expect(await again.history.list({ limit: 50 })).toEqual(list)
  await again.history.undo()
  expect(await again.networks.get({ id: network.id })).toMatchObject({ name: 'Netwerk' })
})

test('what is in the way crosses to the window as data, and settings are no step', async () => {
  const core = await temporaryCore()
  const { api } = openWindow(core)
  const { result: workplace } = await api.workplaces.create({ name: 'Werkplaats' })
  const { change, result } = await api.organisations.add({
    workplaceId: workplace.id,
    name: 'School',
    kind: 'school',
  })
  await api.organisations.update({
    id: result.id,
    patch: { name: 'De school' },
  })
  await api.app.settings.set({ language: 'en' })
  const { error } = await safe(api.history.takeBack({ change }))
  expect(error).toMatchObject({
    code: 'CHANGED_MEANWHILE',
    data: {
      step: { command: 'organisations.add' },
      later: [{ command: 'organisations.update', fields: ['name'] }],
    },
  })
  expect((await api.history.state()).undo?.command).toBe('organisations.update')
})
