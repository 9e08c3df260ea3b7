import { compositionItems } from './checklist-composition.ts'
import { designItems } from './checklist-design.ts'
import { disseminationItems } from './checklist-dissemination.ts'
import type { ChecklistItem } from './checklist-item.ts'
import { leadershipItems } from './checklist-leadership.ts'
import type { Localised } from './localised.ts'

export type ChecklistId = 'design' | 'leadership' | 'dissemination' | 'composition'
export type DesignItemId = (typeof designItems)[number]['id']
export type LeadershipItemId = (typeof leadershipItems)[number]['id']
export type DisseminationItemId = (typeof disseminationItems)[number]['id']
export type CompositionItemId = (typeof compositionItems)[number]['id']

export interface Checklist<Id extends string = string> {
  readonly name: Localised
  readonly items: readonly ChecklistItem<Id>[]
}

interface Checklists {
  readonly design: Checklist<DesignItemId>
  readonly leadership: Checklist<LeadershipItemId>
  readonly dissemination: Checklist<DisseminationItemId>
  readonly composition: Checklist<CompositionItemId>
}

/**
 * The four lists a coach works through with others, each point with an answer and a note; also what is said as advice
 * (`composition`): followed, partly, not yet, or not relevant here. None of them adds up to a total.
 */
export const checklists: Checklists = {
  design: {
    name: { nl: 'Aandachtspunten voor een ontwerp', en: 'Points of attention for a design' },
    items: designItems,
  },
  leadership: {
    name: { nl: 'Wat de schoolleiding kan doen', en: 'What school leaders can do' },
    items: leadershipItems,
  },
  dissemination: {
    name: { nl: 'Brede benutting en successen vieren', en: 'Broad use and celebrating successes' },
    items: disseminationItems,
  },
  composition: {
    name: { nl: 'Wie doen er mee?', en: 'Who takes part?' },
    items: compositionItems,
  },
}

const answers = [
  { id: 'yes', name: { nl: 'ja', en: 'yes' } },
  { id: 'partly', name: { nl: 'deels', en: 'partly' } },
  { id: 'notYet', name: { nl: 'nog niet', en: 'not yet' } },
  { id: 'notRelevant', name: { nl: 'niet van toepassing', en: 'not relevant' } },
] as const satisfies readonly { readonly id: string; readonly name: Localised }[]

export type ChecklistAnswer = (typeof answers)[number]['id']

/** What can be said of a point, each with room for a note. Not answered is no answer at all. */
export const checklistAnswers: readonly { readonly id: ChecklistAnswer; readonly name: Localised }[] = answers
