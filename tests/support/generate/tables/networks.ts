import { insertNetwork } from '../../../../main/store/repositories/networks.ts'
import {
  AmbitionKind,
  KnowledgeKind,
  LegalBasis,
  type Network,
  Phase,
} from '../../../../shared/domain/entities.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { assignments, themes, typeLabels } from '../names.ts'
import { daysAfter, endOf } from '../plan.ts'
import type { Part } from '../world.ts'

const twoYears = 730

/** Every privacy card is complete: without one no person could be in the network. */
export const networks: Part = {
  name: 'networks',
  tables: ['network'],
  needs: ['workplaces'],
  fill({ plan, db, workplaces, networks, spans }, random) {
    for (const workplace of workplaces) {
      for (let n = 0; n < plan.networks; n++) {
        const from = daysAfter(plan.from, (n / plan.networks) * plan.years * 365.25)
        const plannedEnd = daysAfter(from, twoYears)
        const theme = random.pick(themes)
        const id = random.uuid() as NetworkId
        const network: Network = {
          id,
          workplaceId: workplace.id,
          name: `${theme === '' ? 'Ontwikkelkring' : theme} ${from.slice(0, 4)}-${String(n + 1)}`,
          theme,
          typeLabel: random.pick(typeLabels),
          assignment: random.pick(assignments),
          commissioner: random.chance(0.5) ? `Stichting ${workplace.name}` : '',
          assignmentAgreedOn: random.chance(0.7) ? daysAfter(from, 60) : null,
          ambition: random.chance(0.2) ? null : random.pick(AmbitionKind.options),
          knowledgeKind: random.chance(0.4) ? null : random.pick(KnowledgeKind.options),
          phase: random.pick(Phase.options),
          plannedEnd,
          competition: random.chance(0.3) ? null : random.chance(0.3),
          endAnswered: null,
          closedOn: null,
          privacy: {
            purpose: 'Het netwerk voorbereiden, volgen en samen bespreken.',
            responsibleOrganisation: `Stichting ${workplace.name}`,
            legalBasis: random.pick(LegalBasis.options),
            retentionUntil: daysAfter(plannedEnd, 365),
            coachAssesses: random.chance(0.2),
          },
          fictitious: workplace.fictitious,
        }
        insertNetwork(db, network)
        networks.push(network)
        spans.set(id, { from, to: plannedEnd < endOf(plan) ? plannedEnd : null })
      }
    }
  },
}
