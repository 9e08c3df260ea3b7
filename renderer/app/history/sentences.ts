import type { TFunction } from 'i18next'
import type { Called, HistoryStep } from '../../../shared/domain/history.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { Words } from '../commands/command.ts'
import { say } from '../commands/command.ts'

type Done = Pick<HistoryStep, 'command' | 'fields' | 'counts'>

/** What a field of the contract is called in a sentence. */
const fieldNames: Readonly<Record<string, Words>> = {
  name: ($) => $.history.fields.name,
  theme: ($) => $.history.fields.theme,
  typeLabel: ($) => $.history.fields.typeLabel,
  assignment: ($) => $.history.fields.assignment,
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
}

type Sentence = (t: TFunction, done: Done, format: Formatters) => string

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
  'ties.renameSurvey': changed,
  'ties.removeSurvey': (t) => t(($) => $.history.done.surveyRemoved),
  'imports.apply': imported,
}

/** What was done, without saying to whom: `Rol en organisatie gewijzigd`. */
export function whatWasDone(t: TFunction, done: Done, format: Formatters): string {
  return (sentences[done.command] ?? changed)(t, done, format)
}

/** Somebody by code or name, as the coach chose; anything else by its name. */
export function called(thing: Called, showCodes: boolean): string {
  if (thing.kind !== 'person') return thing.name
  return showCodes || thing.displayName === '' ? thing.code : thing.displayName
}

/** A step in one line: `Rol gewijzigd: P03`. */
export function sentence(t: TFunction, step: HistoryStep, format: Formatters, showCodes: boolean): string {
  const what = whatWasDone(t, step, format)
  return step.about === null ? what : `${what}: ${called(step.about, showCodes)}`
}

/** As {@link sentence}, for where the network is named beside it. */
export function sentenceWithin(
  t: TFunction,
  step: HistoryStep,
  format: Formatters,
  showCodes: boolean,
): string {
  const isNetwork = step.about?.kind === 'network' && step.about.name === step.networkName
  return isNetwork ? whatWasDone(t, step, format) : sentence(t, step, format, showCodes)
}
