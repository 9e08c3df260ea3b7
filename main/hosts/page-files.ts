import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface PageFile {
  readonly type: string
  readonly body: Buffer
}
/** What a window may fetch, by the exact path in its address (`/` and `/assets/...`). */
export type PageFiles = ReadonlyMap<string, PageFile>

/**
 * Reads the files of the build once, as listed by the build itself. Requests are answered from this map, so nothing a
 * window asks for ever becomes a path on the disk.
 * @param out the folder of the build, holding `page-files.json` and `renderer`
 */
export function readPageFiles(out: string): PageFiles {
  const list = JSON.parse(readFileSync(join(out, 'page-files.json'), 'utf8')) as {
    readonly files: readonly { readonly file: string; readonly type: string }[]
  }
  const files = new Map<string, PageFile>()
  for (const { file, type } of list.files) {
    const page = { type, body: readFileSync(join(out, 'renderer', file)) }
    files.set(file === 'index.html' ? '/' : `/${file}`, page)
  }
  if (!files.has('/')) throw new Error(`the build in ${basename(out)} has no page`)
  return files
}
