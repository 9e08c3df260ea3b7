import { expect, test } from 'vitest'
import { DocumentDesk, FilledDocument } from '../../../shared/contract/documents.ts'
import { WorkFormRow } from '../../../shared/contract/work-forms.ts'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { isEmptyText } from '../../../shared/domain/rich-words.ts'
import { sectionChanges } from '../../../shared/domain/text-diff.ts'
import { z } from '../../../shared/z.ts'
import * as writing from '../../../main/services/example/writing.ts'
import { ask, done, temporaryStore } from '../../support/store.ts'

test('the example has a plan that is halfway, lists that are partly answered and a work form of its own', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const documents = z
    .array(FilledDocument)
    .parse(ask(store, 'documents.list', { networkId, kind: null }))
    .map(({ document }) => document)
  const deskOf = (kind: string) => {
    const found = documents.find((document) => document.kind === kind)
    if (found === undefined) throw new Error(`No ${kind}`)
    return DocumentDesk.parse(ask(store, 'documents.desk', { id: found.id }))
  }
  const { sections, versions } = deskOf('projectPlan')
  expect(sections).toHaveLength(12)
  const written = sections.filter(({ body }) => !isEmptyText(body)).length
  expect(written).toBeGreaterThanOrEqual(7)
  expect(written).toBeLessThan(12)
  const blocks = sections.flatMap(({ body }) => body.content.map(({ type }) => type))
  expect(new Set(blocks)).toEqual(new Set(['paragraph', 'heading', 'bulletList', 'orderedList']))
  expect(versions).toMatchObject([{ number: 1, isOvertaken: true }])
  expect(versions[0]?.consents.map(({ name }) => name)).toEqual(['Kees Vlamingh', 'Wietske Roordink'])
  const version = ask(store, 'versions.read', { id: versions[0]?.id as never })
  const kinds = sectionChanges(version.sections, sections).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['same', 'changed']))

  for (const { kind, said } of [
    { kind: 'leadership', said: writing.leadership.said },
    { kind: 'dissemination', said: writing.dissemination.said },
  ]) {
    const { points } = deskOf(kind)
    const answered = points.filter(({ answer }) => answer !== null)
    expect(answered.map(({ key }) => key).sort()).toEqual(said.map(({ id }) => id).sort())
    expect(answered.length).toBeLessThan(points.length)
  }
  expect(deskOf('leadership').points.at(-1)).toMatchObject({ key: '', text: writing.leadership.own })

  const { workplaceId } = ask(store, 'networks.get', { id: networkId, today: '2026-11-22' })
  const own = ask(store, 'workForms.list', { workplaceId, language: 'nl' }).at(-1)
  expect(WorkFormRow.parse(own)).toEqual(own)
  expect(own?.indicators.every((id) => indicators.some((each) => each.id === id))).toBe(true)
})

test('nothing in it judges', () => {
  expect(findAvoidedWords(JSON.stringify(writing), 'nl')).toEqual([])
})
