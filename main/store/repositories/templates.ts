import type { TemplateId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { type Template, TemplateKind, type TemplateSection } from '../../../shared/domain/templates.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text } from '../db.ts'

/** A coach's own template. */
export interface OwnTemplate extends Template {
  readonly ref: TemplateId
  readonly workplaceId: WorkplaceId
}

function sectionsOf(db: ReadableDb, templateId: string): TemplateSection[] {
  const points = Map.groupBy(
    db.all(
      'SELECT section, text FROM template_point WHERE template_id = :templateId ORDER BY section, position',
      { templateId },
      (row) => ({ section: integer(row, 'section'), words: text(row, 'text') }),
    ),
    ({ section }) => section,
  )
  return db.all(
    'SELECT position, title, guidance FROM template_section WHERE template_id = :templateId ORDER BY position',
    { templateId },
    (row) => ({
      title: text(row, 'title'),
      guidance: text(row, 'guidance'),
      points: (points.get(integer(row, 'position')) ?? []).map(({ words }) => words),
    }),
  )
}

const toTemplate = (db: ReadableDb, row: SqlRow): OwnTemplate => ({
  ref: text(row, 'id') as TemplateId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  kind: oneOf(TemplateKind.options, row, 'kind'),
  title: text(row, 'title'),
  version: integer(row, 'version'),
  sections: sectionsOf(db, text(row, 'id')),
})

export const templatesOf = (db: ReadableDb, workplaceId: WorkplaceId): OwnTemplate[] =>
  db
    .all(
      'SELECT * FROM template WHERE workplace_id = :workplaceId ORDER BY title, id',
      { workplaceId },
      (row) => row,
    )
    .map((row) => toTemplate(db, row))

export function findTemplate(db: ReadableDb, id: TemplateId): OwnTemplate | undefined {
  const row = db.get('SELECT * FROM template WHERE id = :id', { id }, (each) => each)
  return row === undefined ? undefined : toTemplate(db, row)
}

function insertSections(db: WritableDb, { ref: templateId, sections }: OwnTemplate): void {
  sections.forEach(({ title, guidance, points }, section) => {
    db.run(
      `INSERT INTO template_section (template_id, position, title, guidance)
       VALUES (:templateId, :section, :title, :guidance)`,
      { templateId, section, title, guidance },
    )
    points.forEach((words, position) => {
      db.run(
        `INSERT INTO template_point (template_id, section, position, text)
         VALUES (:templateId, :section, :position, :words)`,
        { templateId, section, position, words },
      )
    })
  })
}

export function insertTemplate(db: WritableDb, template: OwnTemplate): void {
  const { ref: id, workplaceId, kind, title, version } = template
  db.run(
    `INSERT INTO template (id, workplace_id, kind, title, version)
     VALUES (:id, :workplaceId, :kind, :title, :version)`,
    { id, workplaceId, kind, title, version },
  )
  insertSections(db, template)
}

/** Its sections and points are written anew. */
export function updateTemplate(db: WritableDb, template: OwnTemplate): void {
  const { ref: id, title, version } = template
  db.run('UPDATE template SET title = :title, version = :version WHERE id = :id', { id, title, version })
  db.run('DELETE FROM template_section WHERE template_id = :id', { id })
  insertSections(db, template)
}

export function deleteTemplate(db: WritableDb, id: TemplateId): void {
  db.run('DELETE FROM template WHERE id = :id', { id })
}
