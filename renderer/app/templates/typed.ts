import type { TemplateId } from '../../../shared/domain/ids.ts'
import type { Template, TemplateSection } from '../../../shared/domain/templates.ts'
import { create } from '../tiny-store.ts'

/** A section as it is typed; its id is of this window alone. */
export interface TypedSection extends TemplateSection {
  readonly id: string
}
/** A template as it is typed, over the version that was there then. */
export interface TypedTemplate {
  readonly version: number
  readonly title: string
  readonly sections: readonly TypedSection[]
}

let last = 0
export function newSection(section: TemplateSection = { title: '', guidance: '', points: [] }): TypedSection {
  last += 1
  return { ...section, id: `section-${String(last)}` }
}

export const typedOf = ({ version, title, sections }: Template): TypedTemplate => ({
  version,
  title,
  sections: sections.map((section) => newSection(section)),
})

/** What is stored of it: titles and points without spaces around them. */
export const storedOf = ({ title, sections }: TypedTemplate) => ({
  title: title.trim(),
  sections: sections.map((section) => ({
    title: section.title.trim(),
    guidance: section.guidance,
    points: section.points.map((point) => point.trim()).filter((point) => point !== ''),
  })),
})

/** Whether a template says what is typed. */
export function saysSame(typed: TypedTemplate, template: Pick<Template, 'title' | 'sections'>): boolean {
  const words = (each: Pick<Template, 'title' | 'sections'>) =>
    JSON.stringify([
      each.title,
      each.sections.map(({ title, guidance, points }) => [title, guidance, points]),
    ])
  return words(storedOf(typed)) === words(template)
}

/** What was typed and not saved, by template: it waits here while the coach looks at something else. */
export const unsavedTemplates = create<ReadonlyMap<TemplateId, TypedTemplate>>(new Map())

/** Remembers what is typed, or with null forgets it. */
export function rememberTyped(id: TemplateId, typed: TypedTemplate | null): void {
  const next = new Map(unsavedTemplates.get())
  if (typed === null) next.delete(id)
  else next.set(id, typed)
  unsavedTemplates.set(next)
}
