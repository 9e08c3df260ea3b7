import { existsSync, mkdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWindow, temporaryCore } from '../../support/core.ts'
import { hitsIn } from '../../support/erase.ts'
import { temporaryFolder } from '../../support/store.ts'
import { add, filesIn, networkIn, pathOf, pdf, placeFor, png, sha256 } from './support.ts'

async function start() {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  const { api } = openWindow(core)
  const { attachments } = core.context
  return { dataFolder, core, api, attachments, ...(await placeFor(api)) }
}

const noFile = { code: 'NOT_FOUND', data: { what: 'file' } }

test('a backup knows its files, keeps them, and says when one is not there', async () => {
  const { dataFolder, api, attachments, to } = await start()
  const kept = await add(api, to, pdf('een'), 'een.pdf')
  await add(api, to, png(), 'foto.png')
  const backup = await api.backups.make()
  expect(backup).toMatchObject({ files: 2, filesMissing: 0 })
  // No name of anything stands in the manifest.
  const manifest = readFileSync(join(dataFolder, 'backups', `${backup.id}.json`), 'utf8')
  expect(manifest).toContain(sha256(png()))
  expect(manifest).not.toContain('foto')

  await api.attachments.remove({ ids: [kept.id] })
  await api.trash.empty({})
  const later = await add(api, to, pdf('later'), 'later.pdf')
  await api.attachments.remove({ ids: [later.id] })
  await api.trash.empty({})
  await attachments.sweep()
  // The backup holds on to the first; nothing to the second.
  expect(filesIn(dataFolder)).toHaveLength(2)
  expect(existsSync(pathOf(dataFolder, later.sha256 ?? ''))).toBe(false)

  await api.backups.restore({ id: backup.id })
  const back = await api.attachments.content({ id: kept.id })
  expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(kept.sha256)
  await attachments.sweep()
  expect(filesIn(dataFolder)).toHaveLength(2)

  unlinkSync(pathOf(dataFolder, kept.sha256 ?? ''))
  const { backups } = await api.backups.list()
  expect(backups.find(({ id }) => id === backup.id)).toMatchObject({
    state: 'good',
    files: 2,
    filesMissing: 1,
  })
  await expect(api.attachments.content({ id: kept.id })).rejects.toMatchObject(noFile)
})

test('undo brings a file back, and what was taken back holds it as well', async () => {
  const { dataFolder, api, attachments, to } = await start()
  const made = await add(api, to, pdf(), 'plan.pdf')
  await api.history.undo()
  await attachments.sweep()
  expect(filesIn(dataFolder)).toHaveLength(1)
  await api.history.redo()
  expect((await api.attachments.content({ id: made.id })).name).toBe('plan.pdf')
})

test('what a data file that was set aside may still point at stays', async () => {
  const { dataFolder, api, attachments, to } = await start()
  const made = await add(api, to, pdf(), 'plan.pdf')
  const aside = join(dataFolder, 'set-aside', 'netwerkcoach-2026-11-22-ab12cd34.sqlite')
  mkdirSync(join(dataFolder, 'set-aside'), { recursive: true })
  writeFileSync(aside, 'damaged')
  await api.attachments.remove({ ids: [made.id] })
  await api.trash.empty({})
  await attachments.sweep()
  expect(filesIn(dataFolder)).toHaveLength(1)
  // Worked in last before the file was there: it cannot point at it.
  utimesSync(aside, 0, 0)
  await attachments.sweep()
  expect(filesIn(dataFolder)).toEqual([])
})

test('a sweep takes nothing away from a file that is on its way in', async () => {
  const { dataFolder, api, attachments, to } = await start()
  const twin = pdf('twee keer')
  const once = await add(api, to, twin, 'een.pdf')
  await api.attachments.remove({ ids: [once.id] })
  await api.trash.empty({})
  const all = await Promise.all([
    ...Array.from({ length: 6 }, (_, i) =>
      add(api, to, i % 2 === 0 ? twin : pdf(String(i)), `${String(i)}.pdf`),
    ),
    ...Array.from({ length: 4 }, () => attachments.sweep().then(() => null)),
  ])
  for (const made of all)
    if (made !== null) expect((await api.attachments.content({ id: made.id })).size).toBe(made.bytes)
  expect(filesIn(dataFolder)).toHaveLength(4)
})

test('removing for good takes the files along, from everywhere, and a backup does not bring them back', async () => {
  const { dataFolder, core, api, attachments, workplaceId, networkId, to } = await start()
  const other = await networkIn(api, workplaceId, 'Blijvend')
  const own = await add(api, to, pdf('onvindbare woorden'), 'Verslag Onvindbaar.pdf')
  const trashed = await add(api, to, pdf('weggedane woorden'), 'Weggedaan.pdf')
  await api.attachments.remove({ ids: [trashed.id] })
  const shared = await add(api, to, pdf('gedeelde woorden'), 'Gedeeld hier.pdf')
  const stays = await add(api, other.to, pdf('gedeelde woorden'), 'Gedeeld daar.pdf')
  await api.backups.make()
  mkdirSync(join(dataFolder, 'temp', 'open', 'x'), { recursive: true })
  writeFileSync(join(dataFolder, 'temp', 'open', 'x', 'Verslag Onvindbaar.pdf'), pdf('onvindbare woorden'))
  mkdirSync(join(dataFolder, 'set-aside'), { recursive: true })
  writeFileSync(join(dataFolder, 'set-aside', 'netwerkcoach-x.sqlite'), 'oud')

  const what = { kind: 'network', id: networkId } as const
  expect(await api.erase.preview({ what })).toMatchObject({ attachments: 2, rows: { attachment: 2 } })
  expect(await api.erase.run({ what, ties: 'remove', backupsToo: false })).toMatchObject({ attachments: 2 })
  expect(filesIn(dataFolder)).toEqual([`${(shared.sha256 ?? '').slice(0, 2)}/${shared.sha256 ?? ''}`])
  expect((await api.attachments.content({ id: stays.id })).name).toBe('Gedeeld daar.pdf')

  // The backup of before has the rows, and goes on having them; not the files.
  const [older] = (await api.backups.list()).backups
  if (older === undefined) throw new Error('No backup')
  expect(older).toMatchObject({ files: 3, filesMissing: 2 })
  await api.backups.restore({ id: older.id })
  await attachments.sweep()
  await expect(api.attachments.content({ id: own.id })).rejects.toMatchObject({
    data: { what: 'attachment' },
  })
  expect((await api.attachments.content({ id: stays.id })).name).toBe('Gedeeld daar.pdf')
  await core.close()

  // The backups go on holding the rows until their time is over, and what was set aside is the coach's to remove.
  const words = ['onvindbare', 'weggedane', 'Onvindbaar', 'Weggedaan', own.sha256 ?? '', trashed.sha256 ?? '']
  const hits = hitsIn(dataFolder, words).filter((hit) => !/backups|set-aside/u.test(hit))
  expect(hits).toEqual([])
})

test('a removal that was cut off before its files went is finished at the next start', async () => {
  const { dataFolder, core, api, networkId, to } = await start()
  const own = await add(api, to, pdf('onvindbaar'), 'Onvindbaar.pdf')
  const path = pathOf(dataFolder, own.sha256 ?? '')
  await api.backups.make()
  const what = { kind: 'network', id: networkId } as const
  await api.erase.run({ what, ties: 'remove', backupsToo: false })
  await core.close()
  // As it was when the power went between the rows and the files.
  const ledger = JSON.parse(readFileSync(join(dataFolder, 'erased.json'), 'utf8')) as { runs: unknown[] }
  const cut = ledger.runs.map((run) => ({ ...(run as object), done: null, files: [own.sha256] }))
  writeFileSync(join(dataFolder, 'erased.json'), JSON.stringify({ ...ledger, runs: cut }))
  writeFileSync(path, pdf('onvindbaar'), { mode: 0o600 })
  const again = await temporaryCore({ dataFolder })
  await expect.poll(() => again.context.erasing.certificates()).toMatchObject([{ attachments: 1 }])
  expect(existsSync(path)).toBe(false)
  expect(readFileSync(join(dataFolder, 'erased.json'), 'utf8')).not.toContain(own.sha256)
})

test('a bundle takes the files along to another machine, one werkplaats only its own', async () => {
  const { api, to, workplaceId } = await start()
  const mine = await add(api, to, png(), 'foto.png')
  const link = (await api.attachments.addLink({ to, url: 'https://voorbeeld.nl', name: '' })).result
  const elsewhere = await placeFor(api, 'Ander')
  const theirs = await add(api, elsewhere.to, pdf('ander'), 'ander.pdf')
  const whole = await api.bundles.save({ workplaceId: null, passphrase: null })
  const one = await api.bundles.save({ workplaceId, passphrase: null })
  const bare = await api.bundles.save({ workplaceId: null, passphrase: null, withFiles: false })

  const first = await start()
  const read = await first.api.bundles.read({ file: one, passphrase: null })
  expect(read.workplaces.map(({ id }) => id)).toEqual([workplaceId])
  // What does not come in leaves nothing.
  const stranger = crypto.randomUUID() as typeof workplaceId
  await expect(
    first.api.bundles.takeIn({ draft: read.draft, workplaces: [workplaceId, stranger] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await first.attachments.sweep()
  expect(filesIn(first.dataFolder)).toEqual([])
  await first.api.bundles.takeIn({ draft: read.draft, workplaces: [workplaceId] })
  expect(filesIn(first.dataFolder)).toEqual([`${(mine.sha256 ?? '').slice(0, 2)}/${mine.sha256 ?? ''}`])
  const content = await first.api.attachments.content({ id: mine.id })
  expect([content.name, sha256(new Uint8Array(await content.arrayBuffer()))]).toEqual([
    'foto.png',
    mine.sha256,
  ])
  await expect(first.api.attachments.content({ id: link.id })).rejects.toMatchObject(noFile)

  // Of everything, only what was chosen comes along.
  const second = await start()
  const all = await second.api.bundles.read({ file: whole, passphrase: null })
  await second.api.bundles.takeIn({ draft: all.draft, workplaces: [elsewhere.workplaceId] })
  expect((await second.api.attachments.content({ id: theirs.id })).name).toBe('ander.pdf')
  expect(filesIn(second.dataFolder)).toHaveLength(1)

  // Without files it is what it was before there were any, and says what is not there.
  const rows = await second.api.bundles.read({ file: bare, passphrase: null })
  await second.api.bundles.takeIn({ draft: rows.draft, workplaces: [workplaceId] })
  await expect(second.api.attachments.content({ id: mine.id })).rejects.toMatchObject(noFile)
})
