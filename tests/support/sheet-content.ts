import type { SheetId } from '../../renderer/print/catalogue.ts'
import { checklistAnswers, checklists, type ChecklistId } from '../../shared/content/checklists.ts'
import { dimensions } from '../../shared/content/dimensions.ts'
import { evaluationSheet } from '../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../shared/content/indicators.ts'
import type { Localised } from '../../shared/content/localised.ts'
import { planSections } from '../../shared/content/project-plan.ts'
import { shortEvaluation } from '../../shared/content/short-evaluation.ts'
import { tieQuestionnaire } from '../../shared/content/tie-questionnaire.ts'
import { values, valueSheet } from '../../shared/content/values.ts'

const checklist = (id: ChecklistId): readonly Localised[] => [
  checklists[id].name,
  ...checklistAnswers.map(({ name }) => name),
  ...checklists[id].items.map(({ text }) => text),
]

/** Every sentence of the content that must stand on a sheet, whatever its layout; of the ties also the closeness. */
export const sentencesOf: Readonly<Record<SheetId, readonly Localised[]>> = {
  evaluationSheet: [
    evaluationSheet.title,
    ...Object.values(evaluationSheet.instruction),
    evaluationSheet.legend.now,
    evaluationSheet.legend.desired,
    ...dimensions.map(({ name }) => name),
    ...indicators.flatMap(({ question, left, right }) => [question, left, right]),
    evaluationSheet.remarks,
    evaluationSheet.checkLine,
  ],
  valueSheet: [
    valueSheet.title,
    valueSheet.instruction,
    valueSheet.individual,
    valueSheet.together,
    ...values.flatMap(({ name, prompt, collective }) => [name, prompt, collective]),
  ],
  valueStory: [
    valueSheet.instruction,
    valueSheet.howDoYouKnow,
    ...values.flatMap(({ name, prompt, evidence }) => [name, prompt, evidence]),
  ],
  shortEvaluation: shortEvaluation.flatMap(({ text, ends }) =>
    ends === undefined ? [text] : [text, ends.one, ends.five],
  ),
  tieQuestionnaire: [
    tieQuestionnaire.title,
    ...Object.values(tieQuestionnaire.intro),
    ...[tieQuestionnaire.roster, tieQuestionnaire.closeness, tieQuestionnaire.outside].flatMap(
      ({ question, scale }) => [question, ...scale.map(({ label }) => label)],
    ),
    tieQuestionnaire.outside.role,
    tieQuestionnaire.outside.organisation,
  ],
  designChecklist: checklist('design'),
  leadershipChecklist: checklist('leadership'),
  disseminationChecklist: checklist('dissemination'),
  compositionChecklist: checklist('composition'),
  projectPlan: planSections.flatMap(({ name, guidance }) => [name, guidance]),
}
