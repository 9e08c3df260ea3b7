import type { BuiltInTemplate } from './built-in-template.ts'
import { planSections } from './project-plan.ts'

/** The project plan: sections to write, each with what helps to write it. */
export const projectPlanTemplate = {
  kind: 'projectPlan',
  version: 1,
  title: { nl: 'Projectplan', en: 'Project plan' },
  sections: planSections.map(({ id, name, guidance }) => ({ id, title: name, guidance, points: [] })),
} as const satisfies BuiltInTemplate
