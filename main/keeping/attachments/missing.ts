import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentsFolder, type StoredFile } from './folder.ts'

/** Answers whether a file is not there with as many bytes as it had; each is looked for once. */
export function missingIn(dataFolder: string): (file: StoredFile) => boolean {
  const seen = new Map<string, number | null>()
  return ({ sha256, bytes }) => {
    let size = seen.get(sha256)
    if (size === undefined) {
      const path = join(attachmentsFolder(dataFolder), sha256.slice(0, 2), sha256)
      try {
        const found = lstatSync(path, { throwIfNoEntry: false })
        size = found?.isFile() === true ? found.size : null
      } catch {
        // A folder that may not be entered: nobody can say that it is there.
        size = null
      }
      seen.set(sha256, size)
    }
    return size !== bytes
  }
}
