import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../../shared/z.ts'
import type { Disk } from '../../store/steps.ts'
import { type Kept, localCalendar, whatGoes } from './rotation.ts'
import type { NewKey } from './sealed.ts'

/** `publish.json` in the data folder: where encrypted copies go, and what encrypts them. No passphrase. */
const Publishing = z.object({
  folder: z.string().min(1),
  /** Absent while it is off: then the folder is only a proposal. */
  recipient: z.string().optional(),
  /** The age file of the key, in base64; it travels in every snapshot. */
  sealedKey: z.string().optional(),
  lastAt: z.number().nullable().optional(),
})
export type Publishing = z.infer<typeof Publishing>

export interface PublishingOn {
  readonly folder: string
  readonly recipient: string
  readonly sealedKey: Uint8Array
  readonly lastAt: number | null
}

/** The newest so many are kept, and of those before one a day, then one a week. */
const alwaysKept = 3

const pathIn = (dataFolder: string) => join(dataFolder, 'publish.json')

export function readPublishing(dataFolder: string): Publishing | null {
  try {
    const parsed = Publishing.safeParse(JSON.parse(readFileSync(pathIn(dataFolder), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function publishingOn(dataFolder: string): PublishingOn | null {
  const { folder, recipient, sealedKey, lastAt } = readPublishing(dataFolder) ?? {}
  if (folder === undefined || recipient === undefined || sealedKey === undefined) return null
  return {
    folder,
    recipient,
    sealedKey: new Uint8Array(Buffer.from(sealedKey, 'base64')),
    lastAt: lastAt ?? null,
  }
}

function write(dataFolder: string, publishing: Publishing, disk: Disk): void {
  disk.write(pathIn(dataFolder), JSON.stringify(publishing, null, 2))
  disk.syncFolder(dataFolder)
}

export function switchOn(dataFolder: string, folder: string, key: NewKey, disk: Disk): void {
  const sealedKey = Buffer.from(key.sealedKey).toString('base64')
  write(dataFolder, { folder, recipient: key.recipient, sealedKey, lastAt: null }, disk)
}

/** The folder is remembered as a proposal; what lies in it stays. */
export function switchOff(dataFolder: string, disk: Disk): void {
  const folder = readPublishing(dataFolder)?.folder
  if (folder !== undefined) write(dataFolder, { folder }, disk)
}

export function published(dataFolder: string, at: number, disk: Disk): void {
  const present = readPublishing(dataFolder)
  if (present !== null) write(dataFolder, { ...present, lastAt: at }, disk)
}

/** Six characters that tell the snapshots of this machine from those of another in the same folder. */
const tagOf = (recipient: string) => createHash('sha256').update(recipient).digest('hex').slice(0, 6)

export const keyFileName = ({ recipient }: Pick<PublishingOn, 'recipient'>): string =>
  `sleutel-netwerkcoach-${tagOf(recipient)}.age`

/** The name of a snapshot: whose it is, and when what is in it was backed up, by Greenwich. */
export const snapshotName = ({ recipient }: Pick<PublishingOn, 'recipient'>, at: number): string =>
  `netwerkcoach-${tagOf(recipient)}-${new Date(at).toISOString().slice(0, 19).replace(/[T:]/gu, '-')}.age`

function timeOfName(name: string, recipient: string): number | null {
  const prefix = `netwerkcoach-${tagOf(recipient)}-`
  if (!name.startsWith(prefix)) return null
  const parts = /^(\d{4}-\d{2}-\d{2})-(\d{2})-(\d{2})-(\d{2})\.age$/u.exec(name.slice(prefix.length))
  if (parts === null) return null
  const time = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}:${parts[3] ?? ''}:${parts[4] ?? ''}Z`)
  return Number.isNaN(time) ? null : time
}

/**
 * Removes snapshots of this machine: of those older than the newest few, all but one a day, and so on as backups are; or
 * (`butFor`) every one but that. Never anybody else's.
 */
export function thinSnapshots(on: PublishingOn, now: number, disk: Disk, butFor: string | null = null): void {
  const names = readdirSync(on.folder)
  const own = names
    .flatMap((id): Kept[] => {
      const time = timeOfName(id, on.recipient)
      return time === null
        ? []
        : [{ id, countedFrom: Math.min(time, now), reason: 'scheduled', isGood: true }]
    })
    .sort((a, b) => b.countedFrom - a.countedFrom || (a.id < b.id ? 1 : -1))
  const days = new Set<string>()
  const going = new Set(whatGoes(own, now))
  for (const [place, { id, countedFrom }] of own.entries()) {
    const { day } = localCalendar(countedFrom)
    if (place >= alwaysKept && days.has(day)) going.add(id)
    days.add(day)
    if (butFor !== null && id !== butFor) going.add(id)
  }
  const isLeftover = (name: string) =>
    name.endsWith('.part') && timeOfName(name.slice(0, -'.part'.length), on.recipient) !== null
  for (const name of names) if (going.has(name) || isLeftover(name)) disk.remove(join(on.folder, name))
}
