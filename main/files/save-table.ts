import type { GraphFormat, SaveFormat } from '../../shared/contract/exports.ts'
import type { GraphToSave } from '../../shared/domain/graph-to-save.ts'
import type { TableToSave } from '../../shared/domain/table-to-save.ts'
import { runJob } from './run-job.ts'

/** Makes a file of a table, in a thread of its own: a workbook of many ties takes a while. */
export type SaveTable = (table: TableToSave, format: SaveFormat, signal?: AbortSignal) => Promise<File>

/** What the files are to a browser. */
const mediaTypes: Readonly<Record<SaveFormat | GraphFormat, string>> = {
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Plain letters, so that a file name means the same on every disk. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 180)
    .replace(/^-|-$/gu, '')

/** The name a table gets as a file. */
export const fileNameOf = (
  { fileName, language }: Pick<TableToSave, 'fileName' | 'language'>,
  format: SaveFormat | GraphFormat,
): string => {
  const name = plain(fileName)
  return `${name === '' ? (language === 'nl' ? 'tabel' : 'table') : name}.${format}`
}

export const saveTable: SaveTable = async (table, format, signal) => {
  const { bytes } = await runJob({ kind: 'write', table, format }, signal === undefined ? {} : { signal })
  return new File([bytes], fileNameOf(table, format), { type: mediaTypes[format] })
}

/** Makes a file of a graph, in a thread of its own too. */
export type SaveGraph = (graph: GraphToSave, format: GraphFormat, signal?: AbortSignal) => Promise<File>

export const saveGraph: SaveGraph = async (graph, format, signal) => {
  const { bytes } = await runJob(
    { kind: 'writeGraph', graph, format },
    signal === undefined ? {} : { signal },
  )
  return new File([bytes], fileNameOf(graph, format), { type: mediaTypes[format] })
}
