import { Template, TemplateKind } from '../domain/templates.ts'
import { OwnWorkFormId, TemplateId, WorkplaceId } from '../domain/ids.ts'
import { WorkForm, WorkFormRef, WorkFormText } from '../domain/work-forms.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { nothing, procedure, written } from './base.ts'

export const WorkFormRow = WorkForm.extend({
  /** In how many run sheets it stands. */
  used: z.int(),
})
export type WorkFormRow = z.infer<typeof WorkFormRow>

export const workForms = {
  /** The built-in ones in this language, then the coaches' own; of every werkplaats when none is asked for. */
  list: procedure
    .input(z.object({ workplaceId: WorkplaceId.nullable(), language: Language }))
    .output(z.array(WorkFormRow)),
  add: procedure
    .input(z.object({ workplaceId: WorkplaceId, form: WorkFormText.partial().required({ title: true }) }))
    .output(written(WorkForm)),
  /** An own form beginning as a copy of this one. */
  copy: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        ref: WorkFormRef,
        title: WorkFormText.shape.title,
        language: Language,
      }),
    )
    .output(written(WorkForm)),
  update: procedure
    .input(z.object({ id: OwnWorkFormId, patch: WorkFormText.partial() }))
    .output(written(WorkForm)),
  /** Run sheets it stands in keep its title, minutes and materials. */
  remove: procedure.input(z.object({ ids: z.array(OwnWorkFormId).min(1).max(200) })).output(written(nothing)),
}

export { mostExchangeBytes } from '../domain/exchange-limits.ts'

export const ExchangeItem = z.object({
  /** Its place in the file. */
  index: z.int().min(0),
  what: z.enum(['workForm', 'template']),
  /** Of a template. */
  kind: TemplateKind.nullable(),
  title: z.string(),
  /** What it holds, in numbers: steps, or sections and points. */
  steps: z.int(),
  sections: z.int(),
  points: z.int(),
  source: z.string(),
  /** `same`: there is one here that says the same; `namesake`: one with this title that says something else. */
  state: z.enum(['new', 'same', 'namesake']),
})
export type ExchangeItem = z.infer<typeof ExchangeItem>

/** Own work forms and templates as a file for a colleague; nothing about people is in it. */
export const exchange = {
  save: procedure
    .input(
      z.object({
        workForms: z.array(OwnWorkFormId).max(200),
        templates: z.array(TemplateId).max(200),
      }),
    )
    .output(z.file()),
  /** Looks inside, stores nothing. FILE_UNREADABLE: notExchange, newer, tooLarge, damaged. */
  look: procedure
    .input(z.object({ workplaceId: WorkplaceId, file: z.file() }))
    .output(z.object({ items: z.array(ExchangeItem), newerFields: z.boolean() })),
  /** The chosen ones come in under these titles (of a work form at most 120 characters), all or none; nothing that is here changes. */
  takeIn: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        file: z.file(),
        items: z
          .array(z.object({ index: z.int().min(0), title: Template.shape.title }))
          .min(1)
          .max(400),
      }),
    )
    .output(written(z.object({ workForms: z.int(), templates: z.int() }))),
}
