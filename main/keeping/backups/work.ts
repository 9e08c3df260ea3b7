import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail } from '../../../shared/contract/failures.ts'
import {
  compact,
  contentsOf,
  hasOurShape,
  holdsTogether,
  type Inspection,
  filesReferredTo,
  inspect,
  kindOf,
} from '../../store/backup-file.ts'
import type { Disk } from '../../store/steps.ts'
import { openFileFolder } from '../attachments/folder.ts'
import {
  type AdoptJob,
  type BringJob,
  besidePath,
  type FinishJob,
  type Job,
  type JobName,
  type Jobs,
  NotEqual,
  type Unsealed,
  type UnsealJob,
} from './jobs.ts'
import type { Manifest } from './manifest.ts'
import { textOf } from './names.ts'

/** SHA-256 of a file that lies still, read in pieces. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** Loaded for who needs it: most jobs encrypt nothing, and a thread starts for each. */
const sealing = () => import('./sealed.ts')

const unreadable = (reason: 'damaged' | 'newer' | 'unsafe' | 'notBundle') =>
  fail('FILE_UNREADABLE', { reason, row: null, column: null })

function manifestOf(
  { digest, userVersion, networks, people, files, seq, savedAt }: Inspection,
  rest: Pick<Manifest, 'id' | 'at' | 'reason' | 'appVersion' | 'bytes' | 'sha256' | 'verifiedAt'>,
): Manifest {
  return {
    ...rest,
    countedFrom: Math.min(rest.at, rest.verifiedAt ?? rest.at),
    digest,
    userVersion,
    contents: { networks, people },
    attachments: files.map((file) => ({ ...file, networkIds: [...file.networkIds] })),
    seq,
    savedAt,
  }
}

/**
 * A backup out of the copy the store's thread made: compact, read back whole, equal to the copy row by row. It has its
 * name from the last rename on; cut off before that, there is no backup. Throws NotEqual.
 */
export async function finish(job: FinishJob, disk: Disk): Promise<Manifest> {
  const { copy, folder, id } = job
  const path = join(folder, `${id}.sqlite`)
  const beside = `${path}.part`
  try {
    disk.step('compact')
    compact(copy, beside)
    disk.step('inspect')
    const [before, after] = [inspect(copy), inspect(beside)]
    if (!before.whole || !after.whole || before.digest !== after.digest || kindOf(beside) !== 'ours')
      throw new NotEqual()
    disk.sync(beside)
    const manifest = manifestOf(after, {
      id,
      at: job.at,
      verifiedAt: job.at,
      reason: job.reason,
      appVersion: job.appVersion,
      bytes: statSync(beside).size,
      sha256: await sha256Of(beside),
    })
    disk.write(join(folder, `${id}.json`), textOf(manifest))
    disk.rename(beside, path)
    disk.syncFolder(folder)
    return manifest
  } catch (error) {
    // The file before its manifest: the other way round it would look like a damaged one.
    for (const made of [beside, path, join(folder, `${id}.json`)]) disk.remove(made)
    throw error
  } finally {
    disk.remove(copy)
  }
}

/** Takes a file without a manifest among the backups, where it lies; null when it does not hold together. */
export async function adopt(job: AdoptJob, disk: Disk): Promise<Manifest | null> {
  const { path, manifestPath, id, at, now, appVersion } = job
  if (kindOf(path) !== 'ours' || !holdsTogether(path)) return null
  const manifest = manifestOf(inspect(path), {
    id,
    at,
    verifiedAt: now,
    reason: 'beforeMigration',
    appVersion,
    bytes: statSync(path).size,
    sha256: await sha256Of(path),
  })
  disk.write(manifestPath, textOf(manifest))
  disk.syncFolder(dirname(manifestPath))
  return manifest
}

/** Whether a backup still is, to the byte, what was written, and holds together. */
export async function check(path: string, manifest: Manifest): Promise<boolean> {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  return size === manifest.bytes && (await sha256Of(path)) === manifest.sha256 && holdsTogether(path)
}

/** Copies a file to where it can take the data file's place by a rename; false when the copy is not what it should be. */
export async function prepare(
  { path, to, sha256 }: { readonly path: string; readonly to: string; readonly sha256: string },
  disk: Disk,
): Promise<boolean> {
  disk.remove(to)
  disk.copy(path, to)
  if ((await sha256Of(to)) === sha256) return true
  disk.remove(to)
  return false
}

/**
 * Decrypts a copy from outside and looks whether it is data of ours: the right header, whole, and with no table, index or
 * trigger that we did not make. Throws PASSPHRASE and FILE_UNREADABLE; what it wrote by then the caller removes.
 */
export async function openSealed(job: UnsealJob, disk: Disk): Promise<Unsealed> {
  const { path, to, passphrase, mostBytes } = job
  const { unseal } = await sealing()
  const along = await unseal(path, to, passphrase, { disk, mostBytes })
  const kind = kindOf(to)
  if (kind !== 'ours') throw unreadable(kind === 'newer' ? 'newer' : 'notBundle')
  if (!holdsTogether(to)) throw unreadable('damaged')
  if (!hasOurShape(to)) throw unreadable('unsafe')
  const here = new Set(along.map(({ sha256 }) => sha256))
  const files = filesReferredTo(to).map((file) => ({ ...file, isHere: here.has(file.sha256) }))
  return { contents: contentsOf(to), sha256: await sha256Of(to), files }
}

/** Puts files that came with a copy where the data folder keeps them. One that is there, as it must be, stays. */
export async function bring({ path, dataFolder, files }: BringJob): Promise<number> {
  const folder = openFileFolder(() => dataFolder)
  let brought = 0
  for (const { sha256 } of files) {
    if ((await folder.read(sha256)) !== null) continue
    const bytes = await readFile(besidePath(path, sha256))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw unreadable('damaged')
    await folder.put(bytes)
    brought += 1
  }
  return brought
}

/** Does a job of whatever kind; see {@link Jobs} for what each answers. */
export async function doJob({ name, input }: Job, disk: Disk): Promise<Jobs[JobName]['done']> {
  switch (name) {
    case 'finish':
      return finish(input, disk)
    case 'adopt':
      return adopt(input, disk)
    case 'check':
      return check(input.path, input.manifest)
    case 'look':
      return contentsOf(input.path)
    case 'prepare':
      return prepare(input, disk)
    case 'newKey':
      return (await sealing()).newKey(input.passphrase, input.work)
    case 'seal':
      return (await sealing()).seal(input, disk)
    case 'unseal':
      return openSealed(input, disk)
    case 'bring':
      return bring(input)
  }
}
