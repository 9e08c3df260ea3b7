import type { ReadableDb, WritableDb } from '../store/db.ts'
import { wipeStint } from '../store/erasing/stints.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import * as ties from '../store/repositories/ties.ts'
import { requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { checkBlanks } from './ties-answers.ts'
import { type Nothing, type OfPerson, requiredWave, standing } from './ties-shared.ts'

/** What the ledger of what was removed for good is to hold of an opt-out; nothing of the fictitious example. */
function toOptOut(db: ReadableDb, { waveId, personId }: OfPerson): { id: string; isFictitious: boolean } {
  const { survey } = requiredWave(db, waveId)
  standing(ties.findRespondent(db, waveId, personId), 'personId')
  return {
    id: ties.stintOf(db, waveId, personId),
    isFictitious: requiredNetwork(db, survey.networkId).fictitious,
  }
}

/** Answers by and about somebody are gone from the tables and from the record; what is left of it is that it happened. */
export function wipeAnswers(db: WritableDb, { waveId, personId }: OfPerson): void {
  answers.deleteAnswersFrom(db, waveId, personId)
  answers.deleteAnswersAbout(db, waveId, personId)
  wipeStint(db, { waveId, personId })
}

function optOut(db: WritableDb, { waveId, personId }: OfPerson): Nothing {
  const { survey } = requiredWave(db, waveId)
  standing(ties.findRespondent(db, waveId, personId), 'personId')
  wipeAnswers(db, { waveId, personId })
  ties.setStatus(db, waveId, personId, 'optedOut')
  return { result: {}, networkId: survey.networkId, history: 'event', isForGood: true }
}

/** With nothing known: on each sheet that was handed in, the line about them is empty. */
function optIn(db: WritableDb, { waveId, personId }: OfPerson): Nothing {
  const { survey } = requiredWave(db, waveId)
  const before = ties.findRespondent(db, waveId, personId)
  if (before === undefined) throw refused('notInWave', 'personId')
  if (before.status !== 'optedOut') return { result: {}, networkId: survey.networkId }
  checkBlanks(ties.standingsOf(db, waveId).size, 'personId')
  ties.noteRoster(db, waveId)
  ties.beginAnew(db, waveId, personId)
  answers.insertBlankLines(db, waveId, [personId])
  return { result: {}, networkId: survey.networkId }
}

export const queries = { 'ties.toOptOut': toOptOut } as const
export const commands = { 'ties.optOut': optOut, 'ties.optIn': optIn } as const
