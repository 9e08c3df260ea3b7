import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Core, startCore } from '../../../main/core.ts'
import type { Api } from '../../../shared/contract/index.ts'
import type { ImportRequest, ImportSurvey } from '../../../shared/contract/imports.ts'
import { DraftId, type NetworkId, type TieWaveId } from '../../../shared/domain/ids.ts'
import { completeCard } from '../../support/card.ts'
import {} from '../../support/store.ts'
import { read as readFile } from './reading.ts'
import { book, bookParts, rowsOf, zip } from './workbook.ts'

let core: Core
let api: Api
let ports: MessageChannel
const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))

beforeAll(async () => {
  core = await startCore({
    dataFolder,
    version: '0.0.0',
    host: {
      kind: 'loopback',
      openWindow: () => Promise.resolve({ address: null }),
      printPage: () => Promise.resolve({ done: false }),
    },
  })
  ports = new MessageChannel()
  const handler = new RPCHandler(core.router, core.handlerOptions)
  handler.upgrade(ports.port1, { context: core.context })
  ports.port1.start()
  ports.port2.start()
  api = createORPCClient(new RPCLink({ port: ports.port2 }))
})

afterAll(async () => {
  ports.port1.close()
  await core.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function network(options: { readonly complete?: boolean } = {}): Promise<NetworkId> {
  const { result: workplace } = await api.workplaces.create({ name: 'Werkplaats' })
  const { result } = await api.networks.create({ workplaceId: workplace.id, name: 'Netwerk' })
  if (options.complete !== false) await api.networks.updatePrivacy({ id: result.id, patch: completeCard })
  return result.id
}

async function failureOf(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof ORPCError && error.defined) {
      const { code, data } = error as ORPCError<string, unknown>
      return { code, data }
    }
    throw error
  }
  throw new Error('It went as asked')
}

const survey: ImportSurvey = {
  name: 'Wie raadpleeg je?',
  question: 'Wie raadpleeg je als je vastloopt?',
  scaleMax: 4,
  silent: 'noAnswer',
  unknownIds: 'refuse',
}

/** Reads a file and takes its columns as they are proposed. */
async function draft(text: string, kind: 'people' | 'ties') {
  const draftId = DraftId.parse(randomUUID())
  const read = await api.imports.read({ draftId, file: new File([text], 'tabel.csv') })
  return {
    draftId,
    sheet: 0,
    hasHeader: read.hasHeader,
    roles: read.columns.map(({ proposal }) => proposal[kind]),
  }
}

const people =
  'id;naam;school;vak;geslacht\nP1;"Jan ""J"" de Vries";De Ster;wi;m\nP2;=cmd();de ster;;v\nP3;Zoë 👩‍🏫;Anders;ne;\nP3;Nog eens;;;\n'
const ties = 'van;naar;waarde\nP1;p2;4\nP2;P1;1,0\nP1;P3;0\nP3;P9;2\n'

async function request(
  networkId: NetworkId,
  { waveLabel = 'Najaar', ...changed }: Partial<ImportSurvey> & { readonly waveLabel?: string } = {},
): Promise<ImportRequest> {
  return {
    networkId,
    people: await draft(people, 'people'),
    ties: [{ ...(await draft(ties, 'ties')), survey: 0, waveLabel, reading: 'asIs' }],
    matrices: [],
    surveys: [{ ...survey, ...changed }],
  }
}

describe('an import from file to store, through the contract', () => {
  it('stores nothing before it is confirmed, and then exactly what the plan said', async () => {
    const networkId = await network()
    const asked = await request(networkId)
    const plan = await api.imports.plan(asked)
    expect(plan).toMatchObject({
      people: { create: 3, merge: 0, refuse: 1 },
      ties: { create: 2, merge: 0, refuse: 1 },
      noTie: 1,
      organisations: { create: 2, merge: 0 },
      attributes: ['vak'],
      blockers: [],
    })
    const before = await api.participants.table({ networkId })
    expect([before.rows, before.organisations, before.attributes]).toEqual([[], [], []])
    expect(await api.ties.surveys({ networkId })).toEqual([])

    const { result } = await api.imports.confirm({ ...asked, digest: plan.digest })
    expect(result).toMatchObject({ people: plan.people, ties: plan.ties })
    const after = await api.participants.table({ networkId })
    const schools = new Map(after.organisations.map(({ id, name }) => [id, name]))
    const [attribute] = after.attributes
    expect(attribute?.name).toBe('vak')
    expect(
      after.rows.map(({ person, values }) => [
        person.code,
        person.displayName,
        person.organisationId === null ? null : schools.get(person.organisationId),
        attribute === undefined ? undefined : values[attribute.id],
      ]),
    ).toEqual([
      ['P1', 'Jan "J" de Vries', 'De Ster', 'wi'],
      ['P2', '=cmd()', 'De Ster', undefined],
      ['P3', 'Zoë 👩‍🏫', 'Anders', 'ne'],
    ])

    if (result.waveId === null) throw new Error('no wave')
    const wave = await api.ties.wave({ waveId: result.waveId })
    const codes = new Map(wave.people.map(({ person }) => [person.id, person.code]))
    expect(wave.survey).toMatchObject({ name: survey.name, question: survey.question, scaleMax: 4 })
    expect(
      wave.arcs
        .map(({ from, to, value }) => `${codes.get(from) ?? ''}>${codes.get(to) ?? ''}:${String(value)}`)
        .sort(),
    ).toEqual(['P1>P2:4', 'P2>P1:1'])
    expect(wave.people.map(({ person, status }) => `${person.code} ${status}`)).toEqual([
      'P1 answered',
      'P2 answered',
      'P3 noAnswer',
    ])

    // The file is forgotten: what was confirmed cannot be confirmed again.
    expect(await failureOf(api.imports.confirm({ ...asked, digest: plan.digest }))).toMatchObject({
      code: 'IMPORT_GONE',
    })
  })

  it('finds everybody again the second time, and adds what is new', async () => {
    const networkId = await network()
    const first = await request(networkId)
    await api.imports.confirm({ ...first, digest: (await api.imports.plan(first)).digest })
    const second = await request(networkId, { waveLabel: 'Voorjaar' })
    const plan = await api.imports.plan({
      ...second,
      people: await draft('code;rol\np1;coach\nP4;leraar\n', 'people'),
    })
    expect(plan).toMatchObject({ people: { create: 1, merge: 1, refuse: 0 }, ties: { create: 2 } })
    await api.imports.confirm({ ...second, digest: (await api.imports.plan(second)).digest })
    const [{ waves } = { waves: [] }] = await api.ties.surveys({ networkId })
    expect(waves.map(({ label }) => label).sort()).toEqual(['Najaar', 'Voorjaar'])
    expect((await api.participants.table({ networkId })).rows).toHaveLength(3)
  })

  it('stores nothing at all when it goes astray half-way', async () => {
    const networkId = await network()
    const first = await request(networkId)
    await api.imports.confirm({ ...first, digest: (await api.imports.plan(first)).digest })
    const before = await api.participants.table({ networkId })
    // The people are written before the wave turns out to be there already.
    const again: ImportRequest = {
      ...(await request(networkId)),
      people: await draft('code;naam;vak\nP1;Anders\nP77;Nieuw;xx\n', 'people'),
    }
    const plan = await api.imports.plan(again)
    expect(plan.people).toMatchObject({ create: 1, merge: 1 })
    expect(await failureOf(api.imports.confirm({ ...again, digest: plan.digest }))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'survey.waveLabel' },
    })
    expect(await api.participants.table({ networkId })).toEqual(before)
    // The file is still there: with another label it goes.
    const mended = { ...again, ties: again.ties.map((list) => ({ ...list, waveLabel: 'Zomer' })) }
    await api.imports.confirm({ ...mended, digest: (await api.imports.plan(mended)).digest })
    expect((await api.participants.table({ networkId })).rows).toHaveLength(4)
  })

  it('stores nothing when the network changed since the plan was shown', async () => {
    const networkId = await network()
    const asked = await request(networkId)
    const { digest } = await api.imports.plan(asked)
    await api.participants.add({ networkId, person: { code: 'P2' } })
    expect(await failureOf(api.imports.confirm({ ...asked, digest }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await api.participants.table({ networkId })).rows).toHaveLength(1)
    expect((await api.imports.plan(asked)).people).toMatchObject({ create: 2, merge: 1 })
  })

  it('stores nobody before the privacy card is complete', async () => {
    const networkId = await network({ complete: false })
    const asked = await request(networkId)
    const { digest } = await api.imports.plan(asked)
    expect(await failureOf(api.imports.confirm({ ...asked, digest }))).toMatchObject({
      code: 'PRIVACY_INCOMPLETE',
    })
    expect((await api.participants.table({ networkId })).rows).toEqual([])
  })

  it('keeps names that are properties of every object', async () => {
    const networkId = await network()
    const asked: ImportRequest = {
      networkId,
      people: await draft('id;__proto__;constructor\n__proto__;a;b\nconstructor;c;d\n', 'people'),
      ties: [],
      matrices: [],
      surveys: [],
    }
    const plan = await api.imports.plan(asked)
    expect(plan).toMatchObject({ people: { create: 2 }, attributes: ['__proto__', 'constructor'] })
    await api.imports.confirm({ ...asked, digest: plan.digest })
    const { rows, attributes } = await api.participants.table({ networkId })
    expect(attributes.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor'])
    expect(rows.map(({ person, values }) => [person.code, ...Object.values(values).sort()])).toEqual([
      ['__proto__', 'a', 'b'],
      ['constructor', 'c', 'd'],
    ])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('says which file it cannot read and why, and what it follows ends', async () => {
    const draftId = DraftId.parse(randomUUID())
    const heard = (async () => {
      let events = 0
      for await (const event of await api.imports.progress({ draftId }))
        if (event.step === 'reading') events += 1
      return events
    })()
    const file = new File(['id;naam\n1;a\n2;"b\n3;c\n'], 'stuk.csv')
    expect(await failureOf(api.imports.read({ draftId, file }))).toEqual({
      code: 'FILE_UNREADABLE',
      data: { reason: 'unclosedQuote', row: 3, column: 2 },
    })
    expect(await heard).toBeGreaterThan(0)
  })

  it('stops reading when the window cancels', async () => {
    const draftId = DraftId.parse(randomUUID())
    const before = core.context.drafts.count()
    const text = `id;naam\n${Array.from({ length: 150_000 }, (_, index) => `p${String(index)};naam ${String(index)}`).join('\n')}`
    const reading = failureOf(api.imports.read({ draftId, file: new File([text], 'groot.csv') }))
    for await (const { done } of await api.imports.progress({ draftId })) if (done > 0) break
    await api.imports.cancel({ draftId })
    expect(await reading).toMatchObject({ code: 'CANCELLED' })
    expect(core.context.drafts.count()).toBe(before)
  })

  it('puts back what an export guarded: what goes out comes in as it was', async () => {
    const networkId = await network()
    for (const [code, displayName] of [
      ['=1+1', "'t Hart"],
      ["'=x", '-5'],
      ['P 1', '"quoted"; and, more'],
      ['@a', "''+1"],
    ] as const) {
      await api.participants.add({ networkId, person: { code, displayName, role: '+31' } })
    }
    const file = await api.exports.participants({ networkId, language: 'nl', names: true, format: 'csv' })
    const text = await file.text()
    const other = await network()
    const asked: ImportRequest = {
      networkId: other,
      people: await draft(text, 'people'),
      ties: [],
      matrices: [],
      surveys: [],
    }
    const plan = await api.imports.plan(asked)
    expect(plan).toMatchObject({ people: { create: 4, refuse: 0 }, attributes: [] })
    await api.imports.confirm({ ...asked, digest: plan.digest })
    const said = async (id: NetworkId) =>
      (await api.participants.table({ networkId: id })).rows.map(
        ({ person: { code, displayName, role } }) => [code, displayName, role],
      )
    expect(await said(other)).toEqual(await said(networkId))
  })

  it('takes two squares from two sheets of a workbook as waves of one survey, and later a third', async () => {
    const networkId = await network()
    for (const code of ['P1', 'P2', 'P3', 'P10']) await api.participants.add({ networkId, person: { code } })
    const square = (corner: number) => [
      [corner, 1, 0, 4],
      [2, 0, null, 0],
      [0, 0, 0, 0],
      [0, 3, 0, 0],
    ]
    const file = book({
      sheets: [
        { name: 'T0', rows: rowsOf(square(0)) },
        { name: 'T1', rows: rowsOf(square(5)) },
        {
          name: 'T2',
          rows: rowsOf([
            ['wie', 'P1', 'p2', 'P3'],
            ['P1', 0, 1, 0],
            ['P2', 0, 0, 1],
            ['P3', 1, 0, 0],
          ]),
        },
      ],
    })
    const draftId = DraftId.parse(randomUUID())
    const read = await api.imports.read({ draftId, file: new File([file], 'metingen.xlsx') })
    expect(read).toMatchObject({
      format: 'xlsx',
      kind: 'matrix',
      sheet: 0,
      matrix: { labels: 'none', size: 4 },
    })
    expect(read.sheets.map(({ name, matrix }) => [name, matrix?.labels])).toEqual([
      ['T0', 'none'],
      ['T1', 'none'],
      ['T2', 'both'],
    ])
    expect((await api.imports.sheet({ draftId, sheet: 2 })).matrix).toEqual({
      labels: 'both',
      size: 3,
      numbers: { smallest: 0, largest: 1, isWhole: true },
    })
    expect(await failureOf(api.imports.sheet({ draftId, sheet: 9 }))).toMatchObject({ code: 'NOT_FOUND' })
    const matrix = (sheet: number, labels: 'none' | 'both') =>
      ({
        draftId,
        sheet,
        labels,
        answering: 'rows',
        order: 'network',
        waveLabel: `T${String(sheet)}`,
        survey: 0,
        reading: 'asIs',
      }) as const
    const asked: ImportRequest = {
      networkId,
      people: null,
      ties: [],
      matrices: [matrix(0, 'none'), matrix(1, 'none')],
      surveys: [survey],
    }
    const plan = await api.imports.plan(asked)
    expect(plan).toMatchObject({ ties: { create: 8, refuse: 1 }, noTie: 21, blank: 2, blockers: [] })
    expect(plan.matrices.map(({ codes }) => codes)).toEqual([
      ['P1', 'P2', 'P3', 'P10'],
      ['P1', 'P2', 'P3', 'P10'],
    ])
    const { result } = await api.imports.confirm({ ...asked, digest: plan.digest })
    expect(result.ties).toEqual(plan.ties)
    const [known] = await api.ties.surveys({ networkId })
    expect(known?.waves.map(({ label }) => label)).toEqual(['T0', 'T1'])
    const codesOf = async (waveId: TieWaveId) => {
      const wave = await api.ties.wave({ waveId })
      const codes = new Map(wave.people.map(({ person }) => [person.id, person.code]))
      return wave.arcs
        .map(({ from, to, value }) => `${codes.get(from) ?? ''}>${codes.get(to) ?? ''}:${String(value)}`)
        .sort()
    }
    for (const { id } of known?.waves ?? [])
      expect(await codesOf(id)).toEqual(['P10>P2:3', 'P1>P10:4', 'P1>P2:1', 'P2>P1:2'])

    const laterId = DraftId.parse(randomUUID())
    await api.imports.read({ draftId: laterId, file: new File([file], 'metingen.xlsx') })
    const later = { ...asked, matrices: [{ ...matrix(2, 'both'), draftId: laterId }] }
    await api.imports.confirm({ ...later, digest: (await api.imports.plan(later)).digest })
    const [joined] = await api.ties.surveys({ networkId })
    expect(joined?.waves.map(({ label }) => label)).toEqual(['T0', 'T1', 'T2'])
  })

  it('a hostile workbook leaves nothing behind, and is told in words', async () => {
    const before = core.context.drafts.count()
    const networkId = await network()
    const file = zip(
      bookParts({ sheets: [{ rows: '' }] }).map((part) =>
        part.name.endsWith('sheet1.xml') ? { ...part, content: '<!DOCTYPE x><x/>' } : part,
      ),
    )
    expect(
      await failureOf(
        api.imports.read({ draftId: DraftId.parse(randomUUID()), file: new File([file], 'boos.xlsx') }),
      ),
    ).toEqual({ code: 'FILE_UNREADABLE', data: { reason: 'unsafe', row: null, column: null } })
    expect(core.context.drafts.count()).toBe(before)
    expect((await api.participants.table({ networkId })).rows).toEqual([])
  })

  it('every table goes out as CSV and as a workbook, and comes in again', async () => {
    const { result } = await api.workplaces.openExample()
    const { networkId } = result
    const { workplaceId } = await api.networks.get({ id: networkId })
    const [known] = await api.ties.surveys({ networkId })
    const waveId = known?.waves[0]?.id
    if (waveId === undefined) throw new Error('The example has a wave')
    const shown = {
      title: 'Alle maten',
      header: ['maat', 'getal'],
      rows: [
        ['E-I', -0.5],
        ['=1+1', 3],
      ],
    }
    for (const format of ['csv', 'xlsx'] as const) {
      const asked = { language: 'nl', format } as const
      const files = {
        participants: await api.exports.participants({ ...asked, networkId, names: false }),
        organisations: await api.exports.organisations({ ...asked, workplaceId }),
        attributes: await api.exports.attributes({ ...asked, networkId }),
        coaches: await api.exports.coaches({ ...asked, workplaceId }),
        ties: await api.exports.ties({ ...asked, waveId, names: false }),
        shown: await api.exports.shown({ ...asked, table: shown }),
      }
      const tables = await Promise.all(
        Object.values(files).map(async (file) => readFile(new Uint8Array(await file.arrayBuffer()))),
      )
      expect(Object.values(files).map(({ name }) => name.split('-')[0])).toEqual([
        'deelnemers',
        'organisaties',
        'kenmerken',
        'coaches',
        'relaties',
        'alle',
      ])
      for (const { content, linesAbove } of tables) expect([content.format, linesAbove]).toEqual([format, 1])
      expect(tables.map(({ rows }) => rows[0]?.[0])).toEqual([
        'code',
        'organisatie',
        'kenmerk',
        'coach',
        'van',
        'maat',
      ])
      expect(tables[0]?.rows[1]?.[0]).toBe('P01')
      expect(tables[5]?.rows.slice(1)).toEqual([
        ['E-I', format === 'csv' ? '-0,5' : '-0.5'],
        ['=1+1', '3'],
      ])
    }
  })
})
