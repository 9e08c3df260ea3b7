import { describe, expect, test } from 'vitest'
import { WorkFormRow } from '../../../shared/contract/work-forms.ts'
import { workForms as builtIn } from '../../../shared/content/work-forms.ts'
import type { OwnWorkFormId } from '../../../shared/domain/ids.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const list = (language: 'nl' | 'en' = 'nl') => ask(store, 'workForms.list', { workplaceId, language })
  const own = () => list().filter((form) => form.workplaceId !== null)
  const add = (form: Parameters<typeof addForm>[1]) => addForm(workplaceId, form)
  const addForm = (
    of: typeof workplaceId,
    form: { title: string; minutesFrom?: number; minutesTo?: number; peopleFrom?: number; steps?: string[] },
  ) => done(store, 'workForms.add', { workplaceId: of, form })
  return { store, workplaceId, networkId, list, own, add }
}
const idOf = ({ ref }: { readonly ref: string }) => ref as OwnWorkFormId

describe('the library', () => {
  test('begins with the twelve built-in forms in the language asked, each with its handout', () => {
    const { list } = house()
    for (const language of ['nl', 'en'] as const) {
      const forms = list(language)
      expect(forms.map(({ ref }) => ref)).toEqual(builtIn.map(({ id }) => id))
      for (const form of forms) {
        expect(WorkFormRow.parse(form)).toEqual(form)
        expect(form.handout.split('\n').length).toBeGreaterThan(2)
      }
    }
    expect(list('nl')[0]).toMatchObject({ title: 'Ideeënmuur', workplaceId: null, minutesFrom: 30, used: 0 })
    expect(list('en')[0]).toMatchObject({
      title: 'Idea wall',
      materials: ['free wall', 'sticky notes', 'markers', 'timer'],
    })
  })

  test('a form made from nothing fits its ranges round what was said', () => {
    const { add, own } = house()
    expect(add({ title: 'Stil' })).toMatchObject({
      minutesFrom: 30,
      minutesTo: 45,
      peopleFrom: 3,
      copyOf: null,
    })
    expect(add({ title: 'Lang', minutesFrom: 90 })).toMatchObject({ minutesFrom: 90, minutesTo: 90 })
    expect(add({ title: 'Kort', minutesTo: 10 })).toMatchObject({ minutesFrom: 10, minutesTo: 10 })
    expect(add({ title: 'Groot', peopleFrom: 40 })).toMatchObject({ peopleFrom: 40, peopleTo: 40 })
    expect(own().map(({ title }) => title)).toEqual(['Groot', 'Kort', 'Lang', 'Stil'])
  })

  test('a range that ends before it begins is refused, and nothing is stored', () => {
    const { store, add, own } = house()
    expect(failureOf(() => add({ title: 'Om', minutesFrom: 20, minutesTo: 10 }))).toEqual({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'form.minutesTo', rule: 'beforeFrom' }] },
    })
    const form = add({ title: 'Recht' })
    const turn = () =>
      change(store, 'workForms.update', { id: idOf(form), patch: { peopleTo: 2, minutesTo: 5 } })
    expect(failureOf(turn)).toMatchObject({
      data: { fields: [{ path: 'patch.minutesTo' }, { path: 'patch.peopleTo' }] },
    })
    expect(own()).toMatchObject([{ title: 'Recht', minutesTo: 45, peopleTo: 16 }])
  })

  test('a copy says what the first said, in the language asked, and remembers it; changing it leaves that alone', () => {
    const { store, workplaceId, list, own } = house()
    const copy = (ref: string, title: string) =>
      done(store, 'workForms.copy', { workplaceId, ref, title, language: 'en' })
    const mine = copy('plusDelta', 'Ours')
    const builtInForm = list('en').find(({ ref }) => ref === 'plusDelta')
    expect({ ...mine, used: 0 }).toEqual({
      ...builtInForm,
      ref: mine.ref,
      workplaceId,
      copyOf: 'plusDelta',
      title: 'Ours',
    })
    const second = copy(mine.ref, 'Ours again')
    expect(second).toMatchObject({ copyOf: mine.ref, handout: mine.handout })
    done(store, 'workForms.update', { id: idOf(mine), patch: { steps: ['Eén'], phases: [], source: 'Els' } })
    expect(own()).toMatchObject([
      { title: 'Ours', steps: ['Eén'], phases: [], source: 'Els', copyOf: 'plusDelta' },
      { title: 'Ours again', steps: builtInForm?.steps },
    ])
    expect(list('en').find(({ ref }) => ref === 'plusDelta')).toEqual(builtInForm)
  })

  test('counts the run sheets a form stands in; removing one leaves these as they are', () => {
    const { store, workplaceId, networkId, list, own, add } = house()
    const other = readyNetwork(store)
    const mine = add({ title: 'Fotoronde' })
    const meetings = ['2026-12-02', '2027-01-20'].map((on) => ({ on, starts: '14:00', ends: '16:00' }))
    const added = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
    const use = (meetingId: (typeof added)[number]['id'], workFormId: string) =>
      done(store, 'runSheet.add', {
        meetingId,
        item: { title: 'Kern', minutes: 30, workFormId, materials: 'krijt' },
      })
    const [first, second] = added
    if (first === undefined || second === undefined) throw new Error('No meetings')
    use(first.id, mine.ref)
    use(first.id, mine.ref)
    use(second.id, mine.ref)
    use(second.id, 'ideaWall')
    expect(own()).toMatchObject([{ used: 2 }])
    expect(list()[0]).toMatchObject({ ref: 'ideaWall', used: 1 })
    const elsewhere = ask(store, 'workForms.list', { workplaceId: other.workplaceId, language: 'nl' })
    expect(elsewhere.every(({ used, workplaceId: of }) => used === 0 && of !== workplaceId)).toBe(true)
    const everywhere = ask(store, 'workForms.list', { workplaceId: null, language: 'nl' })
    expect(everywhere.at(-1)).toMatchObject({ ref: mine.ref, used: 2 })
    done(store, 'workForms.remove', { ids: [idOf(mine), idOf(mine)] })
    const { items } = ask(store, 'meetings.desk', { id: first.id, today: '2026-11-22' })
    expect(items.filter(({ title }) => title === 'Kern')).toMatchObject([
      { materials: 'krijt' },
      { minutes: 30 },
    ])
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'workForm', things: [{ name: 'Fotoronde' }] })
    expect(failureOf(() => change(store, 'workForms.remove', { ids: [idOf(mine)] })).code).toBe('NOT_FOUND')
    done(store, 'history.undo')
    expect(own()).toMatchObject([{ title: 'Fotoronde', used: 2 }])
  })

  test('what is not there, or of another werkplaats, is not found', () => {
    const { store, add } = house()
    const other = readyNetwork(store)
    const mine = add({ title: 'Van ons' })
    for (const ref of ['gone', 'constructor', mine.ref])
      expect(
        failureOf(() =>
          change(store, 'workForms.copy', {
            workplaceId: other.workplaceId,
            ref,
            title: 'x',
            language: 'nl',
          }),
        ),
      ).toEqual({ code: 'NOT_FOUND', data: { what: 'workForm' } })
  })
})
