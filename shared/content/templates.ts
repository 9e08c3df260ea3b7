import type { BuiltInTemplate } from './built-in-template.ts'
import {
  compositionTemplate,
  designTemplate,
  disseminationTemplate,
  leadershipTemplate,
} from './template-checklists.ts'
import { preparationTemplate } from './template-preparation.ts'
import { projectPlanTemplate } from './template-project-plan.ts'
import { startTemplate } from './template-start.ts'

/** The built-in lists and plan by the name a document remembers them by: `builtIn:preparation`. */
export const builtInTemplates = {
  preparation: preparationTemplate,
  start: startTemplate,
  projectPlan: projectPlanTemplate,
  design: designTemplate,
  leadership: leadershipTemplate,
  dissemination: disseminationTemplate,
  composition: compositionTemplate,
} as const satisfies Readonly<Record<string, BuiltInTemplate>>
