import type { SheetId } from '../../renderer/print/catalogue.ts'
import { meetingWords as words } from '../../renderer/print/meeting-words.ts'
import { levelWords, roundWords } from '../../renderer/print/round-words.ts'
import { tieWords } from '../../renderer/print/tie-words.ts'
import { usageWords, workWords } from '../../renderer/print/work-words.ts'
import { checklistAnswers, checklists, type ChecklistId } from '../../shared/content/checklists.ts'
import { dimensions } from '../../shared/content/dimensions.ts'
import { evaluationSheet } from '../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../shared/content/indicators.ts'
import type { Localised } from '../../shared/content/localised.ts'
import { planSections } from '../../shared/content/project-plan.ts'
import { shortEvaluation } from '../../shared/content/short-evaluation.ts'
import { startTemplate } from '../../shared/content/template-start.ts'
import { informationSheet } from '../../shared/content/information-sheet.ts'
import { learningForms } from '../../shared/content/learning-forms.ts'
import { preparationTemplate } from '../../shared/content/template-preparation.ts'
import { ringsSheet } from '../../shared/content/rings-sheet.ts'
import { tieQuestionnaire } from '../../shared/content/tie-questionnaire.ts'
import { values, valueSheet } from '../../shared/content/values.ts'

const checklist = (id: ChecklistId): readonly Localised[] => [
  checklists[id].name,
  ...checklistAnswers.map(({ name }) => name),
  ...checklists[id].items.map(({ text }) => text),
]

const agreementColumns = [words.agreement, words.who, words.due, words.state]

/** Every sentence of the content that must stand on a sheet, whatever its layout: on one about a meeting as it is written by hand; of the ties also the closeness. */
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
  groupSheet: [
    roundWords.groupHow,
    roundWords.why,
    ...dimensions.map(({ name }) => name),
    ...indicators.flatMap(({ question, left, right }) => [question, left, right]),
  ],
  sharedPicture: [
    roundWords.pictureHow,
    roundWords.legendCross,
    roundWords.closing,
    ...dimensions.map(({ name }) => name),
    ...indicators.flatMap(({ left, right }) => [left, right]),
  ],
  roundComparison: [
    roundWords.comparisonHow,
    roundWords.legendBefore,
    roundWords.legendAfter,
    roundWords.neutral,
    ...indicators.flatMap(({ left, right }) => [left, right]),
  ],
  conclusions: [
    roundWords.conclusion,
    ...dimensions.map(({ name }) => name),
    roundWords.topics,
    roundWords.agreements,
    roundWords.process,
    roundWords.noticed,
    roundWords.assumption,
    roundWords.change,
  ],
  valueOverview: [roundWords.overviewTitle, ...values.map(({ name }) => name), ...Object.values(levelWords)],
  halfYearReport: [roundWords.report, roundWords.meetings, roundWords.outcomes, roundWords.next],
  schoolReport: [roundWords.report, roundWords.meetings, roundWords.outcomes, roundWords.next],
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
  tieInformation: [
    informationSheet.lead,
    ...[
      informationSheet.purpose,
      informationSheet.sees,
      informationSheet.names,
      informationSheet.confidential,
      informationSheet.printed,
      informationSheet.kept,
      informationSheet.voluntary,
      informationSheet.appraisal,
    ].flatMap(({ title, text }) => [title, text]),
    informationSheet.asked.roster,
    informationSheet.rights.text,
    informationSheet.rights.basis,
    informationSheet.ask.responsible,
    informationSheet.ask.coach,
    informationSheet.ask.officer,
  ],
  ringsSheet: [
    ringsSheet.title,
    tieQuestionnaire.roster.question,
    ringsSheet.me,
    ...ringsSheet.steps,
    ...ringsSheet.questions,
    ringsSheet.outside,
    ringsSheet.keep,
  ],
  tiePicture: [tieWords.drawHere, tieWords.noticed],
  ownData: [tieWords.ownLead, tieWords.ownAbout, tieWords.ownQuestions],
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
  runSheet: [words.learningAim, words.time, words.item, words.lead, words.materials, words.notes],
  preparationList: preparationTemplate.sections.flatMap(({ title, points }) => [
    title,
    ...points.map(({ text }) => text),
  ]),
  workFormHandout: [words.workForm, words.purpose, words.materials, words.steps],
  meetingAgreements: agreementColumns,
  openAgreements: agreementColumns,
  yearPlan: [words.schoolYear, words.date, words.time, words.about, words.place],
  consultationNotes: [words.coaches, words.point, words.action, ...agreementColumns.slice(1)],
  startingWell: [
    workWords.assignment,
    workWords.parties,
    workWords.brings,
    workWords.gets,
    workWords.situations,
    workWords.questions,
    workWords.learning,
    ...learningForms.map(({ name }) => name),
  ],
  expertiseMap: [workWords.needs, workWords.askedFor, workWords.wantsToLearn, workWords.opensDoor],
  startChecklist: startTemplate.sections.flatMap(({ points }) => points.map(({ text }) => text)),
  productSheet: [
    workWords.product,
    workWords.purpose,
    ...usageWords.map(([, name]) => name),
    workWords.changes,
  ],
  boardSheet: [workWords.question, workWords.cluster, workWords.loose],
  workForm: [words.workForm, words.purpose, words.materials, words.steps],
  projectPlan: planSections.flatMap(({ name, guidance }) => [name, guidance]),
}
