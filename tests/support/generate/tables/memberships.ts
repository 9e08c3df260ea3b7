import { insertMembership } from '../../../../main/store/repositories/memberships.ts'
import type { Membership, Person } from '../../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { MembershipId } from '../../../../shared/domain/ids.ts'
import { daysAfter, endOf, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { NetworkSpan, Part } from '../world.ts'
import { newPerNetwork } from './people.ts'

/** Most stay from the first day to the last; some come later, some go and come back, and some leave before the end. */
function stays(span: NetworkSpan, lastDay: LocalDate, random: Random): NetworkSpan[] {
  const days = (timeOf(span.to ?? lastDay) - timeOf(span.from)) / 86_400_000
  const after = (date: LocalDate, least: number, most: number) =>
    daysAfter(date, 1 + days * (least + random.next() * (most - least)))
  const from = random.chance(0.1) ? after(span.from, 0.02, 0.15) : span.from
  if (random.chance(0.06)) {
    const to = after(from, 0.05, 0.3)
    return [
      { from, to },
      { from: after(to, 0.05, 0.2), to: span.to },
    ]
  }
  if (span.to !== null && random.chance(0.12)) return [{ from, to: after(from, 0.3, 0.8) }]
  return [{ from, to: span.to }]
}

export const memberships: Part = {
  name: 'memberships',
  tables: ['membership'],
  needs: ['networks', 'people'],
  fill({ plan, db, workplaces, networks, spans, people, memberships }, random) {
    for (const { id: workplaceId } of workplaces) {
      const waiting = people.filter((person) => person.workplaceId === workplaceId)
      const known: Person[] = []
      for (const { id: networkId } of networks.filter((network) => network.workplaceId === workplaceId)) {
        const fresh = waiting.splice(0, known.length === 0 ? plan.peoplePerNetwork : newPerNetwork(plan))
        const members = [...fresh, ...random.some(known, plan.peoplePerNetwork - fresh.length)]
        known.push(...fresh)
        const span = spans.get(networkId)
        if (span === undefined) throw new Error('A network without a first day')
        for (const { id: personId } of members) {
          for (const { from, to } of stays(span, endOf(plan), random)) {
            const membership: Membership = {
              id: random.uuid() as MembershipId,
              networkId,
              personId,
              from,
              to,
            }
            insertMembership(db, membership)
            memberships.push(membership)
          }
        }
      }
    }
  },
}
