import { createHash, randomUUID } from 'node:crypto'
import type { PersonId } from '../../shared/domain/ids.ts'
import { type ImportFrame, planImport } from '../../shared/domain/import/plan.ts'
import type { PlanDone, PlanJob } from './jobs.ts'
import { type PackedTable, unpackTable } from './packed-table.ts'

/**
 * Names a plan by everything that decides it: the tables, what the coach asked, what the store holds. Person ids are
 * random and stay out.
 */
function digestOf({ people, ties, matrices, request, existing }: PlanJob): string {
  const hash = createHash('sha256')
  const addTable = (table: PackedTable | null) => {
    if (table === null) {
      hash.update('none;')
      return
    }
    hash.update(`${String(table.rowCount)} ${String(table.columnCount)} ${String(table.linesAbove)};`)
    hash.update(new Uint8Array(table.starts)).update(new Uint8Array(table.cells))
  }
  addTable(people)
  for (const table of [...ties, ...matrices]) addTable(table)
  hash.update(JSON.stringify(request)).update(JSON.stringify(existing))
  return hash.digest('base64url')
}

/** A list as JSON, written item by item. */
function jsonList() {
  const encoder = new TextEncoder()
  const pieces: Uint8Array[] = []
  let text = ''
  const flush = () => {
    pieces.push(encoder.encode(text))
    text = ''
  }
  return {
    add: (item: object) => {
      text += (text === '' && pieces.length === 0 ? '' : ',') + JSON.stringify(item)
      if (text.length > 65_536) flush()
    },
    finish: () => {
      flush()
      return pieces
    },
  }
}

/** The ImportToStore as UTF-8 JSON, in a buffer of its own that can be handed to another thread. */
function contentOf(
  frame: ImportFrame,
  people: readonly Uint8Array[],
  arcsOf: (wave: number) => readonly Uint8Array[],
  blanksOf: (wave: number) => readonly Uint8Array[],
) {
  const encode = (text: string) => new TextEncoder().encode(text)
  const { ties, ...rest } = frame
  const open = (object: object) => encode(JSON.stringify(object).slice(0, -1))
  const comma = (place: number) => encode(place === 0 ? '' : ',')
  const pieces = [open(rest), encode(',"people":['), ...people, encode('],"ties":[')]
  for (const [index, { survey, waves }] of ties.entries()) {
    pieces.push(comma(index), open({ survey }), encode(',"waves":['))
    for (const [at, { place, ...wave }] of waves.entries()) {
      pieces.push(comma(at), open(wave), encode(',"arcs":['), ...arcsOf(place))
      pieces.push(encode('],"blanks":['), ...blanksOf(place), encode(']}'))
    }
    pieces.push(encode(']}'))
  }
  pieces.push(encode(']}'))
  const content = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    content.set(piece, at)
    at += piece.length
  }
  return content
}

/** Lists as JSON, one for each wave. */
function byWave() {
  const lists = new Map<number, ReturnType<typeof jsonList>>()
  return (wave: number) => {
    const list = lists.get(wave) ?? jsonList()
    lists.set(wave, list)
    return list
  }
}

/** Plans an import on tables that were read. */
export function planJob(job: PlanJob, onProgress: (done: number, total: number) => void): PlanDone {
  const tables = {
    people: job.people === null ? null : unpackTable(job.people),
    ties: job.ties.map(unpackTable),
    matrices: job.matrices.map(unpackTable),
  }
  const people = jsonList()
  const arcs = byWave()
  const blanks = byWave()
  const lists = {
    onPerson: people.add,
    onArc: (wave: number, arc: object) => {
      arcs(wave).add(arc)
    },
    onBlank: (wave: number, pair: object) => {
      blanks(wave).add(pair)
    },
  }
  const { plan, frame } = planImport(tables, job.request, job.existing, {
    // A UUID of version 4 is what a PersonId is; checking every one would say nothing new.
    newPersonId: () => randomUUID() as string as PersonId,
    onProgress,
    ...(job.withContent ? lists : {}),
  })
  const content =
    frame === null || !job.withContent
      ? null
      : contentOf(
          frame,
          people.finish(),
          (wave) => arcs(wave).finish(),
          (wave) => blanks(wave).finish(),
        )
  return { plan: { ...plan, digest: digestOf(job) }, content }
}
