import { expect, test } from 'vitest'
import { nameFinder } from '../../../main/store/erasing/names.ts'
import type { RichText } from '../../../shared/domain/rich-text.ts'
import { richFromPlain } from '../../../shared/domain/rich-words.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { hitsIn } from '../../support/erase.ts'
import { ask, done } from '../../support/store.ts'
import { addPerson, house, today } from './fixture.ts'

/** A name that is half bold, one after a line break, one in a link. */
const hiding = (first: string, second: string): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: `Met ${first.slice(0, 2)}` },
        { type: 'text', text: first.slice(2), marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: second },
      ],
    },
  ],
})

test('a name is found in structured text, however it is written there', () => {
  const finds = nameFinder(['Anna Onvindbaar'])
  const says = (text: RichText) => finds(JSON.stringify(text))
  expect(says(hiding('Anna', 'Onvindbaar'))).toBe(true)
  expect(says(richFromPlain('Gesprek met Anna Onvindbaar.'))).toBe(true)
  expect(says(richFromPlain('Met\tAnna\tOnvindbaar'))).toBe(true)
  expect(says(richFromPlain('Anna\nOnvindbaar'))).toBe(true)
  expect(says(hiding('Anne', 'Onvindbaar'))).toBe(false)
  const link = { type: 'link' as const, attrs: { href: 'mailto:anna.onvindbaar@school.example' } }
  expect(
    says({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'mail', marks: [link] }] }],
    }),
  ).toBe(true)
  expect(finds('["Krijt","Vraag Anna Onvindbaar"]')).toBe(true)
  expect(finds('[Anna Onvindbaar] belde')).toBe(true)
  expect(finds('['.repeat(200_000))).toBe(false)
})

test('a person goes from what they agreed to; what says their name is counted, and leaves the record', async () => {
  const { store, dataFolder, erasing, networkId } = house()
  const anna = addPerson(store, networkId, 'Anna Onvindbaar')
  const plan = { networkId, meetingId: null, template: 'builtIn:projectPlan', language: 'nl', today } as const
  const { document, sections } = done(store, 'documents.make', plan)
  const [section] = sections
  if (section === undefined) throw new Error('No sections')
  const version = done(store, 'versions.keep', { documentId: document.id, name: '', today })
  done(store, 'versions.agree', { versionId: version.id, who: { ...nobody, personId: anna }, on: today })
  const write = (body: RichText) => done(store, 'documents.writeSection', { id: section.id, body })
  const preview = () => ask(store, 'erase.preview', { what: { kind: 'person', id: anna } })
  expect(preview().mentions).toBe(0)
  write(hiding('Anna', 'Onvindbaar'))
  done(store, 'versions.keep', { documentId: document.id, name: 'Met haar', today })
  expect(preview().mentions).toBe(2)
  write(richFromPlain('Zonder haar'))
  done(store, 'versions.remove', {
    id: ask(store, 'documents.desk', { id: document.id }).versions[0]?.id as never,
  })
  expect(preview().mentions).toBe(0)
  await erasing.run({ what: { kind: 'person', id: anna }, ties: 'remove', backupsToo: false })
  expect(ask(store, 'documents.desk', { id: document.id }).versions[0]?.consents).toMatchObject([
    { who: nobody, code: null, name: '' },
  ])
  store.close()
  expect(hitsIn(dataFolder, ['Onvindbaar', anna])).toEqual([])
})

test('a network goes with all that was written for it; a werkplaats with its work forms, wherever they were used', async () => {
  const { store, dataFolder, erasing, networkId, workplaceId } = house()
  const form = done(store, 'workForms.add', { workplaceId, form: { title: 'Onvindbare werkvorm' } })
  const other = done(store, 'workplaces.create', { name: 'Blijft' })
  const staying = done(store, 'networks.create', { workplaceId: other.id, name: 'Blijft ook' })
  const meetings = [{ on: '2026-12-02', starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId: staying.id, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting')
  const used = { title: 'Kern', minutes: 30, workFormId: form.ref }
  const item = done(store, 'runSheet.add', { meetingId: meeting.id, item: used })
  const plan = { networkId, meetingId: null, template: 'builtIn:projectPlan', language: 'nl', today } as const
  const { document, sections } = done(store, 'documents.make', plan)
  const id = sections[0]?.id as never
  done(store, 'documents.writeSection', { id, body: richFromPlain('Onvindbare tekst') })
  const version = done(store, 'versions.keep', { documentId: document.id, name: 'Onvindbare versie', today })
  const who = { ...nobody, text: 'Onvindbare schoolleider' }
  done(store, 'versions.agree', { versionId: version.id, who, on: today })
  await erasing.run({ what: { kind: 'network', id: networkId }, ties: 'remove', backupsToo: false })
  for (const table of ['document_section', 'document_version', 'document_version_section', 'consent'])
    expect(store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  await erasing.run({ what: { kind: 'workplace', id: workplaceId }, ties: 'remove', backupsToo: false })
  const { items } = ask(store, 'meetings.desk', { id: meeting.id, today })
  expect(items.find((each) => each.id === item.id)).toMatchObject({ title: 'Kern', workFormId: null })
  store.close()
  expect(hitsIn(dataFolder, ['Onvindba', form.ref, document.id])).toEqual([])
})
