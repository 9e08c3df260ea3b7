import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { hitsIn } from '../../support/erase.ts'
import { openWindow, temporaryCore } from '../../support/core.ts'
import { completeCard } from '../../support/card.ts'
import { temporaryFolder } from '../../support/store.ts'

const names = ['Annavindt Onvindbaar', 'Bobvindt Onvindbaar', 'Cas Blijvend']

test(
  'through the app: files noted, removed, back with a backup and removed again, then out of the backups too',
  { timeout: 120_000 },
  async () => {
    const dataFolder = temporaryFolder()
    const core = await temporaryCore({ dataFolder })
    const { api } = openWindow(core)
    const { result: workplace } = await api.workplaces.create({ name: 'Werkplaats' })
    const { result: network } = await api.networks.create({ workplaceId: workplace.id, name: 'Netwerk' })
    const networkId = network.id
    await api.networks.updatePrivacy({ id: networkId, patch: completeCard })
    const added: PersonId[] = []
    for (const displayName of names)
      added.push((await api.participants.add({ networkId, person: { displayName } })).result.person.id)
    const [anna, bob, cas] = added as [PersonId, PersonId, PersonId]
    const present = async () =>
      (await api.participants.table({ networkId })).rows.map(({ person }) => person.id).sort()
    const preview = () => api.erase.preview({ what: { kind: 'person', id: anna } })

    // Only what leaves with a name in it is noted down, and that is no step to take back.
    const table = (cell: string) => ({ title: 'T', header: ['a'], rows: [[cell]] })
    await api.exports.participants({ networkId, language: 'nl', format: 'csv', names: false })
    await api.exports.shown({ language: 'nl', format: 'csv', table: table('P01') })
    expect((await preview()).files).toEqual([])
    await api.exports.shown({ language: 'nl', format: 'csv', table: table(names[0] ?? '') })
    await api.exports.participants({ networkId, language: 'nl', format: 'csv', names: true })
    expect((await preview()).files.map(({ kind }) => kind).sort()).toEqual(['participants', 'shown'])
    expect((await api.history.state()).undo).toMatchObject({ command: 'participants.add' })

    await api.unfinished.keep({
      window: crypto.randomUUID(),
      table: 'people',
      cells: [{ line: anna, column: 'role', text: names[0] ?? '', isNew: false }],
    })
    const { id: backup } = await api.backups.make()
    const { backups } = await preview()
    expect(backups.count).toBe(1)
    expect(backups.until).toBeGreaterThan(Date.now())

    const stream = await api.app.changes()
    const first = await api.erase.run({
      what: { kind: 'person', id: anna },
      ties: 'remove',
      backupsToo: false,
    })
    expect(await stream.next()).toMatchObject({
      value: { tables: expect.arrayContaining(['person', 'change']) as unknown },
    })
    expect(first.goneFromBackups).toBe(backups.until)
    await api.backups.restore({ id: backup })
    expect(await present()).toEqual([bob, cas].sort())
    expect((await api.opening.state()) as unknown).toMatchObject({
      notices: expect.arrayContaining([{ kind: 'erasedAgain', count: 1 }]) as unknown,
    })

    const second = await api.erase.run({
      what: { kind: 'person', id: bob },
      ties: 'unnamed',
      backupsToo: true,
    })
    expect(second.goneFromBackups).toBeLessThanOrEqual(Date.now())
    expect((await api.erase.certificates()).map(({ reference }) => reference).sort()).toEqual(
      [first.reference, second.reference].sort(),
    )
    expect((await api.backups.list()).backups).toHaveLength(1)
    expect(await present()).toEqual([cas])
    await core.close()
    expect(hitsIn(dataFolder, [...names.slice(0, 2), anna, bob])).toEqual([])
    expect(hitsIn(dataFolder, [names[2] ?? ''])).not.toEqual([])
    expect(readdirSync(dataFolder)).toContain('erased.json')
  },
)
