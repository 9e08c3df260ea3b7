import type { SheetId } from '../catalogue.ts'
import type { Printable } from '../printable.ts'
import { checklistPrint } from './checklist.tsx'
import { evaluationSheetPrint } from './evaluation-sheet.tsx'
import { projectPlanPrint } from './project-plan.tsx'
import { shortEvaluationPrint } from './short-evaluation.tsx'
import { tieQuestionnairePrint } from './tie-questionnaire.tsx'
import { valueSheetPrint } from './value-sheet.tsx'
import { valueStoryPrint } from './value-story.tsx'

/** What stands on each sheet of the catalogue. */
export const printables: Readonly<Record<SheetId, Printable>> = {
  evaluationSheet: evaluationSheetPrint,
  valueSheet: valueSheetPrint,
  valueStory: valueStoryPrint,
  shortEvaluation: shortEvaluationPrint,
  tieQuestionnaire: tieQuestionnairePrint,
  designChecklist: checklistPrint('design'),
  leadershipChecklist: checklistPrint('leadership'),
  disseminationChecklist: checklistPrint('dissemination'),
  compositionChecklist: checklistPrint('composition'),
  projectPlan: projectPlanPrint,
}
