import { Failure } from '../../../shared/contract/failures.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { AppServices } from '../../../main/services/index.ts'
import type { StoreClient } from '../../../main/store/client.ts'
import type { Random } from '../../support/generate/random.ts'
import { completeCard } from '../../support/card.ts'

type Doer = Pick<StoreClient<AppServices>, 'query' | 'write'>

/** Ids of what was made, by kind; something in it may be gone again. */
type Known = Record<
  'workplace' | 'network' | 'person' | 'membership' | 'attribute' | 'organisation' | 'coach' | 'change',
  string[]
>

const today = '2026-11-01' as LocalDate
/** As the commands want their ids. */
const branded = (id: string): never => id as never

/** Every kind of change a coach can make, one after the other, as a coach would: mostly adding and editing. */
export interface Mix {
  /** One command; false when the store refused it, as it may. What is not a Failure is thrown. */
  step(): Promise<boolean>
}

export function createMix(doer: Doer, random: Random): Mix {
  const known: Known = {
    workplace: [],
    network: [],
    person: [],
    membership: [],
    attribute: [],
    organisation: [],
    coach: [],
    change: [],
  }
  let count = 0
  const word = () => `${random.pick(['Anna', 'Bé', "'t Hof", 'Zoë', '😀', 'x'.repeat(400)])} ${++count}`
  const any = (kind: keyof Known): never =>
    branded(known[kind].length === 0 ? '99999999-9999-4999-8999-999999999999' : random.pick(known[kind]))
  const add = (kind: keyof Known, id: string) => {
    known[kind].push(id)
    if (known[kind].length > 30) known[kind].shift()
  }

  const acts: readonly (readonly [weight: number, act: () => Promise<unknown>])[] = [
    [
      1,
      async () => {
        add('workplace', (await doer.write('workplaces.create', { name: word() })).result.id)
      },
    ],
    [
      2,
      async () => {
        const { result } = await doer.write('networks.create', {
          workplaceId: any('workplace'),
          name: word(),
        })
        add('network', result.id)
        await doer.write('networks.updatePrivacy', { id: result.id, patch: completeCard })
      },
    ],
    [
      8,
      async () => {
        const { result, change } = await doer.write('participants.add', {
          networkId: any('network'),
          person: { displayName: word() },
          from: undefined,
          today,
        })
        add('person', result.person.id)
        add('membership', result.membership.id)
        add('change', change)
      },
    ],
    [
      6,
      async () => {
        const { change } = await doer.write('participants.updatePerson', {
          id: any('person'),
          patch: { role: word().slice(0, 60) },
        })
        add('change', change)
      },
    ],
    [1, () => doer.write('participants.remove', { membershipIds: [any('membership')] })],
    [1, () => doer.write('networks.update', { id: any('network'), patch: { theme: word() } })],
    [
      1,
      async () => {
        const workplaceId = any('workplace')
        add(
          'attribute',
          (await doer.write('attributes.add', { workplaceId, name: word().slice(0, 50) })).result.id,
        )
      },
    ],
    [
      2,
      () =>
        doer.write('participants.setValue', {
          personId: any('person'),
          attributeId: any('attribute'),
          value: word().slice(0, 100),
        }),
    ],
    [
      1,
      async () => {
        const input = { workplaceId: any('workplace'), name: word().slice(0, 100), kind: 'school' } as const
        add('organisation', (await doer.write('organisations.add', input)).result.id)
      },
    ],
    [
      1,
      async () => {
        const workplaceId = any('workplace')
        const input = { workplaceId, name: word().slice(0, 100), organisationId: null, networkIds: [] }
        add('coach', (await doer.write('coaches.add', input)).result.id)
      },
    ],
    [2, () => importing(doer, random, any('network'))],
    [3, () => doer.write('history.undo')],
    [2, () => doer.write('history.redo')],
    [1, () => doer.write('history.takeBack', { change: any('change') })],
    [1, () => doer.write('trash.restore', { change: any('change') })],
    [
      0.3,
      async () => {
        const gone = (await doer.query('trash.list'))[0]
        if (gone !== undefined) await doer.write('trash.empty', { changes: [gone.change] })
      },
    ],
    // The file is written anew after it.
    [
      1,
      async () => {
        const what = { kind: 'person', id: any('person') } as const
        const { ids } = await doer.query('erase.about', { what })
        const ties = random.chance(0.5) ? 'remove' : 'unnamed'
        await doer.write('erase.run', { what, ties, expected: ids })
      },
    ],
    [0.3, () => doer.write('networks.remove', { id: any('network') })],
    [0.2, () => doer.write('workplaces.openExample')],
    [0.2, () => doer.write('workplaces.removeExample')],
  ]
  const total = acts.reduce((sum, [weight]) => sum + weight, 0)

  function next(): () => Promise<unknown> {
    let left = random.next() * total
    for (const [weight, act] of acts) if ((left -= weight) < 0) return act
    return () => doer.write('history.undo')
  }

  return {
    async step() {
      try {
        if (known.network.length === 0) await begin()
        else await next()()
        return true
      } catch (error) {
        if (error instanceof Failure && error.body.code !== 'UNEXPECTED' && error.body.code !== 'DISK_FULL')
          return false
        throw error
      }
    },
  }

  /** What is there already, or a first werkplaats. */
  async function begin(): Promise<void> {
    for (const { id } of await doer.query('workplaces.list')) add('workplace', id)
    for (const { id } of await doer.query('networks.list', { today: today })) add('network', id)
    if (known.network.length > 0) return
    const workplaceId = (await doer.write('workplaces.create', { name: word() })).result.id
    add('workplace', workplaceId)
    const { result } = await doer.write('networks.create', { workplaceId, name: word() })
    add('network', result.id)
    await doer.write('networks.updatePrivacy', { id: result.id, patch: completeCard })
  }
}

/** People with an attribute, an organisation and a wave of ties, in one change: the largest thing a coach does. */
export async function importing(doer: Doer, random: Random, networkId: string): Promise<void> {
  const existing = await doer.query('imports.existing', { networkId: branded(networkId) })
  const ids = Array.from({ length: random.int(3, 25) }, () => random.uuid())
  await doer.write('imports.apply', {
    networkId: branded(networkId),
    expectedSeq: existing.seq,
    attributes: ['kleur'],
    people: ids.map((id, i) => ({
      personId: branded(id),
      isNew: true,
      code: `i${id.slice(0, 13)}`,
      role: `rol ${i}`,
      organisationName: 'School De Brug',
      values: [[0, 'groen'] as [number, string]],
    })),
    ties: [
      {
        survey: { name: 'Samenwerken', question: '', scaleMax: 4 },
        waves: [
          {
            label: `ronde ${ids[0] ?? ''}`,
            respondents: ids.map((personId) => ({
              personId: branded(personId),
              status: 'answered' as const,
            })),
            arcs: ids.slice(1).map((id) => ({ from: branded(ids[0] ?? ''), to: branded(id), value: 3 })),
            blanks: [],
          },
        ],
      },
    ],
  })
}
