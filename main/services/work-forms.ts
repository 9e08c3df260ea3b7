import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { WorkFormRow } from '../../shared/contract/work-forms.ts'
import { handoutOf } from '../../shared/content/work-form-handouts.ts'
import { workForms as builtInForms } from '../../shared/content/work-forms.ts'
import type { OwnWorkFormId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { WorkForm, WorkFormRef, WorkFormText } from '../../shared/domain/work-forms.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  type OwnWorkForm,
  deleteWorkForm,
  findWorkForm,
  insertWorkForm,
  updateWorkForm,
  usesOfWorkForms,
  workFormsOf,
} from '../store/repositories/work-forms.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredWorkplace, within } from './required.ts'

const inWords = (form: (typeof builtInForms)[number], language: Language): WorkForm => ({
  ref: form.id,
  workplaceId: null,
  copyOf: null,
  title: form.name[language],
  purpose: form.purpose[language],
  minutesFrom: form.minutes.from,
  minutesTo: form.minutes.to,
  peopleFrom: form.people.from,
  peopleTo: form.people.to,
  phases: [...form.phases],
  indicators: [...form.nurtures],
  materials: form.materials.map((material) => material[language]),
  steps: form.steps.map((step) => step[language]),
  handout: handoutOf(form.id, language),
  source: '',
})

function list(
  db: ReadableDb,
  { workplaceId, language }: { readonly workplaceId: WorkplaceId | null; readonly language: Language },
): WorkFormRow[] {
  if (workplaceId !== null) requiredWorkplace(db, workplaceId)
  const uses = usesOfWorkForms(db, workplaceId)
  const own: WorkForm[] = inOrder(workFormsOf(db, workplaceId), ({ title }) => title)
  return [...builtInForms.map((form) => inWords(form, language)), ...own].map((form) => ({
    ...form,
    used: uses.get(form.ref) ?? 0,
  }))
}

/** A built-in form in this language, or one of this werkplaats. NOT_FOUND. */
function requiredForm(
  db: ReadableDb,
  workplaceId: WorkplaceId,
  ref: WorkFormRef,
  language: Language,
): WorkForm {
  const builtIn = builtInForms.find(({ id }) => id === ref)
  if (builtIn !== undefined) return inWords(builtIn, language)
  return within<OwnWorkForm>('workForm', workplaceId, findWorkForm(db, ref as OwnWorkFormId))
}

/** INVALID_INPUT beforeFrom where a range ends before it begins. */
function checkRanges(form: WorkFormText, path: string): void {
  const turned = [
    ...(form.minutesTo < form.minutesFrom ? ['minutesTo'] : []),
    ...(form.peopleTo < form.peopleFrom ? ['peopleTo'] : []),
  ]
  if (turned.length > 0)
    throw fail('INVALID_INPUT', {
      fields: turned.map((field) => ({ path: `${path}.${field}`, rule: 'beforeFrom' })),
    })
}

type FormPatch = { readonly [K in keyof WorkFormText]?: WorkFormText[K] | undefined }

/** What nobody says of a new form: the middle of the library. */
const blank: WorkFormText = {
  title: '',
  purpose: '',
  minutesFrom: 30,
  minutesTo: 45,
  peopleFrom: 3,
  peopleTo: 16,
  phases: [],
  indicators: [],
  materials: [],
  steps: [],
  handout: '',
  source: '',
}

/** A range of which only one end was said stretches so that it holds the other. */
function completed(form: FormPatch & Pick<WorkFormText, 'title'>): WorkFormText {
  const all = patched(blank, form)
  const { minutesFrom, minutesTo, peopleFrom, peopleTo } = form
  return {
    ...all,
    minutesTo: minutesTo ?? Math.max(all.minutesTo, all.minutesFrom),
    minutesFrom: minutesFrom ?? Math.min(all.minutesFrom, all.minutesTo),
    peopleTo: peopleTo ?? Math.max(all.peopleTo, all.peopleFrom),
    peopleFrom: peopleFrom ?? Math.min(all.peopleFrom, all.peopleTo),
  }
}

function add(
  db: WritableDb,
  {
    workplaceId,
    form: said,
  }: { readonly workplaceId: WorkplaceId; readonly form: FormPatch & Pick<WorkFormText, 'title'> },
): Outcome<WorkForm> {
  requiredWorkplace(db, workplaceId)
  const form: OwnWorkForm = {
    ...completed(said),
    ref: randomUUID() as OwnWorkFormId,
    workplaceId,
    copyOf: null,
  }
  checkRanges(form, 'form')
  insertWorkForm(db, form)
  return { result: form }
}

function copy(
  db: WritableDb,
  input: {
    readonly workplaceId: WorkplaceId
    readonly ref: WorkFormRef
    readonly title: string
    readonly language: Language
  },
): Outcome<WorkForm> {
  const { workplaceId, ref, title, language } = input
  requiredWorkplace(db, workplaceId)
  const form: OwnWorkForm = {
    ...requiredForm(db, workplaceId, ref, language),
    ref: randomUUID() as OwnWorkFormId,
    workplaceId,
    copyOf: ref,
    title,
  }
  insertWorkForm(db, form)
  return { result: form }
}

function update(
  db: WritableDb,
  { id, patch }: { readonly id: OwnWorkFormId; readonly patch: FormPatch },
): Outcome<WorkForm> {
  const before = required('workForm', findWorkForm(db, id))
  const form = patched<OwnWorkForm>(before, patch)
  checkRanges(form, 'patch')
  updateWorkForm(db, form)
  return { result: form, summary: { fields: changedFields(before, form) } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly OwnWorkFormId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].filter((id) => findWorkForm(db, id) !== undefined)
  required('workForm', found[0])
  for (const id of found) deleteWorkForm(db, id)
  return { result: {}, summary: { counts: { workForms: found.length } } }
}

export const queries = { 'workForms.list': list } as const
export const commands = {
  'workForms.add': add,
  'workForms.copy': copy,
  'workForms.update': update,
  'workForms.remove': remove,
} as const
