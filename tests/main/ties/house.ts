import type { WavePicture } from '../../../shared/contract/ties.ts'
import type { TieSurvey } from '../../../shared/domain/entities.ts'
import type { MembershipId, NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import type { SaidLine } from '../../../main/services/ties-answers.ts'
import type { Store, StoreOptions } from '../../../main/store/open.ts'
import { ask, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

export const today = '2026-11-22'
export const heldOn = '2026-10-14'

/** What was refused and where, in one line. */
export const rule = (act: () => unknown): string => {
  const body = failureOf(act)
  return body.code === 'INVALID_INPUT'
    ? body.data.fields.map((field) => `${field.path} ${field.rule}`).join()
    : body.code
}

export interface TieHouse {
  readonly store: Store
  readonly networkId: NetworkId
  readonly surveyId: TieSurveyId
  readonly waveId: TieWaveId
  readonly people: readonly PersonId[]
  /** Of these people, in their order. */
  readonly memberships: readonly MembershipId[]
  readonly answer: (...lines: SaidLine[]) => void
  readonly line: (from: number, to: number, value: number | null) => SaidLine
  readonly picture: () => WavePicture
}

interface Wanted {
  readonly size?: number
  readonly isInformed?: boolean
  readonly survey?: Partial<TieSurvey>
  readonly options?: Partial<StoreOptions>
}

/** A network of some people, one question with everything on, and a wave in which all are asked. */
export function tieHouse({ size = 5, isInformed = true, survey = {}, options = {} }: Wanted = {}): TieHouse {
  const store = temporaryStore({ typingPause: 0, ...options })
  store.sqlite.pragma('synchronous = OFF')
  const { networkId } = readyNetwork(store)
  const members = Array.from({ length: size }, () => {
    const { person, membership } = done(store, 'participants.add', { networkId, person: {}, today })
    done(store, 'participants.updateMembership', { id: membership.id, patch: { from: null } })
    return { personId: person.id, membershipId: membership.id }
  })
  const people = members.map(({ personId }) => personId)
  const { id: surveyId } = done(store, 'ties.addSurvey', {
    networkId,
    survey: {
      name: 'Wie zoekt wie op?',
      question: 'Hoe vaak?',
      scaleMax: 4,
      asksCloseness: true,
      asksFormality: true,
      asksOutside: true,
      ...survey,
    },
  })
  const { id: waveId } = done(store, 'ties.addWave', { surveyId, label: 'Herfst', heldOn, today })
  if (isInformed) done(store, 'ties.inform', { waveId, personIds: people, on: heldOn })
  const person = (n: number): PersonId => people[n] ?? ('99999999-9999-4999-8999-999999999999' as PersonId)
  return {
    store,
    networkId,
    surveyId,
    waveId,
    people,
    memberships: members.map(({ membershipId }) => membershipId),
    answer: (...lines) => {
      done(store, 'ties.answer', { waveId, lines })
    },
    line: (from, to, value) => ({ from: person(from), to: person(to), value }),
    picture: () => ask(store, 'ties.wave', { waveId }),
  }
}

/** All that stands of the answers of a wave, as `from>to`: the value of a tie, or `?` for a line left empty. */
export function answersIn({ store, waveId, people }: TieHouse): Record<string, number | '?'> {
  const { arcs, blanks } = ask(store, 'ties.wave', { waveId })
  const place = ({ from, to }: { from: PersonId; to: PersonId }) =>
    `${String(people.indexOf(from))}>${String(people.indexOf(to))}`
  const entries: (readonly [string, number | '?'])[] = [
    ...arcs.map((arc) => [place(arc), arc.value] as const),
    ...blanks.map((pair) => [place(pair), '?'] as const),
  ]
  return Object.fromEntries(entries)
}
