import type { PersonId, TieSurveyId } from '../../shared/domain/ids.ts'
import type { TiePlace } from '../../shared/domain/ties.ts'
import type { WritableDb } from '../store/db.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import { peopleInSurvey } from '../store/repositories/ties.ts'
import { refused } from './round-gate.ts'
import { type Nothing, requiredSurvey } from './ties-shared.ts'

/** Nobody drags by less than this; a place is stored as it is read back. */
const rounded = (n: number): number => Math.round(n * 100) / 100

interface Placed {
  readonly surveyId: TieSurveyId
  readonly places: readonly TiePlace[]
  readonly free: readonly PersonId[]
}

function place(db: WritableDb, { surveyId, places, free }: Placed): Nothing {
  const { networkId } = requiredSurvey(db, surveyId)
  const known = new Set(peopleInSurvey(db, surveyId))
  places.forEach(({ personId }, i) => {
    if (!known.has(personId)) throw refused('notInWave', `places.${String(i)}.personId`)
  })
  for (const id of free) answers.deletePlace(db, surveyId, id)
  for (const { personId, x, y } of places)
    answers.putPlace(db, surveyId, { personId, x: rounded(x), y: rounded(y) })
  return { result: {}, networkId }
}

export const commands = { 'ties.place': place } as const
