import type { PersonId } from '../ids.ts'
import { keyOf } from './cells.ts'
import { blockersOf, columnsOf } from './mapping.ts'
import { planPeople, type PeoplePlan, type Planning } from './plan-people.ts'
import { planWaves, type PlannedWave } from './plan-waves.ts'
import { refusals } from './refusals.ts'
import { Roster } from './roster.ts'
import type {
  ImportBlocker,
  ImportCounts,
  ImportPlan,
  ImportRequest,
  ImportSurvey,
  MatrixPlan,
} from './shapes.ts'
import type { ImportExisting, ImportToStore, PersonToStore, TiesToStore, WaveToStore } from './state.ts'
import type { TableRows } from './table.ts'

export interface ImportTables {
  readonly people: TableRows | null
  /** In the order of `ties` in the request. */
  readonly ties: readonly TableRows[]
  /** In the order of `matrices` in the request. */
  readonly matrices: readonly TableRows[]
}

export interface PlanTools {
  /** A new random id; the only thing in a plan that is not decided by what goes in. */
  readonly newPersonId: () => PersonId
  /** Hears how many rows are done, of how many, every few thousand. */
  readonly onProgress?: (done: number, total: number) => void
  /** Gets every person and every arc to be stored, one by one: a large import need not stand in memory as objects. */
  readonly onPerson?: (person: PersonToStore) => void
  readonly onArc?: (wave: number, arc: WaveToStore['arcs'][number]) => void
  /** Gets every line that somebody who answered left empty. */
  readonly onBlank?: (wave: number, pair: WaveToStore['blanks'][number]) => void
}

export interface PlannedImport {
  readonly plan: Omit<ImportPlan, 'digest'>
  /** What confirming stores besides the people and arcs handed out; null while something blocks it. */
  readonly frame: ImportFrame | null
}

/** An import without its long lists; its waves are numbered through, as they were handed out. */
export type ImportFrame = Omit<ImportToStore, 'people' | 'ties'> & {
  readonly ties: readonly (Omit<TiesToStore, 'waves'> & { readonly waves: readonly FrameWave[] })[]
}
export type FrameWave = Omit<WaveToStore, 'arcs' | 'blanks'> & { readonly place: number }

const noRows: ImportCounts = { create: 0, merge: 0, refuse: 0 }

/**
 * Decides what an import would do: pure, and the same whatever the order of the rows, except that of rows about
 * the same person or the same tie the first is taken. Every row of data counts once: made, merged, refused or "no tie"; of a matrix every cell
 * does, and there it may be blank too.
 */
export function planImport(
  tables: ImportTables,
  request: ImportRequest,
  existing: ImportExisting,
  tools: PlanTools,
): PlannedImport {
  const blockers = blockersOf(request)
  if (blockers.length > 0) return { plan: emptyPlan(blockers), frame: null }

  const all = [tables.people, ...tables.ties, ...tables.matrices]
  const total = all.reduce((sum, table) => sum + (table?.rowCount ?? 0), 0)
  let done = 0
  const refused = refusals()
  const planning: Planning = {
    roster: new Roster(existing),
    refusals: refused,
    newPersonId: tools.newPersonId,
    onPerson: tools.onPerson ?? (() => undefined),
    onRow: () => {
      done += 1
      if (done % 4_096 === 0) tools.onProgress?.(done, total)
    },
  }

  const attributes = attributesOf(request, existing)
  let people: PeoplePlan = {
    create: 0,
    merge: 0,
    people: [],
    statuses: new Map(),
    organisations: new Map(),
  }
  if (tables.people !== null && request.people !== null) {
    people = planPeople(tables.people, request.people, attributes, planning)
  }
  const newcomers = new Set(people.people.map(({ personId }) => personId))
  const members = [
    ...existing.people.filter((person) => person.isMember && !newcomers.has(person.personId)),
    ...people.people,
  ]
  const said = { people: people.people, members, statuses: people.statuses }
  const ties = planWaves(tables, request, said, planning, (wave) => ({
    onArc: (arc) => tools.onArc?.(wave, arc),
    onBlank: (pair) => tools.onBlank?.(wave, pair),
  }))
  tools.onProgress?.(total, total)
  if (ties.blockers.length > 0) return { plan: emptyPlan(ties.blockers, ties.matrices), frame: null }

  const knownOrganisations = new Set(existing.organisations.map(keyOf))
  const merged = [...people.organisations.keys()].filter((key) => knownOrganisations.has(key)).length
  const { noTie, blank, create, merge } = ties
  const isEmpty = people.people.length === 0 && create + merge === 0 && ties.ties + noTie === 0
  const plan: Omit<ImportPlan, 'digest'> = {
    people: { create: people.create + create, merge: people.merge + merge, refuse: refused.count('people') },
    peopleFromTies: { create, merge },
    known: planning.roster.met(5),
    ties: { create: ties.ties, merge: 0, refuse: refused.count('ties', 'matrix') },
    noTie,
    blank,
    lists: ties.lists,
    matrices: [...ties.matrices],
    groups: ties.groups,
    organisations: { create: people.organisations.size - merged, merge: merged, refuse: 0 },
    attributes,
    reasons: refused.reasons(),
    refused: [...refused.rows()],
    blockers: isEmpty ? ['nothingToDo'] : [],
  }
  if (isEmpty) return { plan, frame: null }
  return {
    plan,
    frame: {
      networkId: request.networkId,
      expectedSeq: existing.seq,
      attributes,
      ties: request.surveys.flatMap((survey, place) => tiesOf(survey, place, ties.waves)),
    },
  }
}

/** One survey with its waves; none where no table belongs to it. */
function tiesOf(
  { name, question, scaleMax }: ImportSurvey,
  place: number,
  planned: readonly PlannedWave[],
): ImportFrame['ties'][number][] {
  const own = planned.filter(({ survey }) => survey === place)
  if (own.length === 0) return []
  const survey = {
    name,
    question,
    scaleMax,
    asksCloseness: own.some(({ asksCloseness }) => asksCloseness),
    asksFormality: own.some(({ asksFormality }) => asksFormality),
  }
  const waves = own.map((wave) => ({
    place: planned.indexOf(wave),
    label: wave.label,
    respondents: wave.respondents,
  }))
  return [{ survey, waves }]
}

/** The attributes that get values: as the werkplaats writes them where it has them, as the coach does otherwise. */
function attributesOf(request: ImportRequest, existing: ImportExisting): string[] {
  if (request.people === null) return []
  const known = new Map(existing.attributes.map((name) => [keyOf(name), name]))
  return columnsOf(request.people).attributes.map(({ name }) => known.get(keyOf(name)) ?? name)
}

const emptyPlan = (
  blockers: readonly ImportBlocker[],
  matrices: readonly MatrixPlan[] = [],
): Omit<ImportPlan, 'digest'> => ({
  people: noRows,
  peopleFromTies: { create: 0, merge: 0 },
  known: { pairs: [], count: 0, onlyNumbers: false },
  ties: noRows,
  noTie: 0,
  blank: 0,
  lists: [],
  matrices: [...matrices],
  groups: [],
  organisations: noRows,
  attributes: [],
  reasons: [],
  refused: [],
  blockers: [...blockers],
})
