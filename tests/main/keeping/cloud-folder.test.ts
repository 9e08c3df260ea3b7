import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CloudService, type FolderFacts, cloudServiceOf } from '../../../main/keeping/cloud-folder.ts'
import { folderFacts, mountedAs } from '../../../main/keeping/folder-facts.ts'
import { temporaryFolder } from '../../support/store.ts'

const serviceOf = (path: string, platform: NodeJS.Platform, rest: Partial<FolderFacts> = {}) =>
  cloudServiceOf({ path, platform, env: {}, dropboxFolders: [], fileSystem: null, ...rest })

const windows: readonly (readonly [CloudService, string])[] = [
  ['oneDrive', 'C:\\Users\\jan\\OneDrive\\Netwerkcoach'],
  ['oneDrive', 'C:\\Users\\jan\\OneDrive - School\\Netwerkcoach'],
  ['oneDrive', 'C:\\Users\\jan\\OneDrive - Stichting De Eik\\Documenten\\Netwerkcoach'],
  ['oneDrive', 'c:\\users\\jan\\onedrive - school'],
  ['oneDrive', 'D:\\OneDrive – Hogeschool\\Coach'],
  ['oneDrive', 'C:\\Users\\jan\\OneDrive (Personal)\\x'],
  ['oneDrive', 'C:/Users/jan/OneDrive - School/Netwerkcoach'],
  ['oneDrive', 'C:\\Users\\jan\\SharePoint\\Team - Documenten'],
  ['googleDrive', 'G:\\Mijn Drive\\Netwerkcoach'],
  ['googleDrive', 'G:\\My Drive\\Netwerkcoach'],
  ['googleDrive', 'G:\\Gedeelde drives\\Coaches'],
  ['googleDrive', 'G:\\Shared drives\\Coaches'],
  ['googleDrive', 'G:\\.shortcut-targets-by-id\\1x\\Coaches'],
  ['googleDrive', 'C:\\Users\\jan\\Google Drive\\x'],
  ['googleDrive', 'C:\\Users\\jan\\Google Drive (jan@school.nl)\\x'],
  ['iCloud', 'C:\\Users\\jan\\iCloudDrive\\x'],
  ['iCloud', 'C:\\Users\\jan\\iCloud Drive\\x'],
  ['dropbox', 'C:\\Users\\jan\\Dropbox\\x'],
  ['dropbox', 'C:\\Users\\jan\\Dropbox (School)\\x'],
  ['dropbox', 'C:\\Users\\jan\\Stichting De Eik Dropbox\\Jan\\x'],
  ['box', 'C:\\Users\\jan\\Box\\x'],
  ['box', 'C:\\Users\\jan\\Box Sync\\x'],
  ['box', 'D:\\Box\\x'],
  ['nextcloud', 'C:\\Users\\jan\\Nextcloud\\x'],
  ['nextcloud', 'C:\\Users\\jan\\Nextcloud2\\x'],
  ['nextcloud', 'C:\\Users\\jan\\ownCloud\\x'],
  ['nextcloud', 'C:\\Users\\jan\\SURFdrive\\x'],
  ['nextcloud', 'C:\\Users\\jan\\STACK\\x'],
  ['other', 'C:\\Users\\jan\\MEGA\\x'],
  ['other', 'C:\\Users\\jan\\Documents\\MEGAsync\\x'],
  ['other', 'P:\\pCloud Drive\\x'],
  ['other', 'C:\\Users\\jan\\Proton Drive\\jan\\x'],
  ['share', '\\\\server\\personeel\\jan'],
  ['share', '\\\\server.school.local\\home$\\jan'],
  ['share', '\\\\?\\UNC\\server\\share\\jan'],
  ['share', '\\\\stichting.sharepoint.com@SSL\\DavWWWRoot\\x'],
  ['share', '\\\\wsl.localhost\\Ubuntu\\home\\jan'],
  ['share', '//server/share/x'],
]

const mac: readonly (readonly [CloudService, string])[] = [
  ['oneDrive', '/Users/jan/Library/CloudStorage/OneDrive-School/Netwerkcoach'],
  ['oneDrive', '/Users/jan/Library/CloudStorage/OneDrive-SharedLibraries-School/x'],
  ['oneDrive', '/Users/jan/OneDrive/x'],
  ['googleDrive', '/Users/jan/Library/CloudStorage/GoogleDrive-jan@school.nl/Mijn Drive/x'],
  ['googleDrive', '/Volumes/GoogleDrive/My Drive/x'],
  ['iCloud', '/Users/jan/Library/Mobile Documents/com~apple~CloudDocs/x'],
  ['iCloud', '/Users/jan/Library/Mobile Documents/iCloud~nl~iets/x'],
  ['dropbox', '/Users/jan/Library/CloudStorage/Dropbox/x'],
  ['dropbox', '/Users/jan/Library/CloudStorage/Dropbox-School/x'],
  ['box', '/Users/jan/Library/CloudStorage/Box-Box/x'],
  ['box', '/Users/jan/Box/x'],
  ['other', '/Users/jan/Library/CloudStorage/NogNooitVanGehoord/x'],
]

const linux: readonly (readonly [CloudService, string])[] = [
  ['dropbox', '/home/jan/Dropbox/x'],
  ['nextcloud', '/home/jan/Nextcloud/x'],
  ['nextcloud', '/home/jan/ResearchDrive/x'],
  ['oneDrive', '/home/jan/OneDrive/x'],
  ['googleDrive', '/home/jan/google-drive/../Google Drive/x'],
  ['share', '/run/user/1000/gvfs/smb-share:server=nas,share=jan/x'],
  ['share', '/home/jan/.gvfs/nas/x'],
]

const ordinary: readonly (readonly [NodeJS.Platform, string])[] = [
  ['win32', 'C:\\Users\\jan\\AppData\\Local\\Netwerkcoach'],
  ['win32', 'C:\\Users\\jan\\Documents\\Boxtel\\Netwerkcoach'],
  ['win32', 'C:\\Users\\Megan\\AppData\\Local\\Netwerkcoach'],
  ['win32', 'C:\\Users\\jan\\Documents\\Box van Jan'],
  ['win32', 'C:\\Users\\jan\\Documents\\Box'],
  ['win32', 'C:\\Users\\jan\\Onedrivers\\x'],
  ['win32', 'C:\\Users\\jan\\Mijn OneDrive-notities\\x'],
  ['win32', 'C:\\Users\\onedriven\\x'],
  ['win32', 'D:\\Stackhouse\\x'],
  ['win32', 'D:\\Werk\\Stack\\x'],
  ['win32', 'D:\\Werk\\Over Dropbox\\x'],
  ['win32', 'C:\\Users\\jan\\Dropboxen\\x'],
  ['win32', 'C:\\Users\\jan\\Googledrivers\\x'],
  ['win32', 'C:\\Users\\jan\\Mijn Drives\\x'],
  ['win32', '\\\\?\\C:\\Users\\jan\\Netwerkcoach'],
  ['win32', 'C:\\Sharepointers\\x'],
  ['darwin', '/Users/jan/Library/Application Support/Netwerkcoach'],
  ['darwin', '/Users/jan/Mobile Documents/x'],
  ['darwin', '/Users/jan/CloudStorage/x'],
  ['darwin', '/Users/megan/Documents/x'],
  ['darwin', '/Volumes/USB/Netwerkcoach'],
  ['linux', '/home/jan/.local/share/netwerkcoach'],
  ['linux', '/home/boxtel/.local/share/netwerkcoach'],
  ['linux', '/home/jan/werk/onedrive\\x'],
  ['linux', '/srv/box/x'],
  ['linux', '//dubbel/schuin/x'],
  ['linux', '/home/jan/Nextcloudy/x'],
  ['linux', '/home/jan/gvfs/x'],
]

describe('a folder that is copied, or lies elsewhere', () => {
  test.each(windows)('%s on Windows: %s', (service, path) => {
    expect(serviceOf(path, 'win32')).toBe(service)
  })
  test.each(mac)('%s on macOS: %s', (service, path) => {
    expect(serviceOf(path, 'darwin')).toBe(service)
    // Macs write accents in two parts.
    expect(serviceOf(path.normalize('NFD'), 'darwin')).toBe(service)
  })
  test.each(linux)('%s on Linux: %s', (service, path) => {
    expect(serviceOf(path, 'linux')).toBe(service)
  })

  test('by what OneDrive says of itself, also the libraries of the school beside it', () => {
    const env = { OneDriveCommercial: 'D:\\Wolk\\OneDrive - De Eik', OneDriveConsumer: 'E:\\Mijn wolk' }
    const at = (path: string) => serviceOf(path, 'win32', { env })
    expect(at('E:\\mijn wolk\\x')).toBe('oneDrive')
    expect(at('D:\\Wolk\\De Eik\\Coaches - Documenten\\x')).toBe('oneDrive')
    expect(at('D:\\Wolk\\De Eikel\\x')).toBeNull()
    expect(at('E:\\Mijn wolkje\\x')).toBeNull()
    expect(serviceOf('F:\\a\\b', 'win32', { env: { OneDrive: 'F:\\a' } })).toBe('oneDrive')
    expect(serviceOf('F:\\a\\b', 'win32', { env: { OneDrive: '' } })).toBeNull()
  })

  test('by what Dropbox says of itself', () => {
    const dropboxFolders = ['/data/jan/db']
    expect(serviceOf('/data/jan/db/x', 'linux', { dropboxFolders })).toBe('dropbox')
    expect(serviceOf('/data/jan/dbase/x', 'linux', { dropboxFolders })).toBeNull()
  })

  test.each([
    ...['nfs', 'nfs4', 'cifs', 'smb2', 'smb3', 'fuse.sshfs', 'fuse.gvfsd-fuse', 'fuse.davfs2'].map((fs) => [
      fs,
      'share',
    ]),
    ['fuse.onedriver', 'oneDrive'],
    ['fuse.google-drive-ocamlfuse', 'googleDrive'],
    ['fuse.rclone', 'other'],
    ['fuse.iets', 'other'],
    ['fuse', 'other'],
  ])('by the file system %s', (fileSystem, service) => {
    expect(serviceOf('/mnt/x', 'linux', { fileSystem })).toBe(service)
  })
})

describe('a folder like any other', () => {
  test.each(ordinary)('on %s: %s', (platform, path) => {
    expect(serviceOf(path, platform)).toBeNull()
  })

  test.each([
    ...['ext4', 'btrfs', 'xfs', 'tmpfs', 'overlay', 'vfat', 'exfat', 'ntfs3', 'fuseblk', 'apfs', 'zfs'],
    ...['fuse.gocryptfs', 'fuse.ntfs-3g', 'fuse.mergerfs', 'fuse.fuse-overlayfs'],
  ])('on the file system %s', (fileSystem) => {
    expect(serviceOf('/home/jan/x', 'linux', { fileSystem })).toBeNull()
  })
})

test('the list is long enough to mean something', () => {
  expect(windows.length + mac.length + linux.length + ordinary.length).toBeGreaterThanOrEqual(60)
})

describe('what the machine knows', () => {
  test('the mount a path lies on is the longest that fits, and the last on one place', () => {
    const mountinfo = [
      '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
      '30 22 0:40 / /mnt/school\\040net rw shared:1 - cifs //server/x rw',
      '31 22 0:41 / /mnt/usb rw - vfat /dev/sdb1 rw',
      '32 22 0:42 / /mnt/usb rw - nfs4 nas:/x rw',
    ].join('\n')
    expect(mountedAs(mountinfo, '/mnt/school net/jan')).toBe('cifs')
    expect(mountedAs(mountinfo, '/mnt/school network')).toBe('ext4')
    expect(mountedAs(mountinfo, '/mnt/usb')).toBe('nfs4')
    expect(mountedAs('', '/mnt/usb')).toBeNull()
  })

  test.skipIf(process.platform === 'win32')(
    'a link is followed, also to a folder that is not there yet',
    () => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'Dropbox'))
      symlinkSync(join(folder, 'Dropbox'), join(folder, 'werk'))
      const services = folderFacts(join(folder, 'werk', 'nieuw')).map(cloudServiceOf)
      expect(services).toContain('dropbox')
      expect(folderFacts(folder).map(cloudServiceOf)).toEqual([null])
    },
  )
})
