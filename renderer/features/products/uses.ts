import type { OrganisationId } from '../../../shared/domain/ids.ts'
import type { ProductUse, UseState } from '../../../shared/domain/products.ts'
import { useStates } from './words.ts'

/** Which organisations are in each of the four states, by name in the order of the alphabet. */
export function byState(
  uses: readonly Pick<ProductUse, 'organisationId' | 'state'>[],
  names: ReadonlyMap<OrganisationId, string>,
  compare: (a: string, b: string) => number,
): readonly { readonly state: UseState; readonly organisations: readonly string[] }[] {
  return useStates.map((state) => ({
    state,
    organisations: uses
      .filter((use) => use.state === state)
      .flatMap(({ organisationId }) => names.get(organisationId) ?? [])
      .sort(compare),
  }))
}
