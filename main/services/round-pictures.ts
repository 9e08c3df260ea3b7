import { randomInt } from 'node:crypto'
import type { PictureLine, RoundComparison, RoundPicture } from '../../shared/contract/monitoring.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { RoundId } from '../../shared/domain/ids.ts'
import type {
  MarkKind,
  MarkValue,
  Round,
  RoundIndicator,
  RoundIndicatorId,
} from '../../shared/domain/monitoring.ts'
import { isDeepStrictEqual } from 'node:util'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  groupMarkPlaces,
  keepSummaries,
  linesOfRound,
  noLine,
  singleMarks,
} from '../store/repositories/round-picture.ts'
import { indicatorsOfRound, peopleOfRound, updateRound } from '../store/repositories/rounds.ts'
import { noteSavedFile } from '../store/repositories/saved-files.ts'
import { deleteSheet, hasMarks, sheetsOfRound, updateSheet } from '../store/repositories/sheets.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { requiredNetwork } from './required.ts'
import { openRound, refused, revealedRound } from './round-gate.ts'
import { inFrameworkOrder } from './round-indicators.ts'
import { rowOf } from './rounds.ts'

interface One {
  readonly id: RoundId
}

type People = NonNullable<PictureLine['people']>

/** Whose cross is where, by indicator. */
function peopleByIndicator(db: ReadableDb, roundId: RoundId): ReadonlyMap<RoundIndicatorId, People> {
  const people = new Map(peopleOfRound(db, roundId).map((person) => [person.personId, person]))
  const marks = singleMarks(db, roundId).flatMap(({ personId, indicatorId, now, desired }) => {
    const person = personId === null ? undefined : people.get(personId)
    if (person === undefined) return []
    const { code, displayName } = person
    return [{ indicatorId, mark: { personId: person.personId, code, displayName, now, desired } }]
  })
  return new Map(
    [...Map.groupBy(marks, ({ indicatorId }) => indicatorId)].map(([id, ofIndicator]) => [
      id,
      inOrder(
        ofIndicator.map((each) => each.mark),
        ({ code }) => code,
      ),
    ]),
  )
}

/** The lines of a shared picture, by position. For a round that is revealed. */
export function pictureLines(db: ReadableDb, { id, asksDesired, isNamed }: Round): PictureLine[] {
  const lines = linesOfRound(db, id)
  const people = isNamed ? peopleByIndicator(db, id) : null
  return indicatorsOfRound(db, id).map((indicator) => {
    const line = lines.get(indicator.indicatorId)
    return {
      indicator,
      now: line?.now ?? noLine,
      desired: asksDesired ? (line?.desired ?? noLine) : null,
      people: people === null ? null : (people.get(indicator.indicatorId) ?? []),
    }
  })
}

function picture(db: ReadableDb, { id }: One): RoundPicture {
  const round = revealedRound(db, id)
  const remarks = sheetsOfRound(db, id).flatMap(({ isDone, remark }) =>
    isDone && remark.trim() !== '' ? [remark] : [],
  )
  return {
    round: rowOf(db, round),
    lines: pictureLines(db, round),
    remarks: inOrder(remarks, (remark) => remark),
  }
}

interface Side {
  readonly lines: ReadonlyMap<RoundIndicatorId, PictureLine>
  readonly groupMarks: ReadonlyMap<string, number>
  readonly people: ReturnType<typeof peopleOfRound>
}

const sideOf = (db: ReadableDb, round: Round): Side => ({
  lines: new Map(pictureLines(db, round).map((line) => [line.indicator.indicatorId, line])),
  groupMarks: groupMarkPlaces(db, round.id),
  people: peopleOfRound(db, round.id).filter(({ hasLeft }) => !hasLeft),
})

type Compared = RoundComparison['lines'][number]

function comparedSide(
  line: PictureLine | undefined,
  groupMarks: ReadonlyMap<string, number>,
): Compared['before'] {
  if (line === undefined) return null
  const { indicator, now, desired } = line
  return {
    now: now.spread,
    desired: desired?.spread ?? null,
    groupMark: groupMarks.get(indicator.indicatorId) ?? null,
  }
}

function compare(
  db: ReadableDb,
  { beforeId, afterId }: { readonly beforeId: RoundId; readonly afterId: RoundId },
): RoundComparison {
  const [before, after] = [revealedRound(db, beforeId, 'beforeId'), revealedRound(db, afterId, 'afterId')]
  if (before.networkId !== after.networkId) throw fail('NOT_FOUND', { what: 'round' })
  const [older, newer] = [sideOf(db, before), sideOf(db, after)]
  const indicators = new Map<RoundIndicatorId, RoundIndicator>()
  for (const { lines } of [older, newer])
    for (const [id, { indicator }] of lines) indicators.set(id, indicator)
  return {
    before: rowOf(db, before),
    after: rowOf(db, after),
    lines: inFrameworkOrder([...indicators.values()]).map((indicator) => {
      const [then, now] = [older.lines.get(indicator.indicatorId), newer.lines.get(indicator.indicatorId)]
      return {
        indicator,
        before: comparedSide(then, older.groupMarks),
        after: comparedSide(now, newer.groupMarks),
        isWordedOtherwise:
          then !== undefined &&
          now !== undefined &&
          !isDeepStrictEqual(then.indicator.own, now.indicator.own),
      }
    }),
    joined: onlyIn(newer, older),
    left: onlyIn(older, newer),
  }
}

function onlyIn(side: Side, other: Side): RoundComparison['joined'] {
  const there = new Set(other.people.map(({ personId }) => personId))
  return inOrder(
    side.people
      .filter(({ personId }) => !there.has(personId))
      .map(({ code, displayName }) => ({ code, displayName })),
    ({ code }) => code,
  )
}

/** Sheets that were begun: with something on them they are done as they are, empty ones go. Off the record: it would say which came last. */
function takeUnfinished(db: WritableDb, roundId: RoundId): void {
  for (const sheet of sheetsOfRound(db, roundId)) {
    if (sheet.isDone) continue
    if (sheet.remark.trim() === '' && !hasMarks(db, sheet.id)) deleteSheet(db, sheet.id)
    else updateSheet(db, { ...sheet, isDone: true })
  }
  db.run('DELETE FROM change_row WHERE change_seq = (SELECT seq FROM running_change)', {})
}

/** That the record of who entered what when goes along is seen to by the tables themselves, by whatever way it happens. */
function reveal(
  db: WritableDb,
  { id, withUnfinished }: One & { readonly withUnfinished: boolean },
): Outcome<Round> {
  const round = openRound(db, id)
  if (round.isRevealed) throw refused('revealed', 'id')
  const hasUnfinished = sheetsOfRound(db, id).some(({ isDone }) => !isDone)
  if (hasUnfinished && !withUnfinished) throw refused('entering', 'withUnfinished')
  takeUnfinished(db, id)
  if (sheetsOfRound(db, id).length === 0) throw refused('nobody', 'id')
  const revealed = { ...round, isRevealed: true }
  updateRound(db, revealed)
  keepSummaries(db)
  return { result: revealed, networkId: round.networkId, isForGood: true }
}

function cover(db: WritableDb, { id }: One): Outcome<Round> {
  const round = openRound(db, id)
  if (!round.isRevealed) throw refused('hidden', 'id')
  const covered = { ...round, isRevealed: false }
  updateRound(db, covered)
  return { result: covered, networkId: round.networkId }
}

interface SingleMark {
  readonly sheet: string
  readonly indicatorId: RoundIndicatorId
  readonly kind: MarkKind
  readonly value: MarkValue | null
}

function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items]
  for (let i = left.length - 1; i > 0; i--) {
    const other = randomInt(i + 1)
    ;[left[i], left[other]] = [left[other] as T, left[i] as T]
  }
  return left
}

/**
 * Every question on every sheet, unanswered ones as well. The sheets are called 1, 2, 3 by chance, another time otherwise:
 * a code of one's own would lead from one file to the next, and to whoever knows it.
 */
function takeOutMarks(
  db: WritableDb,
  { id, why }: One & { readonly why: string },
): Outcome<{ readonly rows: SingleMark[] }> {
  const round = revealedRound(db, id)
  const { workplaceId } = requiredNetwork(db, round.networkId)
  const indicators = indicatorsOfRound(db, id)
  const kinds: readonly MarkKind[] = round.asksDesired ? ['now', 'desired'] : ['now']
  const marks = new Map(singleMarks(db, id).map((each) => [`${each.sheetId} ${each.indicatorId}`, each]))
  const sheets = shuffled(sheetsOfRound(db, id).filter(({ isDone }) => isDone))
  const rows = sheets.flatMap((sheet, i) =>
    indicators.flatMap(({ indicatorId }) => {
      const said = marks.get(`${sheet.id} ${indicatorId}`)
      return kinds.map((kind) => ({ sheet: String(i + 1), indicatorId, kind, value: said?.[kind] ?? null }))
    }),
  )
  noteSavedFile(db, { at: Date.now(), kind: 'singleMarks', workplaceId, networkId: round.networkId, why })
  return {
    result: { rows },
    networkId: round.networkId,
    history: 'event',
    summary: { counts: { sheets: sheets.length } },
  }
}

export const queries = { 'rounds.picture': picture, 'rounds.compare': compare } as const
export const commands = {
  'rounds.reveal': reveal,
  'rounds.cover': cover,
  'rounds.takeOutMarks': takeOutMarks,
} as const
