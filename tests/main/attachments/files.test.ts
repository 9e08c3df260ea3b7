import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CardId } from '../../../shared/domain/ids.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import { putMoments, openFileFolder } from '../../../main/keeping/attachments/folder.ts'
import { logOf, openWindow, temporaryCore } from '../../support/core.ts'
import { temporaryFolder } from '../../support/store.ts'
import { add, bytesOf, fileOf, filesIn, pathOf, pdf, placeFor, png, program, sha256 } from './support.ts'

const failureOf = (code: string, data: unknown = expect.anything()) => ({ code, data })
const unreadable = (reason: string) =>
  failureOf('FILE_UNREADABLE', expect.objectContaining({ reason }) as unknown)
const noFile = failureOf('NOT_FOUND', { what: 'file' })

async function start(host: Parameters<typeof temporaryCore>[0] = {}) {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder, ...host })
  const { api } = openWindow(core)
  return { dataFolder, core, api, ...(await placeFor(api)) }
}

test('a file is kept by what is in it, for this user alone, and comes back as it was', async () => {
  const { dataFolder, api, to } = await start()
  const made = await add(api, to, png(), '../foto\u202e.PNG')
  const hash = sha256(png())
  expect(made).toMatchObject({
    kind: 'picture',
    name: 'foto.png',
    sha256: hash,
    position: 0,
    mediaType: 'image/png',
  })
  expect(filesIn(dataFolder)).toEqual([`${hash.slice(0, 2)}/${hash}`])
  expect(statSync(pathOf(dataFolder, hash)).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataFolder, 'attachments')).mode & 0o777).toBe(0o700)
  const back = await api.attachments.content({ id: made.id })
  expect([back.name, back.type]).toEqual(['foto.png', 'image/png'])
  expect(sha256(new Uint8Array(await back.arrayBuffer()))).toBe(hash)
  // The same once more is one file and two rows.
  const twin = await add(api, to, png(), 'tweede.png')
  expect(twin).toMatchObject({ position: 1 })
  expect(filesIn(dataFolder)).toHaveLength(1)
})

test('what is too large, empty or for nothing is refused, and leaves nothing', async () => {
  const { dataFolder, core, api, to } = await start()
  const large = new Uint8Array(mostAttachmentBytes + 1)
  await expect(
    api.attachments.addFile({ to, file: fileOf(large, 'a.pdf'), name: 'a.pdf' }),
  ).rejects.toMatchObject(unreadable('tooLarge'))
  await expect(add(api, to, new Uint8Array(), 'leeg.txt')).rejects.toMatchObject(unreadable('empty'))
  const nowhere = { cardId: crypto.randomUUID() as CardId }
  await expect(
    api.attachments.addFile({ to: nowhere, file: fileOf(pdf(), 'a.pdf'), name: 'a.pdf' }),
  ).rejects.toMatchObject(failureOf('NOT_FOUND', { what: 'card' }))
  expect(filesIn(dataFolder)).toEqual([])

  // Two gigabytes are refused by what is said of them: nobody reads them.
  const huge = Object.defineProperties(fileOf(pdf(), 'huge.pdf'), {
    size: { value: 2 ** 31 },
    arrayBuffer: { value: () => Promise.reject(new Error('was read')) },
    stream: {
      value: () => {
        throw new Error('was read')
      },
    },
  })
  await expect(core.context.attachments.addFile({ to, file: huge, name: 'huge.pdf' })).rejects.toMatchObject({
    body: { code: 'FILE_UNREADABLE', data: { reason: 'tooLarge' } },
  })

  const whole = await add(api, to, new Uint8Array(mostAttachmentBytes), 'precies.bin')
  expect(whole).toMatchObject({ kind: 'other', bytes: mostAttachmentBytes })
})

test('while a large file is taken in, others are answered', async () => {
  const { core, to } = await start()
  const text = bytesOf('een regel tekst\n'.repeat(1_600_000))
  let [last, longest] = [performance.now(), 0]
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await core.context.attachments.addFile({ to, file: fileOf(text, 'groot.txt'), name: 'groot.txt' })
  clearInterval(ticking)
  // Some thirty milliseconds; the rest is room for a machine that is busy with other things.
  expect(longest).toBeLessThan(1_000)
})

test('what was changed, removed or cannot be read is told as not there, and is in the log without its name', async () => {
  const { dataFolder, api, to } = await start()
  const made = await add(api, to, pdf('geheim'), 'geheim plan.pdf')
  const path = pathOf(dataFolder, made.sha256 ?? '')
  writeFileSync(path, pdf('anders'))
  await expect(api.attachments.content({ id: made.id })).rejects.toMatchObject(noFile)
  // Kept once more, it is as it was.
  await add(api, to, pdf('geheim'), 'nog eens.pdf')
  expect((await api.attachments.content({ id: made.id })).size).toBe(pdf('geheim').length)
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o000)
    await expect(api.attachments.content({ id: made.id })).rejects.toMatchObject(noFile)
    chmodSync(path, 0o600)
  }
  unlinkSync(path)
  await expect(api.attachments.content({ id: made.id })).rejects.toMatchObject(noFile)
  const link = (await api.attachments.addLink({ to, url: 'https://voorbeeld.nl', name: '' })).result
  await expect(api.attachments.content({ id: link.id })).rejects.toMatchObject(noFile)
  await expect(api.attachments.content({ id: crypto.randomUUID() })).rejects.toMatchObject(
    failureOf('NOT_FOUND', { what: 'attachment' }),
  )
  expect(logOf(dataFolder)).toContain('attachments.missing')
  expect(logOf(dataFolder)).not.toContain('geheim')
})

test('a folder of attachments that leads elsewhere is not followed, in or out', async () => {
  const { dataFolder, api, to } = await start()
  const elsewhere = temporaryFolder()
  const hash = sha256(pdf())
  const made = await add(api, to, pdf(), 'plan.pdf')
  rmSync(join(dataFolder, 'attachments'), { recursive: true })
  mkdirSync(join(elsewhere, hash.slice(0, 2)))
  writeFileSync(join(elsewhere, hash.slice(0, 2), hash), pdf())
  symlinkSync(elsewhere, join(dataFolder, 'attachments'))
  await expect(add(api, to, png(), 'foto.png')).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
  await expect(api.attachments.content({ id: made.id })).rejects.toMatchObject(noFile)
  // The same for one of the folders in it, and for a file.
  unlinkSync(join(dataFolder, 'attachments'))
  mkdirSync(join(dataFolder, 'attachments'), { mode: 0o700 })
  symlinkSync(join(elsewhere, hash.slice(0, 2)), join(dataFolder, 'attachments', hash.slice(0, 2)))
  await expect(add(api, to, pdf(), 'plan.pdf')).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
  unlinkSync(join(dataFolder, 'attachments', hash.slice(0, 2)))
  mkdirSync(join(dataFolder, 'attachments', hash.slice(0, 2)))
  symlinkSync(join(elsewhere, hash.slice(0, 2), hash), pathOf(dataFolder, hash))
  await expect(api.attachments.content({ id: made.id })).rejects.toMatchObject(noFile)
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that cannot be written is told, with nothing done',
  async () => {
    const { dataFolder, api, to, networkId } = await start()
    mkdirSync(join(dataFolder, 'attachments'), { mode: 0o500 })
    await expect(add(api, to, pdf(), 'plan.pdf')).rejects.toMatchObject({ code: 'STORE_READ_ONLY' })
    const steps = await api.history.list({ networkId, limit: 50 })
    expect(JSON.stringify(steps)).not.toContain('attachments.addFile')
    chmodSync(join(dataFolder, 'attachments'), 0o700)
    expect(filesIn(dataFolder)).toEqual([])
  },
)

test('a fault at any step leaves the whole file or nothing, and what a cut leaves is swept', async () => {
  const bytes = pdf('x'.repeat(700_000))
  const seen = new Set<string>()
  for (const fault of putMoments)
    for (let nth = 1; nth <= 2; nth++) {
      const dataFolder = temporaryFolder()
      let times = 0
      let isCut = true
      const folder = openFileFolder(
        () => dataFolder,
        (moment) => {
          if (moment !== fault) return
          times += 1
          if (isCut && times === nth) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
        },
      )
      const outcome = await folder.put(bytes).catch(() => null)
      isCut = false
      if (times >= nth) seen.add(fault)
      const there = filesIn(dataFolder)
      if (outcome !== null) expect(there).toHaveLength(1)
      // Cut after it has its name, it is there as a whole; no row points at it, so the next sweep takes it away.
      for (const path of there)
        expect(sha256(readFileSync(join(dataFolder, 'attachments', path)))).toBe(sha256(bytes))
      expect((await folder.put(bytes)).bytes).toBe(bytes.length)
    }
  expect([...seen].sort()).toEqual([...putMoments].sort())
})

test('a disk that is full is told, and nothing points at what is not there', async () => {
  const { dataFolder, core, api, to } = await start()
  const { attachments } = core.context
  await expect(
    attachments.during([pdf()], () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))),
  ).rejects.toMatchObject({ body: { code: 'DISK_FULL' } })
  await attachments.sweep()
  expect(filesIn(dataFolder)).toEqual([])
  await add(api, to, pdf(), 'plan.pdf')
  expect(filesIn(dataFolder)).toHaveLength(1)
})

test('half a file of a run that was cut off is gone at the next start', async () => {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  const { api } = openWindow(core)
  const { to } = await placeFor(api)
  const made = await add(api, to, pdf(), 'plan.pdf')
  await core.close()
  writeFileSync(join(dataFolder, 'attachments', `${crypto.randomUUID()}.part`), 'half')
  mkdirSync(join(dataFolder, 'temp', 'open', 'x'), { recursive: true })
  writeFileSync(join(dataFolder, 'attachments', 'ab'), 'niet van ons')
  const again = await temporaryCore({ dataFolder })
  await again.context.attachments.sweep()
  unlinkSync(join(dataFolder, 'attachments', 'ab'))
  expect(filesIn(dataFolder)).toEqual([`${(made.sha256 ?? '').slice(0, 2)}/${made.sha256 ?? ''}`])
  expect(existsSync(join(dataFolder, 'temp', 'open'))).toBe(false)
})

test('only what is known to be safe is opened, as a copy that cannot be written, and gone when the app is', async () => {
  const opened: string[] = []
  const openFile = (path: string) => {
    opened.push(path)
    expect(statSync(path).mode & 0o222).toBe(0)
    return Promise.resolve(true)
  }
  const { dataFolder, core, api, to } = await start({ host: { openFile } })
  const document = await add(api, to, pdf(), 'plan.pdf.exe')
  const other = await add(api, to, program(), 'plan.pdf')
  expect(await api.attachments.open({ id: document.id })).toEqual({ opened: true })
  expect(await api.attachments.open({ id: other.id })).toEqual({ opened: false })
  expect(opened).toHaveLength(1)
  expect(opened[0]).toMatch(/temp[\\/]open[\\/][0-9a-f-]{36}[\\/]plan\.pdf$/u)
  await core.close()
  expect(existsSync(join(dataFolder, 'temp', 'open'))).toBe(false)
})

test('a host without programs says so', async () => {
  const { api, to } = await start()
  const made = await add(api, to, pdf(), 'plan.pdf')
  expect(await api.attachments.open({ id: made.id })).toEqual({ opened: false })
})

test('links, names and removing', async () => {
  const { dataFolder, core, api, to, networkId } = await start()
  const link = (await api.attachments.addLink({ to, url: ' https://www.voorbeeld.nl/a?b#c ', name: ' ' }))
    .result
  expect(link).toMatchObject({
    kind: 'link',
    name: 'www.voorbeeld.nl',
    url: 'https://www.voorbeeld.nl/a?b#c',
  })
  for (const url of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://ada:geheim@voorbeeld.nl',
    'data:text/html,x',
  ])
    await expect(api.attachments.addLink({ to, url, name: 'x' })).rejects.toMatchObject(
      failureOf('INVALID_INPUT', { fields: [{ path: 'url', rule: 'link' }] }),
    )
  const made = await add(api, to, pdf(), 'plan.pdf')
  expect((await api.attachments.rename({ id: made.id, name: 'Beter plan.exe' })).result.name).toBe(
    'Beter plan.pdf',
  )
  expect((await api.attachments.rename({ id: link.id, name: 'Site' })).result.name).toBe('Site')
  await api.attachments.remove({ ids: [made.id, link.id] })
  await core.context.attachments.sweep()
  // In the trash, it can still come back; with the trash empty nothing holds it.
  expect(filesIn(dataFolder)).toHaveLength(1)
  const [item] = await api.trash.list()
  expect(item).toMatchObject({ kind: 'attachment', count: 2 })
  if (item === undefined) throw new Error('Nothing in the trash')
  await api.trash.restore({ change: item.change })
  expect((await api.attachments.content({ id: made.id })).name).toBe('Beter plan.pdf')
  await api.attachments.remove({ ids: [made.id] })
  await api.trash.empty({})
  await core.context.attachments.sweep()
  expect(filesIn(dataFolder)).toEqual([])
  expect(JSON.stringify(await api.history.list({ networkId, limit: 50 }))).not.toContain('plan.pdf')
})
