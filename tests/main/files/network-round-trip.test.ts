import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ImportRequest } from '../../../shared/contract/imports.ts'
import type { RespondentStatus } from '../../../shared/domain/entities.ts'
import { DraftId, type NetworkId, type PersonId, type TieWaveId } from '../../../shared/domain/ids.ts'
import { ImportToStore, type WaveToStore } from '../../../shared/domain/import/state.ts'
import { createDrafts } from '../../../main/files/drafts.ts'
import { saveGraph, saveTable } from '../../../main/files/save-table.ts'
import type { Store } from '../../../main/store/open.ts'
import { createRandom } from '../../support/generate/random.ts'
import { ask, done, readyNetwork, temporaryStore } from '../../support/store.ts'

const drafts = createDrafts()
afterAll(() => {
  drafts.close()
})

/** Codes that a file can trip over. */
const codes = ['P1', 'P02', 'a|b', '50%7C', '=1+1', 'Zoë & <co>', "d'“x”"]
const statuses: readonly RespondentStatus[] = [
  'answered',
  'answered',
  'noAnswer',
  'answered',
  'notAsked',
  'answered',
]

/** A wave with everything a wave can have, by the seed. */
function someWave(seed: number): { readonly people: ImportToStore['people']; readonly wave: WaveToStore } {
  const dice = createRandom(seed)
  const random = () => dice.int(0, 999) / 1_000
  const people = codes.map((code, index) => ({
    personId: randomUUID() as string as PersonId,
    isNew: true,
    code,
    displayName: index % 2 === 0 ? `Naam ${String(index)}` : '',
    role: index === 1 ? 'leraar' : '',
    ...(index < 5 ? { organisationName: index < 3 ? 'De Ster' : 'Anders "&"' } : {}),
    values: index === 2 ? [] : ([[0, index % 2 === 0 ? 'po' : 'vo']] as [number, string][]),
  }))
  const respondents = people.map(({ personId }, index) => ({
    personId,
    status: statuses[index] ?? ('optedOut' as const),
  }))
  const arcs: WaveToStore['arcs'] = []
  const blanks: WaveToStore['blanks'] = []
  for (const from of respondents) {
    if (from.status !== 'answered') continue
    for (const to of respondents) {
      if (from === to || to.status === 'optedOut') continue
      const chance = random()
      const pair = { from: from.personId, to: to.personId }
      if (chance < 0.15) blanks.push(pair)
      else if (chance < 0.6)
        arcs.push({
          ...pair,
          value: 1 + Math.floor(random() * 4),
          ...(random() < 0.5 ? { closeness: Math.floor(random() * 4) } : {}),
          ...(random() < 0.5 ? { formality: 'informal' as const } : {}),
        })
    }
  }
  return { people, wave: { label: 'Najaar', respondents, arcs, blanks } }
}

function stored(store: Store, networkId: NetworkId, seed: number): TieWaveId {
  const { people, wave } = someWave(seed)
  const { waveId } = done(store, 'imports.apply', {
    networkId,
    expectedSeq: ask(store, 'imports.existing', { networkId }).seq,
    attributes: ['sector'],
    people,
    ties: [
      {
        survey: { name: 'Advies', question: '', scaleMax: 4, asksCloseness: true, asksFormality: true },
        waves: [wave],
      },
    ],
  })
  if (waveId === null) throw new Error('A wave was made')
  return waveId
}

/** All that is said in a wave, by code. */
function saidIn(store: Store, waveId: TieWaveId, withoutOut = false) {
  const { survey, wave, people, arcs, blanks, organisations, attributes } = ask(store, 'ties.wave', {
    waveId,
  })
  const codeOf = new Map(people.map(({ person }) => [person.id, person.code]))
  const pair = (each: { readonly from: PersonId; readonly to: PersonId }) =>
    `${codeOf.get(each.from) ?? '?'} → ${codeOf.get(each.to) ?? '?'}`
  return {
    survey: [survey.name, survey.scaleMax, survey.asksCloseness, survey.asksFormality],
    wave: wave.label,
    people: people
      .filter(({ status }) => !withoutOut || status !== 'optedOut')
      .map(({ person, status, values }) => [
        person.code,
        person.role,
        organisations.find(({ id }) => id === person.organisationId)?.name ?? '',
        status,
        ...attributes.map(({ name, id }) => `${name}:${values[id] ?? ''}`),
      ]),
    arcs: arcs.map((arc) => [pair(arc), arc.value, arc.closeness, arc.formality].join(' ')).sort(),
    blanks: blanks.map(pair).sort(),
  }
}

/** Takes a file in as it is proposed, all of its sheets. */
async function taken(store: Store, networkId: NetworkId, file: File): Promise<TieWaveId> {
  const draftId = DraftId.parse(randomUUID())
  const first = await drafts.read(draftId, file)
  const sheets = first.sheets.map((_, index) => drafts.sheet(draftId, index))
  const people = sheets.find(({ kind }) => kind === 'people')
  const ties = sheets.find(({ kind }) => kind === 'ties')
  if (people === undefined || ties === undefined) throw new Error('The file holds people and ties')
  const about = first.sheets[ties.sheet]
  const mapping = ({ sheet, hasHeader, columns }: typeof ties, kind: 'people' | 'ties') => ({
    draftId,
    sheet,
    hasHeader,
    roles: columns.map(({ proposal }) => proposal[kind]),
  })
  const request: ImportRequest = {
    networkId,
    people: mapping(people, 'people'),
    ties: [{ ...mapping(ties, 'ties'), survey: 0, waveLabel: about?.wave || 'Najaar', reading: 'asIs' }],
    matrices: [],
    surveys: [
      {
        name: first.format === 'xlsx' ? 'Advies' : (about?.name ?? ''),
        question: '',
        scaleMax: about?.scaleMax ?? 4,
        silent: 'noAnswer',
        unknownIds: 'refuse',
      },
    ],
  }
  const existing = ask(store, 'imports.existing', { networkId })
  const plan = await drafts.plan(request, existing)
  expect(plan).toMatchObject({ reasons: [], blockers: [] })
  const { waveId } = await drafts.confirm(request, existing, plan.digest, (content) =>
    Promise.resolve(
      done(store, 'imports.apply', ImportToStore.parse(JSON.parse(new TextDecoder().decode(content)))),
    ),
  )
  if (waveId === null) throw new Error('A wave was made')
  return waveId
}

describe('what goes out comes in the same', () => {
  test.each(['graphml', 'gexf', 'xlsx'] as const)('as %s', async (format) => {
    for (const seed of [1, 2, 3]) {
      const store = temporaryStore()
      const waveId = stored(store, readyNetwork(store).networkId, seed)
      const asked = { waveId, language: 'nl' as const, names: false }
      const file =
        format === 'xlsx'
          ? await saveTable(ask(store, 'exports.ties', asked), format)
          : await saveGraph(ask(store, 'exports.graph', asked), format)
      const text = await file.text()
      // Codes unless names were asked for; nothing of somebody who opted out.
      expect(text).not.toContain('Naam 0')
      expect(text).not.toContain('optedOut')
      const other = temporaryStore()
      const back = await taken(other, readyNetwork(other).networkId, file)
      expect(saidIn(other, back)).toEqual(saidIn(store, waveId, true))
    }
  })

  test('with names only when asked, and the rule on top', () => {
    const store = temporaryStore()
    const waveId = stored(store, readyNetwork(store).networkId, 4)
    const asked = { waveId, language: 'en' as const, names: true }
    const graph = ask(store, 'exports.graph', asked)
    expect(graph.nodes.map(({ label }) => label)).toContain('Naam 0')
    expect(graph.nodes.map(({ code }) => code).toSorted()).toEqual(codes.slice(0, 6).toSorted())
    const { rule, header, more } = ask(store, 'exports.ties', { ...asked, table: 'respondents' })
    expect(rule).toBe(graph.rule)
    expect(header).toEqual(['code', 'name', 'organisation', 'role', 'status', 'sector'])
    expect(more?.[0]?.header).toEqual(['from', 'to', 'value', 'closeness', 'formality'])
  })

  // For scripts/check-graph-exports.py, which asks networkx and igraph.
  test('leaves files to be read elsewhere, where a folder was given for them', async () => {
    const folder = process.env['NETWERKCOACH_GRAPHS']
    for (const seed of folder === undefined ? [] : [1, 2, 3, 4, 5]) {
      const store = temporaryStore()
      const waveId = stored(store, readyNetwork(store).networkId, seed)
      mkdirSync(folder ?? '', { recursive: true })
      const graph = ask(store, 'exports.graph', { waveId, language: 'nl', names: false })
      const path = join(folder ?? '', `wave-${String(seed)}`)
      const edges = graph.edges.map(({ from, to, value }) => [from, to, value])
      writeFileSync(`${path}.json`, JSON.stringify({ nodes: graph.nodes, edges }))
      for (const format of ['graphml', 'gexf'] as const)
        writeFileSync(
          `${path}.${format}`,
          new Uint8Array(await (await saveGraph(graph, format)).arrayBuffer()),
        )
    }
    expect(true).toBe(true)
  })
})
