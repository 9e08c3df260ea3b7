import type { cloudServices } from '../../shared/contract/opening.ts'

export type CloudService = (typeof cloudServices)[number]

/** What is known of a folder without opening anything in it. */
export interface FolderFacts {
  /** Absolute, and with links followed where that can be done. */
  readonly path: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where Dropbox itself says that it keeps its files. */
  readonly dropboxFolders: readonly string[]
  /** As the machine calls it ("ext4", "nfs4", "fuse.sshfs"); null when it does not say. */
  readonly fileSystem: string | null
}

/** The parts of a path, each in lower case and one spelling: `é` typed on a Mac is the `é` of Windows. */
const segmentsOf = (path: string, platform: NodeJS.Platform): readonly string[] =>
  path
    .normalize('NFC')
    .toLowerCase()
    .split(platform === 'win32' ? /[\\/]+/u : /\/+/u)
    .filter((segment) => segment !== '')

/** Folders that only one service makes, wherever they are. A whole segment, so that "Boxtel" is no box. */
const anywhere: readonly (readonly [RegExp, CloudService])[] = [
  [/^onedrive(?: ?[-–] ?.+| \(.+\))?$/u, 'oneDrive'],
  [/^sharepoint$/u, 'oneDrive'],
  [/^google ?drive(?: ?[-–] ?.+| \(.+\))?$/u, 'googleDrive'],
  [/^(?:my drive|mijn drive|shared drives|gedeelde drives)$/u, 'googleDrive'],
  [/^\.shortcut-targets-by-id$/u, 'googleDrive'],
  [/^icloud ?drive(?: \(.+\))?$/u, 'iCloud'],
  [/^com~apple~clouddocs$/u, 'iCloud'],
  [/^dropbox(?: ?[-–] ?.+| \(.+\))?$/u, 'dropbox'],
  [/^(?:box sync|box-box)$/u, 'box'],
  [/^(?:nextcloud|owncloud)(?:\d+| ?[-–] ?.+)?$/u, 'nextcloud'],
  [/^(?:surfdrive|research ?drive|stack drive)$/u, 'nextcloud'],
  [/^(?:pcloud ?drive|megasync|proton ?drive|jottacloud|hidrive|tresorit|resilio sync)$/u, 'other'],
  [/^(?:yandex\.disk|amazon drive|creative cloud files|koofr|seafile)$/u, 'other'],
]

/** Names that are words as well: only where the service itself puts its folder, in a home folder or on a drive. */
const atHome: readonly (readonly [RegExp, CloudService])[] = [
  [/^box$/u, 'box'],
  [/^.+ dropbox$/u, 'dropbox'],
  [/^stack$/u, 'nextcloud'],
  [/^mega$/u, 'other'],
]

/** How many segments the home folder in a path has ("c:", "users", "jan"), or the drive; null when there is neither. */
function homeLength(segments: readonly string[], platform: NodeJS.Platform): number | null {
  const first = platform === 'win32' ? 1 : 0
  if (segments[first] === 'users' || segments[first] === 'home') return first + 2
  return platform === 'win32' ? 1 : null
}

const find = (list: typeof anywhere, segment: string): CloudService | null =>
  list.find(([pattern]) => pattern.test(segment))?.[1] ?? null

function bySegments(segments: readonly string[], platform: NodeJS.Platform): CloudService | null {
  const home = homeLength(segments, platform)
  for (const [i, segment] of segments.entries()) {
    const service = find(anywhere, segment) ?? (i === home ? find(atHome, segment) : null)
    if (service !== null) return service
    const before = segments[i - 1]
    if (before === 'library' && segment === 'mobile documents') return 'iCloud'
    // Where macOS keeps every service that copies: a name we do not know is one all the same.
    if (before === 'cloudstorage' && segments[i - 2] === 'library') return 'other'
  }
  return null
}

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  outer.length > 0 && outer.every((segment, i) => inner[i] === segment)

/** OneDrive says where it is; the libraries of a school that it copies as well lie beside it, under the school's name. */
function byOneDrive(
  segments: readonly string[],
  { env, platform }: Pick<FolderFacts, 'env' | 'platform'>,
): boolean {
  return ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].some((name) => {
    const folder = env[name]
    if (folder === undefined) return false
    const own = segmentsOf(folder, platform)
    if (isWithin(segments, own)) return true
    const school = /^onedrive ?[-–] ?(?<school>.+)$/u.exec(own.at(-1) ?? '')?.groups?.['school']
    return school !== undefined && isWithin(segments, [...own.slice(0, -1), school])
  })
}

const sharedFileSystems =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|smbnetfs|afpfs|afs|coda|ncpfs|ncp|webdav|davfs2?|ceph|glusterfs|lustre|beegfs)$/u
/** What runs in user space but keeps its files on this machine: other disks, encryption, containers. */
const localInUserSpace =
  /^(?:ntfs(?:-3g)?|exfat|encfs|gocryptfs|cryfs|securefs|veracrypt|lxcfs|portal|snapfuse|squashfuse|fuse-overlayfs|mergerfs|bindfs|unionfs|archivemount|apfs|ext4|vmhgfs-fuse)$/u

function byFileSystem(fileSystem: string): CloudService | null {
  if (sharedFileSystems.test(fileSystem)) return 'share'
  const inUserSpace = /^fuse\.(?<name>.+)$/u.exec(fileSystem)?.groups?.['name']
  if (inUserSpace === undefined) return fileSystem === 'fuse' ? 'other' : null
  if (localInUserSpace.test(inUserSpace)) return null
  if (/^onedriver?$/u.test(inUserSpace)) return 'oneDrive'
  if (/google|^gdfs|drivefs/u.test(inUserSpace)) return 'googleDrive'
  return /^(?:sshfs|gvfsd-fuse|gvfs-fuse-daemon|smbnetfs|davfs2?|curlftpfs|nfs)$/u.test(inUserSpace)
    ? 'share'
    : 'other'
}

/** `\\server\folder`, also in the long spelling; `\\?\C:\` is a disk of this machine. */
const isOnServer = (path: string): boolean => /^[\\/]{2}(?:\?[\\/]unc[\\/]|(?![?.][\\/]))[^\\/]/iu.test(path)

/**
 * The service that copies a folder, or `share` when it lies on another machine; null when it is a folder like any other.
 * A live data file is not safe in the first two: a copy can be taken, or put back, in the middle of a change.
 */
export function cloudServiceOf(facts: FolderFacts): CloudService | null {
  const { path, platform, dropboxFolders, fileSystem } = facts
  const segments = segmentsOf(path, platform)
  const named = bySegments(segments, platform)
  if (named !== null) return named
  if (byOneDrive(segments, facts)) return 'oneDrive'
  if (dropboxFolders.some((folder) => isWithin(segments, segmentsOf(folder, platform)))) return 'dropbox'
  if (platform === 'win32' && isOnServer(path)) return 'share'
  if (segments.includes('.gvfs') || /^\/run\/user\/\d+\/gvfs(?:\/|$)/u.test(path)) return 'share'
  return fileSystem === null ? null : byFileSystem(fileSystem)
}
