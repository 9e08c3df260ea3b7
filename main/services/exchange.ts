import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { fail } from '../../shared/contract/failures.ts'
import type { ExchangeItem } from '../../shared/contract/work-forms.ts'
import { builtInTemplates } from '../../shared/content/templates.ts'
import { workForms as builtInForms } from '../../shared/content/work-forms.ts'
import type { ExchangeForm, ExchangeTemplate, ExchangeThing } from '../../shared/domain/exchange.ts'
import type { OwnWorkFormId, TemplateId, WorkplaceId } from '../../shared/domain/ids.ts'
import { keyOf } from '../../shared/domain/import/cells.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { nameFinder } from '../store/erasing/names.ts'
import { peopleNames } from '../store/repositories/people.ts'
import {
  type OwnTemplate,
  findTemplate,
  insertTemplate,
  templatesOf,
} from '../store/repositories/templates.ts'
import {
  type OwnWorkForm,
  findWorkForm,
  insertWorkForm,
  workFormsOf,
} from '../store/repositories/work-forms.ts'
import type { Outcome } from '../store/write.ts'
import { required, requiredWorkplace } from './required.ts'

/** As it goes to a colleague: without ids, and without the werkplaats it is of. */
const leavingForm = ({ ref: _ref, workplaceId: _workplaceId, ...form }: OwnWorkForm): ExchangeForm => ({
  what: 'workForm',
  ...form,
})
const leavingTemplate = ({ kind, title, sections }: OwnTemplate): ExchangeTemplate => ({
  what: 'template',
  kind,
  title,
  sections,
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

interface Leaving {
  readonly things: ExchangeThing[]
  /** Whether one of the texts says what somebody in this file is called. */
  readonly holdsNames: boolean
}

/** What was chosen to go to a colleague, each once. NOT_FOUND when one is gone. */
function content(
  db: ReadableDb,
  input: { readonly workForms: readonly OwnWorkFormId[]; readonly templates: readonly TemplateId[] },
): Leaving {
  if (input.workForms.length + input.templates.length === 0)
    throw fail('INVALID_INPUT', { fields: [{ path: 'workForms', rule: 'required' }] })
  const things: ExchangeThing[] = [
    ...[...new Set(input.workForms)].map((id) => leavingForm(required('workForm', findWorkForm(db, id)))),
    ...[...new Set(input.templates)].map((id) => leavingTemplate(required('template', findTemplate(db, id)))),
  ]
  return { things, holdsNames: textsIn(things).some(nameFinder(peopleNames(db))) }
}

/** What two things with one title share when they say the same. */
function wordsOf(thing: ExchangeThing): unknown {
  if (thing.what === 'template') return [thing.kind, thing.sections]
  const { what: _what, title: _title, copyOf: _copyOf, ...words } = thing
  return words
}

const titleKey = ({ what, title }: Pick<ExchangeThing, 'what' | 'title'>): string => `${what} ${keyOf(title)}`

const builtInTitles = (): string[] => [
  ...builtInForms.flatMap(({ name }) =>
    [name.nl, name.en].map((title) => titleKey({ what: 'workForm', title })),
  ),
  ...Object.values(builtInTemplates).flatMap(({ title }) =>
    [title.nl, title.en].map((each) => titleKey({ what: 'template', title: each })),
  ),
]

const asItem = (thing: ExchangeThing, index: number, state: ExchangeItem['state']): ExchangeItem => {
  const shared = { index, what: thing.what, title: thing.title, state }
  return thing.what === 'template'
    ? {
        ...shared,
        kind: thing.kind,
        steps: 0,
        sections: thing.sections.length,
        points: thing.sections.reduce((sum, { points }) => sum + points.length, 0),
        source: '',
      }
    : { ...shared, kind: null, steps: thing.steps.length, sections: 0, points: 0, source: thing.source }
}

/** What is in a file that was read, beside what this werkplaats has. */
function look(
  db: ReadableDb,
  input: { readonly workplaceId: WorkplaceId; readonly things: readonly ExchangeThing[] },
): ExchangeItem[] {
  const { workplaceId, things } = input
  requiredWorkplace(db, workplaceId)
  const here = Map.groupBy<string, ExchangeThing>(
    [...workFormsOf(db, workplaceId).map(leavingForm), ...templatesOf(db, workplaceId).map(leavingTemplate)],
    titleKey,
  )
  const taken = new Set(builtInTitles())
  return things.map((thing, index) => {
    const namesakes = here.get(titleKey(thing)) ?? []
    if (namesakes.some((other) => isDeepStrictEqual(wordsOf(other), wordsOf(thing))))
      return asItem(thing, index, 'same')
    return asItem(thing, index, namesakes.length > 0 || taken.has(titleKey(thing)) ? 'namesake' : 'new')
  })
}

/** Puts these beside what is there, each with an id of its own. */
function takeIn(
  db: WritableDb,
  input: { readonly workplaceId: WorkplaceId; readonly things: readonly ExchangeThing[] },
): Outcome<{ readonly workForms: number; readonly templates: number }> {
  const { workplaceId, things } = input
  requiredWorkplace(db, workplaceId)
  for (const thing of things) {
    if (thing.what === 'template') {
      const { kind, title, sections } = thing
      const ref = randomUUID() as TemplateId
      insertTemplate(db, { ref, workplaceId, kind, title, version: 1, sections: [...sections] })
    } else {
      const { what: _what, ...form } = thing
      insertWorkForm(db, { ...form, ref: randomUUID() as OwnWorkFormId, workplaceId })
    }
  }
  const templates = things.filter(({ what }) => what === 'template').length
  const workForms = things.length - templates
  return { result: { workForms, templates }, summary: { counts: { workForms, templates } } }
}

export const queries = { 'exchange.content': content, 'exchange.look': look } as const
export const commands = { 'exchange.takeIn': takeIn } as const
