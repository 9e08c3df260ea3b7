import { useQuery } from '@tanstack/react-query'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/format.ts'

/** As many as show what a list is like. */
const some = 3

/** The first codes of a network; made-up ones as long as nobody is in it. */
export function useSomeCodes(networkId: NetworkId): readonly string[] {
  const { compare } = useFormat()
  const rows = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data?.rows ?? []
  const codes = rows.map(({ person }) => person.code).sort(compare)
  return codes.length === 0 ? ['P01', 'P02', 'P03'] : codes.slice(0, some)
}
