import type { Facility } from '../../../shared/domain/agreements.ts'
import type { OrganisationId } from '../../../shared/domain/ids.ts'

type Provided = Pick<Facility, 'providerId' | 'provider'>

/** From whom it is, as one choice of a list: an organisation, a word, or nobody (an empty text). */
export function providerChoice({ providerId, provider }: Provided): string {
  if (providerId !== null) return `organisation:${providerId}`
  return provider === '' ? '' : `word:${provider}`
}

export function providerOf(choice: string): Provided {
  const at = choice.indexOf(':')
  const rest = choice.slice(at + 1)
  if (choice.startsWith('organisation:')) return { providerId: rest as OrganisationId, provider: '' }
  return { providerId: null, provider: choice.startsWith('word:') ? rest : '' }
}
