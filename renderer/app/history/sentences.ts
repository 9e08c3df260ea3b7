import type { TFunction } from '../../i18n/translate.ts'
import type { FacilityKind } from '../../../shared/domain/agreements.ts'
import type { Called, HistoryStep } from '../../../shared/domain/history.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { Words } from '../commands/command.ts'
import { say } from '../commands/command.ts'
export { saidOfMove, saidOfStop } from './moves.ts'
import { sentencesOfMonitoring } from './sentences-of-monitoring.ts'
import { fieldsOfTies, sentencesOfTies } from './sentences-of-ties.ts'
import { sentencesOfOutreach } from './sentences-of-outreach.ts'
import { sentencesOfWork } from './sentences-of-work.ts'
import { sentencesOfWriting } from './sentences-of-writing.ts'
import { sentencesOfYields } from './sentences-of-yields.ts'

type Done = Pick<HistoryStep, 'command' | 'fields' | 'counts'>

/** What a field of the contract is called in a sentence. */
const fieldNames: Readonly<Record<string, Words>> = {
  name: ($) => $.history.fields.name,
  theme: ($) => $.history.fields.theme,
  typeLabel: ($) => $.history.fields.typeLabel,
  assignment: ($) => $.history.fields.assignment,
  commissioner: ($) => $.history.fields.commissioner,
  knowledgeKind: ($) => $.history.fields.knowledgeKind,
  ambition: ($) => $.history.fields.ambition,
  phase: ($) => $.history.fields.phase,
  plannedEnd: ($) => $.history.fields.plannedEnd,
  purpose: ($) => $.history.fields.purpose,
  responsibleOrganisation: ($) => $.history.fields.responsibleOrganisation,
  legalBasis: ($) => $.history.fields.legalBasis,
  retentionUntil: ($) => $.history.fields.retentionUntil,
  coachAssesses: ($) => $.history.fields.coachAssesses,
  code: ($) => $.history.fields.code,
  displayName: ($) => $.history.fields.displayName,
  role: ($) => $.history.fields.role,
  organisationId: ($) => $.history.fields.organisation,
  from: ($) => $.history.fields.from,
  to: ($) => $.history.fields.to,
  kind: ($) => $.history.fields.kind,
  networkIds: ($) => $.history.fields.networks,
  question: ($) => $.history.fields.question,
  number: ($) => $.history.fields.number,
  title: ($) => $.history.fields.title,
  on: ($) => $.history.fields.on,
  starts: ($) => $.history.fields.starts,
  ends: ($) => $.history.fields.ends,
  place: ($) => $.history.fields.place,
  learningAim: ($) => $.history.fields.learningAim,
  notes: ($) => $.history.fields.notes,
  aim: ($) => $.history.fields.aim,
  minutes: ($) => $.history.fields.minutes,
  lead: ($) => $.history.fields.lead,
  workFormId: ($) => $.history.fields.workForm,
  materials: ($) => $.history.fields.materials,
  isFixed: ($) => $.history.fields.isFixed,
  text: ($) => $.history.fields.text,
  assignmentAgreedOn: ($) => $.history.fields.assignmentAgreedOn,
  competition: ($) => $.history.fields.competition,
  endAnswered: ($) => $.history.fields.endAnswered,
  closedOn: ($) => $.history.fields.closedOn,
  owner: ($) => $.history.fields.owner,
  due: ($) => $.history.fields.due,
  about: ($) => $.history.fields.about,
  provider: ($) => $.history.fields.provider,
  providerId: ($) => $.history.fields.provider,
  note: ($) => $.history.fields.note,
  endNote: ($) => $.history.fields.endNote,
  coachIds: ($) => $.history.fields.coaches,
  answer: ($) => $.history.fields.answer,
  isDone: ($) => $.history.fields.isDone,
  ...fieldsOfTies,
}

export type Sentence = (t: TFunction, done: Done, format: Formatters) => string

const changed: Sentence = (t, { fields }, format) => {
  const names = fields.flatMap((field) => {
    const words = fieldNames[field]
    return words === undefined ? [] : [say(t, words)]
  })
  if (names.length === 0) return t(($) => $.history.done.changedSomething)
  const text = t(($) => $.history.done.changed, { fields: format.list(names) })
  return text.charAt(0).toLocaleUpperCase(format.language) + text.slice(1)
}

const imported: Sentence = (t, { counts }, format) => {
  const people = counts['people'] ?? 0
  const ties = counts['ties'] ?? 0
  const parts = [
    ...(people > 0 ? [t(($) => $.history.people, { count: people })] : []),
    ...(ties > 0 ? [t(($) => $.history.ties, { count: ties })] : []),
  ]
  return parts.length === 0
    ? t(($) => $.history.done.importedNothing)
    : t(($) => $.history.done.imported, { what: format.list(parts) })
}

/** One sentence for each command there is; a test holds this list to the services. */
export const sentences: Readonly<Record<string, Sentence>> = {
  'workplaces.create': (t) => t(($) => $.history.done.workplaceMade),
  'workplaces.rename': changed,
  'workplaces.remove': (t) => t(($) => $.history.done.workplaceRemoved),
  'workplaces.openExample': (t) => t(($) => $.history.done.exampleOpened),
  'workplaces.removeExample': (t) => t(($) => $.history.done.exampleRemoved),
  'networks.create': (t) => t(($) => $.history.done.networkMade),
  'networks.update': changed,
  'networks.updatePrivacy': changed,
  'networks.remove': (t) => t(($) => $.history.done.networkRemoved),
  'participants.add': (t) => t(($) => $.history.done.participantAdded),
  'participants.join': (t) => t(($) => $.history.done.participantJoined),
  'participants.updatePerson': changed,
  'participants.updateMembership': changed,
  'participants.remove': (t, { counts }) =>
    t(($) => $.history.done.participantsRemoved, { count: counts['memberships'] ?? 1 }),
  'participants.setValue': (t) => t(($) => $.history.done.valueChanged),
  'attributes.add': (t) => t(($) => $.history.done.attributeMade),
  'attributes.rename': changed,
  'attributes.remove': (t, { counts }) =>
    t(($) => $.history.done.attributesRemoved, { count: counts['removed'] ?? 1 }),
  'organisations.add': (t) => t(($) => $.history.done.organisationMade),
  'organisations.update': changed,
  'organisations.remove': (t, { counts }) =>
    t(($) => $.history.done.organisationsRemoved, { count: counts['removed'] ?? 1 }),
  'coaches.add': (t) => t(($) => $.history.done.coachAdded),
  'coaches.update': changed,
  'coaches.remove': (t, { counts }) =>
    t(($) => $.history.done.coachesRemoved, { count: counts['removed'] ?? 1 }),
  'imports.apply': imported,
  'meetings.add': (t, { counts }) => t(($) => $.history.meetings.added, { count: counts['meetings'] ?? 1 }),
  'meetings.update': changed,
  'meetings.cancel': (t) => t(($) => $.history.meetings.cancelled),
  'meetings.plan': (t) => t(($) => $.history.meetings.planned),
  'meetings.markHeld': (t) => t(($) => $.history.meetings.held),
  'meetings.remove': (t, { counts }) =>
    t(($) => $.history.meetings.removed, { count: counts['meetings'] ?? counts['removed'] ?? 1 }),
  'meetings.renumber': (t) => t(($) => $.history.meetings.renumbered),
  'meetings.takeOver': (t) => t(($) => $.history.meetings.takenOver),
  'runSheet.add': (t) => t(($) => $.history.meetings.itemAdded),
  'runSheet.addDefault': (t) => t(($) => $.history.meetings.itemsCompleted),
  'runSheet.update': changed,
  'runSheet.move': (t) => t(($) => $.history.meetings.itemMoved),
  'runSheet.remove': (t, { counts }) =>
    t(($) => $.history.meetings.itemsRemoved, { count: counts['items'] ?? counts['removed'] ?? 1 }),
  'running.start': (t) => t(($) => $.history.meetings.started),
  'running.pause': (t) => t(($) => $.history.meetings.paused),
  'running.resume': (t) => t(($) => $.history.meetings.resumed),
  'running.next': (t) => t(($) => $.history.meetings.next),
  'running.goTo': (t) => t(($) => $.history.meetings.wentTo),
  'running.addMinutes': (t) => t(($) => $.history.meetings.minutesAdded),
  'running.end': (t) => t(($) => $.history.meetings.ended),
  'room.attend': (t) => t(($) => $.history.meetings.attendance),
  'room.practise': (t) => t(($) => $.history.meetings.practised),
  'room.catchTurn': (t) => t(($) => $.history.meetings.turnCaught),
  'room.updateTurn': (t) => t(($) => $.history.meetings.turnChanged),
  'room.removeTurn': (t) => t(($) => $.history.meetings.turnRemoved),
  'room.useTurn': (t) => t(($) => $.history.meetings.turnUsed),
  'lookBack.addLines': (t, { counts }) =>
    t(($) => $.history.meetings.linesAdded, { count: counts['lines'] ?? 1 }),
  'lookBack.updateLine': (t) => t(($) => $.history.meetings.lineChanged),
  'lookBack.removeLines': (t, { counts }) =>
    t(($) => $.history.meetings.linesRemoved, { count: counts['lines'] ?? counts['removed'] ?? 1 }),
  'lookBack.choose': (t) => t(($) => $.history.meetings.deltaChosen),
  'lookBack.closeDelta': (t, { counts }) =>
    counts['closed'] === 0
      ? t(($) => $.history.meetings.deltaReopened)
      : t(($) => $.history.meetings.deltaClosed),
  'lookBack.setVoice': (t) => t(($) => $.history.meetings.voice),
  'holidays.add': (t, { counts }) =>
    t(($) => $.history.meetings.holidaysAdded, { count: counts['holidays'] ?? 1 }),
  'holidays.update': changed,
  'holidays.remove': (t, { counts }) =>
    t(($) => $.history.meetings.holidaysRemoved, { count: counts['holidays'] ?? counts['removed'] ?? 1 }),
  'networks.decideEnd': (t) => t(($) => $.history.around.goesOn),
  'agreements.add': (t) => t(($) => $.history.around.agreementAdded),
  'agreements.update': changed,
  'agreements.setState': (t, { counts }) => {
    if ((counts['done'] ?? 0) > 0) return t(($) => $.history.around.agreementDone)
    if ((counts['dropped'] ?? 0) > 0) return t(($) => $.history.around.agreementDropped)
    return t(($) => $.history.around.agreementReopened)
  },
  'agreements.remove': (t, { counts }) =>
    t(($) => $.history.around.agreementsRemoved, { count: counts['agreements'] ?? counts['removed'] ?? 1 }),
  'facilities.add': (t) => t(($) => $.history.around.facilityAdded),
  'facilities.update': changed,
  'facilities.end': (t) => t(($) => $.history.around.facilityEnded),
  'facilities.remove': (t, { counts }) =>
    t(($) => $.history.around.facilitiesRemoved, { count: counts['facilities'] ?? counts['removed'] ?? 1 }),
  'templates.copy': (t) => t(($) => $.history.around.templateCopied),
  'templates.change': (t) => t(($) => $.history.around.templateChanged),
  'templates.remove': (t) => t(($) => $.history.around.templateRemoved),
  'documents.make': (t) => t(($) => $.history.around.documentMade),
  'documents.answer': (t) => t(($) => $.history.around.pointAnswered),
  'documents.addPoint': (t) => t(($) => $.history.around.pointAdded),
  'documents.removePoints': (t, { counts }) =>
    t(($) => $.history.around.pointsRemoved, { count: counts['points'] ?? counts['removed'] ?? 1 }),
  'documents.remove': (t) => t(($) => $.history.around.documentRemoved),
  'consultations.add': (t) => t(($) => $.history.around.consultationAdded),
  'consultations.update': changed,
  'consultations.remove': (t) => t(($) => $.history.around.consultationRemoved),
  'consultations.addPoint': (t) => t(($) => $.history.around.pointAdded),
  'consultations.updatePoint': (t) => t(($) => $.history.around.agendaChanged),
  'consultations.movePoint': (t) => t(($) => $.history.around.agendaMoved),
  'consultations.removePoints': (t, { counts }) =>
    t(($) => $.history.around.pointsRemoved, { count: counts['points'] ?? counts['removed'] ?? 1 }),
  'signals.dismiss': (t) => t(($) => $.history.around.signalPutAway),
  'signals.bringBack': (t) => t(($) => $.history.around.signalBack),
  'signals.setThreshold': (t) => t(($) => $.history.around.threshold),
  ...sentencesOfWork,
  ...sentencesOfWriting,
  ...sentencesOfMonitoring,
  ...sentencesOfYields,
  ...sentencesOfOutreach,
  ...sentencesOfTies,
  'bundles.takeIn': (t, { counts }) =>
    t(($) => $.history.done.bundleTakenIn, { count: counts['workplaces'] ?? 1 }),
  'erase.run': (t) => t(($) => $.history.done.erased),
  'erase.again': (t) => t(($) => $.history.done.erasedAgain),
}

/** What was done, without saying to whom: `Rol en organisatie gewijzigd`. */
export function whatWasDone(t: TFunction, done: Done, format: Formatters): string {
  return (sentences[done.command] ?? changed)(t, done, format)
}

/** What a facility without a name of its own is called. */
const facilityNames: Readonly<Record<FacilityKind, Words>> = {
  room: ($) => $.history.around.facilities.room,
  time: ($) => $.history.around.facilities.time,
  lunch: ($) => $.history.around.facilities.lunch,
  budget: ($) => $.history.around.facilities.budget,
  coach: ($) => $.history.around.facilities.coach,
  learningEnvironment: ($) => $.history.around.facilities.learningEnvironment,
  website: ($) => $.history.around.facilities.website,
  studyDay: ($) => $.history.around.facilities.studyDay,
  evaluationTools: ($) => $.history.around.facilities.evaluationTools,
  other: ($) => $.history.around.facilities.other,
}

/** Somebody by code or name, as the coach chose; a meeting by its number and day; anything else by its name. */
export function called(t: TFunction, thing: Called, format: Formatters, showCodes: boolean): string {
  if (thing.kind === 'meeting') {
    const { number, title, on } = thing
    const day = format.date(on)
    if (title !== '') return t(($) => $.history.meetings.calledTitle, { title, day })
    if (number !== null) return t(($) => $.history.meetings.calledNumber, { number, day })
    return t(($) => $.history.meetings.calledDay, { day })
  }
  if (thing.kind === 'consultation')
    return t(($) => $.history.around.calledConsultation, { day: format.date(thing.on) })
  if (thing.kind === 'facility') return thing.name === '' ? say(t, facilityNames[thing.facility]) : thing.name
  if (thing.kind !== 'person') return thing.name
  return showCodes || thing.displayName === '' ? thing.code : thing.displayName
}

/** The thing and what it is a part of: `Ideeënmuur, bijeenkomst 3`; empty for what has no name. */
function subject(
  t: TFunction,
  { about, place }: HistoryStep,
  format: Formatters,
  showCodes: boolean,
): string {
  const where =
    place?.kind === 'meeting' && place.number !== null
      ? t(($) => $.history.meetings.place, { number: place.number })
      : place === null
        ? ''
        : called(t, place, format, showCodes)
  const thing = about === null ? '' : called(t, about, format, showCodes)
  return [thing, where].filter((words) => words !== '').join(', ')
}

/** A step in one line: `Rol gewijzigd: P03`. */
export function sentence(t: TFunction, step: HistoryStep, format: Formatters, showCodes: boolean): string {
  const what = whatWasDone(t, step, format)
  const whom = subject(t, step, format, showCodes)
  return whom === '' ? what : `${what}: ${whom}`
}

const isOfNetwork = ({ about, networkName }: HistoryStep): boolean =>
  about?.kind === 'network' && about.name === networkName

/** A step for where nothing of it is on screen: `Onderdeel toegevoegd – Ideeënmuur, bijeenkomst 3 (Zelfgestuurd leren)`. */
export function sentenceInFull(
  t: TFunction,
  step: HistoryStep,
  format: Formatters,
  showCodes: boolean,
): string {
  const whom = subject(t, step, format, showCodes)
  const what = `${whatWasDone(t, step, format)}${whom === '' ? '' : ` – ${whom}`}`
  return step.networkName === null || isOfNetwork(step) ? what : `${what} (${step.networkName})`
}

/** As {@link sentence}, for where the network is named beside it. */
export function sentenceWithin(
  t: TFunction,
  step: HistoryStep,
  format: Formatters,
  showCodes: boolean,
): string {
  return isOfNetwork(step) ? whatWasDone(t, step, format) : sentence(t, step, format, showCodes)
}
