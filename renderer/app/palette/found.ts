import type { Opens, SearchHit } from '../../../shared/contract/search.ts'
import type { Mark, SearchGroupName, SearchKind } from '../../../shared/domain/search.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { say, type Words } from '../commands/command.ts'
import type { Destination } from '../routing/address.ts'

export const groupNames: Readonly<Record<SearchGroupName, Words>> = {
  networks: ($) => $.search.networks,
  people: ($) => $.search.people,
  organisations: ($) => $.search.organisations,
  meetings: ($) => $.search.meetings,
  agreements: ($) => $.search.agreements,
  documents: ($) => $.search.documents,
  start: ($) => $.search.start,
  boards: ($) => $.search.boards,
  products: ($) => $.search.products,
  rounds: ($) => $.search.rounds,
  yields: ($) => $.search.yields,
  ties: ($) => $.search.ties,
  facilities: ($) => $.search.facilities,
  consultations: ($) => $.search.consultations,
  workForms: ($) => $.search.workForms,
  templates: ($) => $.search.templates,
  attachments: ($) => $.search.attachments,
  settings: ($) => $.search.settings,
}

const kindNames: Readonly<Record<SearchKind, Words>> = {
  network: ($) => $.search.kind.network,
  workplace: ($) => $.search.kind.workplace,
  signal: ($) => $.search.kind.signal,
  person: ($) => $.search.kind.person,
  personValue: ($) => $.search.kind.personValue,
  coach: ($) => $.search.kind.coach,
  organisation: ($) => $.search.kind.organisation,
  meeting: ($) => $.search.kind.meeting,
  runSheetItem: ($) => $.search.kind.runSheetItem,
  turn: ($) => $.search.kind.turn,
  evaluationLine: ($) => $.search.kind.evaluationLine,
  agreement: ($) => $.search.kind.agreement,
  document: ($) => $.search.kind.document,
  documentPoint: ($) => $.search.kind.documentPoint,
  documentSection: ($) => $.search.kind.documentSection,
  documentVersion: ($) => $.search.kind.documentVersion,
  activity: ($) => $.search.kind.activity,
  party: ($) => $.search.kind.party,
  situation: ($) => $.search.kind.situation,
  question: ($) => $.search.kind.question,
  expertise: ($) => $.search.kind.expertise,
  need: ($) => $.search.kind.need,
  board: ($) => $.search.kind.board,
  cluster: ($) => $.search.kind.cluster,
  card: ($) => $.search.kind.card,
  decision: ($) => $.search.kind.decision,
  product: ($) => $.search.kind.product,
  productVersion: ($) => $.search.kind.productVersion,
  tryOut: ($) => $.search.kind.tryOut,
  finding: ($) => $.search.kind.finding,
  productUse: ($) => $.search.kind.productUse,
  round: ($) => $.search.kind.round,
  roundIndicator: ($) => $.search.kind.roundIndicator,
  roundSkip: ($) => $.search.kind.roundSkip,
  groupMark: ($) => $.search.kind.groupMark,
  indicatorLink: ($) => $.search.kind.indicatorLink,
  example: ($) => $.search.kind.example,
  conclusion: ($) => $.search.kind.conclusion,
  topic: ($) => $.search.kind.topic,
  doubleLoop: ($) => $.search.kind.doubleLoop,
  cycleSkip: ($) => $.search.kind.cycleSkip,
  valueEntry: ($) => $.search.kind.valueEntry,
  valueStory: ($) => $.search.kind.valueStory,
  valueStep: ($) => $.search.kind.valueStep,
  outcome: ($) => $.search.kind.outcome,
  leaderContact: ($) => $.search.kind.leaderContact,
  sharing: ($) => $.search.kind.sharing,
  success: ($) => $.search.kind.success,
  reaction: ($) => $.search.kind.reaction,
  survey: ($) => $.search.kind.survey,
  wave: ($) => $.search.kind.wave,
  outsideContact: ($) => $.search.kind.outsideContact,
  outreach: ($) => $.search.kind.outreach,
  facility: ($) => $.search.kind.facility,
  consultation: ($) => $.search.kind.consultation,
  consultationPoint: ($) => $.search.kind.consultationPoint,
  workForm: ($) => $.search.kind.workForm,
  template: ($) => $.search.kind.template,
  templateSection: ($) => $.search.kind.templateSection,
  templatePoint: ($) => $.search.kind.templatePoint,
  attachment: ($) => $.search.kind.attachment,
  attribute: ($) => $.search.kind.attribute,
  holiday: ($) => $.search.kind.holiday,
}

/** What the name of its group says already. */
const saidByGroup: ReadonlySet<SearchKind> = new Set([
  'network',
  'person',
  'organisation',
  'meeting',
  'agreement',
  'facility',
  'consultation',
  'workForm',
  'attachment',
])

/** The store knows the addresses of the window by heart; that it does is checked here. */
export const destinationOf = (opens: Opens): Destination => opens

/** What it is called by its day, when it has no name. */
export function calledByDay(t: TFunction, format: Formatters, { kind, meeting, on }: SearchHit): string {
  if (kind === 'consultation' && on !== null)
    return t(($) => $.search.consultationOn, { day: format.date(on) })
  return meeting === null ? say(t, kindNames[kind]) : meetingIn(t, format, meeting)
}

/** `Bijeenkomst 4`, or its day. */
function meetingIn(t: TFunction, format: Formatters, meeting: NonNullable<SearchHit['meeting']>): string {
  return meeting.number === null
    ? t(($) => $.search.meetingOn, { day: format.date(meeting.on) })
    : t(($) => $.search.meetingNumbered, { number: meeting.number })
}

/** What it is and where it belongs, in a few words: `kaartje · Onze ideeën · Zelfgestuurd leren`. */
export function contextOf(t: TFunction, format: Formatters, hit: SearchHit): readonly string[] {
  const { kind, meeting, within, network, on, title } = hit
  return [
    saidByGroup.has(kind) ? null : say(t, kindNames[kind]),
    meeting === null || (kind === 'meeting' && title === null) ? null : meetingIn(t, format, meeting),
    within,
    on === null || title === null ? null : format.shortDate(on),
    network?.name ?? null,
  ].filter((each) => each !== null)
}

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** A text in pieces, what was looked for apart. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(from, to), isMarked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
