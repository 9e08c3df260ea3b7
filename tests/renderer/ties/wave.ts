import type { WavePerson, WavePicture } from '../../../shared/contract/ties.ts'
import type { RespondentStatus } from '../../../shared/domain/entities.ts'
import type {
  AttributeId,
  NetworkId,
  OrganisationId,
  PersonId,
  TieSurveyId,
  TieWaveId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'
import { surveyDefaults } from '../../../shared/domain/ties.ts'

const workplaceId = 'w' as WorkplaceId
export const sector = 'sector' as AttributeId

interface MadePerson {
  readonly code: string
  readonly name?: string
  readonly role?: string
  readonly organisation?: string
  readonly sector?: string
  readonly status?: RespondentStatus
}

/** A wave as the host sends it; organisations are made from what people say. */
export function wave(
  people: readonly MadePerson[],
  arcs: readonly (readonly [from: string, to: string, value: number])[],
  scaleMax = 4,
): WavePicture {
  const organisations = [...new Set(people.flatMap(({ organisation }) => organisation ?? []))]
  return {
    survey: {
      id: 's' as TieSurveyId,
      networkId: 'n' as NetworkId,
      name: 'Wie zoekt wie op?',
      question: '',
      scaleMax,
      ...surveyDefaults,
    },
    wave: { id: 'v' as TieWaveId, surveyId: 's' as TieSurveyId, label: 'herfst', heldOn: null },
    people: people.map((person): WavePerson => ({
      person: {
        id: person.code as PersonId,
        workplaceId,
        code: person.code,
        displayName: person.name ?? '',
        role: person.role ?? '',
        organisationId: (person.organisation ?? null) as OrganisationId | null,
      },
      status: person.status ?? 'answered',
      values: person.sector === undefined ? {} : { [sector]: person.sector },
    })),
    arcs: arcs.map(([from, to, value]) => ({ from: from as PersonId, to: to as PersonId, value })),
    blanks: [],
    outside: [],
    places: [],
    organisations: organisations.map((name) => ({
      id: name as OrganisationId,
      workplaceId,
      name,
      kind: 'school',
    })),
    attributes: [{ id: sector, workplaceId, name: 'sector' }],
  }
}
