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
  addTable(ties)
  for (const matrix of matrices) addTable(matrix)
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
) {
  const encode = (text: string) => new TextEncoder().encode(text)
  const { ties, ...rest } = frame
  const open = (object: object) => encode(JSON.stringify(object).slice(0, -1))
  const pieces = [open(rest), encode(',"people":['), ...people]
  if (ties === null) pieces.push(encode('],"ties":null}'))
  else {
    pieces.push(encode(`],"ties":{"survey":${JSON.stringify(ties.survey)},"waves":[`))
    for (const [place, wave] of ties.waves.entries()) {
      if (place > 0) pieces.push(encode(','))
      pieces.push(open(wave), encode(',"arcs":['), ...arcsOf(place), encode(']}'))
    }
    pieces.push(encode(']}}'))
  }
  const content = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    content.set(piece, at)
    at += piece.length
  }
  return content
}

/** Plans an import on tables that were read. */
export function planJob(job: PlanJob, onProgress: (done: number, total: number) => void): PlanDone {
  const tables = {
    people: job.people === null ? null : unpackTable(job.people),
    ties: job.ties === null ? null : unpackTable(job.ties),
    matrices: job.matrices.map(unpackTable),
  }
  const people = jsonList()
  const arcs = new Map<number, ReturnType<typeof jsonList>>()
  const arcsOf = (wave: number) => {
    const list = arcs.get(wave) ?? jsonList()
    arcs.set(wave, list)
    return list
  }
  const { plan, frame } = planImport(tables, job.request, job.existing, {
    // A UUID of version 4 is what a PersonId is; checking every one would say nothing new.
    newPersonId: () => randomUUID() as string as PersonId,
    onProgress,
    ...(job.withContent ? { onPerson: people.add, onArc: (wave, arc) => arcsOf(wave).add(arc) } : {}),
  })
  const content =
    frame === null || !job.withContent
      ? null
      : contentOf(frame, people.finish(), (wave) => arcsOf(wave).finish())
  return { plan: { ...plan, digest: digestOf(job) }, content }
}
