import papa from 'papaparse'
import { expect, test } from 'vitest'
import { notForAppraisal } from '../../../shared/content/privacy-rules.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { csvOf } from '../../../main/files/write-table.ts'
import { ask, done, readyNetwork, temporaryStore } from '../../support/store.ts'

test('a board as a table: cluster by cluster, by code unless names are asked, and nothing a spreadsheet would run', () => {
  const store = temporaryStore()
  const { networkId } = readyNetwork(store)
  const who = { code: 'P07', displayName: 'Anna' }
  const { person } = done(store, 'participants.add', { networkId, person: who, today: '2026-11-22' })
  const boardId = done(store, 'boards.add', { networkId, title: 'Muur', question: '' }).id
  const clusterId = done(store, 'clusters.add', { boardId, name: '+Thuis', cardIds: [] }).id
  const put = (text: string, author = nobody, into: typeof clusterId | null = null) =>
    done(store, 'cards.add', { boardId, clusterId: into, texts: [text], author })[0]
  put('los', { ...nobody, text: 'een ouder' })
  const formula = put('=HYPERLINK("x")', { ...nobody, personId: person.id }, clusterId)
  if (formula === undefined) throw new Error('No card')
  done(store, 'cards.update', { id: formula.id, patch: { note: 'eerste;\ntweede regel' } })
  done(store, 'attachments.addLink', {
    to: { cardId: formula.id },
    name: 'x',
    url: 'https://www.example.org/a',
  })
  const sheetId = done(store, 'ratings.begin', { boardId }).id
  done(store, 'ratings.estimate', { sheetId, clusterId, criterion: 'fit', value: 4 })

  const table = (names: boolean) => ask(store, 'exports.board', { boardId, language: 'nl', names })
  expect(table(false)).toMatchObject({ fileName: 'prikbord Netwerk Muur', rule: notForAppraisal.nl })
  expect(table(false).rows).toEqual([
    ['+Thuis', '=HYPERLINK("x")', 'eerste;\ntweede regel', 'P07', 'https://www.example.org/a'],
    ['', 'los', '', 'een ouder', ''],
  ])
  expect(table(true).rows.map((row) => row[3])).toEqual(['Anna', 'een ouder'])
  const cells = papa
    .parse<string[]>(csvOf(table(true)).replace(/^\uFEFF/u, ''), { delimiter: ';' })
    .data.flat()
  expect(cells).toContain('\'=HYPERLINK("x")')
  expect(cells.filter((cell) => /^[=+@-]/u.test(cell))).toEqual([])
  expect(ask(store, 'exports.placeOf', { boardId })).toMatchObject({ networkId })
})
