import type { ImportNotice } from '../../../shared/domain/import/shapes.ts'
import type { PackedTable } from '../packed-table.ts'

/** What a table made of a part of a network file holds; the format says so, nothing is guessed. */
export interface NetworkSheet {
  /** The relation; empty for the people, and where the file gives none. */
  readonly name: string
  /** What the file calls the time it was asked, or empty; our own exports say it. */
  readonly wave: string
  /** The scale it was asked on, where the file says so. */
  readonly scaleMax: number | null
  readonly kind: 'people' | 'ties' | 'matrix'
  readonly table: PackedTable
}

export interface NetworkFile {
  readonly format: 'graphml' | 'gexf' | 'pajek' | 'dl'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** The people first, then a sheet for each relation. */
  readonly sheets: readonly NetworkSheet[]
  readonly notices: readonly ImportNotice[]
}
