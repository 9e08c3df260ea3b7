import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import type { TableLines } from '../../store/repositories/bundles.ts'
import {
  application,
  formatName,
  formatVersion,
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
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The bundle as a file (docs/bundle.md). */
export function packBundle({ tables, ...about }: BundleContent): Uint8Array<ArrayBuffer> {
  const manifest: Manifest = {
    format: formatName,
    formatVersion,
    application,
    ...about,
    tables: tables.map(({ name, rows, lines }) => ({ name, rows, sha256: sha256(lines) })),
    attachments: [],
  }
  const parts: Zippable = {
    [manifestName]: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    [readmeName]: Buffer.from(readme(about.appVersion)),
  }
  for (const { name, lines } of tables) parts[tableFile(name)] = lines
  return zipSync(parts, { level: 6, mtime: about.madeAt })
}
