import { expect, test } from 'vitest'
import type { Api } from '../../../shared/contract/index.ts'
import { completeCard } from '../../support/card.ts'
import { openWindow, sharedCore } from '../../support/core.ts'

const shared = sharedCore()

const workplaceOf = async (api: Api, name: string) => (await api.workplaces.create({ name })).result.id
const codeOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no failure',
    (error: unknown) =>
      error instanceof Error && 'code' in error && 'data' in error ? [error.code, error.data] : error,
  )

test('what one coach sends, another takes in beside what is there; then it is the same', async () => {
  const { api } = openWindow(shared.core)
  const [mine, theirs] = [await workplaceOf(api, 'Mijn'), await workplaceOf(api, 'Haar')]
  const { result: form } = await api.workForms.copy({
    workplaceId: mine,
    ref: 'ideaWall',
    title: 'Ideeënmuur',
    language: 'nl',
  })
  const { result: template } = await api.templates.copy({
    workplaceId: mine,
    ref: 'builtIn:projectPlan',
    title: 'Ons plan',
    language: 'nl',
  })
  const file = await api.exchange.save({
    workForms: [form.ref],
    templates: [template.ref],
  })
  expect(file.name).toMatch(/^netwerkcoach-werkvormen-\d{4}-\d{2}-\d{2}\.json$/u)
  const words = await file.text()
  for (const id of [mine, form.ref, template.ref]) expect(words).not.toContain(id)
  expect(words).not.toMatch(/Mijn|\d{2}:\d{2}/u)

  const look = await api.exchange.look({ workplaceId: theirs, file })
  expect(look).toMatchObject({
    newerFields: false,
    items: [
      // There is a built-in one by that name.
      { index: 0, what: 'workForm', title: 'Ideeënmuur', steps: 5, state: 'namesake' },
      { index: 1, what: 'template', kind: 'projectPlan', sections: 12, points: 0, state: 'new' },
    ],
  })
  const items = [
    { index: 0, title: 'Ideeënmuur van Els' },
    { index: 1, title: 'Ons plan' },
  ]
  expect((await api.exchange.takeIn({ workplaceId: theirs, file, items })).result).toEqual({
    workForms: 1,
    templates: 1,
  })
  const { ref: _ref, workplaceId: _workplaceId, ...said } = form
  const forms = await api.workForms.list({ workplaceId: theirs, language: 'nl' })
  expect(forms.at(-1)).toMatchObject({ ...said, title: 'Ideeënmuur van Els', copyOf: 'ideaWall', used: 0 })
  expect(forms.at(-1)?.ref).not.toBe(form.ref)
  const again = await api.exchange.look({ workplaceId: theirs, file })
  expect(again.items.map(({ state }) => state)).toEqual(['namesake', 'same'])
  await api.history.undo({})
  expect(await api.workForms.list({ workplaceId: theirs, language: 'nl' })).toHaveLength(12)
})

test('what does not fit is refused as a whole', async () => {
  const { api } = openWindow(shared.core)
  const workplaceId = await workplaceOf(api, 'Streng')
  const { result: form } = await api.workForms.add({ workplaceId, form: { title: 'Eigen' } })
  const file = await api.exchange.save({ workForms: [form.ref], templates: [] })
  const take = (items: { index: number; title: string }[], of: File = file) =>
    codeOf(api.exchange.takeIn({ workplaceId, file: of, items }))
  const refused = (rule: string) => ['INVALID_INPUT', { fields: [{ path: 'items', rule }] }]
  expect(await take([{ index: 1, title: 'x' }])).toEqual(refused('notInFile'))
  expect(
    await take([
      { index: 0, title: 'x' },
      { index: 7, title: 'y' },
    ]),
  ).toEqual(refused('notInFile'))
  expect(
    await take([
      { index: 0, title: 'x' },
      { index: 0, title: 'y' },
    ]),
  ).toEqual(refused('twice'))
  expect(await take([{ index: 0, title: 'x'.repeat(130) }])).toEqual(refused('tooLong'))
  const unreadable = (reason: string) => ['FILE_UNREADABLE', { reason, row: null, column: null }]
  const table = new File(['a;b'], 'werkvormen.json', { type: 'application/json' })
  expect(await take([{ index: 0, title: 'x' }], table)).toEqual(unreadable('notExchange'))
  const large = new File([new Uint8Array(5_000_000)], 'groot.json')
  expect(await codeOf(api.exchange.look({ workplaceId, file: large }))).toEqual(unreadable('tooLarge'))
  expect(await codeOf(api.exchange.save({ workForms: [], templates: [] }))).toEqual([
    'INVALID_INPUT',
    { fields: [{ path: 'workForms', rule: 'required' }] },
  ])
  const gone = crypto.randomUUID() as never
  expect(await codeOf(api.exchange.save({ workForms: [gone], templates: [] }))).toEqual([
    'NOT_FOUND',
    { what: 'workForm' },
  ])
  expect(await api.workForms.list({ workplaceId, language: 'en' })).toHaveLength(13)
})

test('a file with a name in it is noted, one without is not', async () => {
  const { api } = openWindow(shared.core)
  const workplaceId = await workplaceOf(api, 'Namen')
  const { result: network } = await api.networks.create({ workplaceId, name: 'Netwerk' })
  await api.networks.updatePrivacy({ id: network.id, patch: completeCard })
  const { result: added } = await api.participants.add({
    networkId: network.id,
    person: { displayName: 'Zwaantje Onvindbaar' },
  })
  const files = async () =>
    (await api.erase.preview({ what: { kind: 'person', id: added.person.id } })).files.map(({ kind }) => kind)
  const save = async (handout: string) => {
    const { result } = await api.workForms.add({ workplaceId, form: { title: 'Eigen', handout } })
    await api.exchange.save({ workForms: [result.ref], templates: [] })
  }
  await save('Wie neemt het woord?')
  expect(await files()).toEqual([])
  await save('Gemaakt met Zwaantje\nOnvindbaar')
  expect(await files()).toEqual(['exchange'])
})
