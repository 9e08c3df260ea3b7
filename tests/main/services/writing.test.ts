import { describe, expect, test } from 'vitest'
import { DocumentDesk } from '../../../shared/contract/documents.ts'
import { compositionItems } from '../../../shared/content/checklist-composition.ts'
import { planSections } from '../../../shared/content/project-plan.ts'
import type { DocumentId, ProductVersionId } from '../../../shared/domain/ids.ts'
import { isEmptyText, plainLines, richFromPlain } from '../../../shared/domain/rich-words.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import type { TemplateRef } from '../../../shared/domain/templates.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryStore,
} from '../../support/store.ts'

const today = '2026-11-22'

function house(typingPause = 0) {
  const store = temporaryStore({ typingPause })
  const { workplaceId, networkId } = readyNetwork(store)
  const make = (template: TemplateRef, rest: { today?: string; productVersionId?: ProductVersionId } = {}) =>
    done(store, 'documents.make', { networkId, meetingId: null, template, language: 'nl', today, ...rest })
  const desk = (id: DocumentId) => ask(store, 'documents.desk', { id })
  return { store, workplaceId, networkId, make, desk }
}

function plan(typingPause?: number) {
  const home = house(typingPause)
  const { store, make, desk } = home
  const { document, sections } = make('builtIn:projectPlan')
  const at = (place: number) => {
    const section = desk(document.id).sections[place]
    if (section === undefined) throw new Error('No section')
    return section
  }
  const write = (place: number, text: string) =>
    change(store, 'documents.writeSection', { id: at(place).id, body: richFromPlain(text) })
  const keep = (name = '') => done(store, 'versions.keep', { documentId: document.id, name, today })
  const now = () => desk(document.id)
  return { ...home, id: document.id, sections, at, write, keep, now }
}

describe('a project plan', () => {
  test('begins with the twelve sections and their guidance, all empty, and no points', () => {
    const { id, now } = plan()
    const made = now()
    expect(DocumentDesk.parse(made)).toEqual(made)
    expect(made.sections.map(({ title, guidance }) => [title, guidance])).toEqual(
      planSections.map(({ name, guidance }) => [name.nl, guidance.nl]),
    )
    expect(made.sections.every(({ body }) => isEmptyText(body))).toBe(true)
    expect(made).toMatchObject({
      points: [],
      versions: [],
      earlier: [],
      document: { id, kind: 'projectPlan' },
    })
  })

  test('of an own template has a number for a section without a title', () => {
    const { store, workplaceId, make } = house()
    const ref = 'builtIn:projectPlan'
    const own = done(store, 'templates.copy', { workplaceId, ref, title: 'Kort plan', language: 'nl' })
    const sections = [
      { title: '', guidance: 'Waarom?', points: [] },
      { title: 'Hoe', guidance: '', points: ['Begroting'] },
    ]
    done(store, 'templates.change', { id: own.ref as never, version: 1, title: 'Kort plan', sections })
    const made = make(own.ref)
    expect(made.sections).toMatchObject([{ title: '1', guidance: 'Waarom?' }, { title: 'Hoe' }])
    expect(made.points).toMatchObject([{ section: 'Hoe', text: 'Begroting' }])
    expect(made.document.templateVersion).toBe(2)
  })

  test('what is typed in one go is one step back; another section is another step', () => {
    const { store, write, at } = plan(4_000)
    for (const text of ['Op', 'Op de scholen', 'Op de scholen speelt']) write(0, text)
    write(1, 'Opdracht')
    done(store, 'history.undo')
    expect([plainLines(at(0).body), plainLines(at(1).body)]).toEqual([['Op de scholen speelt'], []])
    done(store, 'history.undo')
    expect(plainLines(at(0).body)).toEqual([])
    expect(ask(store, 'history.list', { limit: 2 }).steps[0]).toMatchObject({
      command: 'documents.writeSection',
      about: { kind: 'document', name: 'Projectplan' },
    })
  })

  test('sections are added, renamed, moved and removed, and come back', () => {
    const { store, id, now, at, write } = plan()
    write(11, 'Wisselingen')
    const titles = () => now().sections.map(({ title }) => title)
    const before = titles()
    const added = done(store, 'documents.addSection', { documentId: id, title: 'Begroting', guidance: '' })
    expect(added.position).toBe(12)
    done(store, 'documents.moveSection', { id: added.id, to: 0 })
    done(store, 'documents.updateSection', {
      id: added.id,
      patch: { title: 'Geld', guidance: 'Wie betaalt?' },
    })
    expect(titles()).toEqual(['Geld', ...before])
    done(store, 'documents.removeSections', { ids: [at(12).id, at(1).id] })
    expect(titles()).toEqual(['Geld', ...before.slice(1, -1)])
    expect(now().sections.map(({ position }) => position)).toEqual(titles().map((_, i) => i))
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'documentSection', count: 2 })
    done(store, 'history.undo')
    expect(titles()).toEqual(['Geld', ...before])
    expect(plainLines(at(12).body)).toEqual(['Wisselingen'])
    done(store, 'documents.rename', { id, title: 'Ons plan' })
    expect(now().document.title).toBe('Ons plan')
    for (let n = titles().length; n < 50; n++)
      done(store, 'documents.addSection', { documentId: id, title: 'Meer', guidance: '' })
    const oneMore = () => change(store, 'documents.addSection', { documentId: id, title: 'x', guidance: '' })
    expect(failureOf(oneMore)).toMatchObject({ data: { fields: [{ rule: 'tooMany' }] } })
  })
})

describe('versions', () => {
  test('keep what was written; the last one says whether it was written on since', () => {
    const { write, keep, now, store } = plan()
    write(0, 'Eerste')
    const one = keep('Opzet')
    write(0, 'Tweede')
    const two = keep()
    expect([one.number, two.number]).toEqual([1, 2])
    const rows = () => now().versions.map(({ number, name, isOvertaken }) => [number, name, isOvertaken])
    expect(rows()).toEqual([
      [2, '', false],
      [1, 'Opzet', false],
    ])
    write(3, 'Meer')
    expect(rows()[0]).toEqual([2, '', true])
    done(store, 'history.undo')
    expect(rows()[0]).toEqual([2, '', false])
    const read = ask(store, 'versions.read', { id: one.id })
    expect(read.sections).toHaveLength(12)
    expect(read.sections.map(({ body }) => plainLines(body).join())[0]).toBe('Eerste')
    done(store, 'versions.rename', { id: one.id, name: 'Eerste opzet' })
    expect(rows()[1]).toEqual([1, 'Eerste opzet', false])
  })

  test('putting one back keeps the present text first when no version says it, in one step', () => {
    const { store, write, keep, now, at, id } = plan()
    write(0, 'Eerste')
    const one = keep()
    write(0, 'Tweede')
    done(store, 'documents.removeSections', { ids: [at(5).id] })
    done(store, 'documents.addSection', { documentId: id, title: 'Nieuw', guidance: '' })
    done(store, 'documents.moveSection', { id: at(10).id, to: 2 })
    const before = contentDigest(store)
    done(store, 'versions.putBack', { id: one.id, today })
    expect(now().sections.map(({ title }) => title)).toEqual(planSections.map(({ name }) => name.nl))
    expect(now().sections[0]).toMatchObject({ guidance: planSections[0]?.guidance.nl })
    expect(plainLines(at(0).body)).toEqual(['Eerste'])
    const [kept] = now().versions
    expect(kept).toMatchObject({ number: 2, isOvertaken: true })
    const said = ask(store, 'versions.read', { id: kept?.id as never }).sections
    expect([
      plainLines(said[0]?.body ?? richFromPlain('')),
      said.some(({ title }) => title === 'Nieuw'),
    ]).toEqual([['Tweede'], true])
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(before)
    done(store, 'history.redo')
    // What it says now is version 1: nothing is kept, and nothing happens.
    expect(change(store, 'versions.putBack', { id: one.id, today }).notice).toBeNull()
    done(store, 'versions.putBack', { id: kept?.id as never, today })
    expect(now().versions).toHaveLength(2)
    expect(plainLines(at(0).body)).toEqual(['Tweede'])
  })

  test('are agreed to by somebody, once each', () => {
    const { store, networkId, workplaceId, keep, now, id } = plan()
    const version = keep()
    const { person } = done(store, 'participants.add', { networkId, person: { displayName: 'Anna' }, today })
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Els',
      organisationId: null,
      networkIds: [],
    })
    const agree = (who: typeof nobody | { text: string }, on = '2026-11-20') =>
      done(store, 'versions.agree', { versionId: version.id, who: { ...nobody, ...who }, on })
    const first = agree({ ...nobody, personId: person.id }, '2026-11-21')
    agree({ ...nobody, coachId: coach.id })
    agree({ text: 'De Schoolleiders' })
    expect(now().versions[0]?.consents.map(({ code, name, on }) => [code, name, on])).toEqual([
      [null, 'Els', '2026-11-20'],
      [null, 'De Schoolleiders', '2026-11-20'],
      [person.code, 'Anna', '2026-11-21'],
    ])
    for (const who of [
      { ...nobody, personId: person.id },
      { ...nobody, text: 'de schoolleiders' },
    ])
      expect(failureOf(() => agree(who))).toEqual({ code: 'ALREADY_EXISTS', data: { field: 'who' } })
    expect(failureOf(() => agree(nobody))).toMatchObject({
      data: { fields: [{ path: 'who', rule: 'required' }] },
    })
    expect(failureOf(() => agree({ ...nobody, personId: person.id, text: 'en' }))).toMatchObject({
      data: { fields: [{ rule: 'oneWho' }] },
    })
    const other = readyNetwork(store)
    const { person: stranger } = done(store, 'participants.add', {
      networkId: other.networkId,
      person: {},
      today,
    })
    expect(failureOf(() => agree({ ...nobody, personId: stranger.id })).code).toBe('NOT_FOUND')
    done(store, 'versions.withdraw', { id: first.id })
    expect(now().versions[0]?.consents).toHaveLength(2)
    done(store, 'versions.remove', { id: version.id })
    expect(now().versions).toEqual([])
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'documentVersion', things: [{ name: '1' }] })
    done(store, 'history.undo')
    expect(now().versions[0]?.consents).toHaveLength(2)
    done(store, 'documents.remove', { id })
    expect(store.sqlite.prepare('SELECT count(*) FROM consent').pluck().get()).toBe(0)
  })

  test('are of what is written: a list to answer has none', () => {
    const { store, make } = house()
    const documentId = make('builtIn:leadership').document.id
    const keep = () => change(store, 'versions.keep', { documentId, name: '', today })
    expect(failureOf(keep)).toMatchObject({ data: { fields: [{ rule: 'noSections' }] } })
  })
})

describe('checklists', () => {
  test('know their points by the ids of the list, in both languages; an own template by its words', () => {
    const { store, workplaceId, make } = house()
    const keys = (template: TemplateRef) => make(template).points.map(({ key }) => key)
    expect(keys('builtIn:composition')).toEqual(compositionItems.map(({ id }) => id))
    const ref = 'builtIn:composition'
    const own = done(store, 'templates.copy', { workplaceId, ref, title: 'Who?', language: 'en' })
    expect(keys(own.ref)).toEqual(compositionItems.map(({ id }) => id))
    const sections = [{ title: '', guidance: '', points: ['Koffie', compositionItems[1].text.en, 'Koffie'] }]
    done(store, 'templates.change', { id: own.ref as never, version: 1, title: 'Who?', sections })
    const [coffee, reachable, again] = keys(own.ref)
    expect(coffee).toMatch(/^own:[0-9a-f]{24}$/u)
    expect([reachable, again]).toEqual(['reachable', `${coffee ?? ''}:2`])
    expect(keys(own.ref)[0]).toBe(coffee)
  })

  test('take the network’s own points of the last run along, and lay earlier answers beside it', () => {
    const { store, make, desk } = house()
    const first = make('builtIn:leadership', { today: '2026-01-10' })
    const documentId = first.document.id
    done(store, 'documents.addPoint', { documentId, section: '', text: 'Sleutel van het gebouw' })
    const [point] = first.points
    if (point === undefined) throw new Error('No points')
    done(store, 'documents.answer', { id: point.id, patch: { answer: 'partly', note: 'Half' } })
    const second = make('builtIn:leadership', { today: '2026-06-10' })
    expect(second.points.at(-1)).toMatchObject({ text: 'Sleutel van het gebouw', key: '', answer: null })
    const third = make('builtIn:leadership', { today: '2026-11-10' })
    expect(third.points.filter(({ key }) => key === '')).toHaveLength(1)
    const { earlier } = desk(third.document.id)
    expect(earlier.map(({ document }) => document.madeOn)).toEqual(['2026-06-10', '2026-01-10'])
    expect(earlier[1]?.answers[0]).toEqual({
      key: point.key,
      text: point.text,
      answer: 'partly',
      note: 'Half',
    })
    expect(desk(first.document.id).earlier).toEqual([])
    expect(desk(make('builtIn:dissemination').document.id).earlier).toEqual([])
  })

  test('about a version of a product there is one, beside those about its other versions', () => {
    const { store, networkId, make, desk } = house()
    const product = done(store, 'products.add', { networkId, product: { name: 'Kaarten' } })
    for (const name of ['Tweede', 'Derde'])
      done(store, 'products.addVersion', { productId: product.id, version: { name } })
    const versions =
      ask(store, 'products.list', { networkId })[0]
        ?.versions.toSorted((one, other) => one.number - other.number)
        .map(({ id }) => id) ?? []
    const lists = versions.map((productVersionId) => make('builtIn:design', { productVersionId }))
    const loose = make('builtIn:design')
    const beside = (i: number) =>
      desk(lists[i]?.document.id as DocumentId).earlier.map(({ productVersion }) => productVersion)
    expect([beside(0), beside(1), beside(2)]).toEqual([
      [3, 2],
      [3, 1],
      [2, 1],
    ])
    expect(desk(loose.document.id).earlier).toEqual([])
    const [productVersionId] = versions
    if (productVersionId === undefined) throw new Error('No version')
    expect(failureOf(() => make('builtIn:design', { productVersionId }))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'productVersionId' },
    })
    const other = readyNetwork(store)
    const template = 'builtIn:design'
    const strange = {
      networkId: other.networkId,
      meetingId: null,
      productVersionId,
      template,
      language: 'nl',
      today,
    } as const
    expect(failureOf(() => change(store, 'documents.make', strange))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'productVersion' },
    })
  })
})
