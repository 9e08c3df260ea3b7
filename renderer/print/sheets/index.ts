import type { SheetId } from '../catalogue.ts'
import type { Printable } from '../printable.ts'
import { agreementsPrint } from './agreements.tsx'
import { boardPrint } from './board.tsx'
import { checklistPrint } from './checklist.tsx'
import { consultationNotesPrint } from './consultation-notes.tsx'
import { evaluationSheetPrint } from './evaluation-sheet.tsx'
import { expertiseMapPrint } from './expertise-map.tsx'
import { preparationListPrint } from './preparation-list.tsx'
import { productPrint } from './product.tsx'
import { projectPlanPrint } from './project-plan.tsx'
import { runSheetPrint } from './run-sheet.tsx'
import { shortEvaluationPrint } from './short-evaluation.tsx'
import { startingWellPrint } from './starting-well.tsx'
import { tieQuestionnairePrint } from './tie-questionnaire.tsx'
import { valueSheetPrint } from './value-sheet.tsx'
import { valueStoryPrint } from './value-story.tsx'
import { workFormHandoutPrint, workFormPrint } from './work-form-handout.tsx'
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
  startingWell: startingWellPrint,
  expertiseMap: expertiseMapPrint,
  projectPlan: projectPlanPrint,
  startChecklist: checklistPrint('start', 'startChecklist'),
  leadershipChecklist: checklistPrint('leadership', 'leadershipChecklist'),
  compositionChecklist: checklistPrint('composition', 'compositionChecklist'),
  disseminationChecklist: checklistPrint('dissemination', 'disseminationChecklist'),
  designChecklist: checklistPrint('design', 'designChecklist'),
  productSheet: productPrint,
  boardSheet: boardPrint,
  workForm: workFormPrint,
}
