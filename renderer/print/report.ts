import { valueById } from '../../shared/content/values.ts'
import type { AgreementRow } from '../../shared/contract/agreements.ts'
import type { MeetingRow } from '../../shared/contract/meetings.ts'
import type { ParticipantTable } from '../../shared/contract/participants.ts'
import type { YieldsDesk } from '../../shared/contract/yields.ts'
import type { Network } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { OrganisationId, RoundId } from '../../shared/domain/ids.ts'
import type { RoundDimension } from '../../shared/domain/monitoring.ts'
import { movementOf, type Movement } from '../../shared/domain/movement.ts'
import { isIn } from '../../shared/domain/school-year.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { OutcomeLevel, ValueStep, Visibility } from '../../shared/domain/yields.ts'
import { indicatorText, indicatorTitle } from '../app/monitoring/indicator-text.ts'
import type { RoundSource } from './round-on-paper.ts'
import type { ValueOnPaper } from './round-facts.ts'

/** A figure goes on a report from so many answers on (privacy rule 12). */
export const fewestOnReport = 5

/** The days a report is about, both included. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Who does something, in words that are nobody's: an organisation, a role, the coach, one of the participants. */
export type ReportOwner =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'coach' | 'participant' | 'other' | 'nobody' }

export interface ReportAgreement {
  readonly text: string
  readonly owner: ReportOwner
  readonly due: LocalDate | null
  readonly state: AgreementRow['state']
  readonly isAboutProcess: boolean
}

export interface ReportLine {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly dimension: RoundDimension
  readonly left: string
  readonly right: string
  /** Null where fewer than five put a cross, or nobody was asked. */
  readonly median: number | null
  /** Of the round before, under the same rule. */
  readonly before: number | null
  /** Null where there is nothing to compare that may be told. */
  readonly movement: Movement | null
  /** Where the group put its cross together; null too in a round of fewer than five. */
  readonly groupMark: number | null
  readonly reason: string
}

export interface ReportRound {
  readonly name: string
  readonly on: LocalDate
  /** How many sheets; null with fewer than five. */
  readonly answered: number | null
  readonly beforeOn: LocalDate | null
  readonly lines: readonly ReportLine[]
  /** Something is not in it because fewer than five people answered. */
  readonly isLessened: boolean
  readonly conclusions: readonly { readonly dimension: RoundDimension; readonly text: string }[]
  readonly topics: readonly { readonly text: string; readonly indicator: string }[]
  readonly agreements: readonly ReportAgreement[]
}

export interface ReportOutcome {
  readonly level: OutcomeLevel
  readonly kind: string | null
  readonly text: string
  readonly evidence: string
  readonly on: LocalDate | null
  /** Where it is found; in a report for one school nothing is said of others. */
  readonly organisations: readonly string[]
}

export interface ReportOnPaper {
  readonly period: Period
  /** Of a report for one school. */
  readonly school: string | null
  readonly isOutside: boolean
  readonly assignment: string
  readonly meetings: readonly {
    readonly number: number | null
    readonly title: string
    readonly on: LocalDate
    readonly learningAim: string
    /** Null with fewer than five, and where nobody was noted down. */
    readonly present: number | null
  }[]
  readonly rounds: readonly ReportRound[]
  /** Rounds whose crosses are still covered: their names and days alone. */
  readonly covered: readonly { readonly name: string; readonly on: LocalDate }[]
  readonly values: readonly ValueOnPaper[]
  readonly stories: readonly { readonly title: string; readonly steps: readonly ValueStep[] }[]
  readonly successes: readonly { readonly title: string; readonly text: string; readonly followUp: string }[]
  readonly outcomes: readonly ReportOutcome[]
  readonly sharings: readonly {
    readonly on: LocalDate
    readonly what: string
    readonly audience: string
    readonly organisation: string
  }[]
  readonly next: {
    readonly meetings: readonly {
      readonly on: LocalDate
      readonly number: number | null
      readonly title: string
    }[]
    readonly agreements: readonly ReportAgreement[]
  }
  /** Somewhere in it a figure was left out because fewer than five people are behind it. */
  readonly isLessened: boolean
}

export interface ReportSources {
  readonly network: Pick<Network, 'assignment'>
  readonly period: Period
  /** For people outside the network: what may be public, and nothing that is the network's own. */
  readonly isOutside: boolean
  readonly school: OrganisationId | null
  readonly meetings: readonly MeetingRow[]
  /** Any of the network; those of the period are reported. */
  readonly rounds: readonly RoundSource[]
  readonly agreements: readonly AgreementRow[]
  readonly yields: YieldsDesk
  readonly table: Pick<ParticipantTable, 'rows' | 'others' | 'organisations'>
  readonly language: Language
}

const enough = (count: number): number | null => (count >= fewestOnReport ? count : null)

/** What may stand in a report of half a year. A name or a code can get in only where a coach typed one in a text. */
export function reportOf(sources: ReportSources): ReportOnPaper {
  const { network, period, isOutside, school, meetings, table, yields } = sources
  const within = (on: LocalDate | null) => on === null || isIn(period, on)
  const isShown = (one: Shown) => mayShow(one, isOutside)
  const inPeriod = sources.rounds.filter(({ desk }) => isIn(period, desk.round.on)).toSorted(byDay)
  const held = meetings.filter(({ on, state }) => state === 'held' && isIn(period, on)).toSorted(byOn)
  const rounds = inPeriod.flatMap((source) => reportRound(source, sources) ?? [])
  return {
    period,
    school: school === null ? null : organisationName(table, school),
    isOutside,
    assignment: network.assignment,
    meetings: held.map(({ number, title, on, learningAim, present }) => ({
      ...{ number, title, on, learningAim },
      present: enough(present),
    })),
    rounds,
    covered: inPeriod
      .filter(({ desk }) => !desk.round.isRevealed)
      .map(({ desk: { round } }) => ({ name: round.name, on: round.on })),
    values: yields.entries
      .filter((entry) => isShown(entry) && within(entry.on))
      .toSorted((a, b) => valueById(a.valueId).number - valueById(b.valueId).number)
      .map(({ valueId, level, text, evidence }) => ({ valueId, level, text, evidence })),
    stories: yields.stories
      .filter((story) => isShown(story) && within(story.on))
      .map(({ title, steps }) => ({
        title,
        steps: steps.filter(({ text, evidence }) => text !== '' || evidence !== ''),
      })),
    successes: yields.successes
      .filter(
        (success) => isShown(success) && within(success.on) && (!isOutside || success.audience !== 'inside'),
      )
      .map(({ title, text, followUpQuestion }) => ({ title, text, followUp: followUpQuestion })),
    outcomes: outcomesFor(sources, within),
    sharings: yields.sharings
      .filter(({ on }) => isIn(period, on))
      .toSorted(byOn)
      .map(({ on, what, audience, organisationName: organisation }) => ({
        ...{ on, what, audience },
        organisation: organisation ?? '',
      })),
    next: {
      meetings: meetings
        .filter(({ on, state }) => state === 'planned' && on > period.to)
        .toSorted(byOn)
        .slice(0, 3)
        .map(({ on, number, title }) => ({ on, number, title })),
      agreements: sources.agreements
        // What a round led to stands with that round.
        .filter(
          ({ state, madeOn, roundId }) =>
            state === 'open' && madeOn <= period.to && !isOf(rounds, inPeriod, roundId),
        )
        .map((row) => reportAgreement(row, table)),
    },
    isLessened:
      rounds.some(({ isLessened }) => isLessened) ||
      held.some(({ present }) => present > 0 && enough(present) === null),
  }
}

const isOf = (
  reported: readonly ReportRound[],
  inPeriod: readonly RoundSource[],
  roundId: RoundId | null,
): boolean =>
  reported.length > 0 && inPeriod.some(({ desk }) => desk.round.isRevealed && desk.round.id === roundId)

interface Shown {
  readonly visibility: Visibility
  readonly permittedOn: LocalDate | null
  readonly withdrawnOn: LocalDate | null
}

/** Within the network also what is public; outside it only what somebody allowed and did not take back. */
function mayShow({ visibility, permittedOn, withdrawnOn }: Shown, isOutside: boolean): boolean {
  const isPublic = visibility === 'public' && permittedOn !== null && withdrawnOn === null
  return isPublic || (!isOutside && visibility !== 'private')
}

/** About one person nothing leaves; a school sees its own and those of the network as a whole. */
function outcomesFor(
  { yields, school, table }: ReportSources,
  within: (on: LocalDate | null) => boolean,
): readonly ReportOutcome[] {
  return yields.outcomes
    .filter(({ level, on }) => level !== 'individual' && within(on))
    .filter(
      ({ level, organisationIds }) =>
        school === null || organisationIds.includes(school) || level === 'network',
    )
    .map(({ level, kind, text, evidence, on, organisationIds }) => ({
      ...{ level, kind, text, evidence, on },
      organisations: organisationIds
        .filter((id) => school === null || id === school)
        .map((id) => organisationName(table, id))
        .filter((name) => name !== ''),
    }))
}

const organisationName = ({ organisations }: ReportSources['table'], id: OrganisationId | null): string =>
  organisations.find((each) => each.id === id)?.name ?? ''

/**
 * Whose an agreement is, without saying who: of a participant the organisation; a coach as such; words that a coach typed
 * only when they are those of an organisation or a role, for they may as well be a name.
 */
export function reportOwner(
  { personId, coachId, text }: AgreementRow['owner'],
  table: ReportSources['table'],
): ReportOwner {
  const people = [...table.rows.map(({ person }) => person), ...table.others]
  if (personId !== null) {
    const person = people.find(({ id }) => id === personId)
    const name = organisationName(table, person?.organisationId ?? null)
    return name === '' ? { kind: 'participant' } : { kind: 'words', words: name }
  }
  if (coachId !== null) return { kind: 'coach' }
  const typed = text.trim()
  if (typed === '') return { kind: 'nobody' }
  const same = (word: string) => word !== '' && word.toLowerCase() === typed.toLowerCase()
  // A name or code is never taken for a role, even where somebody put it in both fields.
  const isSomebody = people.some(({ code, displayName }) => same(code) || same(displayName))
  const isKnown = table.organisations.some(({ name }) => same(name)) || people.some(({ role }) => same(role))
  return isKnown && !isSomebody ? { kind: 'words', words: typed } : { kind: 'other' }
}

const reportAgreement = (
  { text, owner, due, state, about }: AgreementRow,
  table: ReportSources['table'],
): ReportAgreement => ({
  ...{ text, due, state },
  owner: reportOwner(owner, table),
  isAboutProcess: about === 'process',
})

/** A round as a report tells it: where the middle lies, never where anybody's cross does. Null before the reveal. */
function reportRound(
  { desk, picture, talk, comparison }: RoundSource,
  { language, table, isOutside }: ReportSources,
): ReportRound | null {
  const { round } = desk
  if (!round.isRevealed || picture === null || talk === null) return null
  const isSmall = round.answered < fewestOnReport
  const lines = isSmall
    ? []
    : picture.lines.map(({ indicator, now }): ReportLine => {
        const { id, number, name, dimensionId, left, right } = indicatorText(indicator, language)
        const compared = comparison?.lines.find((line) => line.indicator.indicatorId === id)
        const median = now.spread.answered >= fewestOnReport ? now.spread.median : null
        const earlier = compared?.before?.now
        const before =
          earlier === undefined || earlier.answered < fewestOnReport || compared?.isWordedOtherwise === true
            ? null
            : earlier.median
        const group = talk.groupMarks.find(({ indicatorId }) => indicatorId === id)
        return {
          ...{ id, number, left, right, median, before },
          title: indicatorTitle({ number, name }),
          dimension: dimensionId,
          movement:
            median === null || before === null || earlier === undefined
              ? null
              : movementOf({ before: { now: earlier }, after: { now: now.spread } }),
          groupMark: group?.at ?? null,
          reason: isOutside ? '' : (group?.reason ?? ''),
        }
      })
  const title = (id: string | null) => {
    const indicator = picture.lines.find((line) => line.indicator.indicatorId === id)?.indicator
    return indicator === undefined ? '' : indicatorTitle(indicatorText(indicator, language))
  }
  return {
    name: round.name,
    on: round.on,
    answered: enough(round.answered),
    beforeOn: lines.some(({ before }) => before !== null) ? (comparison?.before.on ?? null) : null,
    lines,
    isLessened:
      isSmall ||
      picture.lines.some(({ now: { spread } }) => spread.answered < fewestOnReport) ||
      (comparison?.lines.some(({ before }) => before !== null && before.now.answered < fewestOnReport) ??
        false),
    conclusions: talk.conclusions
      .filter(({ text }) => text.trim() !== '')
      .map(({ dimension, text }) => ({ dimension, text })),
    topics: talk.topics
      .toSorted((a, b) => a.position - b.position)
      .map(({ text, indicatorId }) => ({ text, indicator: title(indicatorId) })),
    agreements: talk.agreements.map((row) => reportAgreement(row, table)),
  }
}

const byOn = (a: { readonly on: LocalDate }, b: { readonly on: LocalDate }): number =>
  a.on.localeCompare(b.on)
const byDay = (a: RoundSource, b: RoundSource): number => byOn(a.desk.round, b.desk.round)
