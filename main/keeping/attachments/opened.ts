import { randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { privateFolder } from '../../store/disk.ts'

/** Copies that another program has open: it must not write in what the app keeps. */
export interface Opened {
  /** Hands a read-only copy of a file to `openFile`; answers what that answers. */
  open(file: File, openFile: (path: string) => Promise<boolean>): Promise<boolean>
  /** Removes every copy, but for what another program holds on to. */
  sweep(): Promise<void>
}

export function createOpened(dataFolder: () => string): Opened {
  const folder = () => join(dataFolder(), 'temp', 'open')
  return {
    async open(file, openFile) {
      privateFolder(join(dataFolder(), 'temp'))
      privateFolder(folder())
      const own = join(folder(), randomUUID())
      await mkdir(own, { mode: 0o700 })
      const path = join(own, file.name)
      try {
        const copy = await open(path, 'wx', 0o400)
        try {
          await copy.writeFile(new Uint8Array(await file.arrayBuffer()))
        } finally {
          await copy.close()
        }
        const isOpened = await openFile(path)
        if (!isOpened) await rm(own, { recursive: true, force: true })
        return isOpened
      } catch (error) {
        await rm(own, { recursive: true, force: true }).catch(() => null)
        throw error
      }
    },
    sweep: () => rm(folder(), { recursive: true, force: true }).catch(() => undefined),
  }
}
