import { expect, test } from 'vitest'
import { openWindow, temporaryCore } from '../../../support/core.ts'

/** By the road a window takes: the contract, the store's thread and the threads for backups, as they are in the app. */
test('a window makes a backup, looks inside, checks it and restores it', async () => {
  const core = await temporaryCore()
  const { api } = openWindow(core)
  const tables = new Set<string>()
  const enough = new AbortController()
  const changes = core.context.notices.subscribe(enough.signal)
  const listening = (async () => {
    for await (const notice of changes) for (const table of notice.tables) tables.add(table)
  })()
  await api.workplaces.create({ name: 'Een' })
  const made = await api.backups.make()
  expect(await api.backups.look({ id: made.id })).toMatchObject({ workplaces: 1, people: 0 })
  await api.workplaces.create({ name: 'Twee' })
  // Asked while it goes on: answered all the same, by the file that is open by then.
  const [, late] = await Promise.all([api.backups.restore({ id: made.id }), api.workplaces.list()])
  expect(late.length).toBeGreaterThan(0)
  expect((await api.workplaces.list()).map(({ name }) => name)).toEqual(['Een'])
  expect(await api.opening.state()).toMatchObject({
    kind: 'open',
    readOnly: null,
    notices: [{ kind: 'restored', at: made.at }],
  })
  const { backups, running, failed } = await api.backups.list()
  expect(backups.map(({ reason, state }) => [reason, state])).toEqual([
    ['beforeRestore', 'good'],
    ['byHand', 'good'],
  ])
  expect([running, failed]).toEqual([null, null])
  await expect(api.backups.look({ id: 'niet-hier' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(tables.has('backups')).toBe(true)
  enough.abort()
  await listening
}, 60_000)
