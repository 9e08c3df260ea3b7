import { ORPCError, isDefinedError, safe } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { completeCard } from '../../support/card.ts'
import {} from '../../support/store.ts'
import { logOf, openWindow, sharedCore } from '../../support/core.ts'

const shared = sharedCore()

const nobody = '99999999-9999-4999-8999-999999999999'

/** The error of a call as the window gets it, with nothing left out. */
async function errorOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const [error] = await safe(call)
  if (!(error instanceof ORPCError)) throw new Error('The call did not fail as it should')
  expect(error.defined).toBe(true)
  return error as ORPCError<string, unknown>
}

describe('over a message port', () => {
  test('a network is made, filled, read and removed', async () => {
    const { core } = shared
    const { api } = openWindow(core)
    expect(await api.app.status()).toMatchObject({
      version: '0.0.0-test',
      host: 'loopback',
      readOnly: false,
      savedAt: null,
    })
    const workplace = await api.workplaces.create({ name: '  De werkplaats ' })
    expect(workplace.result.name).toBe('De werkplaats')
    const { result: network } = await api.networks.create({
      workplaceId: workplace.result.id,
      name: 'Netwerk',
    })
    await api.networks.updatePrivacy({ id: network.id, patch: completeCard })
    const { result: row } = await api.participants.add({
      networkId: network.id,
      person: { displayName: 'Anna' },
    })
    expect(row.person.code).toBe('P01')
    const table = await api.participants.table({ networkId: network.id })
    expect(table.rows).toEqual([row])
    expect(await api.networks.get({ id: network.id })).toMatchObject({ participants: 1, fictitious: false })
    expect((await api.app.status()).savedAt).toBeGreaterThan(Date.now() - 60_000)
    await api.networks.remove({ id: network.id })
    expect(await api.networks.list()).toEqual([])
  })

  test('a failure keeps its code and data', async () => {
    const { core } = shared
    const { api } = openWindow(core)
    const error = await errorOf(api.networks.get({ id: nobody }))
    expect(isDefinedError(error)).toBe(true)
    expect({ code: error.code, data: error.data }).toEqual({ code: 'NOT_FOUND', data: { what: 'network' } })
    const { result: workplace } = await api.workplaces.create({ name: 'W' })
    const { result: network } = await api.networks.create({ workplaceId: workplace.id, name: 'N' })
    const incomplete = await errorOf(api.participants.add({ networkId: network.id, person: {} }))
    expect(incomplete.code).toBe('PRIVACY_INCOMPLETE')
    const sensitive = await errorOf(api.attributes.add({ workplaceId: workplace.id, name: 'Leeftijd' }))
    expect({ code: sensitive.code, data: sensitive.data }).toEqual({
      code: 'SENSITIVE_ATTRIBUTE',
      data: { name: 'Leeftijd' },
    })
  })

  test('input that does not fit is answered with places and rules, never with what was typed', async () => {
    const { core } = shared
    const { api } = openWindow(core)
    const secret = 'Piet Jansen'
    const cases: [Promise<unknown>, unknown][] = [
      [api.workplaces.create({ name: '   ' }), [{ path: 'name', rule: 'required' }]],
      [api.workplaces.create({ name: secret.repeat(20) }), [{ path: 'name', rule: 'tooLong' }]],
      [api.workplaces.create({ name: `${secret}\u0007` }), [{ path: 'name', rule: 'unprintable' }]],
      [api.workplaces.create({ name: 7 } as never), [{ path: 'name', rule: 'invalid_type' }]],
      [api.workplaces.create(undefined as never), [{ path: '', rule: 'invalid_type' }]],
      [api.networks.get({ id: secret }), [{ path: 'id', rule: 'invalid_format' }]],
      [
        api.networks.update({ id: nobody, patch: { ambition: secret, name: '' } as never }),
        [
          { path: 'patch.name', rule: 'required' },
          { path: 'patch.ambition', rule: 'invalid_value' },
        ],
      ],
      [
        api.participants.remove({ membershipIds: [secret] }),
        [{ path: 'membershipIds.0', rule: 'invalid_format' }],
      ],
    ]
    for (const [call, fields] of cases) {
      const error = await errorOf(call)
      expect(error.code).toBe('INVALID_INPUT')
      expect(error.data).toEqual({ fields })
      expect(JSON.stringify([error.toJSON(), error.message])).not.toContain('Jansen')
    }
    expect(logOf(core.context.dataFolder)).not.toContain('Jansen')
  })

  test('a handler that throws gives a reference, and the log a line under it without the message', async () => {
    const { core } = shared
    shared.host = {
      openWindow: () => {
        throw new TypeError('Piet Jansen /home/piet/geheim SELECT * FROM person')
      },
    }
    const { api } = openWindow(core)
    const error = await errorOf(api.app.openWindow())
    expect(error.code).toBe('UNEXPECTED')
    const { reference } = error.data as { reference: string }
    expect(reference).toMatch(/^[0-9a-f]{8}$/u)
    expect(JSON.stringify([error.toJSON(), error.stack?.includes('Piet')])).not.toMatch(
      /Piet|geheim|SELECT|true.*Piet/u,
    )
    const line = logOf(core.context.dataFolder)
      .split('\n')
      .find((text) => text.includes(reference))
    expect(JSON.parse(line ?? '')).toMatchObject({ fault: 'app.openWindow', kind: 'TypeError', reference })
    expect(line).toContain('respond.test.ts')
    expect(line).not.toMatch(/Piet|geheim|SELECT|person|\/home/u)
    expect(line).not.toContain(process.cwd())
  })

  test('an answer that does not fit the contract does not leave the app', async () => {
    const { core } = shared
    shared.host = { printPage: () => Promise.resolve({ done: 'Piet Jansen' } as never) }
    const { api } = openWindow(core)
    const error = await errorOf(api.app.printPage({ address: '/print/sheet/1', to: 'pdf' }))
    expect(error.code).toBe('UNEXPECTED')
    expect(JSON.stringify(error.toJSON())).not.toContain('Jansen')
    const log = logOf(core.context.dataFolder)
    expect(log).toContain('"procedure":"app.printPage","path":"done","rule":"invalid_type"')
    expect(log).not.toContain('Jansen')
  })

  test('only pages under /print/ are printed', async () => {
    const asked: string[] = []
    const { core } = shared
    shared.host = {
      printPage: (address) => {
        asked.push(address)
        return Promise.resolve({ done: true })
      },
    }
    const { api } = openWindow(core)
    const print = (address: string) => api.app.printPage({ address, to: 'pdf' })
    for (const address of [
      '/print/../session',
      '/print/%2e%2e/session',
      '/print/a/../../x',
      '/other',
      'https://x.nl',
    ])
      expect((await errorOf(print(address))).code).toBe('INVALID_INPUT')
    await print('/print/sheet?network=1&language=nl')
    expect(asked).toEqual(['/print/sheet?network=1&language=nl'])
  })

  test('a procedure that is none is not found', async () => {
    const { core } = shared
    const { api } = openWindow(core)
    for (const path of [['workplaces', 'drop'], ['store', 'write'], ['__proto__', 'list'], ['workplaces']]) {
      // The client makes up whatever it is asked for, so a stranger's name is a call like any other.
      const call = path.reduce<object>((client, name) => Reflect.get(client, name) as object, api)
      const [error] = await safe((call as () => Promise<unknown>)())
      expect(error).toMatchObject({ code: 'NOT_FOUND', data: { what: 'procedure' } })
    }
  })

  test('what a page reports goes to the log as code words only', async () => {
    const { core } = shared
    const { api } = openWindow(core)
    await api.app.reportFault({ where: 'features/networks', kind: 'TypeError' })
    await api.app.reportFault({ where: 'Piet Jansen belde', kind: 'x y' })
    const lines = logOf(core.context.dataFolder)
      .trim()
      .split('\n')
      .slice(-2)
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toMatchObject([
      { event: 'page.fault', where: 'features/networks', kind: 'TypeError' },
      { event: 'page.fault', where: '?', kind: '?' },
    ])
  })
})

test('hundreds of hostile inputs: each a failure of the contract, and nothing is stored', async () => {
  const { core } = shared
  const { api } = openWindow(core)
  const { result } = await api.workplaces.openExample()
  const before = await core.context.store.state()
  const listed = await api.workplaces.list()
  const deep = (n: number): unknown => {
    let value: unknown = 1
    for (let i = 0; i < n; i++) value = [value]
    return value
  }
  const values: unknown[] = [
    ...[
      null,
      undefined,
      0,
      -1,
      Number.NaN,
      Infinity,
      '',
      ' ',
      true,
      [],
      {},
      new Date(0),
      10n ** 30n,
      deep(500),
    ],
    ...['x'.repeat(100_000), "'; DROP TABLE person; --", '\u0000', '../../etc/passwd', '😀'.repeat(300)],
    ...[
      JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
      { constructor: { prototype: { polluted: true } } },
    ],
  ]
  const procedures: ((input: never) => Promise<unknown>)[] = [
    ...[api.workplaces.create, api.workplaces.rename, api.workplaces.remove, api.networks.create],
    ...[api.networks.update, api.networks.updatePrivacy, api.networks.remove, api.participants.add],
    ...[api.participants.join, api.participants.updatePerson, api.participants.updateMembership],
    ...[api.participants.remove, api.participants.setValue, api.attributes.add, api.attributes.rename],
    ...[api.attributes.remove, api.organisations.add, api.organisations.update, api.organisations.remove],
    ...[
      api.coaches.add,
      api.coaches.update,
      api.coaches.remove,
      api.ties.updateSurvey,
      api.ties.addSurvey,
      api.ties.answer,
      api.ties.place,
      api.ties.removeSurvey,
    ],
  ]
  let refused = 0
  for (const procedure of procedures) {
    for (const value of values) {
      const started = performance.now()
      const [error] = await safe(procedure(value as never))
      expect(performance.now() - started).toBeLessThan(20_000)
      if (error === null) continue
      refused++
      expect(JSON.stringify(error)).not.toMatch(/SELECT|sqlite|node_modules|\/work|DROP/iu)
      expect(error).toMatchObject({
        defined: true,
        code: expect.not.stringMatching(/^UNEXPECTED$/u) as string,
      })
    }
  }
  expect(refused).toBeGreaterThan(400)
  const id = result.networkId
  await api.networks.update({
    id,
    patch: JSON.parse('{"__proto__":{"name":"x"},"fictitious":false}') as never,
  })
  expect((await api.networks.get({ id })).name).toBe('Zelfgestuurd leren')
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect(await core.context.store.state()).toEqual(before)
  expect(await api.workplaces.list()).toEqual(listed)
})
