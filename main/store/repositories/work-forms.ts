import { Phase } from '../../../shared/domain/entities.ts'
import type { OwnWorkFormId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { z } from '../../../shared/z.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from '../db.ts'

/** A coach's own work form. */
export interface OwnWorkForm extends WorkForm {
  readonly ref: OwnWorkFormId
  readonly workplaceId: WorkplaceId
}

const words = z.array(z.string())

const toWorkForm = (row: SqlRow): OwnWorkForm => ({
  ref: text(row, 'id') as OwnWorkFormId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  copyOf: textOrNull(row, 'copy_of'),
  title: text(row, 'title'),
  purpose: text(row, 'purpose'),
  minutesFrom: integer(row, 'minutes_from'),
  minutesTo: integer(row, 'minutes_to'),
  peopleFrom: integer(row, 'people_from'),
  peopleTo: integer(row, 'people_to'),
  phases: z.array(Phase).parse(JSON.parse(text(row, 'phases'))),
  indicators: words.parse(JSON.parse(text(row, 'indicators'))),
  materials: words.parse(JSON.parse(text(row, 'materials'))),
  steps: words.parse(JSON.parse(text(row, 'steps'))),
  handout: text(row, 'handout'),
  source: text(row, 'source'),
})

/** Of one werkplaats, or of all. */
export const workFormsOf = (db: ReadableDb, workplaceId: WorkplaceId | null): OwnWorkForm[] =>
  db.all(
    'SELECT * FROM work_form WHERE :workplaceId IS NULL OR workplace_id = :workplaceId ORDER BY title, id',
    { workplaceId },
    toWorkForm,
  )

export const findWorkForm = (db: ReadableDb, id: OwnWorkFormId): OwnWorkForm | undefined =>
  db.get('SELECT * FROM work_form WHERE id = :id', { id }, toWorkForm)

/** In how many run sheets each work form stands, by its name or id; of one werkplaats, or of all. */
export const usesOfWorkForms = (
  db: ReadableDb,
  workplaceId: WorkplaceId | null,
): ReadonlyMap<string, number> =>
  new Map(
    db.all(
      `SELECT work_form_id, count(DISTINCT meeting_id) AS used
       FROM run_sheet_item
       JOIN meeting ON meeting.id = meeting_id
       JOIN network ON network.id = meeting.network_id
       WHERE work_form_id IS NOT NULL AND (:workplaceId IS NULL OR network.workplace_id = :workplaceId)
       GROUP BY work_form_id`,
      { workplaceId },
      (row) => [text(row, 'work_form_id'), integer(row, 'used')],
    ),
  )

/** Everything a coach can say in a form. */
const said = (form: OwnWorkForm) => ({
  id: form.ref,
  title: form.title,
  purpose: form.purpose,
  minutesFrom: form.minutesFrom,
  minutesTo: form.minutesTo,
  peopleFrom: form.peopleFrom,
  peopleTo: form.peopleTo,
  phases: JSON.stringify(form.phases),
  indicators: JSON.stringify(form.indicators),
  materials: JSON.stringify(form.materials),
  steps: JSON.stringify(form.steps),
  handout: form.handout,
  source: form.source,
})

export function insertWorkForm(db: WritableDb, form: OwnWorkForm): void {
  db.run(
    `INSERT INTO work_form (id, workplace_id, copy_of, title, purpose, minutes_from, minutes_to, people_from,
       people_to, phases, indicators, materials, steps, handout, source)
     VALUES (:id, :workplaceId, :copyOf, :title, :purpose, :minutesFrom, :minutesTo, :peopleFrom,
       :peopleTo, :phases, :indicators, :materials, :steps, :handout, :source)`,
    { ...said(form), workplaceId: form.workplaceId, copyOf: form.copyOf },
  )
}

export function updateWorkForm(db: WritableDb, form: OwnWorkForm): void {
  db.run(
    `UPDATE work_form SET title = :title, purpose = :purpose, minutes_from = :minutesFrom,
       minutes_to = :minutesTo, people_from = :peopleFrom, people_to = :peopleTo, phases = :phases,
       indicators = :indicators, materials = :materials, steps = :steps, handout = :handout, source = :source
     WHERE id = :id`,
    said(form),
  )
}

export function deleteWorkForm(db: WritableDb, id: OwnWorkFormId): void {
  db.run('DELETE FROM work_form WHERE id = :id', { id })
}
