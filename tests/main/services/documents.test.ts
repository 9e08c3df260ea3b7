import { describe, expect, test } from 'vitest'
import { builtInTemplates } from '../../../shared/content/templates.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import { Template, type TemplateRef } from '../../../shared/domain/templates.ts'
import { documentOfMeeting } from '../../../main/services/documents.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const meetings = ['2026-12-02', '2027-01-20'].map((on) => ({ on, starts: '14:00', ends: '16:00' }))
  const [first, second] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (first === undefined || second === undefined) throw new Error('No meetings were added')
  const make = (template: TemplateRef, meetingId: typeof first.id | null = first.id) =>
    change(store, 'documents.make', { networkId, meetingId, template, language: 'nl', today }).written.result
  const list = () => ask(store, 'documents.list', { networkId, kind: null })
  const own = (title = 'Onze lijst') =>
    done(store, 'templates.copy', { workplaceId, ref: 'builtIn:preparation', title, language: 'nl' })
  const templates = (language: 'nl' | 'en' = 'nl') =>
    ask(store, 'templates.list', { workplaceId, kind: null, language })
  return { store, workplaceId, networkId, first: first.id, second: second.id, make, list, own, templates }
}

describe('templates', () => {
  test('the built-in ones come in the language asked, with eight to fourteen points each', () => {
    const { templates } = house()
    expect(templates('nl').map(({ ref, title }) => [ref, title])).toEqual([
      ['builtIn:preparation', 'Voorbereidingslijst'],
      ['builtIn:start', 'Startlijst voor een netwerk'],
      ['builtIn:projectPlan', 'Projectplan'],
      ['builtIn:design', 'Aandachtspunten voor een ontwerp'],
      ['builtIn:leadership', 'Wat de schoolleiding kan doen'],
      ['builtIn:dissemination', 'Brede benutting en successen vieren'],
      ['builtIn:composition', 'Wie doen er mee?'],
    ])
    expect(templates('en')[1]?.title).toBe('Start list for a network')
    for (const template of templates()) expect(Template.parse(template)).toEqual(template)
    for (const template of templates().slice(0, 2)) {
      const points = template.sections.flatMap((section) => section.points)
      expect(points.length).toBeGreaterThanOrEqual(8)
      expect(points.length).toBeLessThanOrEqual(14)
      expect(new Set(points).size).toBe(points.length)
    }
  })

  test('the start list speaks of trust and respect, whichever ambition a network has', () => {
    const ids = builtInTemplates.start.sections.flatMap(({ points }) => points.map(({ id }) => id))
    expect(ids).toEqual(
      expect.arrayContaining(['trust', 'respect', 'agreed', 'competition', 'facilities', 'privacy']),
    )
  })

  test('an own one begins as a copy, and each change is a version; an old version is not written over', () => {
    const { store, workplaceId, own, templates } = house()
    const mine = own()
    expect(mine).toMatchObject({ version: 1, workplaceId, kind: 'preparation', title: 'Onze lijst' })
    expect(mine.sections).toEqual(templates()[0]?.sections)
    const ours = () => templates().filter(({ workplaceId: of }) => of !== null)
    const sections = [{ title: 'Alles', guidance: 'Eén keer\ndoorlopen', points: ['Koffie', 'Sleutel'] }]
    const id = mine.ref as never
    const save = (version: number, title: string) =>
      change(store, 'templates.change', { id, version, title, sections }).written.result
    expect(save(1, 'Kort')).toMatchObject({ version: 2, title: 'Kort', sections })
    expect(failureOf(() => save(1, 'Ander')).code).toBe('CHANGED_MEANWHILE')
    const same = change(store, 'templates.change', { id, version: 2, title: 'Kort', sections })
    expect(same).toMatchObject({ notice: null, written: { result: { version: 2 } } })
    expect(ours()).toMatchObject([{ version: 2, sections }])
    done(store, 'history.undo')
    expect(ours()).toEqual([mine])
    done(store, 'templates.remove', { id })
    expect(ours()).toEqual([])
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'template', things: [{ name: 'Onze lijst' }] })
  })

  test('what is not there, or of another werkplaats, is not found', () => {
    const { store, workplaceId, networkId, own } = house()
    const other = readyNetwork(store)
    const mine = own()
    const copy = (ref: TemplateRef, of = workplaceId) =>
      failureOf(() => change(store, 'templates.copy', { workplaceId: of, ref, title: 'x', language: 'nl' }))
        .code
    expect(copy('builtIn:gone')).toBe('NOT_FOUND')
    expect(copy('builtIn:constructor')).toBe('NOT_FOUND')
    expect(copy(mine.ref, other.workplaceId)).toBe('NOT_FOUND')
    const made = {
      networkId: other.networkId,
      meetingId: null,
      template: mine.ref,
      language: 'nl',
      today,
    } as const
    expect(failureOf(() => change(store, 'documents.make', made)).code).toBe('NOT_FOUND')
    expect(ask(store, 'documents.list', { networkId, kind: null })).toEqual([])
  })
})

describe('documents', () => {
  test('copy the points: a template that changes or goes leaves them as they are', () => {
    const { store, own, make, list, first } = house()
    const mine = own()
    const made = make(mine.ref)
    expect(made.document).toMatchObject({ template: mine.ref, templateVersion: 1, title: 'Onze lijst' })
    expect(made.points.map(({ text }) => text)).toEqual(mine.sections.flatMap(({ points }) => points))
    const before = list()
    const id = mine.ref as never
    done(store, 'templates.change', { id, version: 1, title: 'Leeg', sections: [] })
    expect(list()).toEqual(before)
    done(store, 'templates.remove', { id })
    expect(list()).toEqual(before)
    expect(documentOfMeeting(store.read, first)).toEqual(made)
  })

  test('a meeting has one of a kind; another meeting, another kind or no meeting may have one too', () => {
    const { store, networkId, make, first, second, own } = house()
    make('builtIn:preparation')
    expect(failureOf(() => make(own().ref))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'meetingId' },
    })
    make('builtIn:start', first)
    make('builtIn:preparation', second)
    make('builtIn:start', null)
    make('builtIn:start', null)
    const count = (kind: 'start' | 'preparation') => ask(store, 'documents.list', { networkId, kind }).length
    expect([count('preparation'), count('start')]).toEqual([2, 3])
    const other = readyNetwork(store)
    const strange = { networkId: other.networkId, meetingId: first, template: 'builtIn:start' } as const
    const refused = () => change(store, 'documents.make', { ...strange, language: 'nl', today })
    expect(failureOf(refused).code).toBe('NOT_FOUND')
  })

  test('points are answered, reworded, added at the end of their section, and removed without gaps', () => {
    const { store, make, list } = house()
    const { document, points } = make('builtIn:preparation')
    const [one, two] = points
    if (one === undefined || two === undefined) throw new Error('No points')
    done(store, 'documents.answer', { id: one.id, patch: { answer: 'yes', note: 'Gemaild\nen gebeld' } })
    done(store, 'documents.answer', { id: two.id, patch: { text: 'Wie vertelt?' } })
    const documentId = document.id
    done(store, 'documents.addPoint', { documentId, section: one.section, text: 'Routekaart erbij' })
    done(store, 'documents.addPoint', { documentId, section: 'Nieuw', text: 'Bloemen' })
    done(store, 'documents.removePoints', { ids: [two.id] })
    const now = list()[0]?.points ?? []
    expect(now.map(({ position }) => position)).toEqual(now.map((_, i) => i))
    expect(now[0]).toMatchObject({ answer: 'yes', note: 'Gemaild\nen gebeld' })
    expect(now.filter(({ section }) => section === one.section).at(-1)?.text).toBe('Routekaart erbij')
    expect(now.at(-1)).toMatchObject({ section: 'Nieuw', text: 'Bloemen' })
    expect(ask(store, 'trash.list')[0]).toMatchObject({ kind: 'documentPoint', count: 1 })
    const gone = '99999999-9999-4999-8999-999999999999' as DocumentId
    const nowhere = () => change(store, 'documents.addPoint', { documentId: gone, section: '', text: 'x' })
    expect(failureOf(nowhere).code).toBe('NOT_FOUND')
  })

  test('what is ticked counts in the preparation of the meeting; the list goes with the meeting and comes back with it', () => {
    const { store, networkId, make, first, list } = house()
    const { points } = make('builtIn:preparation')
    for (const [i, answer] of (['yes', 'notRelevant', 'partly'] as const).entries())
      done(store, 'documents.answer', { id: points[i]?.id as never, patch: { answer } })
    const preparation = () =>
      ask(store, 'meetings.list', { networkId }).find(({ id }) => id === first)?.preparation
    expect(preparation()).toMatchObject({ listDone: 2, listTotal: points.length })
    expect(ask(store, 'meetings.desk', { id: first, today }).list).toEqual(list()[0])
    done(store, 'meetings.remove', { ids: [first] })
    expect(list()).toEqual([])
    done(store, 'history.undo')
    expect(preparation()).toMatchObject({ listDone: 2 })
    done(store, 'documents.remove', { id: list()[0]?.document.id as never })
    expect(preparation()).toMatchObject({ listTotal: 0 })
  })
})
