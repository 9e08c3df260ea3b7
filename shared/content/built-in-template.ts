import type { Localised } from './localised.ts'

export interface TemplatePointText {
  readonly id: string
  readonly text: Localised
}

interface TemplateSectionText {
  readonly id: string
  /** Null where a list is one list, and its only heading is its title. */
  readonly title: Localised | null
  readonly guidance: Localised
  /** None in a section that is written rather than answered. */
  readonly points: readonly TemplatePointText[]
}

/** A list that comes with the app. Documents remember `version`; raise it when a point changes, comes or goes. */
export interface BuiltInTemplate {
  readonly kind:
    | 'preparation'
    | 'start'
    | 'projectPlan'
    | 'design'
    | 'leadership'
    | 'dissemination'
    | 'composition'
  readonly version: number
  readonly title: Localised
  readonly sections: readonly TemplateSectionText[]
}
