import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NetworkId, OrganisationId } from '../../shared/domain/ids.ts'
import { q } from '../api/client.ts'
import { useFormat } from '../i18n/format.ts'

interface Organisations {
  readonly names: ReadonlyMap<OrganisationId, string>
  /** All of the werkplaats, in the order of the alphabet. */
  readonly all: readonly { readonly id: OrganisationId; readonly label: string }[]
  /** Of those in the network. */
  readonly here: ReadonlySet<OrganisationId>
}

/** The organisations of the werkplaats that something can be about; null until they are known. */
export function useOrganisations(networkId: NetworkId): Organisations | null {
  const format = useFormat()
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  return useMemo(() => {
    if (table === undefined) return null
    return {
      names: new Map(table.organisations.map(({ id, name }) => [id, name])),
      all: table.organisations
        .map(({ id, name }) => ({ id, label: name }))
        .sort((a, b) => format.compare(a.label, b.label)),
      here: new Set(
        table.rows.flatMap(({ person: { organisationId } }) =>
          organisationId === null ? [] : organisationId,
        ),
      ),
    }
  }, [table, format])
}
