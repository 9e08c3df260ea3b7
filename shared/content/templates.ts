import type { BuiltInTemplate } from './built-in-template.ts'
import { preparationTemplate } from './template-preparation.ts'
import { startTemplate } from './template-start.ts'

/** The built-in lists by the name a document remembers them by: `builtIn:preparation`. */
export const builtInTemplates = {
  preparation: preparationTemplate,
  start: startTemplate,
} as const satisfies Readonly<Record<string, BuiltInTemplate>>
