import { type OwnData, type OwnEntry, type OwnKind, ownKinds } from '../../shared/contract/own-data.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, integer, integerOrNull, text, textOrNull } from '../store/db.ts'
import { goingWith } from '../store/erasing/going.ts'
import { mentionsNow } from '../store/erasing/on-record.ts'
import { findOrganisation } from '../store/repositories/organisations.ts'
import { findWorkplace } from '../store/repositories/workplaces.ts'
import { requiredPerson } from './required.ts'

/*
 * Everything that is kept about one participant, for the page they can ask for. What others answered about them is data about
 * them too, so it is there; who said it is data about somebody else, so it is not: counts, and in what words once they are
 * from so many that nobody can be picked out.
 */

/** From so many others a breakdown of what they said does not give one of them away. */
const fromOthers = 5

interface Told {
  readonly kind: OwnKind
  /** The columns by which its rows are somebody's, or of something that is. */
  readonly columns: readonly string[]
  /** Columns of an entry that are not named stay empty. `:id` is the person. */
  readonly sql: string
}

const ofMeeting =
  'JOIN meeting ON meeting.id = row.meeting_id JOIN network ON network.id = meeting.network_id'
const ofNetwork = 'JOIN network ON network.id = row.network_id'
const ofBoard = 'JOIN board ON board.id = row.board_id JOIN network ON network.id = board.network_id'
const ofRound = `JOIN monitoring_round AS round ON round.id = row.round_id
  JOIN network ON network.id = round.network_id`
const ofWave = `JOIN tie_wave AS wave ON wave.id = row.wave_id JOIN tie_survey AS survey ON survey.id = wave.survey_id
  JOIN network ON network.id = survey.network_id`
const waveName = `survey.name || ' · ' || wave.label AS of, wave.held_on AS "on"`
/** How an answer was called on the scale; null on a scale without words. */
const scaleWord = `json_extract(survey.scale_words, '$[' || row.value || ']')`
/** Others who answered in the same wave. */
const othersAnswered = `(SELECT count(*) FROM tie_respondent AS other WHERE other.wave_id = row.wave_id
  AND other.status = 'answered' AND other.person_id <> :id)`
const expertise = (kind: OwnKind, column: string): Told => ({
  kind,
  columns: ['expertise.person_id'],
  sql: `SELECT network.name AS network, row.${column} AS text FROM expertise AS row ${ofNetwork}
    WHERE row.person_id = :id AND row.${column} <> ''`,
})

const told: readonly Told[] = [
  {
    kind: 'membership',
    columns: ['membership.person_id'],
    sql: `SELECT network.name AS network, row."from" AS "on", row."to" AS until FROM membership AS row ${ofNetwork}
      WHERE row.person_id = :id`,
  },
  {
    kind: 'attribute',
    columns: ['attribute_value.person_id'],
    sql: `SELECT attribute.name AS of, row.value AS text FROM attribute_value AS row
      JOIN attribute ON attribute.id = row.attribute_id WHERE row.person_id = :id`,
  },
  expertise('askedFor', 'asked_for'),
  expertise('wantsToLearn', 'wants_to_learn'),
  expertise('opensDoor', 'opens_door'),
  {
    kind: 'need',
    columns: ['need_person.person_id'],
    sql: `SELECT network.name AS network, row.text AS text FROM need_person JOIN need AS row ON row.id = need_person.need_id
      ${ofNetwork} WHERE need_person.person_id = :id`,
  },
  {
    kind: 'tieWave',
    columns: ['tie_respondent.person_id'],
    sql: `SELECT network.name AS network, ${waveName}, row.status AS word, row.informed_on AS until
      FROM tie_respondent AS row ${ofWave} WHERE row.person_id = :id`,
  },
  {
    kind: 'tieAnswer',
    columns: ['tie.from_person_id'],
    sql: `SELECT network.name AS network, ${waveName}, person.code AS text, coalesce(${scaleWord}, '') AS more,
        row.formality AS word, row.value AS number, row.closeness AS also
      FROM tie AS row ${ofWave} JOIN person ON person.id = row.to_person_id WHERE row.from_person_id = :id`,
  },
  {
    // Of who answered, no row and no empty line is "not" (0); about who opted out nothing is kept.
    kind: 'tieNone',
    columns: ['tie_respondent.person_id'],
    sql: `SELECT network.name AS network, ${waveName}, person.code AS text FROM tie_respondent AS row ${ofWave}
      JOIN tie_respondent AS about ON about.wave_id = row.wave_id AND about.person_id <> :id AND about.status <> 'optedOut'
      JOIN person ON person.id = about.person_id
      WHERE row.person_id = :id AND row.status = 'answered'
        AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.wave_id = row.wave_id AND tie.from_person_id = :id
          AND tie.to_person_id = about.person_id)
        AND NOT EXISTS (SELECT 1 FROM tie_blank AS blank WHERE blank.wave_id = row.wave_id
          AND blank.from_person_id = :id AND blank.to_person_id = about.person_id)`,
  },
  {
    kind: 'tieBlank',
    columns: ['tie_blank.from_person_id'],
    sql: `SELECT network.name AS network, ${waveName}, person.code AS text FROM tie_blank AS row ${ofWave}
      JOIN person ON person.id = row.to_person_id WHERE row.from_person_id = :id`,
  },
  {
    kind: 'namedBy',
    columns: ['tie.to_person_id'],
    sql: `SELECT network.name AS network, ${waveName}, count(*) AS number FROM tie AS row ${ofWave}
      WHERE row.to_person_id = :id AND ${othersAnswered} >= ${String(fromOthers)} GROUP BY row.wave_id`,
  },
  {
    kind: 'namedByFew',
    columns: ['tie.to_person_id'],
    sql: `SELECT network.name AS network, ${waveName} FROM tie AS row ${ofWave}
      WHERE row.to_person_id = :id AND ${othersAnswered} < ${String(fromOthers)} GROUP BY row.wave_id`,
  },
  {
    kind: 'leftEmptyAbout',
    columns: ['tie_blank.to_person_id'],
    sql: `SELECT network.name AS network, ${waveName}, count(*) AS number FROM tie_blank AS row ${ofWave}
      WHERE row.to_person_id = :id AND ${othersAnswered} >= ${String(fromOthers)} GROUP BY row.wave_id`,
  },
  {
    kind: 'outside',
    columns: ['outside_contact.from_person_id'],
    sql: `SELECT network.name AS network, ${waveName}, row.role AS text, row.organisation AS more, row.value AS number,
        ${scaleWord} AS word FROM outside_contact AS row ${ofWave} WHERE row.from_person_id = :id`,
  },
  {
    kind: 'place',
    columns: ['tie_place.person_id'],
    sql: `SELECT network.name AS network, survey.name AS of FROM tie_place AS row
      JOIN tie_survey AS survey ON survey.id = row.survey_id JOIN network ON network.id = survey.network_id
      WHERE row.person_id = :id`,
  },
  {
    kind: 'lead',
    columns: ['run_sheet_item.lead_person_id'],
    sql: `SELECT network.name AS network, meeting."on" AS "on", row.title AS text FROM run_sheet_item AS row ${ofMeeting}
      WHERE row.lead_person_id = :id`,
  },
  {
    kind: 'attendance',
    columns: ['attendance.person_id'],
    sql: `SELECT network.name AS network, meeting."on" AS "on", row.state AS word FROM attendance AS row ${ofMeeting}
      WHERE row.person_id = :id`,
  },
  {
    kind: 'agreement',
    columns: ['agreement.owner_person_id'],
    sql: `SELECT network.name AS network, row.made_on AS "on", row.due AS until, row.text AS text, row.closed_note AS more,
        row.state AS word FROM agreement AS row ${ofNetwork} WHERE row.owner_person_id = :id`,
  },
  {
    kind: 'agreementOwner',
    columns: ['agreement_event.before_person_id', 'agreement_event.after_person_id'],
    sql: `SELECT network.name AS network, date(event.at / 1000, 'unixepoch') AS "on", row.text AS text,
        CASE WHEN event.after_person_id = :id THEN 'after' ELSE 'before' END AS word
      FROM agreement_event AS event JOIN agreement AS row ON row.id = event.agreement_id ${ofNetwork}
      WHERE event.before_person_id = :id OR event.after_person_id = :id`,
  },
  {
    kind: 'product',
    columns: ['product.owner_person_id'],
    sql: `SELECT network.name AS network, row.name AS text FROM product AS row ${ofNetwork}
      WHERE row.owner_person_id = :id`,
  },
  {
    kind: 'consent',
    columns: ['consent.who_person_id'],
    sql: `SELECT network.name AS network, consent."on" AS "on", row.title AS text, version.name AS more
      FROM consent JOIN document_version AS version ON version.id = consent.version_id
      JOIN document AS row ON row.id = version.document_id ${ofNetwork} WHERE consent.who_person_id = :id`,
  },
  {
    kind: 'card',
    columns: ['card.author_person_id'],
    sql: `SELECT network.name AS network, board.title AS of, row.text AS text, row.note AS more FROM card AS row ${ofBoard}
      WHERE row.author_person_id = :id`,
  },
  {
    kind: 'cardAttachment',
    columns: ['attachment.card_id'],
    sql: `SELECT network.name AS network, board.title AS of, attachment.name AS text FROM attachment
      JOIN card AS row ON row.id = attachment.card_id ${ofBoard} WHERE row.author_person_id = :id`,
  },
  {
    kind: 'decision',
    columns: ['decision.owner_person_id'],
    sql: `SELECT network.name AS network, board.title AS of, row."on" AS "on", row.reason AS text FROM decision AS row
      ${ofBoard} WHERE row.owner_person_id = :id`,
  },
  {
    kind: 'roundPerson',
    columns: ['round_person.person_id'],
    sql: `SELECT network.name AS network, round.name AS of, round."on" AS "on" FROM round_person AS row ${ofRound}
      WHERE row.person_id = :id`,
  },
  {
    kind: 'sheet',
    columns: ['sheet.person_id'],
    sql: `SELECT network.name AS network, round.name AS of, round."on" AS "on", iif(round.is_revealed, row.remark, '') AS text,
        CASE WHEN round.is_revealed THEN row.origin ELSE 'covered' END AS word,
        (SELECT count(*) FROM mark WHERE mark.sheet_id = row.id) AS number
      FROM sheet AS row ${ofRound} WHERE row.person_id = :id`,
  },
  {
    // Before the reveal nobody sees where a cross stands; the sheet then says how many there are.
    kind: 'mark',
    columns: ['mark.sheet_id'],
    sql: `SELECT network.name AS network, round.name AS of, round."on" AS "on", mark.indicator_id AS word,
        coalesce(indicator.own_name, '') AS text, mark.now AS number, mark.desired AS also
      FROM mark JOIN sheet AS row ON row.id = mark.sheet_id ${ofRound}
      LEFT JOIN round_indicator AS indicator
        ON indicator.round_id = round.id AND indicator.indicator_id = mark.indicator_id
      WHERE row.person_id = :id AND round.is_revealed`,
  },
  {
    kind: 'valueEntry',
    columns: ['value_entry.who_person_id'],
    sql: `SELECT network.name AS network, row."on" AS "on", row.text AS text, row.evidence AS more, row.visibility AS word,
        row.permitted_on AS until, row.value_id AS of FROM value_entry AS row ${ofNetwork} WHERE row.who_person_id = :id`,
  },
  {
    kind: 'valueStory',
    columns: ['value_story.who_person_id'],
    sql: `SELECT network.name AS network, row."on" AS "on", row.title AS text, row.visibility AS word,
        row.permitted_on AS until FROM value_story AS row ${ofNetwork} WHERE row.who_person_id = :id`,
  },
  {
    kind: 'valueStep',
    columns: ['value_step.story_id'],
    sql: `SELECT network.name AS network, row.title AS of, step.value_id AS word, step.text AS text, step.evidence AS more
      FROM value_step AS step JOIN value_story AS row ON row.id = step.story_id ${ofNetwork}
      WHERE row.who_person_id = :id`,
  },
]

/** Columns that point at somebody and have nothing of their own to tell, each with its reason. */
const untold: ReadonlyMap<string, string> = new Map([
  ['unnamed_person.person_id', 'says that nobody can tell any more who this is'],
])

/** Every column whose rows this page tells of, or has a reason not to. A test walks the schema along it. */
export const coveredColumns: ReadonlySet<string> = new Set([
  ...told.flatMap(({ columns }) => columns),
  ...untold.keys(),
])

const columnOr = <T>(row: SqlRow, column: string, read: (row: SqlRow, column: string) => T, none: T): T =>
  column in row ? read(row, column) : none

const entriesOf = (db: ReadableDb, id: PersonId, { kind, sql }: Told): OwnEntry[] =>
  db.all(sql, { id }, (row) => ({
    kind,
    network: columnOr(row, 'network', textOrNull, null),
    of: columnOr(row, 'of', text, ''),
    on: columnOr(row, 'on', textOrNull, null),
    until: columnOr(row, 'until', textOrNull, null),
    text: columnOr(row, 'text', text, ''),
    more: columnOr(row, 'more', text, ''),
    word: columnOr(row, 'word', textOrNull, null),
    number: columnOr(row, 'number', integerOrNull, null),
    also: columnOr(row, 'also', integerOrNull, null),
  }))

/** Texts elsewhere in which the name or a telling code stands. They are counted: they are about others as well. */
function mentions(db: ReadableDb, id: PersonId): OwnEntry[] {
  const number = mentionsNow(db, goingWith(db, [{ kind: 'person', id, tiesStay: false }]))
  const empty = { network: null, of: '', on: null, until: null, text: '', more: '', word: null, also: null }
  return number === 0 ? [] : [{ kind: 'mention', ...empty, number }]
}

const orderOf = ({ network, of, on, text: said }: OwnEntry): string =>
  [network ?? '', on ?? '', of, said].join('\u0000')

/** Everything that is kept about one participant. NOT_FOUND. */
function ownData(db: ReadableDb, { personId }: { personId: PersonId }): OwnData {
  const person = requiredPerson(db, personId)
  const entries = [...told.flatMap((each) => entriesOf(db, personId, each)), ...mentions(db, personId)]
  const { organisationId, workplaceId } = person
  const unnamedRounds = db.get(
    `SELECT count(*) AS rounds FROM monitoring_round WHERE is_named = 0
     AND network_id IN (SELECT network_id FROM membership WHERE person_id = :personId)`,
    { personId },
    (row) => integer(row, 'rounds'),
  )
  return {
    person,
    organisation: organisationId === null ? null : (findOrganisation(db, organisationId)?.name ?? null),
    workplace: findWorkplace(db, workplaceId)?.name ?? '',
    entries: ownKinds.flatMap((kind) =>
      entries
        .filter((entry) => entry.kind === kind)
        .sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en', { numeric: true })),
    ),
    unnamedRounds: unnamedRounds ?? 0,
  }
}

export const queries = { 'participants.ownData': ownData } as const
