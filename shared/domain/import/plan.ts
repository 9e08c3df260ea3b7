import type { PersonId } from '../ids.ts'
import { keyOf } from './cells.ts'
import { blockersOf, columnsOf } from './mapping.ts'
import { planPeople, type PeoplePlan, type Planning } from './plan-people.ts'
import { planTies, type TiesPlan } from './plan-ties.ts'
import { refusals } from './refusals.ts'
import { Roster } from './roster.ts'
import type { ImportBlocker, ImportCounts, ImportPlan, ImportRequest, ImportSurvey } from './shapes.ts'
import type { ImportExisting, ImportToStore, PersonToStore, TiesToStore } from './state.ts'
import type { TableRows } from './table.ts'

export interface ImportTables {
  readonly people: TableRows | null
  readonly ties: TableRows | null
}

export interface PlanTools {
  /** A new random id; the only thing in a plan that is not decided by what goes in. */
  readonly newPersonId: () => PersonId
  /** Hears how many rows are done, of how many, every few thousand. */
  readonly onProgress?: (done: number, total: number) => void
  /** Gets every person and every arc to be stored, one by one: a large import need not stand in memory as objects. */
  readonly onPerson?: (person: PersonToStore) => void
  readonly onArc?: (arc: TiesToStore['arcs'][number]) => void
}

export interface PlannedImport {
  readonly plan: Omit<ImportPlan, 'digest'>
  /** What confirming stores besides the people and arcs handed out; null while something blocks it. */
  readonly frame: ImportFrame | null
}

/** An import without its long lists. */
export type ImportFrame = Omit<ImportToStore, 'people' | 'ties'> & {
  readonly ties: Omit<TiesToStore, 'arcs'> | null
}

const noRows: ImportCounts = { create: 0, merge: 0, refuse: 0 }

/**
 * Decides what an import would do: pure, and the same whatever the order of the rows, except that of rows about
 * the same person or the same tie the first is taken. Every row of data counts once: made, merged, refused or "no tie".
 */
export function planImport(
  tables: ImportTables,
  request: ImportRequest,
  existing: ImportExisting,
  tools: PlanTools,
): PlannedImport {
  const blockers = blockersOf(request)
  if (blockers.length > 0) return { plan: emptyPlan(blockers), frame: null }

  const total = (tables.people?.rowCount ?? 0) + (tables.ties?.rowCount ?? 0)
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
  let people: PeoplePlan = { create: 0, merge: 0, personIds: [], organisations: new Map() }
  if (tables.people !== null && request.people !== null) {
    people = planPeople(tables.people, request.people, attributes, planning)
  }
  let ties: TiesPlan | null = null
  const { survey } = request
  if (tables.ties !== null && request.ties !== null && survey !== null) {
    const members = [
      ...existing.people.filter((person) => person.isMember).map((person) => person.personId),
      ...people.personIds,
    ]
    const onArc = tools.onArc ?? (() => undefined)
    ties = planTies(tables.ties, request.ties, survey, members, planning, onArc)
  }
  tools.onProgress?.(total, total)

  const knownOrganisations = new Set(existing.organisations.map(keyOf))
  const merged = [...people.organisations.keys()].filter((key) => knownOrganisations.has(key)).length
  const { arcs, noTie, create, merge } = ties ?? { arcs: 0, noTie: 0, create: 0, merge: 0 }
  const isEmpty = people.personIds.length === 0 && arcs + noTie === 0
  const plan: Omit<ImportPlan, 'digest'> = {
    people: { create: people.create + create, merge: people.merge + merge, refuse: refused.count('people') },
    peopleFromTies: { create, merge },
    ties: { create: arcs, merge: 0, refuse: refused.count('ties') },
    noTie,
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
      ties:
        ties === null || survey === null ? null : { survey: surveyOf(survey), respondents: ties.respondents },
    },
  }
}

const surveyOf = ({ name, question, waveLabel, scaleMax }: ImportSurvey): TiesToStore['survey'] => ({
  name,
  question,
  waveLabel,
  scaleMax,
})

/** The attributes that get values: as the werkplaats writes them where it has them, as the coach does otherwise. */
function attributesOf(request: ImportRequest, existing: ImportExisting): string[] {
  if (request.people === null) return []
  const known = new Map(existing.attributes.map((name) => [keyOf(name), name]))
  return columnsOf(request.people).attributes.map(({ name }) => known.get(keyOf(name)) ?? name)
}

const emptyPlan = (blockers: ImportBlocker[]): Omit<ImportPlan, 'digest'> => ({
  people: noRows,
  peopleFromTies: { create: 0, merge: 0 },
  ties: noRows,
  noTie: 0,
  organisations: noRows,
  attributes: [],
  reasons: [],
  refused: [],
  blockers,
})
