import { AgreementAbout, AgreementState } from '../../../shared/domain/agreements.ts'
import { dueSince } from '../../../shared/domain/cycle.ts'
import { AmbitionKind } from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { MeetingId, NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { RunSheetKind } from '../../../shared/domain/meetings.ts'
import { once } from '../../../shared/network/once.ts'
import type { ChosenThresholds, NetworkFacts } from '../../../shared/signals/index.ts'
import {
  type ReadableDb,
  type WritableDb,
  boolean,
  booleanOrNull,
  integer,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'
import { cycleSkipsOf, roundsOf } from './rounds.ts'
import {
  endedFacilities,
  hasDoubleLoop,
  memberFacts,
  needFacts,
  productFacts,
  roundsFacts,
  tiesFacts,
  valuesNoted,
} from './signal-facts.ts'

/** When the network was last in touch with leaders and with others; a success shown outside is something shared. */
const lookingOutside = (
  db: ReadableDb,
  networkId: NetworkId,
): Pick<NetworkFacts, 'leaderContactOn' | 'sharedOn'> =>
  db.get(
    `SELECT (SELECT max("on") FROM leader_contact WHERE network_id = :networkId) AS leader_contact_on,
       (SELECT max("on") FROM (
          SELECT "on" FROM sharing WHERE network_id = :networkId
          UNION ALL SELECT "on" FROM success WHERE network_id = :networkId AND audience <> 'inside')) AS shared_on`,
    { networkId },
    (row) => ({
      leaderContactOn: textOrNull(row, 'leader_contact_on'),
      sharedOn: textOrNull(row, 'shared_on'),
    }),
  ) ?? { leaderContactOn: null, sharedOn: null }

/** What the rules may know of a network; undefined when it is not there. Nothing that tells of a person is read. */
export function networkFacts(
  db: ReadableDb,
  networkId: NetworkId,
  today: LocalDate,
): NetworkFacts | undefined {
  const network = db.get(
    `SELECT trim(assignment) <> '' AS has_assignment, assignment_agreed_on, competition, ambition
     FROM network WHERE id = :networkId`,
    { networkId },
    (row) => ({
      hasAssignment: boolean(row, 'has_assignment'),
      assignmentAgreedOn: textOrNull(row, 'assignment_agreed_on'),
      competition: booleanOrNull(row, 'competition'),
      ambition: row['ambition'] === null ? null : oneOf(AmbitionKind.options, row, 'ambition'),
    }),
  )
  if (network === undefined) return undefined
  const items = Map.groupBy(
    db.all(
      `SELECT meeting_id, kind FROM run_sheet_item
       WHERE meeting_id IN (SELECT id FROM meeting WHERE network_id = :networkId) ORDER BY position, id`,
      { networkId },
      (row) => ({ meetingId: text(row, 'meeting_id'), kind: oneOf(RunSheetKind.options, row, 'kind') }),
    ),
    ({ meetingId }) => meetingId,
  )
  const voices = Map.groupBy(
    db.all(
      `SELECT meeting_id, answer, "count" FROM voice
       WHERE meeting_id IN (SELECT id FROM meeting WHERE network_id = :networkId)`,
      { networkId },
      (row) => ({
        meetingId: text(row, 'meeting_id'),
        answer: integer(row, 'answer'),
        count: integer(row, 'count'),
      }),
    ),
    ({ meetingId }) => meetingId,
  )
  const voiceAt = (meetingId: string): number[] => {
    const own = voices.get(meetingId) ?? []
    if (own.length === 0) return []
    return [1, 2, 3, 4, 5].map((answer) => own.find((each) => each.answer === answer)?.count ?? 0)
  }
  const meetings = db.all(
    `SELECT id, "on", state,
       EXISTS (SELECT 1 FROM evaluation_line WHERE meeting_id = meeting.id)
         OR EXISTS (SELECT 1 FROM voice WHERE meeting_id = meeting.id) AS has_evaluation,
       (SELECT CASE WHEN closed_on IS NULL THEN 'open' ELSE 'closed' END
        FROM evaluation_line WHERE meeting_id = meeting.id AND is_chosen = 1) AS delta
     FROM meeting WHERE network_id = :networkId AND state <> 'cancelled' ORDER BY "on", starts, id`,
    { networkId },
    (row): NetworkFacts['meetings'][number] => ({
      id: text(row, 'id') as MeetingId,
      on: text(row, 'on'),
      state: oneOf(['planned', 'held'], row, 'state'),
      items: (items.get(text(row, 'id')) ?? []).map(({ kind }) => kind),
      hasEvaluation: boolean(row, 'has_evaluation'),
      delta: row['delta'] === null ? null : oneOf(['open', 'closed'], row, 'delta'),
      voice: voiceAt(text(row, 'id')),
    }),
  )
  const agreements = db.all(
    'SELECT about, state, made_on FROM agreement WHERE network_id = :networkId ORDER BY made_on, id',
    { networkId },
    (row) => ({
      about: row['about'] === null ? null : oneOf(AgreementAbout.options, row, 'about'),
      state: oneOf(AgreementState.options, row, 'state'),
      madeOn: text(row, 'made_on'),
    }),
  )
  const monitoringDueOn = dueSince({
    today,
    meetings: meetings.map(({ on }) => on),
    rounds: roundsOf(db, networkId),
    skips: cycleSkipsOf(db, networkId),
  })
  const rounds = once(() => roundsFacts(db, networkId))
  const { ties, reach } = tiesFacts(db, networkId)
  return {
    today,
    ...network,
    ...lookingOutside(db, networkId),
    monitoringDueOn,
    meetings,
    agreements,
    endedFacilities: endedFacilities(db, networkId),
    products: productFacts(db, networkId),
    needs: needFacts(db, networkId, today),
    values: valuesNoted(db, networkId),
    hasDoubleLoop: hasDoubleLoop(db, networkId),
    members: memberFacts(db, networkId, today),
    // What takes longest, and is read from more than plain columns: when a rule first asks for it.
    get rounds() {
      return rounds()
    },
    get ties() {
      return ties()
    },
    get reach() {
      return reach()
    },
  }
}

export interface Dismissal {
  readonly networkId: NetworkId
  readonly rule: string
  readonly subject: string
  readonly mark: string
  readonly reason: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export const dismissalsOf = (db: ReadableDb, networkId: NetworkId): Dismissal[] =>
  db.all(
    'SELECT rule, subject, mark, reason, at FROM signal_dismissal WHERE network_id = :networkId',
    { networkId },
    (row) => ({
      networkId,
      rule: text(row, 'rule'),
      subject: text(row, 'subject'),
      mark: text(row, 'mark'),
      reason: text(row, 'reason'),
      at: integer(row, 'at'),
    }),
  )

export function putDismissal(db: WritableDb, dismissal: Dismissal): void {
  db.run(
    `INSERT INTO signal_dismissal (network_id, rule, subject, mark, reason, at)
     VALUES (:networkId, :rule, :subject, :mark, :reason, :at)
     ON CONFLICT (network_id, rule, subject) DO UPDATE SET mark = :mark, reason = :reason, at = :at`,
    { ...dismissal },
  )
}

/** Answers whether there was one. */
export const deleteDismissal = (
  db: WritableDb,
  networkId: NetworkId,
  rule: string,
  subject: string,
): boolean =>
  db.run(
    'DELETE FROM signal_dismissal WHERE network_id = :networkId AND rule = :rule AND subject = :subject',
    { networkId, rule, subject },
  ) > 0

/** What the coaches of a werkplaats chose; a rule or threshold that is no more is in here as well. */
export function chosenThresholds(db: ReadableDb, workplaceId: WorkplaceId): ChosenThresholds {
  const rows = db.all(
    'SELECT rule, name, value FROM signal_threshold WHERE workplace_id = :workplaceId',
    { workplaceId },
    (row) => ({ rule: text(row, 'rule'), name: text(row, 'name'), value: integer(row, 'value') }),
  )
  const byRule = Map.groupBy(rows, ({ rule }) => rule)
  return new Map(
    [...byRule].map(([rule, own]) => [rule, new Map(own.map(({ name, value }) => [name, value]))] as const),
  )
}

/** Null: as built in. */
export function setThreshold(
  db: WritableDb,
  {
    workplaceId,
    rule,
    name,
    value,
  }: {
    readonly workplaceId: WorkplaceId
    readonly rule: string
    readonly name: string
    readonly value: number | null
  },
): void {
  if (value === null)
    db.run(
      'DELETE FROM signal_threshold WHERE workplace_id = :workplaceId AND rule = :rule AND name = :name',
      {
        workplaceId,
        rule,
        name,
      },
    )
  else
    db.run(
      `INSERT INTO signal_threshold (workplace_id, rule, name, value) VALUES (:workplaceId, :rule, :name, :value)
       ON CONFLICT (workplace_id, rule, name) DO UPDATE SET value = :value`,
      { workplaceId, rule, name, value },
    )
}
