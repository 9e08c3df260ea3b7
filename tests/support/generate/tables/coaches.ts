import { insertCoach, setNetworksOfCoach } from '../../../../main/store/repositories/coaches.ts'
import type { Coach } from '../../../../shared/domain/entities.ts'
import type { CoachId } from '../../../../shared/domain/ids.ts'
import { personName } from '../names.ts'
import type { Part } from '../world.ts'

export const coaches: Part = {
  name: 'coaches',
  tables: ['coach', 'network_coach'],
  needs: ['networks', 'organisations'],
  fill({ plan, db, workplaces, networks, organisations, coaches }, random) {
    for (const { id: workplaceId } of workplaces) {
      const employers = organisations.filter((organisation) => organisation.workplaceId === workplaceId)
      const own = networks.filter((network) => network.workplaceId === workplaceId)
      for (let n = 0; n < plan.coaches; n++) {
        const organisationId = random.chance(0.2) ? null : random.pick(employers).id
        const coach: Coach = {
          id: random.uuid() as CoachId,
          workplaceId,
          name: personName(random),
          organisationId,
        }
        insertCoach(db, coach)
        setNetworksOfCoach(
          db,
          coach.id,
          random.some(own, random.int(1, 4)).map(({ id }) => id),
        )
        coaches.push(coach)
      }
    }
  },
}
