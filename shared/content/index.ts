import { checklistAnswers, checklists } from './checklists.ts'
import { dimensions } from './dimensions.ts'
import { evaluationSheet } from './evaluation-sheet.ts'
import { indicators } from './indicators.ts'
import { knowledgeKinds, trustAlways } from './knowledge-kinds.ts'
import { learningForms } from './learning-forms.ts'
import { outcomes } from './outcomes.ts'
import { phases } from './phases.ts'
import { notForAppraisal, privacyRules } from './privacy-rules.ts'
import { planSections } from './project-plan.ts'
import { roundSteps } from './round-steps.ts'
import { defaultRunSheet } from './run-sheet.ts'
import { shortEvaluation } from './short-evaluation.ts'
import { skills } from './skills.ts'
import { sources } from './sources.ts'
import { builtInTemplates } from './templates.ts'
import { tieQuestionnaire } from './tie-questionnaire.ts'
import { valueSheet, values } from './values.ts'
import { workFormHandouts } from './work-form-handouts.ts'
import { workForms } from './work-forms.ts'

/** Everything built in, in one object: for what walks over all of it. A screen imports the subject it needs. */
export const builtInContent = {
  builtInTemplates,
  checklistAnswers,
  checklists,
  defaultRunSheet,
  dimensions,
  evaluationSheet,
  indicators,
  knowledgeKinds,
  learningForms,
  notForAppraisal,
  outcomes,
  phases,
  planSections,
  privacyRules,
  roundSteps,
  shortEvaluation,
  skills,
  sources,
  tieQuestionnaire,
  trustAlways,
  valueSheet,
  values,
  workFormHandouts,
  workForms,
} as const

export * from './avoided-words.ts'
export type { ChecklistItem } from './checklist-item.ts'
export * from './checklists.ts'
export * from './dimensions.ts'
export * from './evaluation-sheet.ts'
export * from './indicators.ts'
export * from './knowledge-kinds.ts'
export * from './learning-forms.ts'
export type { Language, Localised } from './localised.ts'
export * from './outcomes.ts'
export * from './phases.ts'
export * from './privacy-rules.ts'
export * from './project-plan.ts'
export * from './round-steps.ts'
export * from './run-sheet.ts'
export * from './short-evaluation.ts'
export * from './skills.ts'
export * from './sources.ts'
export * from './templates.ts'
export * from './tie-questionnaire.ts'
export * from './values.ts'
export type { NumberRange } from './work-form-text.ts'
export * from './work-form-handouts.ts'
export * from './work-forms.ts'
