import {
  chmodSync,
  copyFileSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { errorCode, privateFolder, syncFile, syncFolder } from './disk.ts'

/**
 * What backups and restoring do to the disk, one step at a time. Every step asks `at` first, so that a test can cut the power before
 * any of them; the order of the steps is what keeps a backup whole, and nothing here may take two at once.
 */
export interface Disk {
  /** A step that another module takes (SQLite, a stream). */
  step(name: string): void
  folder(path: string): void
  /** Writes a small file that is there as a whole or not at all, and stays. */
  write(path: string, text: string): void
  copy(from: string, to: string): void
  sync(path: string): void
  syncFolder(path: string): void
  rename(from: string, to: string): void
  /** Gives a file a second name; moves it where the disk knows no such thing. Does nothing when the name is taken. */
  keepAs(from: string, to: string): void
  remove(path: string): void
}

export function createDisk(at: (step: string) => void = () => undefined): Disk {
  const disk: Disk = {
    step: at,
    folder(path) {
      at('folder')
      privateFolder(path)
    },
    write(path, text) {
      const beside = `${path}.part`
      at('write')
      const file = openSync(beside, 'w', 0o600)
      try {
        writeSync(file, text)
        at('write.sync')
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      at('write.rename')
      renameSync(beside, path)
    },
    copy(from, to) {
      at('copy')
      copyFileSync(from, to, constants.COPYFILE_FICLONE)
      chmodSync(to, 0o600)
      disk.sync(to)
    },
    sync(path) {
      at('sync')
      syncFile(path)
    },
    syncFolder(path) {
      at('syncFolder')
      syncFolder(path)
    },
    rename(from, to) {
      at('rename')
      renameSync(from, to)
    },
    keepAs(from, to) {
      at('keepAs')
      if (existsSync(to)) return
      try {
        linkSync(from, to)
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return
        renameSync(from, to)
      }
      syncFolder(dirname(to))
    },
    remove(path) {
      at('remove')
      rmSync(path, { force: true })
    },
  }
  return disk
}
