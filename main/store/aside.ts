import { randomUUID } from 'node:crypto'
import { chmodSync, constants, copyFileSync, existsSync, readdirSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { privateFolder, syncFile, syncFolder } from './disk.ts'

/** Where files go that are damaged, stale or replaced. Nothing in it is ever deleted by the app. */
export const setAsideFolder = (dataFolder: string) => join(dataFolder, 'set-aside')

export const sidecars = ['-journal', '-wal', '-shm'] as const

const day = () => new Date().toISOString().slice(0, 10)

/** A free name in the folder for what is set aside, for `netwerkcoach.sqlite` and what lies beside it alike. */
function placeFor(dataFolder: string): (path: string) => string {
  const folder = setAsideFolder(dataFolder)
  privateFolder(folder)
  const mark = `${day()}-${randomUUID().slice(0, 8)}`
  return (path) => {
    const [stem = '', ...rest] = basename(path).split('.')
    return join(folder, `${stem}-${mark}.${rest.join('.')}`)
  }
}

/** Moves files out of SQLite's sight, together; those that are empty or not there are passed over. */
export function moveAside(dataFolder: string, paths: readonly string[]): void {
  const full = paths.filter((path) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0)
  if (full.length === 0) return
  const placed = placeFor(dataFolder)
  for (const path of full) renameSync(path, placed(path))
  syncFolder(setAsideFolder(dataFolder))
  for (const folder of new Set(full.map((path) => dirname(path)))) syncFolder(folder)
}

/** Keeps a copy of files as they are now, together. Never of a file that is open: closing it would drop its lock. */
export function copyAside(dataFolder: string, paths: readonly string[]): void {
  const full = paths.filter((path) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0)
  if (full.length === 0) return
  const placed = placeFor(dataFolder)
  for (const path of full) {
    const copy = placed(path)
    copyFileSync(path, copy, constants.COPYFILE_EXCL)
    chmodSync(copy, 0o600)
    syncFile(copy)
  }
  syncFolder(setAsideFolder(dataFolder))
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

/** Whether something in a data folder says that there was a data file once. */
export function hasTraces(dataFolder: string): boolean {
  const isDataFile = (name: string) => /^netwerkcoach.*\.sqlite$/u.test(name)
  return (
    namesIn(join(dataFolder, 'backups')).some((name) => !name.endsWith('.part')) ||
    namesIn(setAsideFolder(dataFolder)).some(isDataFile) ||
    namesIn(join(dataFolder, 'attachments')).some((name) => /^[0-9a-f]{2}$/u.test(name)) ||
    namesIn(join(dataFolder, 'before-migration')).some(isDataFile)
  )
}
