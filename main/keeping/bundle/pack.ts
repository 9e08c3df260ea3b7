import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import type { TableLines } from '../../store/repositories/bundles.ts'
import type { StoredFile } from '../attachments/folder.ts'
import {
  application,
  attachmentFile,
  formatName,
  formatOf,
  type Manifest,
  manifestName,
  readmeName,
  tableFile,
} from './format.ts'
import { readme } from './readme.ts'

/** All that goes into a bundle, as the store gave it at one moment. */
export interface BundleContent extends Pick<
  Manifest,
  'appVersion' | 'schemaVersion' | 'madeAt' | 'scope' | 'workplaces'
> {
  readonly tables: readonly TableLines[]
  /** The files that these rows point at. */
  readonly files: readonly StoredFile[]
}

/** What is in a file by its name; those that are not there are left out, with what points at them as it is. */
export type Contents = ReadonlyMap<string, Uint8Array>

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The bundle as a file (docs/bundle.md). */
export function packBundle(
  { tables, files, ...about }: BundleContent,
  contents: Contents = new Map(),
): Uint8Array<ArrayBuffer> {
  const attached = files.flatMap((file) => {
    const bytes = contents.get(file.sha256)
    return bytes === undefined ? [] : [{ sha256: file.sha256, bytes }]
  })
  const manifest: Manifest = {
    format: formatName,
    formatVersion: formatOf(attached.length),
    application,
    ...about,
    tables: tables.map(({ name, rows, lines }) => ({ name, rows, sha256: sha256(lines) })),
    attachments: attached.map(({ sha256: name, bytes }) => ({ sha256: name, bytes: bytes.length })),
  }
  const parts: Zippable = {
    [manifestName]: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    [readmeName]: Buffer.from(readme(about.appVersion)),
  }
  for (const { name, lines } of tables) parts[tableFile(name)] = lines
  // Pictures and documents are packed already.
  for (const { sha256: name, bytes } of attached) parts[attachmentFile(name)] = [bytes, { level: 0 }]
  return zipSync(parts, { level: 6, mtime: about.madeAt })
}
