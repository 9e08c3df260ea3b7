import type { Words } from '../commands/command.ts'
import type { Sentence } from './sentences.ts'

/** What a field of a survey, a wave or a step outside is called in a sentence. */
export const fieldsOfTies: Readonly<Record<string, Words>> = {
  period: ($) => $.history.survey.fields.period,
  scaleMax: ($) => $.history.survey.fields.scaleMax,
  scaleWords: ($) => $.history.survey.fields.scaleWords,
  asksCloseness: ($) => $.history.survey.fields.asksCloseness,
  closenessQuestion: ($) => $.history.survey.fields.closenessQuestion,
  asksFormality: ($) => $.history.survey.fields.asksFormality,
  asksOutside: ($) => $.history.survey.fields.asksOutside,
  outsideQuestion: ($) => $.history.survey.fields.outsideQuestion,
  label: ($) => $.history.survey.fields.label,
  heldOn: ($) => $.history.survey.fields.heldOn,
  whom: ($) => $.history.survey.fields.whom,
}

const some = (counts: Readonly<Record<string, number>>, name: string): number =>
  counts[name] ?? counts['removed'] ?? 1

/** The steps of tie surveys: what was done with a question or a wave, never what somebody answered. */
export const sentencesOfTies: Readonly<Record<string, Sentence>> = {
  'ties.addSurvey': (t) => t(($) => $.history.survey.surveyMade),
  'ties.updateSurvey': (t, { fields }) =>
    fields.length === 1 && fields[0] === 'name'
      ? t(($) => $.history.survey.surveyRenamed)
      : t(($) => $.history.survey.surveyChanged),
  'ties.removeSurvey': (t) => t(($) => $.history.done.surveyRemoved),
  'ties.addWave': (t) => t(($) => $.history.survey.waveMade),
  'ties.updateWave': (t) => t(($) => $.history.survey.waveChanged),
  'ties.removeWave': (t) => t(($) => $.history.survey.waveRemoved),
  'ties.addPeople': (t, { counts }) =>
    t(($) => $.history.survey.peopleAdded, { count: some(counts, 'respondents') }),
  'ties.removePeople': (t, { counts }) =>
    t(($) => $.history.survey.peopleRemoved, { count: some(counts, 'respondents') }),
  'ties.inform': (t) => t(($) => $.history.survey.informed),
  'ties.setStatus': (t) => t(($) => $.history.survey.status),
  'ties.optOut': (t) => t(($) => $.history.survey.optedOut),
  'ties.optIn': (t) => t(($) => $.history.survey.optedIn),
  'ties.answer': (t, { counts }) =>
    t(($) => $.history.survey.answered, { count: some(counts, 'respondents') }),
  'ties.clear': (t) => t(($) => $.history.survey.cleared),
  'ties.addOutside': (t) => t(($) => $.history.survey.outsideAdded),
  'ties.updateOutside': (t) => t(($) => $.history.survey.outsideChanged),
  'ties.removeOutside': (t, { counts }) =>
    t(($) => $.history.survey.outsideRemoved, { count: some(counts, 'contacts') }),
  'ties.place': (t) => t(($) => $.history.survey.placed),
  'tieFiles.take': (t, { counts }) =>
    t(($) => $.history.survey.filesTaken, { count: some(counts, 'sheets') }),
  'outreach.add': (t) => t(($) => $.history.survey.outreachMade),
  'outreach.update': (t) => t(($) => $.history.survey.outreachChanged),
  'outreach.look': (t) => t(($) => $.history.survey.outreachLooked),
  'outreach.remove': (t, { counts }) =>
    t(($) => $.history.survey.outreachRemoved, { count: some(counts, 'outreach') }),
}
