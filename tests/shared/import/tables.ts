import { planImport, type ImportFrame, type PlanTools } from '../../../shared/domain/import/plan.ts'
import { NetworkId, PersonId, DraftId } from '../../../shared/domain/ids.ts'
import type {
  ColumnRole,
  ImportPlan,
  ImportRequest,
  ImportSurvey,
  ListMapping,
  MatrixMapping,
} from '../../../shared/domain/import/shapes.ts'
import type { ImportExisting, PersonToStore, WaveToStore } from '../../../shared/domain/import/state.ts'
import type { TableRows } from '../../../shared/domain/import/table.ts'

export type Rows = readonly (readonly string[])[]

/** A table of these rows, as a reader would hand it over: as many columns as the first row has. */
export function tableOf(
  rows: Rows,
  options: { readonly linesAbove?: number; readonly columns?: number } = {},
): TableRows {
  return {
    rowCount: rows.length,
    columnCount: options.columns ?? rows[0]?.length ?? 0,
    linesAbove: options.linesAbove ?? 0,
    row: (index) => rows[index] ?? [],
  }
}

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const personId = (number: number): PersonId => PersonId.parse(uuid(number))
const networkId = NetworkId.parse(uuid(1))
const draftId = DraftId.parse(uuid(2))
const otherDraftId = DraftId.parse(uuid(3))

export const survey: ImportSurvey = {
  name: 'Wie raadpleeg je?',
  question: '',
  scaleMax: 4,
  silent: 'noAnswer',
  unknownIds: 'refuse',
}

export const nobody: ImportExisting = { seq: 7, people: [], organisations: [], attributes: [] }

type Role = Exclude<ColumnRole['as'], 'attribute'> | { readonly attribute: string }
const rolesOf = (roles: readonly Role[]): ColumnRole[] =>
  roles.map((role) => (typeof role === 'string' ? { as: role } : { as: 'attribute', name: role.attribute }))

export interface Asked {
  readonly people?: Rows | TableRows
  readonly peopleRoles?: readonly Role[]
  readonly ties?: Rows | TableRows
  readonly tieRoles?: readonly Role[]
  readonly matrices?: readonly ({ readonly rows: Rows } & Partial<MatrixMapping>)[]
  readonly hasHeader?: boolean
  readonly survey?: Partial<ImportSurvey> | null
  readonly reading?: ListMapping['reading']
  /** Further lists of ties, with the same roles. */
  readonly lists?: readonly ({ readonly rows: Rows } & Partial<ListMapping>)[]
  readonly surveys?: readonly Partial<ImportSurvey>[]
  readonly existing?: Partial<ImportExisting>
  readonly onProgress?: PlanTools['onProgress']
}

export interface Planned {
  readonly plan: Omit<ImportPlan, 'digest'>
  readonly frame: ImportFrame | null
  readonly people: readonly PersonToStore[]
  readonly arcs: readonly WaveToStore['arcs'][number][]
  /** The same by wave. */
  readonly waves: readonly WaveToStore['arcs'][]
  /** Lines left open by who answered, by wave. */
  readonly blanks: readonly WaveToStore['blanks'][]
  /** The code of everybody in the plan or the store, by person id. */
  readonly codeOf: (id: PersonId) => string
}

const isTable = (table: Rows | TableRows): table is TableRows => 'row' in table

/** Plans an import the short way: rows with a header, roles by name. */
export function plan(asked: Asked): Planned {
  const { hasHeader = true } = asked
  const tables = {
    people: asked.people === undefined ? null : isTable(asked.people) ? asked.people : tableOf(asked.people),
    ties: [
      ...(asked.ties === undefined ? [] : [isTable(asked.ties) ? asked.ties : tableOf(asked.ties)]),
      ...(asked.lists ?? []).map(({ rows }) => tableOf(rows)),
    ],
    matrices: (asked.matrices ?? []).map(({ rows }) => tableOf(rows)),
  }
  const request: ImportRequest = {
    networkId,
    people:
      tables.people === null
        ? null
        : { draftId, sheet: 0, hasHeader, roles: rolesOf(asked.peopleRoles ?? ['id']) },
    ties: tables.ties.map((_, index) => {
      const { rows: _rows, ...mapping } = asked.lists?.[index - (asked.ties === undefined ? 0 : 1)] ?? {
        rows: [],
      }
      return {
        // Another file than that of the people.
        draftId: otherDraftId,
        sheet: 0,
        hasHeader,
        roles: rolesOf(asked.tieRoles ?? ['from', 'to', 'value']),
        survey: 0,
        waveLabel: 'Najaar',
        reading: asked.reading ?? 'asIs',
        ...mapping,
      }
    }),
    matrices: (asked.matrices ?? []).map(({ rows: _, ...mapping }, index) => ({
      draftId,
      sheet: 0,
      labels: 'none',
      answering: 'rows',
      order: 'network',
      waveLabel: `Meting ${index + 1}`,
      survey: 0,
      reading: asked.reading ?? 'asIs',
      ...mapping,
    })),
    surveys:
      asked.survey === null
        ? []
        : (asked.surveys ?? [asked.survey ?? {}]).map((changed) => ({ ...survey, ...changed })),
  }
  const existing = { ...nobody, ...asked.existing }
  const people: PersonToStore[] = []
  const arcs: WaveToStore['arcs'] = []
  const waves: WaveToStore['arcs'][] = []
  const blanks: WaveToStore['blanks'][] = []
  let last = 1_000
  const planned = planImport(tables, request, existing, {
    newPersonId: () => personId((last += 1)),
    onPerson: (person) => people.push(person),
    onBlank: (wave, pair) => (blanks[wave] ??= []).push(pair),
    onArc: (wave, arc) => {
      arcs.push(arc)
      ;(waves[wave] ??= []).push(arc)
    },
    ...(asked.onProgress === undefined ? {} : { onProgress: asked.onProgress }),
  })
  const codes = new Map([...existing.people, ...people].map((person) => [person.personId, person.code]))
  return { ...planned, people, arcs, waves, blanks, codeOf: (id) => codes.get(id) ?? '?' }
}

/** Ties as `from>to:value` by code, for reading in a test. */
export const tiesOf = ({ arcs, codeOf }: Planned): string[] =>
  arcs.map(({ from, to, value }) => `${codeOf(from)}>${codeOf(to)}:${value}`)
