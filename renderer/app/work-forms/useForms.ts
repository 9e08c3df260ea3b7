import { useQuery } from '@tanstack/react-query'
import type { WorkFormRow } from '../../../shared/contract/work-forms.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useLanguage } from '../../i18n/index.ts'

/** Every work form, the built-in ones in the language on screen; undefined while they are on their way. */
export function useForms(): readonly WorkFormRow[] | undefined {
  const language = useLanguage()
  return useQuery(q.workForms.list.queryOptions({ input: { workplaceId: null, language } })).data
}

/** The one a run sheet names; undefined for none, and for an own one that is no longer there. */
export function useForm(ref: string | null): WorkFormRow | undefined {
  const forms = useForms()
  return ref === null ? undefined : forms?.find((form) => form.ref === ref)
}

/** Those a network can use: the built-in ones and those of its werkplaats. */
export function useFormsOfNetwork(networkId: NetworkId): readonly WorkFormRow[] | undefined {
  const workplaceId = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data?.workplaceId
  const forms = useForms()
  if (workplaceId === undefined) return undefined
  return forms?.filter((form) => form.workplaceId === null || form.workplaceId === workplaceId)
}
