import {
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../../../shared/contract/failures.ts'
import { inspect } from '../../../../main/store/backup-file.ts'
import { readHeader } from '../../../../main/store/header.ts'
import { dataFileName } from '../../../../main/store/open.ts'
import { temporaryFolder } from '../../../support/store.ts'
import { backupsOf, digestOf, eventually, folderWith, handTiming, noon, workplaceNames } from './support.ts'

const body = async (act: Promise<unknown>): Promise<Failure['body']> => {
  try {
    await act
  } catch (error) {
    if (error instanceof Failure) return error.body
    throw error
  }
  throw new Error('No failure')
}

const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 0x01
  writeFileSync(path, bytes)
}

const pathOf = (dataFolder: string, id: string) => join(dataFolder, 'backups', `${id}.sqlite`)

describe('making one', () => {
  test('it is a file of ours for this user alone, equal row by row, with its manifest and nothing beside', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een', 'Twee') })
    const made = await backups.make('byHand')
    const path = pathOf(keeper.dataFolder, made.id)
    expect(made).toMatchObject({
      reason: 'byHand',
      state: 'good',
      networks: 0,
      people: 0,
      bytes: statSync(path).size,
    })
    expect(made.verifiedAt).toBe(made.at)
    expect(readdirSync(join(keeper.dataFolder, 'backups')).sort()).toEqual([
      `${made.id}.json`,
      `${made.id}.sqlite`,
    ])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readHeader(path)).toMatchObject({ kind: 'ours', usesWal: false })
    expect(backups.list()).toMatchObject({ backups: [made], running: null, failed: null, publishing: null })
    await keeper.close()
    expect(inspect(path).digest).toBe(digestOf(keeper.dataFolder))
  })

  test('what was deleted does not travel in it', async () => {
    const { backups, keeper } = backupsOf()
    const { result } = await keeper.store.write('workplaces.create', { name: 'Kanariegeel' })
    await keeper.store.write('workplaces.remove', { id: result.id })
    await keeper.store.write('trash.empty', {})
    const { id } = await backups.make('byHand')
    expect(readFileSync(pathOf(keeper.dataFolder, id)).includes('Kanariegeel')).toBe(false)
  })

  test('what is written while it is made is kept, and the backup is some state in between', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Begin') })
    const making = backups.make('byHand')
    const names: string[] = []
    for (let n = 0; n < 40; n++) {
      names.push(`W${String(n)}`)
      await keeper.store.write('workplaces.create', { name: `W${String(n)}` })
    }
    const { id } = await making
    expect(await workplaceNames(keeper)).toEqual(['Begin', ...names].sort())
    const { seq } = inspect(pathOf(keeper.dataFolder, id))
    const contents = await backups.look(id)
    // As many werkplaatsen as there were changes: none of them by half.
    expect(contents.workplaces).toBe(seq)
    expect(seq).toBeGreaterThanOrEqual(1)
  })

  test('two asked for at once are two', async () => {
    const { backups } = backupsOf({ dataFolder: folderWith('Een') })
    const [one, other] = await Promise.all([backups.make('byHand'), backups.make('beforeErase')])
    expect(one.id).not.toBe(other.id)
    expect(backups.list().backups).toHaveLength(2)
  })

  test('where nothing can be written it says so, and the older ones stay', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const made = await backups.make('byHand')
    const folder = join(keeper.dataFolder, 'backups')
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, 'no folder')
    await expect(backups.make('byHand')).rejects.toThrow()
    expect(backups.list().failed).toMatchObject({ why: 'fault' })
    renameSync(folder, `${folder}-file`)
    renameSync(`${folder}-away`, folder)
    expect(backups.list().backups).toEqual([made])
    await backups.make('byHand')
    expect(backups.list().failed).toBeNull()
  })

  test('progress is told', async () => {
    let told = 0
    const seen = new Set<string>()
    const shown: { list?: () => { running: { doing: string } | null } } = {}
    const { backups } = backupsOf({
      dataFolder: folderWith('Een'),
      notify: () => {
        told++
        const doing = shown.list?.().running?.doing
        if (doing !== undefined) seen.add(doing)
      },
    })
    shown.list = backups.list
    await backups.make('byHand')
    expect(told).toBeGreaterThan(0)
    expect(seen.size).toBeGreaterThan(0)
  })
})

describe('a damaged one', () => {
  test('is marked, stays on disk, is never restored, and the next older one still is offered', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const older = await backups.make('byHand')
    await keeper.store.write('workplaces.create', { name: 'Twee' })
    const newer = await backups.make('byHand')
    flip(pathOf(keeper.dataFolder, newer.id), 5_000)
    expect(await body(backups.restore(newer.id))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { reason: 'damaged' },
    })
    expect(await workplaceNames(keeper)).toEqual(['Een', 'Twee'])
    expect(backups.list().backups.map(({ id, state }) => [id, state])).toEqual([
      [newer.id, 'damaged'],
      [older.id, 'good'],
    ])
    expect(existsSync(pathOf(keeper.dataFolder, newer.id))).toBe(true)
    expect(await body(backups.look(newer.id))).toMatchObject({ code: 'FILE_UNREADABLE' })
    await backups.restore(older.id)
    expect(await workplaceNames(keeper)).toEqual(['Een'])
  })

  test('one that is shorter shows at once; one byte when it is read back', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const short = await backups.make('byHand')
    const changed = await backups.make('byHand')
    truncateSync(pathOf(keeper.dataFolder, short.id), short.bytes - 1)
    expect(backups.list().backups.find(({ id }) => id === short.id)?.state).toBe('damaged')
    const path = pathOf(keeper.dataFolder, changed.id)
    for (const at of [120, 4_100, changed.bytes - 1]) {
      flip(path, at)
      expect(await backups.verify(changed.id)).toMatchObject({ state: 'damaged', verifiedAt: null })
      flip(path, at)
      expect(await backups.verify(changed.id)).toMatchObject({ state: 'good' })
    }
  })

  test('one of a newer version is left alone', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const { id } = await backups.make('byHand')
    const manifest = join(keeper.dataFolder, 'backups', `${id}.json`)
    const said = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>
    writeFileSync(manifest, JSON.stringify({ ...said, userVersion: 999 }))
    expect(backups.list().backups[0]?.state).toBe('newer')
    expect(await body(backups.restore(id))).toMatchObject({ data: { reason: 'newer' } })
  })
})

describe('restoring', () => {
  test('gives the same rows, keeps the present state first, and says so once', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const made = await backups.make('byHand')
    const digest = inspect(pathOf(keeper.dataFolder, made.id)).digest
    await keeper.store.write('workplaces.create', { name: 'Twee' })
    await backups.restore(made.id)
    expect(await workplaceNames(keeper)).toEqual(['Een'])
    expect(keeper.told).toEqual([{ kind: 'restored', at: made.at }])
    const before = backups.list().backups.find(({ reason }) => reason === 'beforeRestore')
    expect(before?.state).toBe('good')
    // All of it is in that backup: no second copy that nobody thins.
    expect(
      existsSync(join(keeper.dataFolder, 'set-aside'))
        ? readdirSync(join(keeper.dataFolder, 'set-aside'))
        : [],
    ).toEqual([])
    await backups.restore(before?.id ?? '')
    expect(await workplaceNames(keeper)).toEqual(['Een', 'Twee'])
    await backups.restore(made.id)
    await keeper.close()
    expect(digestOf(keeper.dataFolder)).toBe(digest)
  })

  test('works while the data are closed: damaged ones are set aside, missing ones come back', async () => {
    const dataFolder = folderWith('Een')
    const first = backupsOf({ dataFolder })
    const { id } = await first.backups.make('byHand')
    first.backups.close()
    await first.keeper.close()
    const data = join(dataFolder, dataFileName)
    const torn = readFileSync(data).fill(7, 4_096, 12_000).subarray(0, -4_096)
    writeFileSync(data, torn)
    const second = backupsOf({ dataFolder })
    expect(second.keeper.state().kind).toBe('closed')
    await second.backups.restore(id)
    expect(await workplaceNames(second.keeper)).toEqual(['Een'])
    const aside = readdirSync(join(dataFolder, 'set-aside')).map((name) =>
      join(dataFolder, 'set-aside', name),
    )
    expect(aside.some((path) => readFileSync(path).equals(torn))).toBe(true)
    second.backups.close()
    await second.keeper.close()
    renameSync(data, `${data}.gone`)
    const third = backupsOf({ dataFolder })
    expect(third.keeper.state().kind).toBe('closed')
    await third.backups.restore(id)
    expect(await workplaceNames(third.keeper)).toEqual(['Een'])
  })

  test('journals of another file beside it are not played into it', async () => {
    for (const suffix of ['-journal', '-wal', '-shm']) {
      const dataFolder = folderWith('Een')
      const first = backupsOf({ dataFolder })
      const { id } = await first.backups.make('byHand')
      await first.keeper.store.write('workplaces.create', { name: 'Twee' })
      first.backups.close()
      await first.keeper.close()
      renameSync(join(dataFolder, dataFileName), join(dataFolder, 'away'))
      const stale = Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(8_192, 1)])
      writeFileSync(join(dataFolder, dataFileName + suffix), stale)
      const second = backupsOf({ dataFolder })
      await second.backups.restore(id)
      expect(await workplaceNames(second.keeper)).toEqual(['Een'])
      const aside = join(dataFolder, 'set-aside')
      expect(readdirSync(aside).some((name) => readFileSync(join(aside, name)).equals(stale))).toBe(true)
      second.backups.close()
      await second.keeper.close()
    }
  })
})

describe('by itself', () => {
  test('one when something changed, then at most one an hour, none when nothing changed', async () => {
    const clock = handTiming(noon)
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een'), timing: clock.timing })
    const count = () => backups.list().backups.length
    clock.pass(1_000)
    await eventually(() => count() === 1)
    // Nothing changed: nothing is made, whatever time passes.
    for (let n = 0; n < 5; n++) {
      clock.pass(3_600_000)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    expect(count()).toBe(1)
    await keeper.store.write('workplaces.create', { name: 'Twee' })
    clock.pass(1_000)
    await eventually(() => count() === 2)
    await keeper.store.write('workplaces.create', { name: 'Drie' })
    for (let n = 0; n < 50; n++) {
      clock.pass(60_000)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(count()).toBe(2)
    for (let n = 0; n < 15 && count() < 3; n++) {
      clock.pass(60_000)
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
    expect(count()).toBe(3)
    expect(backups.list().backups.every(({ reason }) => reason === 'scheduled')).toBe(true)
  })

  test('what a cut-off left is swept away; a copy made before a migration joins the list', async () => {
    const dataFolder = folderWith('Een')
    const first = backupsOf({ dataFolder })
    const { id } = await first.backups.make('byHand')
    first.backups.close()
    await first.keeper.close()
    const folder = join(dataFolder, 'backups')
    writeFileSync(join(folder, 'x.copy.part'), 'half')
    writeFileSync(join(folder, 'x.copy.part-journal'), 'half')
    writeFileSync(join(folder, '2026-11-22-12-00-00-aaaa.json'), '{}')
    const { mkdirSync, copyFileSync } = await import('node:fs')
    mkdirSync(join(dataFolder, 'before-migration'))
    copyFileSync(join(folder, `${id}.sqlite`), join(dataFolder, 'before-migration', 'netwerkcoach-v1.sqlite'))
    const { backups } = backupsOf({ dataFolder })
    await eventually(() => backups.list().backups.filter(({ state }) => state === 'good').length === 2)
    expect(readdirSync(folder).sort()).toEqual([`${id}.json`, `${id}.sqlite`])
    expect(
      backups
        .list()
        .backups.map(({ reason }) => reason)
        .sort(),
    ).toEqual(['beforeMigration', 'byHand'])
  })

  test('an empty folder is no backups', async () => {
    const { backups } = backupsOf({ dataFolder: temporaryFolder() })
    expect(backups.list().backups).toEqual([])
    expect(await body(backups.look('niet-hier'))).toEqual({ code: 'NOT_FOUND', data: { what: 'backup' } })
  })

  test('closing waits for nothing', async () => {
    const { backups, keeper } = backupsOf({ dataFolder: folderWith('Een') })
    const making = backups.make('byHand').catch((error: unknown) => error)
    const before = performance.now()
    backups.close()
    await keeper.close()
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(await making).toBeInstanceOf(Error)
    expect(backups.list().backups).toEqual([])
  })
})

test('only one is kept, when somebody is removed for good', async () => {
  const { backups } = backupsOf({ dataFolder: folderWith('Een') })
  await backups.make('byHand')
  await backups.make('beforeErase')
  const { id } = await backups.make('byHand')
  await backups.keepOnly(id)
  expect(backups.list().backups.map((backup) => backup.id)).toEqual([id])
})
