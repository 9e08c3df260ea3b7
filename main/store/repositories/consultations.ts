import type { Consultation, ConsultationPoint } from '../../../shared/domain/consultations.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  CoachId,
  ConsultationId,
  ConsultationPointId,
  NetworkId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  flag,
  integer,
  text,
  textOrNull,
} from '../db.ts'

function toConsultation(db: ReadableDb, row: SqlRow): Consultation {
  const id = text(row, 'id')
  const ids = <T>(table: 'network' | 'coach') =>
    db.all(
      `SELECT ${table}_id AS id FROM consultation_${table} WHERE consultation_id = :id ORDER BY id`,
      { id },
      (each) => text(each, 'id') as T,
    )
  return {
    id: id as ConsultationId,
    workplaceId: text(row, 'workplace_id') as WorkplaceId,
    on: text(row, 'on'),
    starts: textOrNull(row, 'starts'),
    place: text(row, 'place'),
    notes: text(row, 'notes'),
    networkIds: ids<NetworkId>('network'),
    coachIds: ids<CoachId>('coach'),
  }
}

/** The latest day first. */
export const consultationsOf = (db: ReadableDb, workplaceId: WorkplaceId): Consultation[] =>
  db
    .all(
      `SELECT * FROM consultation WHERE workplace_id = :workplaceId
       ORDER BY "on" DESC, coalesce(starts, '') DESC, id`,
      { workplaceId },
      (row) => row,
    )
    .map((row) => toConsultation(db, row))

/** In any werkplaats, both days included, the first day first. */
export const consultationsBetween = (db: ReadableDb, from: LocalDate, to: LocalDate): Consultation[] =>
  db
    .all(
      `SELECT * FROM consultation WHERE "on" BETWEEN :from AND :to ORDER BY "on", coalesce(starts, ''), id`,
      { from, to },
      (row) => row,
    )
    .map((row) => toConsultation(db, row))

export function findConsultation(db: ReadableDb, id: ConsultationId): Consultation | undefined {
  const row = db.get('SELECT * FROM consultation WHERE id = :id', { id }, (each) => each)
  return row === undefined ? undefined : toConsultation(db, row)
}

/** Links that stay are left alone, so that the record shows what changed. */
function link(
  db: WritableDb,
  table: 'network' | 'coach',
  consultationId: ConsultationId,
  ids: readonly string[],
): void {
  const params = { consultationId, ids: JSON.stringify(ids) }
  db.run(
    `DELETE FROM consultation_${table} WHERE consultation_id = :consultationId
       AND ${table}_id NOT IN (SELECT value FROM json_each(:ids))`,
    params,
  )
  db.run(
    `INSERT INTO consultation_${table} (consultation_id, ${table}_id)
     SELECT :consultationId, value FROM json_each(:ids) WHERE true
     ON CONFLICT DO NOTHING`,
    params,
  )
}

export function insertConsultation(db: WritableDb, consultation: Consultation): void {
  const { networkIds, coachIds, ...columns } = consultation
  db.run(
    `INSERT INTO consultation (id, workplace_id, "on", starts, place, notes)
     VALUES (:id, :workplaceId, :on, :starts, :place, :notes)`,
    columns,
  )
  link(db, 'network', consultation.id, networkIds)
  link(db, 'coach', consultation.id, coachIds)
}

export function updateConsultation(db: WritableDb, consultation: Consultation): void {
  const { id, on, starts, place, notes, networkIds, coachIds } = consultation
  db.run(
    'UPDATE consultation SET "on" = :on, starts = :starts, place = :place, notes = :notes WHERE id = :id',
    { id, on, starts, place, notes },
  )
  link(db, 'network', id, networkIds)
  link(db, 'coach', id, coachIds)
}

/** Takes its points along; agreements made in it stay. */
export function deleteConsultation(db: WritableDb, id: ConsultationId): void {
  db.run('DELETE FROM consultation WHERE id = :id', { id })
}

const toPoint = (row: SqlRow): ConsultationPoint => ({
  id: text(row, 'id') as ConsultationPointId,
  consultationId: text(row, 'consultation_id') as ConsultationId,
  networkId: textOrNull(row, 'network_id') as NetworkId | null,
  position: integer(row, 'position'),
  rule: textOrNull(row, 'rule'),
  title: text(row, 'title'),
  notes: text(row, 'notes'),
  isDone: boolean(row, 'is_done'),
})

/** With positions as they are stored: a step taken back in between leaves one out. */
export const consultationPoints = (db: ReadableDb, consultationId: ConsultationId): ConsultationPoint[] =>
  db.all(
    'SELECT * FROM consultation_point WHERE consultation_id = :consultationId ORDER BY position, id',
    { consultationId },
    toPoint,
  )

export const findConsultationPoint = (
  db: ReadableDb,
  id: ConsultationPointId,
): ConsultationPoint | undefined => db.get('SELECT * FROM consultation_point WHERE id = :id', { id }, toPoint)

export function insertConsultationPoint(db: WritableDb, point: ConsultationPoint): void {
  db.run(
    `INSERT INTO consultation_point (id, consultation_id, network_id, position, rule, title, notes, is_done)
     VALUES (:id, :consultationId, :networkId, :position, :rule, :title, :notes, :isDone)`,
    { ...point, isDone: flag(point.isDone) },
  )
}

export function updateConsultationPoint(db: WritableDb, point: ConsultationPoint): void {
  const { id, networkId, position, title, notes, isDone } = point
  db.run(
    `UPDATE consultation_point SET network_id = :networkId, position = :position, title = :title,
       notes = :notes, is_done = :isDone
     WHERE id = :id`,
    { id, networkId, position, title, notes, isDone: flag(isDone) },
  )
}

export function deleteConsultationPoint(db: WritableDb, id: ConsultationPointId): void {
  db.run('DELETE FROM consultation_point WHERE id = :id', { id })
}
