import type { Localised } from './localised.ts'

interface TemplatePointText {
  readonly id: string
  readonly text: Localised
}

interface TemplateSectionText {
  readonly id: string
  readonly title: Localised
  readonly guidance: Localised
  readonly points: readonly TemplatePointText[]
}

/** A list that comes with the app. Documents remember `version`; raise it when a point changes, comes or goes. */
export interface BuiltInTemplate {
  readonly kind: 'preparation' | 'start'
  readonly version: number
  readonly title: Localised
  readonly sections: readonly TemplateSectionText[]
}
