import type { SheetId } from '../catalogue.ts'
import type { Printable } from '../printable.ts'
import { agreementsPrint } from './agreements.tsx'
import { boardPrint } from './board.tsx'
import { checklistPrint } from './checklist.tsx'
import { conclusionsPrint } from './conclusions.tsx'
import { consultationNotesPrint } from './consultation-notes.tsx'
import { evaluationSheetPrint } from './evaluation-sheet.tsx'
import { expertiseMapPrint } from './expertise-map.tsx'
import { groupSheetPrint } from './group-sheet.tsx'
import { reportPrint } from './half-year-report.tsx'
import { ownDataPrint } from './own-data.tsx'
import { preparationListPrint } from './preparation-list.tsx'
import { productPrint } from './product.tsx'
import { projectPlanPrint } from './project-plan.tsx'
import { ringsSheetPrint } from './rings-sheet.tsx'
import { roundComparisonPrint } from './round-comparison.tsx'
import { runSheetPrint } from './run-sheet.tsx'
import { sharedPicturePrint } from './shared-picture.tsx'
import { shortEvaluationPrint } from './short-evaluation.tsx'
import { startingWellPrint } from './starting-well.tsx'
import { tieInformationPrint } from './tie-information.tsx'
import { tiePicturePrint } from './tie-picture.tsx'
import { tieQuestionnairePrint } from './tie-questionnaire.tsx'
import { valueOverviewPrint } from './value-overview.tsx'
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
  groupSheet: groupSheetPrint,
  sharedPicture: sharedPicturePrint,
  roundComparison: roundComparisonPrint,
  conclusions: conclusionsPrint,
  valueSheet: valueSheetPrint,
  valueStory: valueStoryPrint,
  valueOverview: valueOverviewPrint,
  halfYearReport: reportPrint('halfYearReport', ({ report }) => report),
  schoolReport: reportPrint('schoolReport', ({ schoolReport }) => schoolReport),
  tieInformation: tieInformationPrint,
  tieQuestionnaire: tieQuestionnairePrint,
  ringsSheet: ringsSheetPrint,
  tiePicture: tiePicturePrint,
  ownData: ownDataPrint,
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
