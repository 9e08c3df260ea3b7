import type {
  TieMatrix,
  TieSheet,
  WaveDesk,
  WavePicture,
  WaveRespondent,
} from '../../shared/contract/ties.ts'
import { mostInMatrix } from '../../shared/domain/tie-scales.ts'
import type { TieLine } from '../../shared/domain/ties.ts'
import type { ReadableDb } from '../store/db.ts'
import { attributesOf, valuesInWave } from '../store/repositories/attributes.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import { othersOfWave, waveFacts } from '../store/repositories/ties-pictures.ts'
import * as ties from '../store/repositories/ties.ts'
import { inOrder } from './order.ts'
import { required, requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { type OfPerson, type OfWave, type Today, requiredWave, waveRespondents } from './ties-shared.ts'

/** All that is drawn and measured of a wave. Nothing in it is by or about somebody who opted out. */
function wave(db: ReadableDb, { waveId }: OfWave): WavePicture {
  const { wave: found, survey } = requiredWave(db, waveId)
  const { workplaceId } = requiredNetwork(db, survey.networkId)
  const values = valuesInWave(db, waveId)
  const people = ties
    .respondentsOf(db, waveId)
    .map(({ person, status }) => ({ person, status, values: values.get(person.id) ?? {} }))
  const out = new Set(people.flatMap(({ person, status }) => (status === 'optedOut' ? [person.id] : [])))
  const isIn = ({ from, to }: answers.Pair) => !out.has(from) && !out.has(to)
  return {
    survey,
    wave: found,
    people: inOrder(people, ({ person }) => person.code),
    arcs: answers.arcsOf(db, waveId).filter(isIn),
    blanks: answers.blanksOf(db, waveId).filter(isIn),
    outside: answers.outsideOf(db, waveId).filter(({ from }) => !out.has(from)),
    organisations: inOrder(organisationsOf(db, workplaceId), ({ name }) => name),
    attributes: inOrder(attributesOf(db, workplaceId), ({ name }) => name),
    places: answers.placesOf(db, survey.id),
  }
}

function desk(db: ReadableDb, { waveId, today }: OfWave & Today): WaveDesk {
  const { wave: found, survey } = requiredWave(db, waveId)
  const { workplaceId } = requiredNetwork(db, survey.networkId)
  const others = othersOfWave(db, { networkId: survey.networkId, waveId, on: found.heldOn ?? today })
  return {
    survey,
    wave: { ...found, ...required('wave', waveFacts(db, { waveId }).get(waveId)) },
    people: waveRespondents(db, found, survey, today),
    others: inOrder(others, ({ code }) => code),
    organisations: inOrder(organisationsOf(db, workplaceId), ({ name }) => name),
  }
}

type Line = TieSheet['lines'][number]
const said = { value: null, closeness: null, formality: null }

function sheet(db: ReadableDb, { waveId, personId, today }: OfPerson & Today): TieSheet {
  const { wave: found, survey } = requiredWave(db, waveId)
  const people = waveRespondents(db, found, survey, today)
  const respondent = people.find((each) => each.personId === personId)
  if (respondent === undefined) throw refused('notInWave', 'personId')
  const isOut = respondent.status === 'optedOut'
  const arcs = new Map(answers.arcsFrom(db, waveId, personId).map((arc) => [arc.to, arc]))
  const blanks = new Set(answers.blanksFrom(db, waveId, personId))
  const lineTo = ({ personId: to, code, displayName, organisationId }: WaveRespondent): Line => {
    const arc = arcs.get(to)
    const isNoTie = respondent.status === 'answered' && !blanks.has(to)
    const answer =
      arc === undefined
        ? { ...said, value: isNoTie ? 0 : null }
        : { value: arc.value, closeness: arc.closeness ?? null, formality: arc.formality ?? null }
    return { to, ...answer, code, displayName, organisationId }
  }
  return {
    survey,
    wave: found,
    respondent,
    lines: isOut
      ? []
      : people.flatMap((each) =>
          each.personId === personId || each.status === 'optedOut' ? [] : [lineTo(each)],
        ),
    outside: isOut ? [] : answers.outsideFrom(db, waveId, personId),
  }
}

/** `tooMany`: a square of so many is not typed in by hand; sheets are. */
function matrix(db: ReadableDb, { waveId, today }: OfWave & Today): TieMatrix {
  const { wave: found, survey } = requiredWave(db, waveId)
  const people = waveRespondents(db, found, survey, today)
  const asked = people.filter(({ status }) => status !== 'optedOut')
  if (asked.length > mostInMatrix) throw refused('tooMany', 'waveId')
  const keyOf = ({ from, to }: answers.Pair) => `${from} ${to}`
  const arcs = new Map(answers.arcsOf(db, waveId).map((arc) => [keyOf(arc), arc]))
  const blanks = new Set(answers.blanksOf(db, waveId).map(keyOf))
  const lines = asked.flatMap(({ personId: from, status }) =>
    asked.flatMap(({ personId: to }): TieLine[] => {
      const pair = { from, to }
      const arc = arcs.get(keyOf(pair))
      if (arc !== undefined)
        return [
          { ...pair, value: arc.value, closeness: arc.closeness ?? null, formality: arc.formality ?? null },
        ]
      const isNoTie = status === 'answered' && from !== to && !blanks.has(keyOf(pair))
      return isNoTie ? [{ ...pair, ...said, value: 0 }] : []
    }),
  )
  return { survey, wave: found, people, lines }
}

export const queries = {
  'ties.wave': wave,
  'ties.desk': desk,
  'ties.sheet': sheet,
  'ties.matrix': matrix,
} as const
