import { randomUUID } from 'node:crypto'
import type { RoundDesk, RoundPerson, RoundRow } from '../../shared/contract/monitoring.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { NetworkId, RoundId, TieWaveId } from '../../shared/domain/ids.ts'
import type { Round, RoundStepName } from '../../shared/domain/monitoring.ts'
import { type RoundFacts, stepsFrom } from '../../shared/domain/round-steps.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { countAgreementsOfRound } from '../store/repositories/agreements.ts'
import { deleteUnheldPeople } from '../store/repositories/people.ts'
import * as rounds from '../store/repositories/rounds.ts'
import { hasSheets, sheetsOfRound } from '../store/repositories/sheets.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork, requirePrivacyCard } from './required.ts'
import { openRound, refused, requiredRound } from './round-gate.ts'
import { firstIndicators } from './round-indicators.ts'

type Nothing = Outcome<Record<string, never>>
interface One {
  readonly id: RoundId
}

/** Fewer than so many and a mark may be recognised (privacy rule 11). */
const fewestToBeUnknown = 5

const toRow = (
  round: Round,
  facts: RoundFacts | undefined,
  skipped: ReadonlyMap<RoundStepName, string>,
): RoundRow => {
  const found = required('round', facts)
  return { ...round, asked: found.people, answered: found.sheetsDone, steps: stepsFrom(found, skipped) }
}

export const rowOf = (db: ReadableDb, round: Round): RoundRow =>
  toRow(round, rounds.roundFacts(db, round).get(round.id), rounds.skippedSteps(db, round.id))

function list(db: ReadableDb, { networkId }: { readonly networkId: NetworkId }): RoundRow[] {
  requiredNetwork(db, networkId)
  const facts = rounds.roundFacts(db, { networkId })
  return rounds
    .roundsOf(db, networkId)
    .map((round) => toRow(round, facts.get(round.id), rounds.skippedSteps(db, round.id)))
}

/** All of a round but its marks: of a sheet only that it is there, and by what code. */
function desk(db: ReadableDb, { id }: One): RoundDesk {
  const round = requiredRound(db, id)
  const network = requiredNetwork(db, round.networkId)
  const row = rowOf(db, round)
  const sheets = sheetsOfRound(db, id)
  const people = rounds.peopleOfRound(db, id).map(({ sheet, ...person }): RoundPerson => ({
    ...person,
    hasAnswered: round.isNamed ? sheet === 'done' : null,
  }))
  return {
    round: row,
    indicators: rounds.indicatorsOfRound(db, id),
    people: inOrder(people, ({ code }) => code),
    others: inOrder(rounds.othersOfRound(db, round), ({ code }) => code),
    entering: sheets
      .filter(({ isDone }) => !isDone)
      .map(({ id: sheetId, code, personId, origin }) => ({
        id: sheetId,
        code,
        personId: round.isNamed ? personId : null,
        origin,
      })),
    codes: inOrder(
      sheets.flatMap(({ isDone, code }) => (isDone && code !== '' ? [code] : [])),
      (code) => code,
    ),
    isSmall: row.asked < fewestToBeUnknown,
    isForcedUnnamed: network.privacy.coachAssesses === true,
    previousId: rounds.revealedBefore(db, round),
  }
}

type Editable = Pick<
  Round,
  | 'name'
  | 'purpose'
  | 'on'
  | 'isNamed'
  | 'asksDesired'
  | 'withValues'
  | 'withTies'
  | 'tieWaveId'
  | 'informedOn'
>
type Patch = { readonly [K in keyof Editable]?: Editable[K] | undefined }

/** Named only where no coach assesses members, with a wave of this network. */
function checkPatch(db: ReadableDb, networkId: NetworkId, patch: Patch, path: string): void {
  const { privacy } = requiredNetwork(db, networkId)
  if (patch.isNamed === true && privacy.coachAssesses === true)
    throw refused('forcedUnnamed', `${path}.isNamed`)
  checkWave(db, networkId, patch.tieWaveId ?? null)
}

function checkWave(db: ReadableDb, networkId: NetworkId, waveId: TieWaveId | null): void {
  if (waveId !== null && !rounds.isWaveOf(db, networkId, waveId)) throw fail('NOT_FOUND', { what: 'wave' })
}

interface NewRound {
  readonly networkId: NetworkId
  readonly round: Patch & Pick<Editable, 'name' | 'on'>
}

function add(db: WritableDb, { networkId, round: said }: NewRound): Outcome<Round> {
  const network = requiredNetwork(db, networkId)
  checkPatch(db, networkId, said, 'round')
  const blank: Round = {
    id: randomUUID() as RoundId,
    networkId,
    name: said.name,
    purpose: '',
    on: said.on,
    isNamed: false,
    asksDesired: true,
    withValues: true,
    withTies: false,
    tieWaveId: null,
    informedOn: null,
    isRevealed: false,
    closedOn: null,
  }
  const round = patched(blank, said)
  const last = rounds.roundsOf(db, networkId)[0]
  rounds.insertRound(db, round, randomUUID())
  rounds.putIndicators(db, round.id, firstIndicators(db, round.id, last?.id ?? null))
  const everybody = rounds.othersOfRound(db, round).map(({ personId }) => personId)
  if (everybody.length > 0) requirePrivacyCard(network)
  rounds.putRoundPeople(db, round.id, everybody)
  return { result: round, networkId }
}

function update(db: WritableDb, { id, patch }: One & { readonly patch: Patch }): Outcome<Round> {
  const before = openRound(db, id)
  checkPatch(db, before.networkId, patch, 'patch')
  const round = patched(before, patch)
  const isEntered = hasSheets(db, id)
  for (const field of ['isNamed', 'asksDesired'] as const)
    if (isEntered && round[field] !== before[field]) throw refused('entered', `patch.${field}`)
  rounds.updateRound(db, round)
  if (round.isNamed !== before.isNamed) rounds.setNamed(db, id, round.isNamed)
  return { result: round, networkId: round.networkId, summary: { fields: changedFields(before, round) } }
}

interface People extends One {
  readonly personIds: readonly RoundPerson['personId'][]
}

function setPeople(db: WritableDb, { id, personIds }: People): Nothing {
  const round = openRound(db, id)
  const present = rounds.peopleOfRound(db, id)
  const wanted = new Set(personIds)
  const known = new Set([...present, ...rounds.othersOfRound(db, round)].map(({ personId }) => personId))
  if (![...wanted].every((each) => known.has(each))) throw fail('NOT_FOUND', { what: 'person' })
  if (present.some(({ personId, sheet }) => sheet !== null && !wanted.has(personId)))
    throw refused('entered', 'personIds')
  if (wanted.size > 0) requirePrivacyCard(requiredNetwork(db, round.networkId))
  rounds.putRoundPeople(db, id, personIds)
  return { result: {}, networkId: round.networkId, summary: { counts: { people: wanted.size } } }
}

interface Skip extends One {
  readonly step: RoundStepName
  readonly reason: string | null
}

function skip(db: WritableDb, { id, step, reason }: Skip): Nothing {
  const round = openRound(db, id)
  const isDone = rowOf(db, round).steps.some((each) => each.step === step && each.state === 'done')
  if (reason !== null && isDone) throw refused('done', 'step')
  rounds.putSkip(db, id, step, reason)
  return { result: {}, networkId: round.networkId }
}

interface Closing extends One {
  readonly on: LocalDate
  readonly withoutProcess: boolean
}

function stored(db: WritableDb, before: Round, change: Partial<Round>): Outcome<Round> {
  const round = { ...before, ...change }
  rounds.updateRound(db, round)
  return { result: round, networkId: round.networkId }
}

function close(db: WritableDb, { id, on, withoutProcess }: Closing): Outcome<Round> {
  const round = openRound(db, id)
  if (rowOf(db, round).steps.some(({ state }) => state === 'open')) throw refused('steps', 'id')
  if (!withoutProcess && countAgreementsOfRound(db, id, 'process') === 0)
    throw refused('process', 'withoutProcess')
  return stored(db, round, { closedOn: on })
}

/** Of one that is open already nothing changes. */
const reopen = (db: WritableDb, { id }: One): Outcome<Round> =>
  stored(db, requiredRound(db, id), { closedOn: null })

/** With everything in it. People whom only this round held on to go with it. */
function remove(db: WritableDb, { id }: One): Nothing {
  const { networkId } = requiredRound(db, id)
  const held = rounds.peopleOfRound(db, id).map(({ personId }) => personId)
  rounds.deleteRound(db, id)
  const people = deleteUnheldPeople(db, held)
  return { result: {}, networkId, summary: { counts: { people } } }
}

export const queries = { 'rounds.list': list, 'rounds.desk': desk } as const
export const commands = {
  'rounds.add': add,
  'rounds.update': update,
  'rounds.setPeople': setPeople,
  'rounds.skip': skip,
  'rounds.close': close,
  'rounds.reopen': reopen,
  'rounds.remove': remove,
} as const
