import { createHash } from 'node:crypto'
import { Failure } from '../../../shared/contract/failures.ts'
import { openPackage, type Package } from '../../files/xlsx/guard.ts'
import { isZip } from '../../files/xlsx/read-xlsx.ts'
import { crossing } from '../../store/belonging.ts'
import { errorCode } from '../../store/disk.ts'
import { type Migration, migrations } from '../../store/migrations/index.ts'
import { erasableIds, type WorkplaceInside, workplacesInside } from '../../store/repositories/bundles.ts'
import { newScratch, type Scratch } from '../../store/scratch.ts'
import {
  attachmentFile,
  type Manifest,
  manifestName,
  mostFileBytes,
  mostManifestBytes,
  mostRows,
  mostUnpacked,
  parseManifest,
  readmeName,
  tableFile,
  unreadable,
} from './format.ts'
import { settleFiles } from './files.ts'
import { columnsOf, lineReader, rowOf } from './lines.ts'

/** A bundle that was read and found to be in order. */
export interface ReadBundle {
  readonly appVersion: string
  readonly madeAt: number
  readonly workplaces: readonly (WorkplaceInside & { readonly changedAt: number | null })[]
  readonly ids: ReturnType<typeof erasableIds>
  /** Its rows in the shape of this version, as a database (see main/store/scratch.ts). */
  readonly rows: Uint8Array<ArrayBuffer>
  /** Files that its rows point at, each what its name says, with the workplaces that do. */
  readonly files: readonly {
    readonly sha256: string
    readonly bytes: Uint8Array<ArrayBuffer>
    readonly workplaceIds: readonly string[]
  }[]
}

function contentOf(pack: Package, name: string, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  pack.read(name, (bytes) => {
    length += bytes.length
    if (length > most) throw unreadable('unsafe')
    pieces.push(bytes.slice())
  })
  return Buffer.concat(pieces)
}

/** What SQLite has against rows: too many, or not as its tables must be. */
function refused(error: unknown): Failure {
  if (error instanceof Failure) return error
  const code = errorCode(error) ?? ''
  return unreadable(/^SQLITE_(?:FULL|NOMEM|TOOBIG)/u.test(code) ? 'tooLarge' : 'damaged')
}

/** Exactly these parts, by exactly these names. */
function assertParts(pack: Package, manifest: Manifest, tables: readonly string[]): void {
  const said = manifest.tables.map(({ name }) => name)
  if (said.length !== tables.length || new Set(said).size !== said.length) throw unreadable('damaged')
  if (!said.every((name) => tables.includes(name))) throw unreadable('damaged')
  const files = manifest.attachments.map(({ sha256 }) => attachmentFile(sha256))
  if (new Set(files).size !== files.length) throw unreadable('damaged')
  const expected = new Set([manifestName, readmeName, ...said.map(tableFile), ...files])
  if (pack.names.some((name) => !expected.has(name))) throw unreadable('unsafe')
  if (pack.names.length !== expected.size) throw unreadable('damaged')
}

function readTables(pack: Package, manifest: Manifest, scratch: Scratch): void {
  let total = 0
  for (const table of scratch.bundled().tables) {
    const said = manifest.tables.find(({ name }) => name === table.name)
    const columns = columnsOf(table)
    const insert = scratch.inserter(table.name)
    const hash = createHash('sha256')
    let rows = 0
    const lines = lineReader((line) => {
      rows += 1
      total += 1
      if (total > mostRows) throw unreadable('tooManyRows')
      insert(rowOf(line, columns))
    })
    pack.read(tableFile(table.name), (bytes) => {
      hash.update(bytes)
      lines.take(bytes)
    })
    lines.end()
    if (rows !== said?.rows || hash.digest('hex') !== said.sha256) throw unreadable('damaged')
  }
}

/** Every file that the manifest names, to the byte what it is named after. */
function readFiles(pack: Package, manifest: Manifest): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map(
    manifest.attachments.map(({ sha256, bytes }) => {
      const content = new Uint8Array(contentOf(pack, attachmentFile(sha256), bytes))
      if (content.length !== bytes || createHash('sha256').update(content).digest('hex') !== sha256)
        throw unreadable('damaged')
      return [sha256, content]
    }),
  )
}

function assertWhole(scratch: Scratch): void {
  if (!scratch.holdsTogether() || crossing(scratch.read, scratch.bundled().belonging) !== null)
    throw unreadable('damaged')
}

/**
 * Reads a bundle into a database of its own in memory, at the version it was made in, where every rule of the tables holds
 * it to account; then brings it to this version. Throws FILE_UNREADABLE with the reason.
 */
export function readBundle(bytes: Uint8Array, steps: readonly Migration[] = migrations): ReadBundle {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > mostFileBytes) throw unreadable('tooLarge')
  if (!isZip(bytes)) throw unreadable('notBundle')
  const pack = openPackage(bytes, mostUnpacked)
  if (!pack.names.includes(manifestName)) throw unreadable('notBundle')
  const manifest = parseManifest(contentOf(pack, manifestName, mostManifestBytes), steps.length)
  const scratch = newScratch(manifest.schemaVersion, steps)
  try {
    assertParts(
      pack,
      manifest,
      scratch.bundled().tables.map(({ name }) => name),
    )
    contentOf(pack, readmeName, mostManifestBytes)
    scratch.together(() => {
      readTables(pack, manifest, scratch)
    })
    assertWhole(scratch)
    scratch.upgrade()
    assertWhole(scratch)
    const files = settleFiles(scratch, readFiles(pack, manifest))
    const changed = new Map(manifest.workplaces.map(({ id, changedAt }) => [id, changedAt]))
    return {
      appVersion: manifest.appVersion,
      madeAt: manifest.madeAt,
      workplaces: workplacesInside(scratch.read).map((workplace) => ({
        ...workplace,
        changedAt: changed.get(workplace.id) ?? null,
      })),
      ids: erasableIds(scratch.read),
      rows: scratch.bytes(),
      files,
    }
  } catch (error) {
    throw refused(error)
  } finally {
    scratch.close()
  }
}
