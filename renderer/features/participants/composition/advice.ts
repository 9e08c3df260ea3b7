import { compositionItems } from '../../../../shared/content/checklist-composition.ts'
import type { Network } from '../../../../shared/domain/entities.ts'

export type AdviceId = (typeof compositionItems)[number]['id']

interface Facts extends Pick<Network, 'ambition' | 'knowledgeKind' | 'competition'> {
  /** Of those who take part. */
  readonly roles: readonly string[]
  /** How many organisations one participant alone connects. */
  readonly connectedByOne: number
}

const isStudent = (role: string): boolean => /student|stagiair|trainee/iu.test(role)
const isLeader = (role: string): boolean =>
  /directeur|schoolleider|leidinggevend|teamleider|bestuurder|principal|head ?teacher|head of|school leader|manager/iu.test(
    role,
  )

/**
 * Which points of the advice fit what this network is for and who is in it, in the order of the list. Points to think
 * about: none of them says what a network must be.
 */
export function fittingAdvice({
  ambition,
  knowledgeKind,
  competition,
  roles,
  connectedByOne,
}: Facts): AdviceId[] {
  const wantsClose = ambition === 'incremental' || knowledgeKind === 'tacit' || knowledgeKind === 'both'
  const wantsLoose = ambition === 'radical' || knowledgeKind === 'factual' || knowledgeKind === 'both'
  const fits: Record<AdviceId, boolean> = {
    access: true,
    reachable: true,
    incremental: wantsClose,
    radical: wantsLoose,
    both: wantsClose === wantsLoose,
    lifespan: true,
    twoPerSchool: connectedByOne > 0,
    students: roles.some(isStudent),
    leaders: roles.some(isLeader),
    competition: competition === true,
  }
  return compositionItems.map(({ id }) => id).filter((id) => fits[id])
}
