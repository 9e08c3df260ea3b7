import { finder } from './lookup.ts'
import type { WorkFormText } from './work-form-text.ts'
import { exploringForms } from './work-forms-explore.ts'
import { lookingForms } from './work-forms-look-back.ts'

const texts = [...exploringForms, ...lookingForms] as const satisfies readonly WorkFormText[]

export type WorkFormId = (typeof texts)[number]['id']

export interface WorkForm extends WorkFormText {
  readonly id: WorkFormId
}

/** The twelve built-in work forms. A coach's own form is a copy of one of these or starts blank. */
export const workForms: readonly WorkForm[] = texts

export const workFormById = finder(workForms)
