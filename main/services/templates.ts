import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { fail } from '../../shared/contract/failures.ts'
import type { BuiltInTemplate } from '../../shared/content/built-in-template.ts'
import { builtInTemplates } from '../../shared/content/templates.ts'
import type { TemplateId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { Template, TemplateKind, TemplateRef, TemplateSection } from '../../shared/domain/templates.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  type OwnTemplate,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  templatesOf,
  updateTemplate,
} from '../store/repositories/templates.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { required, requiredWorkplace, within } from './required.ts'

const prefix = 'builtIn:'

const inWords = (name: string, { kind, version, title, sections }: BuiltInTemplate, language: Language) => ({
  ref: `${prefix}${name}`,
  workplaceId: null,
  kind,
  title: title[language],
  version,
  sections: sections.map((section) => ({
    title: section.title?.[language] ?? '',
    guidance: section.guidance[language],
    points: section.points.map(({ text }) => text[language]),
  })),
})

const builtIn = (language: Language): Template[] =>
  Object.entries(builtInTemplates).map(([name, template]) => inWords(name, template, language))

/** A built-in template in this language, or one of this werkplaats. NOT_FOUND. */
export function requiredTemplate(
  db: ReadableDb,
  workplaceId: WorkplaceId,
  ref: TemplateRef,
  language: Language,
): Template {
  if (ref.startsWith(prefix))
    return required(
      'template',
      builtIn(language).find((template) => template.ref === ref),
    )
  return within<OwnTemplate>('template', workplaceId, findTemplate(db, ref as TemplateId))
}

function list(
  db: ReadableDb,
  input: {
    readonly workplaceId: WorkplaceId
    readonly kind: TemplateKind | null
    readonly language: Language
  },
): Template[] {
  const { workplaceId, kind, language } = input
  requiredWorkplace(db, workplaceId)
  const own: Template[] = inOrder(templatesOf(db, workplaceId), ({ title }) => title)
  return [...builtIn(language), ...own].filter((template) => kind === null || template.kind === kind)
}

function copy(
  db: WritableDb,
  input: {
    readonly workplaceId: WorkplaceId
    readonly ref: TemplateRef
    readonly title: string
    readonly language: Language
  },
): Outcome<Template> {
  const { workplaceId, ref, title, language } = input
  requiredWorkplace(db, workplaceId)
  const { kind, sections } = requiredTemplate(db, workplaceId, ref, language)
  const own: OwnTemplate = {
    ref: randomUUID() as TemplateId,
    workplaceId,
    kind,
    title,
    version: 1,
    sections,
  }
  insertTemplate(db, own)
  return { result: own }
}

/** Nothing happens, and the version stays, when it says what it said. */
function change(
  db: WritableDb,
  input: {
    readonly id: TemplateId
    readonly version: number
    readonly title: string
    readonly sections: TemplateSection[]
  },
): Outcome<Template> {
  const { id, version, title, sections } = input
  const before = required('template', findTemplate(db, id))
  if (before.version !== version) throw fail('CHANGED_MEANWHILE')
  if (before.title === title && isDeepStrictEqual(before.sections, sections)) return { result: before }
  const template: OwnTemplate = { ...before, title, sections, version: version + 1 }
  updateTemplate(db, template)
  return { result: template }
}

/** Documents made of it stay as they are. */
function remove(db: WritableDb, { id }: { readonly id: TemplateId }): Outcome<Record<string, never>> {
  required('template', findTemplate(db, id))
  deleteTemplate(db, id)
  return { result: {} }
}

export const queries = { 'templates.list': list } as const
export const commands = {
  'templates.copy': copy,
  'templates.change': change,
  'templates.remove': remove,
} as const
