import { isGap } from '../../../shared/domain/gap.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { FacilityId, NetworkId, ProductId, RoundId, TieWaveId } from '../../../shared/domain/ids.ts'
import { ValueId } from '../../../shared/domain/yields.ts'
import { blau } from '../../../shared/network/blau.ts'
import { once } from '../../../shared/network/once.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'
import type {
  MemberFacts,
  NetworkFacts,
  ProductFacts,
  RevealedRound,
  RoundsFacts,
} from '../../../shared/signals/facts.ts'
import { organisationKey, reachFactsOf, tieFactsOf } from '../../../shared/signals/tie-facts.ts'
import { RespondentStatus } from '../../../shared/domain/entities.ts'
import { type ReadableDb, boolean, integer, integerOrNull, oneOf, text, textOrNull } from '../db.ts'
import { linesOfRound, noLine } from './round-picture.ts'
import { needsOf } from './starting-lists.ts'

/*
 * What the rules may know beyond meetings and agreements. Ids of things, days and counts; people are counted here and leave
 * nothing else behind.
 */

type FactsOf<K extends keyof NetworkFacts> = NetworkFacts[K]

interface ListedRound {
  readonly id: RoundId
  readonly on: LocalDate
}

/** Of the last two that were revealed also where the crosses lay. What is not revealed is not read. */
export function roundsFacts(db: ReadableDb, networkId: NetworkId): RoundsFacts {
  const rounds = db.all(
    `SELECT id, "on" FROM monitoring_round WHERE network_id = :networkId AND is_revealed = 1
     ORDER BY "on" DESC, id DESC`,
    { networkId },
    (row): ListedRound => ({ id: text(row, 'id') as RoundId, on: text(row, 'on') }),
  )
  const [latest, before] = rounds.map((round) => once(() => revealedRound(db, round)))
  return {
    revealed: rounds.length,
    get latest() {
      return latest?.() ?? null
    },
    get before() {
      return before?.() ?? null
    },
  }
}

function revealedRound(db: ReadableDb, { id, on }: ListedRound): RevealedRound {
  const lines = linesOfRound(db, id)
  const asked = db.all(
    `SELECT indicator_id,
       EXISTS (SELECT 1 FROM group_mark
         WHERE round_id = :id AND group_mark.indicator_id = round_indicator.indicator_id) AS is_explored,
       EXISTS (SELECT 1 FROM round_topic
         WHERE round_id = :id AND round_topic.indicator_id = round_indicator.indicator_id) AS is_topic
     FROM round_indicator WHERE round_id = :id ORDER BY position, indicator_id`,
    { id },
    (row) => ({
      indicatorId: text(row, 'indicator_id'),
      isExplored: boolean(row, 'is_explored'),
      isTopic: boolean(row, 'is_topic'),
    }),
  )
  return {
    on,
    lines: asked.map((each) => {
      const both = lines.get(each.indicatorId)
      return { ...each, now: (both?.now ?? noLine).spread, desired: (both?.desired ?? noLine).spread }
    }),
  }
}

export const endedFacilities = (db: ReadableDb, networkId: NetworkId): FactsOf<'endedFacilities'> =>
  db.all(
    `SELECT id, "to" FROM facility WHERE network_id = :networkId AND "to" IS NOT NULL ORDER BY "to", id`,
    { networkId },
    (row) => ({ id: text(row, 'id') as FacilityId, to: text(row, 'to') }),
  )

export const productFacts = (db: ReadableDb, networkId: NetworkId): ProductFacts[] =>
  db.all(
    `SELECT product.id, number, made_on,
       EXISTS (SELECT 1 FROM product_use WHERE product_id = product.id AND state <> 'explore')
         OR EXISTS (SELECT 1 FROM try_out
           WHERE try_out.product_id = product.id AND (version_id = version.id OR "on" >= made_on)) AS is_tried
     FROM product LEFT JOIN product_version AS version ON version.id = (
       SELECT id FROM product_version WHERE product_id = product.id AND made_on IS NOT NULL
       ORDER BY number DESC LIMIT 1)
     WHERE network_id = :networkId ORDER BY position, product.id`,
    { networkId },
    (row) => {
      const [number, madeOn] = [integerOrNull(row, 'number'), textOrNull(row, 'made_on')]
      return {
        id: text(row, 'id') as ProductId,
        version: number === null || madeOn === null ? null : { number, madeOn },
        isTried: boolean(row, 'is_tried'),
      }
    },
  )

export const needFacts = (db: ReadableDb, networkId: NetworkId, today: LocalDate): FactsOf<'needs'> =>
  needsOf(db, networkId, today).map((need) => ({ isGap: isGap(need) }))

/** Of the values, those of which there is an entry or a step of a story with words in it. */
export const valuesNoted = (db: ReadableDb, networkId: NetworkId): ValueId[] =>
  db.all(
    `SELECT value_id FROM value_entry WHERE network_id = :networkId
     UNION
     SELECT value_id FROM value_step JOIN value_story ON value_story.id = story_id
     WHERE network_id = :networkId AND value_step.text <> ''
     ORDER BY value_id`,
    { networkId },
    (row) => oneOf(ValueId.options, row, 'value_id'),
  )

export const hasDoubleLoop = (db: ReadableDb, networkId: NetworkId): boolean =>
  db.get(
    `SELECT 1 FROM double_loop JOIN monitoring_round ON monitoring_round.id = round_id
     WHERE network_id = :networkId AND is_revealed = 1 AND noticed || assumption || change <> '' LIMIT 1`,
    { networkId },
    () => true,
  ) ?? false

/** Whoever takes part on the day, as people without ties. */
export function memberFacts(db: ReadableDb, networkId: NetworkId, today: LocalDate): MemberFacts {
  const people = db.all(
    `SELECT DISTINCT person.id, organisation_id FROM membership JOIN person ON person.id = person_id
     WHERE network_id = :networkId
       AND coalesce("from", '0000-00-00') <= :today AND :today <= coalesce("to", '9999-99-99')`,
    { networkId, today },
    (row) => ({
      id: text(row, 'id'),
      answered: 'notAsked' as const,
      attributes: { [organisationKey]: textOrNull(row, 'organisation_id') },
    }),
  )
  const { known, categoriesPresent, normalised } = blau({ people, arcs: [], scaleMax: 1 }, organisationKey)
  return {
    people: people.length,
    known,
    organisations: categoriesPresent,
    mix: normalised.defined ? normalised.value : null,
  }
}

interface ListedWave {
  readonly id: TieWaveId
  readonly heldOn: LocalDate | null
  readonly scaleMax: number
  readonly asksOutside: boolean
}

/** Those that somebody answered, the last first; those without a day at the end. */
const answeredWaves = (db: ReadableDb, networkId: NetworkId): ListedWave[] =>
  db.all(
    `SELECT tie_wave.id, held_on, scale_max, asks_outside
     FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
     WHERE network_id = :networkId
       AND EXISTS (SELECT 1 FROM tie_respondent WHERE wave_id = tie_wave.id AND status = 'answered')
     ORDER BY held_on IS NULL, held_on DESC, tie_wave.id DESC`,
    { networkId },
    (row) => ({
      id: text(row, 'id') as TieWaveId,
      heldOn: textOrNull(row, 'held_on'),
      scaleMax: integer(row, 'scale_max'),
      asksOutside: boolean(row, 'asks_outside'),
    }),
  )

/** As the measures read it; without the lines left empty, of which a large wave has millions. */
function graphOf(db: ReadableDb, { id: waveId, scaleMax, asksOutside }: ListedWave): TieGraph {
  const of = { waveId }
  return {
    scaleMax,
    people: db.all(
      `SELECT person_id, status, organisation_id
       FROM tie_respondent JOIN person ON person.id = person_id WHERE wave_id = :waveId`,
      of,
      (row) => ({
        id: text(row, 'person_id'),
        answered: oneOf(RespondentStatus.options, row, 'status'),
        attributes: { [organisationKey]: textOrNull(row, 'organisation_id') },
      }),
    ),
    arcs: db.all(
      'SELECT from_person_id, to_person_id, value FROM tie WHERE wave_id = :waveId',
      of,
      (row) => ({
        from: text(row, 'from_person_id'),
        to: text(row, 'to_person_id'),
        value: integer(row, 'value'),
      }),
    ),
    ...(asksOutside
      ? {
          outside: db.all(
            'SELECT from_person_id, role, organisation, value FROM outside_contact WHERE wave_id = :waveId',
            of,
            (row) => ({
              from: text(row, 'from_person_id'),
              role: text(row, 'role'),
              organisation: text(row, 'organisation'),
              value: integerOrNull(row, 'value'),
            }),
          ),
        }
      : {}),
  }
}

/** Whether a line between two who take part was left empty. */
const hasBlanks = (db: ReadableDb, waveId: TieWaveId): boolean =>
  db.get(
    `SELECT 1 FROM tie_blank
     JOIN tie_respondent AS giver ON giver.wave_id = :waveId AND giver.person_id = from_person_id
     JOIN tie_respondent AS named ON named.wave_id = :waveId AND named.person_id = to_person_id
     WHERE tie_blank.wave_id = :waveId AND giver.status = 'answered' AND named.status <> 'optedOut' LIMIT 1`,
    { waveId },
    () => true,
  ) ?? false

/** The ties of a network; each wave is read once, when a rule first asks for it. */
export function tiesFacts(
  db: ReadableDb,
  networkId: NetworkId,
): { readonly ties: () => NetworkFacts['ties']; readonly reach: () => NetworkFacts['reach'] } {
  const waves = once(() => answeredWaves(db, networkId))
  const lastGraph = once(() => {
    const [wave] = waves()
    return wave === undefined ? null : graphOf(db, wave)
  })
  return {
    ties: once(() => {
      const [wave] = waves()
      const graph = lastGraph()
      return wave === undefined || graph === null
        ? null
        : tieFactsOf(graph, wave.heldOn, hasBlanks(db, wave.id))
    }),
    reach: once(() => {
      const [last] = waves()
      const wave = waves().find(({ asksOutside }) => asksOutside)
      if (wave === undefined) return null
      const graph = wave === last ? lastGraph() : graphOf(db, wave)
      return graph === null ? null : reachFactsOf(graph, wave.heldOn)
    }),
  }
}
