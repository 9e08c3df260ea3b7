import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from '../../shared/z.ts'
import type { FolderFacts } from './cloud-folder.ts'

/** The folder itself, or the nearest one above it that is there. */
function nearest(path: string): string {
  let folder = resolve(path)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function realPath(path: string): string {
  const there = nearest(path)
  try {
    // Not the plain one: on Windows only this says which server a drive letter stands for.
    return realpathSync.native(there) + resolve(path).slice(there.length)
  } catch {
    return resolve(path)
  }
}

/** A path as /proc/self/mountinfo writes it: a space is \040. */
const unescaped = (text: string) =>
  text.replaceAll(/\\(?<code>[0-7]{3})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 8)))

/** The type of the mount a path lies on, from the text of /proc/self/mountinfo; null when none fits. */
export function mountedAs(mountinfo: string, path: string): string | null {
  let best: { readonly at: string; readonly type: string } | null = null
  for (const line of mountinfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const at = unescaped(before.split(' ')[4] ?? '')
    const type = after.split(' ')[0] ?? ''
    if (at === '' || type === '') continue
    const isAbove = at === '/' || path === at || path.startsWith(`${at}/`)
    // A later mount on the same place covers the one before.
    if (isAbove && (best === null || at.length >= best.at.length)) best = { at, type }
  }
  return best?.type ?? null
}

/** The numbers Linux has for what lies on other machines; other systems have others, and say more by the path. */
const byNumber: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x517b, 'smb'],
  [0x564c, 'ncp'],
  [0x5346414f, 'afs'],
  [0x65735546, 'fuse'],
])

function fileSystemOf(path: string): string | null {
  if (process.platform !== 'linux') return null
  try {
    const type = mountedAs(readFileSync('/proc/self/mountinfo', 'utf8'), path)
    if (type !== null) return type
    return byNumber.get(statfsSync(nearest(path)).type) ?? null
  } catch {
    return null
  }
}

const DropboxInfo = z.record(z.string(), z.object({ path: z.string().optional() }))

function dropboxFolders(): string[] {
  const { APPDATA, LOCALAPPDATA } = process.env
  const places = [
    join(homedir(), '.dropbox'),
    ...[APPDATA, LOCALAPPDATA].map((at) => at && join(at, 'Dropbox')),
  ]
  return places.flatMap((place) => {
    if (place === undefined || place === '') return []
    try {
      const info = DropboxInfo.parse(JSON.parse(readFileSync(join(place, 'info.json'), 'utf8')))
      return Object.values(info).flatMap(({ path }) => path ?? [])
    } catch {
      return []
    }
  })
}

/** Asks this machine what it knows of a folder, by the name it was given and by where that leads. */
export function folderFacts(path: string): readonly FolderFacts[] {
  const { platform, env } = process
  const real = realPath(path)
  const rest = { platform, env, dropboxFolders: dropboxFolders(), fileSystem: fileSystemOf(real) }
  return [...new Set([resolve(path), real])].map((each) => ({ path: each, ...rest }))
}
