import { indicators } from '../../../shared/content/indicators.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { PersonId, RoundId, SheetId, TieWaveId } from '../../../shared/domain/ids.ts'
import { type Mark, type RoundStepName } from '../../../shared/domain/monitoring.ts'
import type { WritableDb } from '../../store/db.ts'
import { keepSummaries } from '../../store/repositories/round-picture.ts'
import { insertRound, putIndicators, putRoundPeople, putSkip } from '../../store/repositories/rounds.ts'
import { insertSheet, putMarks } from '../../store/repositories/sheets.ts'
import { exampleId, exampleNetworkId as networkId, people } from './content.ts'
import { type ExampleRound, lines, rounds } from './rounds.ts'

type Dated = (date: LocalDate) => LocalDate

export const exampleRoundId = (key: ExampleRound['key']) => exampleId(`round ${key}`) as RoundId
/** Who were there from the first meeting on. */
const isFirst = ({ from }: (typeof people)[number]) => from === people[0]?.from

/** Which of the sorted crosses is on which sheet: for every line another, so that no sheet is a pattern. */
const crossOn = (sheet: number, line: number, count: number): number => (sheet * 7 + line * 5) % count

function marksOn(sheet: number, { key, codes }: ExampleRound): Mark[] {
  return indicators.flatMap(({ id: indicatorId }, line): Mark[] => {
    const { now, atStart, desired, last } = lines[indicatorId]
    const i = crossOn(sheet, line, codes.length)
    const wish = Math.min(100, desired + ((i * 5) % 13) - 6)
    const isLast = key === 'autumn' && i === now.length - 1
    if (isLast && last === 'notAnswered') return []
    if (isLast && last === 'notApplicable') return [{ indicatorId, kind: 'now', value: last }]
    const at = (now[i] ?? 50) + (key === 'start' ? atStart : 0)
    return [
      { indicatorId, kind: 'now', value: at },
      { indicatorId, kind: 'desired', value: wish },
    ]
  })
}

function storeSheets(db: WritableDb, round: ExampleRound): void {
  round.codes.forEach((code, n) => {
    const id = exampleId(`sheet ${round.key} ${code}`) as SheetId
    insertSheet(db, {
      id,
      roundId: exampleRoundId(round.key),
      code,
      personId: null,
      origin: 'paper',
      isDone: true,
      remark: round.remarks[code] ?? '',
    })
    putMarks(db, id, marksOn(n, round))
  })
}

function storeRound(db: WritableDb, dated: Dated, round: ExampleRound): void {
  const { key, name, purpose, informedOn, on, closedOn, skipped } = round
  const roundId = exampleRoundId(key)
  const isAutumn = key === 'autumn'
  insertRound(
    db,
    {
      id: roundId,
      networkId,
      name,
      purpose,
      on: dated(on),
      isNamed: false,
      asksDesired: true,
      withValues: isAutumn,
      withTies: isAutumn,
      tieWaveId: isAutumn ? (exampleId('wave') as TieWaveId) : null,
      informedOn: dated(informedOn),
      isRevealed: true,
      closedOn: dated(closedOn),
    },
    exampleId(`sheet key ${key}`),
  )
  putIndicators(
    db,
    roundId,
    indicators.map(({ id }, position) => ({ roundId, indicatorId: id, position, own: null })),
  )
  const takingPart = round.people === 'all' ? people : people.filter(isFirst)
  putRoundPeople(
    db,
    roundId,
    takingPart.map(({ code }) => exampleId(`person ${code}`) as PersonId),
  )
  for (const [step, reason] of Object.entries(skipped)) putSkip(db, roundId, step as RoundStepName, reason)
  storeSheets(db, round)
}

/** The rounds with their sheets. Needs the people and the tie survey of the example; what the group said of them is stored apart. */
export function storeRounds(db: WritableDb, dated: Dated): void {
  for (const round of rounds) storeRound(db, dated, round)
  keepSummaries(db)
}
