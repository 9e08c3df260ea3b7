import { insertOrganisation } from '../../../../main/store/repositories/organisations.ts'
import { type Organisation, OrganisationKind } from '../../../../shared/domain/entities.ts'
import type { OrganisationId } from '../../../../shared/domain/ids.ts'
import { organisationName } from '../names.ts'
import type { Part } from '../world.ts'

export const organisations: Part = {
  name: 'organisations',
  tables: ['organisation'],
  needs: ['workplaces'],
  fill({ plan, db, workplaces, organisations }, random) {
    for (const { id: workplaceId } of workplaces) {
      for (let n = 0; n < plan.organisations; n++) {
        const organisation: Organisation = {
          id: random.uuid() as OrganisationId,
          workplaceId,
          name: organisationName(random, n),
          kind: random.chance(0.7) ? 'school' : random.pick(OrganisationKind.options),
        }
        insertOrganisation(db, organisation)
        organisations.push(organisation)
      }
    }
  },
}
