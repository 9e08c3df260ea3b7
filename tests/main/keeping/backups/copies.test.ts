import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { DraftId } from '../../../../shared/domain/ids.ts'
import { inspect } from '../../../../main/store/backup-file.ts'
import { mostCopyBytes } from '../../../../shared/domain/copy-limits.ts'
import { Failure } from '../../../../shared/contract/failures.ts'
import { newKey, seal } from '../../../../main/keeping/backups/sealed.ts'
import { openFileFolder } from '../../../../main/keeping/attachments/folder.ts'
import type { Keeper } from '../../../../main/keeping/keeper.ts'
import type { Backups } from '../../../../main/keeping/backups/backups.ts'
import { dataFileName } from '../../../../main/store/open.ts'
import { createDisk } from '../../../../main/store/steps.ts'
import { temporaryFolder } from '../../../support/store.ts'
import { backupsOf, eventually, folderWith, workplaceNames } from './support.ts'

const passphrase = 'een lange zin die niemand raadt'
const disk = createDisk()
/** Little work, so that trying takes no second each time. */
const light = { kind: 'passphrase', passphrase, work: 4 } as const

const fileOf = (bytes: Uint8Array, name = 'kopie.age') => new File([new Uint8Array(bytes)], name)

/** Brings a copy to the app in pieces, as a window does. */
async function brought(backups: Backups, file: File, size = Math.max(1, file.size)): Promise<DraftId> {
  const draft = backups.beginCopy(file.name, file.size)
  for (let at = 0; at < file.size; at += size) await backups.addToCopy(draft, at, file.slice(at, at + size))
  return draft
}

async function open(backups: Backups, file: File, word = passphrase) {
  const draft = await brought(backups, file)
  try {
    return { draft, ...(await backups.openCopy(draft, word)) }
  } catch (error) {
    // A passphrase can be tried again; nobody does here.
    backups.closeCopy(draft)
    throw error
  }
}

/** A copy as a window fetches it. */
async function saved(backups: Backups, id: string | null = null) {
  const made = await backups.saveCopy(id, passphrase)
  const pieces: File[] = []
  for (let at = 0; at < made.bytes; at += pieces.at(-1)?.size ?? 1)
    pieces.push(await backups.copyPiece(made.draft, at))
  backups.closeCopy(made.draft)
  return { ...made, bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) }
}

/** A werkplaats with a network, a document, and these files with it; answers the names they lie under. */
async function withFiles(keeper: Keeper, files: readonly Uint8Array[]): Promise<string[]> {
  const { store } = keeper
  const folder = openFileFolder(() => keeper.dataFolder)
  const { result: workplace } = await store.write('workplaces.create', { name: 'Hier' })
  const { result: network } = await store.write('networks.create', {
    workplaceId: workplace.id,
    name: 'Netwerk',
  })
  const { result } = await store.write('documents.make', {
    networkId: network.id,
    meetingId: null,
    productVersionId: null,
    template: 'builtIn:preparation',
    today: '2026-11-22',
    language: 'nl',
  })
  const to = { documentId: result.document.id }
  const hashes: string[] = []
  for (const [n, bytes] of files.entries()) {
    const kept = await folder.put(bytes)
    hashes.push(kept.sha256)
    const about = { kind: 'document', mediaType: 'application/pdf', name: `${String(n)}.pdf` } as const
    await store.write('attachments.addFile', { to, ...about, ...kept })
  }
  return hashes
}

/** What opening comes to: the code, and the reason where there is one. */
async function opened(backups: Backups, bytes: Uint8Array, word = passphrase): Promise<string> {
  try {
    backups.closeCopy((await open(backups, fileOf(bytes), word)).draft)
    return 'opened'
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.body.code === 'FILE_UNREADABLE' ? error.body.data.reason : error.body.code
  }
}

const temporaryFiles = (dataFolder: string) => {
  const folder = join(dataFolder, 'temp', 'copies')
  return existsSync(folder) ? readdirSync(folder) : []
}

/** A data file with something done to it, encrypted as a copy would be. */
async function sealedData(change: (path: string) => void = () => undefined): Promise<Buffer> {
  const folder = temporaryFolder()
  const path = join(folder, dataFileName)
  writeFileSync(path, (template ??= readFileSync(join(folderWith(longName), dataFileName))))
  change(path)
  await seal({ path, to: join(folder, 'x.age'), by: light, along: null }, disk)
  return readFileSync(join(folder, 'x.age'))
}
const longName = 'Een werkplaats met een lange naam'
/** Made once: most of the time it takes is making it. */
let template: Buffer | undefined

const sql = (statements: string) => (path: string) => {
  const sqlite = new Database(path)
  sqlite.exec(statements)
  sqlite.close()
}

describe('a copy for outside', () => {
  test('is saved, opened, looked into, restored and put away', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een werkplaats met een lange naam') })
    const { name, bytes } = await saved(backups)
    expect(name).toMatch(/^netwerkcoach-\d{4}-\d\d-\d\d-\d{4}\.age$/u)
    expect(temporaryFiles(keeper.dataFolder)).toEqual([])
    expect(Buffer.from(bytes).includes('Een werkplaats met een lange naam')).toBe(false)
    await keeper.store.write('workplaces.create', { name: 'Twee' })
    const copy = await open(backups, fileOf(bytes, name))
    expect(copy.contents).toMatchObject({ workplaces: 1, networks: [], people: 0 })
    expect(Math.abs(copy.at - Date.now())).toBeLessThan(120_000)
    const [held] = temporaryFiles(keeper.dataFolder)
    expect(statSync(join(keeper.dataFolder, 'temp', 'copies', held ?? '')).mode & 0o777).toBe(0o600)
    await backups.restoreCopy(copy.draft)
    expect(await workplaceNames(keeper)).toEqual(['Een werkplaats met een lange naam'])
    expect(temporaryFiles(keeper.dataFolder)).toEqual([])
    await expect(backups.restoreCopy(copy.draft)).rejects.toMatchObject({ body: { code: 'IMPORT_GONE' } })
    expect(await opened(backups, bytes, 'een andere zin')).toBe('PASSPHRASE')
    // The same by the library alone: nothing about it is ours only.
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    const inside = join(temporaryFolder(), 'inside')
    mkdirSync(inside)
    execFileSync('tar', ['-xf', '-', '-C', inside], { input: await decrypter.decrypt(bytes) })
    expect(inspect(join(inside, dataFileName)).whole).toBe(true)
  }, 30_000)

  test('passes in pieces: one given up leaves nothing, and no room or no copy is told before it comes', async () => {
    let free = 1e12
    const dataFolder = folderWith('Hier')
    const { backups } = backupsOf({ dataFolder, room: () => free })
    const { bytes } = await saved(backups)
    const file = fileOf(bytes)
    const gone = await brought(backups, file, 30_000)
    expect(temporaryFiles(dataFolder)).toEqual([`${gone}.age`])
    backups.closeCopy(gone)
    expect(temporaryFiles(dataFolder)).toEqual([])
    await expect(backups.openCopy(gone, passphrase)).rejects.toMatchObject({ body: { code: 'IMPORT_GONE' } })

    // Half of it, a piece that is not the next, and more than was said: nothing of it is left to open.
    const half = backups.beginCopy('x.age', file.size)
    await backups.addToCopy(half, 0, file.slice(0, 1_000))
    await expect(backups.openCopy(half, passphrase)).rejects.toMatchObject({ body: { code: 'IMPORT_GONE' } })
    await expect(backups.addToCopy(half, 900, file.slice(900, 1_000))).rejects.toThrow('IMPORT_GONE')
    await expect(backups.addToCopy(half, 1_000, file)).rejects.toThrow('IMPORT_GONE')
    backups.closeCopy(half)

    // What shows with its first piece that it is something else does not come any further.
    const other = backups.beginCopy('film.mp4', 3e9)
    await expect(backups.addToCopy(other, 0, new Blob(['ftypmp42'.repeat(10)]))).rejects.toMatchObject({
      body: { data: { reason: 'notBundle' } },
    })
    expect(temporaryFiles(dataFolder)).toEqual([])
    expect(() => backups.beginCopy('x.age', mostCopyBytes + 1)).toThrow('FILE_UNREADABLE')
    free = 100_000_000
    expect(() => backups.beginCopy('x.age', 3e9)).toThrow('DISK_FULL')
    free = 1_000
    await expect(backups.saveCopy(null, passphrase)).rejects.toMatchObject({ body: { code: 'DISK_FULL' } })
    expect(temporaryFiles(dataFolder)).toEqual([])
  }, 20_000)

  test('has the files that belong to it: on another machine they come back, and only what was not there', async () => {
    const here = backupsOf()
    const bytes = [Buffer.from('%PDF-1.7 een'), Buffer.from('%PDF-1.7 twee'), Buffer.from('%PDF-1.7 drie')]
    const hashes = await withFiles(here.keeper, bytes)
    const made = await here.backups.saveCopy(null, passphrase)
    expect(made).toMatchObject({ files: 3, filesMissing: 0 })
    here.backups.closeCopy(made.draft)
    const [first = '', second = '', third = ''] = hashes
    const pathOf = (dataFolder: string, hash: string) =>
      join(dataFolder, 'attachments', hash.slice(0, 2), hash)
    rmSync(pathOf(here.keeper.dataFolder, third))
    const copy = await saved(here.backups)
    expect(copy).toMatchObject({ files: 2, filesMissing: 1 })

    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Daar') })
    const opened = await open(backups, fileOf(copy.bytes))
    expect(opened).toMatchObject({ files: 3, filesMissing: 1 })
    // One of them is there, and went to ruin.
    const ruin = pathOf(keeper.dataFolder, second)
    mkdirSync(join(ruin, '..'), { recursive: true })
    writeFileSync(ruin, 'iets anders')
    await backups.restoreCopy(opened.draft)
    expect(await workplaceNames(keeper)).toEqual(['Hier'])
    const there = [first, second].map((hash) => readFileSync(pathOf(keeper.dataFolder, hash)))
    expect(there).toEqual(bytes.slice(0, 2))
    expect(existsSync(pathOf(keeper.dataFolder, third))).toBe(false)
    expect(temporaryFiles(keeper.dataFolder)).toEqual([])

    // What only refers to something that was removed for good does not come back, nor does its name.
    const erased = backupsOf({ dataFolder: folderWith('Ook'), erased: () => () => true })
    const without = await open(erased.backups, fileOf(copy.bytes))
    expect(without).toMatchObject({ files: 0, filesMissing: 0, contents: { networks: [] } })
    await erased.backups.restoreCopy(without.draft)
    expect(existsSync(join(erased.keeper.dataFolder, 'attachments'))).toBe(false)
  }, 20_000)

  test('nothing new is made for it when nothing changed', async () => {
    const { backups } = backupsOf({ dataFolder: folderWith('Een werkplaats met een lange naam') })
    await backups.make('byHand')
    await saved(backups)
    expect(backups.list().backups).toHaveLength(1)
  }, 20_000)

  test('what an earlier run left in the temporary folder is removed', async () => {
    const dataFolder = folderWith('Een werkplaats met een lange naam')
    mkdirSync(join(dataFolder, 'temp', 'copies'), { recursive: true })
    writeFileSync(join(dataFolder, 'temp', 'copies', 'x.sqlite'), 'names')
    backupsOf({ dataFolder })
    await eventually(() => temporaryFiles(dataFolder).length === 0)
  })
})

describe('files from strangers', () => {
  test('are refused in one word, and leave nothing', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Hier') })
    const good = await sealedData()
    expect(await opened(backups, good)).toBe('opened')
    const identity = await generateX25519Identity()
    const toKey = new Encrypter()
    toKey.addRecipient(await identityToRecipient(identity))
    const key = await newKey(passphrase, 4)
    const other = await newKey(passphrase, 4)
    const folder = temporaryFolder()
    const path = join(folderWith('Een werkplaats met een lange naam'), dataFileName)
    await seal({ path, to: join(folder, 'snapshot'), by: { kind: 'key', ...key }, along: null }, disk)
    const snapshot = readFileSync(join(folder, 'snapshot'))
    const line = snapshot.indexOf('\n') + 1
    const flipped = (bytes: Uint8Array, at: number) => {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 1
      return copy
    }
    const withWork = (work: string) =>
      Buffer.from(good.toString('latin1').replace(/(-> scrypt \S+ )4\n/u, `$1${work}\n`), 'latin1')
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['nothing', new Uint8Array(), 'empty'],
      ['text', Buffer.from('beste collega'), 'notBundle'],
      ['zeros', Buffer.alloc(100_000), 'notBundle'],
      ['a data file as it is', readFileSync(path), 'notBundle'],
      ['a first line', Buffer.from('age-encryption.org/v1\n'), 'damaged'],
      ['half a first line', Buffer.from('age-encr'), 'damaged'],
      ['a later version', Buffer.from(good.toString('latin1').replace('/v1', '/v2'), 'latin1'), 'newer'],
      ['a header without end', Buffer.from(`age-encryption.org/v1\n${'-> x y\n'.repeat(50_000)}`), 'damaged'],
      ['endless work', withWork('30'), 'unsafe'],
      ['more work than numbers', withWork('9'.repeat(40)), 'unsafe'],
      ['work in words', withWork('0x4'), 'damaged'],
      ['less work than it took', withWork('3'), 'PASSPHRASE'],
      ['for a key', await toKey.encrypt('x'), 'notBundle'],
      ['armour', Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\n'), 'notBundle'],
      ['a last piece gone', good.subarray(0, good.length - 1), 'damaged'],
      ['half of it gone', good.subarray(0, good.length >> 1), 'damaged'],
      ['only the header', good.subarray(0, good.indexOf('\n--- ') + 60), 'damaged'],
      ['a byte more', Buffer.concat([good, Buffer.alloc(1)]), 'damaged'],
      ['a bit of the data', flipped(good, good.length - 100), 'damaged'],
      ['a bit of the seal', flipped(good, good.indexOf('\n--- ') + 10), 'damaged'],
      ['encrypted text', await encrypted('geen databestand'), 'notBundle'],
      ['encrypted nothing', await encrypted(''), 'notBundle'],
      ['of another app', await sealedData(sql('PRAGMA application_id = 1')), 'notBundle'],
      ['of a later version', await sealedData(sql('PRAGMA user_version = 900')), 'newer'],
      ['of no version', await sealedData(sql('PRAGMA user_version = 0')), 'notBundle'],
      ['in write-ahead mode', await sealedData(inWriteAheadMode), 'notBundle'],
      [
        'with a trigger',
        await sealedData(sql('CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM person; END')),
        'unsafe',
      ],
      ['with a view', await sealedData(sql('CREATE VIEW v AS SELECT 1')), 'unsafe'],
      ['without a table', await sealedData(sql('PRAGMA foreign_keys = OFF; DROP TABLE tie')), 'unsafe'],
      ['with pages gone', await sealedData(withPagesGone), 'damaged'],
      [
        'with a loose end',
        await sealedData(
          sql(
            "PRAGMA foreign_keys = OFF; INSERT INTO network_coach SELECT '00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000001'",
          ),
        ),
        'damaged',
      ],
      ['a snapshot of a later kind', flipped(snapshot, line - 6), 'newer'],
      ['a snapshot cut off in its key', snapshot.subarray(0, line + 40), 'damaged'],
      ['a snapshot with its data gone', snapshot.subarray(0, line + key.sealedKey.length), 'damaged'],
      [
        'a snapshot with another key',
        Buffer.concat([
          Buffer.from(`netwerkcoach-snapshot/1 ${String(other.sealedKey.length)}\n`),
          other.sealedKey,
          snapshot.subarray(line + key.sealedKey.length),
        ]),
        'damaged',
      ],
      [
        'a snapshot that lies about its key',
        Buffer.from(snapshot.toString('latin1').replace(/\/1 \d+\n/u, '/1 9999\n'), 'latin1'),
        'damaged',
      ],
    ]
    expect(await opened(backups, snapshot)).toBe('opened')
    expect(await opened(backups, snapshot, 'mis')).toBe('PASSPHRASE')
    for (const [what, bytes, expected] of cases)
      expect([what, await opened(backups, bytes)]).toEqual([what, expected])
    expect(temporaryFiles(keeper.dataFolder)).toEqual([])
    expect(await workplaceNames(keeper)).toEqual(['Hier'])
  }, 30_000)
})

async function encrypted(text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(4)
  return encrypter.encrypt(text)
}

function inWriteAheadMode(path: string): void {
  const bytes = readFileSync(path)
  bytes[18] = 2
  bytes[19] = 2
  writeFileSync(path, bytes)
}

function withPagesGone(path: string): void {
  writeFileSync(path, readFileSync(path).fill(3, 4_096, 20_000))
}

describe('publishing', () => {
  test('without a folder it stays off', async () => {
    const { backups } = backupsOf({ dataFolder: folderWith('Een werkplaats met een lange naam') })
    expect(await backups.publish(passphrase)).toEqual({ isOn: false })
    expect(backups.list().publishing).toBeNull()
  })

  test('every checked backup goes to the folder, in one file that the passphrase opens', async () => {
    const folder = temporaryFolder()
    const foreign = 'netwerkcoach-000000-2020-01-01-00-00-00.age'
    writeFileSync(join(folder, foreign), 'of another machine')
    const dataFolder = folderWith('Een werkplaats met een lange naam')
    const { backups, keeper } = backupsOf({
      dataFolder,
      host: { chooseFolder: () => Promise.resolve(folder) },
    })
    expect(await backups.publish(passphrase)).toEqual({ isOn: true })
    const snapshots = () =>
      readdirSync(folder).filter((name) => /^netwerkcoach-.*\.age$/u.test(name) && name !== foreign)
    await eventually(() => snapshots().length === 1 && typeof backups.list().publishing?.lastAt === 'number')
    expect(readFileSync(join(dataFolder, 'publish.json'), 'utf8')).not.toContain(passphrase)
    expect(readdirSync(folder).filter((name) => name.startsWith('sleutel-'))).toHaveLength(1)
    const bytes = readFileSync(join(folder, snapshots()[0] ?? ''))
    await keeper.store.write('workplaces.create', { name: 'Twee' })
    const copy = await open(backups, fileOf(bytes, snapshots()[0]))
    expect(copy.contents.workplaces).toBe(1)
    await backups.restoreCopy(copy.draft)
    expect(await workplaceNames(keeper)).toEqual(['Een werkplaats met een lange naam'])

    // A drive that is away disturbs nobody, and is not made anew.
    const away = `${folder}-away`
    renameSync(folder, away)
    await backups.make('byHand')
    await eventually(() => backups.list().publishing?.failed === true)
    expect(existsSync(folder)).toBe(false)
    expect(backups.list().failed).toBeNull()
    renameSync(away, folder)
    const last = await backups.make('byHand')
    await eventually(() => backups.list().publishing?.failed === false)
    await backups.keepOnly(last.id)
    expect(snapshots()).toHaveLength(1)
    expect(existsSync(join(folder, foreign))).toBe(true)
    backups.stopPublishing()
    expect(backups.list().publishing).toBeNull()
    await backups.make('byHand')
    expect(snapshots()).toHaveLength(1)
  }, 30_000)

  test('a damaged backup is never published', async () => {
    const folder = temporaryFolder()
    const dataFolder = folderWith('Een werkplaats met een lange naam')
    writeFileSync(join(dataFolder, 'publish.json'), JSON.stringify({ folder }))
    const { backups } = backupsOf({ dataFolder })
    const { id } = await backups.make('byHand')
    const path = join(dataFolder, 'backups', `${id}.sqlite`)
    copyFileSync(path, `${path}.kept`)
    rmSync(path)
    writeFileSync(path, 'short')
    await backups.publish(passphrase)
    const snapshot = () => readdirSync(folder).find((name) => /^netwerkcoach-.*\.age$/u.test(name))
    await eventually(() => snapshot() !== undefined)
    const bytes = readFileSync(join(folder, snapshot() ?? ''))
    expect(await opened(backups, bytes)).toBe('opened')
  }, 20_000)
})
