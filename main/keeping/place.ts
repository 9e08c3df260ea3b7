import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OpeningChoice } from '../../shared/contract/opening.ts'
import { z } from '../../shared/z.ts'
import { isWritable, privateFolder, restrict, syncFile, syncFolder } from '../store/disk.ts'
import { dataFileName } from '../store/header.ts'
import { lockFolder } from '../store/lock.ts'
import { forgetSeal, readSeal, sealFileName } from '../store/seal.ts'
import type { Closed } from './closed.ts'
import { type CloudService, cloudServiceOf } from './cloud-folder.ts'
import { folderFacts } from './folder-facts.ts'

/** In a folder that is copied: the coach works in it all the same. */
const hereFileName = 'work-here.json'
/** In the local folder: the folders it stands in for. */
const insteadFileName = 'instead-of.json'
/** In the local folder: where encrypted copies are to go; see main/keeping/backups/publishing.ts. */
const publishFileName = 'publish.json'
/** What was removed for good must stay removed, also in a copy. */
const ledgerFileName = 'erased.json'

const Instead = z.object({ folders: z.array(z.string()) })

/** In which folder the data lie, when the one that was asked for is copied by a service or lies on another machine. */
export interface Place {
  readonly dataFolder: string
  /** The service that stands in the way, as long as nothing was chosen. */
  cloud(): CloudService | null
  closed(): Closed
  /** The service to warn of at each start, where the coach chose to work in such a folder. */
  noticeOf(): CloudService | null
  /** From now on in the local folder; a data file that is only in the other one is copied first. */
  workLocally(): void
  workHere(): void
}

function insteadOf(localFolder: string): readonly string[] {
  try {
    return Instead.parse(JSON.parse(readFileSync(join(localFolder, insteadFileName), 'utf8'))).folders
  } catch {
    return []
  }
}

function writeFile(folder: string, name: string, content: unknown): void {
  const path = join(folder, name)
  writeFileSync(`${path}.part`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  syncFile(`${path}.part`)
  renameSync(`${path}.part`, path)
  syncFolder(folder)
}

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** One file from one folder to the other, read back and compared before it gets its name. */
function copyVerified(name: string, from: string, to: string): void {
  const source = join(from, name)
  if ((statSync(source, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const beside = join(to, `${name}.part`)
  try {
    copyFileSync(source, beside)
    restrict(beside, 0o600)
    syncFile(beside)
    if (sha256Of(beside) !== sha256Of(source)) throw new Error('The copy is not equal')
    renameSync(beside, join(to, name))
  } finally {
    rmSync(beside, { force: true })
  }
}

/**
 * The data file with what belongs to it. A cut-off leaves no data file, or a whole one without its seal, which is
 * checked when it is opened. What is in use is copied with its journal and without its seal: so too.
 */
function copyData(from: string, to: string): void {
  const unlock = isWritable(from) ? lockFolder(from) : () => undefined
  try {
    copyVerified(ledgerFileName, from, to)
    const isClosed = readSeal(from).state === 'closed'
    if (!isClosed) copyVerified(`${dataFileName}-journal`, from, to)
    copyVerified(dataFileName, from, to)
    syncFolder(to)
    if (isClosed) copyVerified(sealFileName, from, to)
    syncFolder(to)
  } finally {
    unlock()
  }
}

/** Looks at what kind of folder was asked for, and at what was chosen about it before. */
export function createPlace(
  asked: string,
  localFolder: string,
  serviceOf: (folder: string) => CloudService | null = (folder) =>
    folderFacts(folder)
      .map(cloudServiceOf)
      .find((service) => service !== null) ?? null,
): Place {
  const folder = resolve(asked)
  const local = resolve(localFolder)
  const service = serviceOf(folder)
  let isLocal = service !== null && folder !== local && insteadOf(local).includes(folder)
  let isHere = existsSync(join(folder, hereFileName))
  // On a machine whose own folder is no better there is nowhere else to go.
  const choices: OpeningChoice[] =
    folder === local || serviceOf(local) !== null ? ['workHere'] : ['workLocally', 'workHere']
  const cloud = () => (isLocal || isHere ? null : service)
  return {
    get dataFolder() {
      return isLocal ? local : folder
    },
    cloud,
    closed: () => ({
      kind: 'closed',
      problem: 'cloudFolder',
      choices: [...choices],
      holder: null,
      cloud: service,
      closedAt: null,
      reference: null,
    }),
    noticeOf: () => (isHere && !isLocal ? service : null),
    workLocally() {
      privateFolder(local)
      if (!existsSync(join(local, dataFileName))) {
        // What it says is of a file that is not there.
        forgetSeal(local)
        copyData(folder, local)
      }
      if (!existsSync(join(local, publishFileName))) writeFile(local, publishFileName, { folder })
      writeFile(local, insteadFileName, { folders: [...new Set([...insteadOf(local), folder])] })
      isLocal = true
    },
    workHere() {
      writeFile(folder, hereFileName, { since: new Date().toISOString() })
      isHere = true
    },
  }
}
