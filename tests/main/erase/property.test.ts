import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttributeId, NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import { keepIndex } from '../../../main/store/search/keeping.ts'
import { hitsIn } from '../../support/erase.ts'
import { expectIndexTrue } from '../../support/search.ts'
import { ask, change, done } from '../../support/store.ts'
import { type House, addNetwork, addPerson, house, ring, today } from './fixture.ts'

const names = ['Annavindt', 'Bobvindt', 'Casvindt', 'Deevindt'] as const

type Act =
  | { readonly kind: 'rename' | 'role' | 'value' | 'join' | 'leave' | 'code'; readonly who: number }
  | { readonly kind: 'undo' | 'redo' | 'ring' | 'removeSurvey' | 'removeNetwork' | 'emptyTrash' }
  | { readonly kind: 'text'; readonly who: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('rename', 'role', 'value', 'join', 'leave', 'code', 'text'),
    who: fc.nat(names.length - 1),
  }),
  fc.record({
    kind: fc.constantFrom('undo', 'undo', 'redo', 'ring', 'removeSurvey', 'removeNetwork', 'emptyTrash'),
  }),
)

interface Scene extends House {
  readonly people: readonly PersonId[]
  readonly second: NetworkId
  readonly attributeId: AttributeId
}

function perform({ store, networkId, second, people, attributeId }: Scene, said: Act, n: number): void {
  const who = 'who' in said ? said.who : 0
  const [id, name] = [people[who], names[who]]
  if (id === undefined || name === undefined) throw new Error('Nobody')
  const patch = (values: Record<string, string>) =>
    change(store, 'participants.updatePerson', { id, patch: values })
  switch (said.kind) {
    case 'rename':
      return void patch({ displayName: `${name} ${String(n)}` })
    case 'role':
      return void patch({ role: `${name}rol${String(n)}` })
    case 'code':
      return void patch({ code: `${name}code${String(n)}` })
    case 'value':
      return void change(store, 'participants.setValue', {
        personId: id,
        attributeId,
        value: `${name} ${String(n)}`,
      })
    case 'text':
      change(store, 'networks.update', { id: networkId, patch: { assignment: `Met ${name} ${String(n)}.` } })
      return void change(store, 'networks.update', { id: networkId, patch: { assignment: '' } })
    case 'join':
      return void change(store, 'participants.join', { networkId: second, personId: id, today })
    case 'leave': {
      const row = ask(store, 'participants.table', { networkId, today }).rows.find(
        ({ person }) => person.id === id,
      )
      if (row !== undefined) change(store, 'participants.remove', { membershipIds: [row.membership.id] })
      return
    }
    case 'ring': {
      const there = ask(store, 'participants.table', { networkId, today }).rows.map(({ person }) => person.id)
      if (there.length > 1) ring(store, networkId, there)
      return
    }
    case 'removeSurvey': {
      const [survey] = ask(store, 'ties.surveys', { networkId })
      if (survey !== undefined) change(store, 'ties.removeSurvey', { id: survey.id })
      return
    }
    case 'removeNetwork':
      return void change(store, 'networks.remove', { id: second })
    case 'undo':
      return void change(store, 'history.undo')
    case 'redo':
      return void change(store, 'history.redo')
    case 'emptyTrash':
      return void change(store, 'trash.empty', {})
  }
}

/** What cannot be done at this moment is not done. */
function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

function scene(): Scene {
  const here = house()
  const { store, networkId, workplaceId } = here
  const people = names.map((name) => addPerson(store, networkId, name))
  const { id: attributeId } = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
  return { ...here, people, attributeId, second: addNetwork(here, 'Tweede') }
}

test(
  'whatever was done before: nothing that can still be taken back or repeated brings a byte of it back',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 14 }),
        fc.constantFrom('remove' as const, 'unnamed' as const),
        fc.array(act, { maxLength: 4 }),
        async (before, ties, after) => {
          const here = scene()
          const { store, dataFolder, erasing, people } = here
          const [anna] = people
          if (anna === undefined) throw new Error('Nobody')
          before.forEach((each, n) => {
            attempt(() => {
              perform(here, each, n)
            })
            // Now and then there is time to put it in the index to search by.
            if (n % 3 === 0) keepIndex(store, 1_000)
          })
          // A text that says her name stays as it is; the preview tells, and a coach changes it first.
          change(store, 'networks.update', { id: here.networkId, patch: { assignment: '' } })
          // She may have gone out of the trash already: then there is nothing to remove.
          await erasing
            .run({ what: { kind: 'person', id: anna }, ties, backupsToo: false })
            .catch((error: unknown) => {
              if (!(error instanceof Failure && error.body.code === 'NOT_FOUND')) throw error
            })
          after.forEach((each, n) => {
            if (!('who' in each) || each.who > 0)
              attempt(() => {
                perform(here, each, n)
              })
          })
          for (const move of ['history.undo', 'history.redo', 'history.undo'] as const)
            for (;;) {
              const { undo, redo } = ask(store, 'history.state')
              const next = move === 'history.undo' ? undo : redo
              if (next === null) break
              try {
                change(store, move)
              } catch (error) {
                if (!(error instanceof Failure)) throw error
                change(store, 'history.passOver', { change: next.change })
              }
            }
          for (const item of ask(store, 'trash.list'))
            attempt(() => {
              change(store, 'trash.restore', { change: item.change })
            })
          const whole = store.sqlite.pragma('foreign_key_check') as unknown[]
          expectIndexTrue(store)
          store.close()
          expect(hitsIn(dataFolder, [names[0], anna])).toEqual([])
          expect(whole).toEqual([])
        },
      ),
      { numRuns: 8 },
    )
  },
)
