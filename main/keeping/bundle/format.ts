import { fail } from '../../../shared/contract/failures.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import { z } from '../../../shared/z.ts'

/** docs/bundle.md describes this format; whoever changes one changes the other, and gives it the next number. */
export const newestFormat = 2
/** A bundle without files is what it was before there were any, so that every reader can read it. */
export const formatOf = (files: number): 1 | 2 => (files === 0 ? 1 : 2)
export const application = 'Netwerkcoach'
export const formatName = 'netwerkcoach-bundle'

export const manifestName = 'manifest.json'
export const readmeName = 'README.txt'
export const tableFile = (table: string) => `tables/${table}.jsonl`
export const attachmentFile = (sha256: string) => `attachments/${sha256}`

export const extension = '.netwerkcoach'

/** Bytes a bundle may have as a file: what a window can hand over in one go. */
export const mostFileBytes = 60 * 1024 * 1024
/** Bytes that may come out of it. */
export const mostUnpacked = 256 * 1024 * 1024
export const mostManifestBytes = 1024 * 1024
/** One row; the longest text a coach can type is twenty thousand characters. */
export const mostLineBytes = 4 * 1024 * 1024
export const mostRows = 2_000_000
/** Files that belong to rows. */
export const mostFiles = 1_500

const time = z.int().min(0).max(8_640_000_000_000_000)

/** Enough of a manifest to know whose it is and how new. */
export const ManifestHead = z.looseObject({
  format: z.literal(formatName),
  formatVersion: z.int().min(1),
  application: z.literal(application),
  schemaVersion: z.int().min(1),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/u)

export const Manifest = z.strictObject({
  format: z.literal(formatName),
  formatVersion: z.union([z.literal(1), z.literal(2)]),
  application: z.literal(application),
  appVersion: z.string().min(1).max(60),
  schemaVersion: z.int().min(1),
  /** Milliseconds since 1970. */
  madeAt: time,
  scope: z.enum(['everything', 'workplace']),
  workplaces: z.array(z.strictObject({ id: z.uuid(), changedAt: time.nullable() })).max(100_000),
  tables: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/u),
        rows: z.int().min(0).max(mostRows),
        sha256: hash,
      }),
    )
    .max(500),
  /** Files that belong to rows, named by what is in them; format 1 has none. */
  attachments: z
    .array(z.strictObject({ sha256: hash, bytes: z.int().min(1).max(mostAttachmentBytes) }))
    .max(mostFiles),
})
export type Manifest = z.infer<typeof Manifest>

type Reason =
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'cellTooLong'
  | 'damaged'
  | 'unsafe'
  | 'notBundle'
  | 'newer'

/** A bundle that cannot be read, and why. */
export const unreadable = (reason: Reason) => fail('FILE_UNREADABLE', { reason, row: null, column: null })

/**
 * Reads a manifest. Throws FILE_UNREADABLE: `notBundle` when it is of something else, `newer` when this version of the
 * app does not know it yet, `damaged` when it is not as it must be.
 */
export function parseManifest(bytes: Uint8Array, newestSchema: number): Manifest {
  let said: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    said = JSON.parse(text, (key, value: unknown) => {
      // Would not be seen as a key that is not expected.
      if (key === '__proto__') throw new SyntaxError()
      return value
    })
  } catch {
    throw unreadable('damaged')
  }
  const head = ManifestHead.safeParse(said)
  if (!head.success) throw unreadable('notBundle')
  if (head.data.formatVersion > newestFormat || head.data.schemaVersion > newestSchema)
    throw unreadable('newer')
  const manifest = Manifest.safeParse(said)
  if (!manifest.success || manifest.data.formatVersion !== formatOf(manifest.data.attachments.length))
    throw unreadable('damaged')
  return manifest.data
}
