import type { SheetId } from '../catalogue.ts'
import type { Printable } from '../printable.ts'
import { agreementsPrint } from './agreements.tsx'
import { checklistPrint } from './checklist.tsx'
import { consultationNotesPrint } from './consultation-notes.tsx'
import { evaluationSheetPrint } from './evaluation-sheet.tsx'
import { preparationListPrint } from './preparation-list.tsx'
import { projectPlanPrint } from './project-plan.tsx'
import { runSheetPrint } from './run-sheet.tsx'
import { shortEvaluationPrint } from './short-evaluation.tsx'
import { tieQuestionnairePrint } from './tie-questionnaire.tsx'
import { valueSheetPrint } from './value-sheet.tsx'
import { valueStoryPrint } from './value-story.tsx'
import { workFormHandoutPrint } from './work-form-handout.tsx'
import { yearPlanPrint } from './year-plan.tsx'

/** What stands on each sheet of the catalogue. */
export const printables: Readonly<Record<SheetId, Printable>> = {
  runSheet: runSheetPrint,
  preparationList: preparationListPrint,
  shortEvaluation: shortEvaluationPrint,
  workFormHandout: workFormHandoutPrint,
  meetingAgreements: agreementsPrint('meetingAgreements'),
  openAgreements: agreementsPrint('openAgreements'),
  yearPlan: yearPlanPrint,
  consultationNotes: consultationNotesPrint,
  evaluationSheet: evaluationSheetPrint,
  valueSheet: valueSheetPrint,
  valueStory: valueStoryPrint,
  tieQuestionnaire: tieQuestionnairePrint,
  designChecklist: checklistPrint('design'),
  leadershipChecklist: checklistPrint('leadership'),
  disseminationChecklist: checklistPrint('dissemination'),
  compositionChecklist: checklistPrint('composition'),
  projectPlan: projectPlanPrint,
}
