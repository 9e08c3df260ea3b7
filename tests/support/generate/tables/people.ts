import { insertPerson } from '../../../../main/store/repositories/people.ts'
import type { Person } from '../../../../shared/domain/entities.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { personName, roles } from '../names.ts'
import type { StorePlan } from '../plan.ts'
import type { Part } from '../world.ts'

/** Of every network after the first, which part of the members was in an earlier one. */
export const returning = 0.3

/** How many different people the networks of one werkplaats need. */
export const peopleIn = (plan: StorePlan): number =>
  plan.peoplePerNetwork + (plan.networks - 1) * newPerNetwork(plan)

export const newPerNetwork = (plan: StorePlan): number =>
  plan.peoplePerNetwork - Math.floor(plan.peoplePerNetwork * returning)

export const people: Part = {
  name: 'people',
  tables: ['person'],
  needs: ['workplaces', 'organisations'],
  fill({ plan, db, workplaces, organisations, people }, random) {
    const digits = Math.max(2, String(peopleIn(plan)).length)
    for (const { id: workplaceId } of workplaces) {
      const own = organisations.filter((organisation) => organisation.workplaceId === workplaceId)
      for (let n = 1; n <= peopleIn(plan); n++) {
        const person: Person = {
          id: random.uuid() as PersonId,
          workplaceId,
          code: `P${String(n).padStart(digits, '0')}`,
          // Some networks are followed without one name in the file.
          displayName: random.chance(0.15) ? '' : personName(random),
          role: random.pick(roles),
          organisationId: random.chance(0.05) ? null : random.pick(own).id,
        }
        insertPerson(db, person)
        people.push(person)
      }
    }
  },
}
